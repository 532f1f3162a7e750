"""Dates in the machine-readable parts of pages."""

import re
from email.utils import parsedate_tz

from briefgen.model import PartialDate

_DATE = re.compile(r"(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2})(?!\d))?)?(?=$|[T ]|[-+Z])")
_SHORT_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_EPOCH = PartialDate(1970, 1, 1)
_FIRST_YEAR = 1600


def stated_date(words: str) -> PartialDate | None:
    """The day that a timestamp names, as it stands there, whatever its time zone.

    Reads ISO 8601 with its reduced precisions, `2025/8/13`, and the dates of e-mail. The first
    day of 1970 is what programs write for no date.
    """
    text = words.strip()
    match = _DATE.match(text) or _SHORT_DATE.match(text)
    parts = [int(part) for part in match.groups() if part] if match else _mail_date(text)
    try:
        date = PartialDate(*parts) if parts else None
    except ValueError:
        return None
    return None if date is None or date == _EPOCH or date.year < _FIRST_YEAR else date


def _mail_date(text: str) -> list[int]:
    try:
        parsed = parsedate_tz(text)
    except (ValueError, IndexError, OverflowError):
        return []
    return list(parsed[:3]) if parsed else []
