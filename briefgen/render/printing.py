"""Jinja2 at its one door: templates in, HTML or a diagnostic out."""

from collections.abc import Mapping
from traceback import extract_tb

import jinja2

from briefgen.diagnostics import Diagnostic
from briefgen.model import Location

_FOLDER = "templates/pages/"
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template can raise while it prints a view that is whole."""


class Printer:
    """The page templates, each compiled once."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        def load(name: str) -> tuple[str, str, None] | None:
            # The file name makes Jinja2 put it into tracebacks, where the line is found.
            return (templates[name], _FOLDER + name, None) if name in templates else None

        self._environment = jinja2.Environment(
            loader=jinja2.FunctionLoader(load),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}

    def print(self, template: str, view: object) -> str | Diagnostic:
        """The page as HTML; or `BG903`, at the line of the template that is broken."""
        try:
            return self._environment.get_template(template).render(view=view)
        except _FAULTS as fault:
            return _broken(template, fault)


def _broken(template: str, fault: BaseException) -> Diagnostic:
    if isinstance(fault, jinja2.TemplateSyntaxError):
        file, line = fault.filename or _FOLDER + template, fault.lineno
    elif isinstance(fault, jinja2.TemplateNotFound):
        file, line = f"{_FOLDER}{fault.name}", 0
    else:
        frames = [f for f in extract_tb(fault.__traceback__) if f.filename.startswith(_FOLDER)]
        file, line = _FOLDER + template, 0
        if frames:
            file, line = frames[-1].filename, frames[-1].lineno or 0
    hint = "compare it with the template of the same name that comes with briefgen"
    reason = str(fault) or type(fault).__name__
    return Diagnostic("BG903", f"template broken: {reason}", Location(file, line), hint)
