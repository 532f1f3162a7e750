"""The independent checker of a published site.

It shares no code with the generator and needs the standard library alone. What it checks is the
contract that pages keep for checkers: captured text with its five proof attributes, citations
and references, links, and nothing loaded from elsewhere.
"""

from briefgen.verify.report import report_json, report_text
from briefgen.verify.site import verify
from briefgen.verify.values import Counts, Finding, Kind, Report

__all__ = ["Counts", "Finding", "Kind", "Report", "report_json", "report_text", "verify"]
