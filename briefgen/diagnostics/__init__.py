"""What is wrong, where, and what to do: values, a registry of codes, and reports."""

from briefgen.diagnostics.codes import CODES, Code, registered
from briefgen.diagnostics.diagnostic import Diagnostic, Diagnostics, Severity
from briefgen.diagnostics.report import ReportFormat, report
from briefgen.diagnostics.snippet import is_invisible, visible

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Diagnostics",
    "ReportFormat",
    "Severity",
    "is_invisible",
    "registered",
    "report",
    "visible",
]
