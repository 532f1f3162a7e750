"""Diagnostics: what is wrong in a user's files, where, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.diagnostics.codes import registered
from briefgen.model import Location


class Severity(StrEnum):
    """An error stops publication; a warning does under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about a project file.

    `code` is registered in `codes`; `message` says what is wrong and needs no full stop; `hint`
    gives the nearest right thing; `topics` names the topics it concerns, none meaning all.
    """

    code: str
    message: str
    location: Location
    hint: str | None = None
    severity: Severity = Severity.ERROR
    topics: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not registered(self.code):
            msg = f"{self.code} is not registered in briefgen.diagnostics.codes"
            raise ValueError(msg)

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        return (self.location, self.code, self.message)


Diagnostics = tuple[Diagnostic, ...]
