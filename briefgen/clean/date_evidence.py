"""The evidence for a date, in words: a line for each kind, what was not seen included."""

from collections.abc import Sequence

from briefgen.clean.calendar_words import is_english, month_name, weekday_name, weekday_number
from briefgen.clean.dates import SeenDate
from briefgen.clean.seen import Seen
from briefgen.model import DateEvidence, EvidenceKind

_DAYS_OF_A_WEEK = 7
_UNDATED = "no date beside the title"


def evidence(seen: Seen, reference: SeenDate | None) -> tuple[DateEvidence, ...]:
    """A line for the dateline, the weekday, the label, the year and the last change.

    `reference` is the best date that another article of the same capture shows.
    """
    return (
        _dateline(seen),
        _weekday(seen, reference),
        _label(seen, reference),
        _year(seen),
        _change(seen),
    )


def with_label(lines: Sequence[DateEvidence], basis: str | None) -> tuple[DateEvidence, ...]:
    """The lines with what a page's metadata or a letter's head says in place of a label."""
    if basis is None:
        return tuple(lines)
    label = DateEvidence(EvidenceKind.LABEL, None, basis)
    return tuple(label if line.kind is EvidenceKind.LABEL else line for line in lines)


def with_change(lines: Sequence[DateEvidence], words: str | None) -> tuple[DateEvidence, ...]:
    """The lines with the time of the last change that a page's metadata states."""
    if words is None:
        return tuple(lines)
    change = DateEvidence(EvidenceKind.CHANGE, words, f"changed on '{words}', by its metadata")
    return tuple(change if line.kind is EvidenceKind.CHANGE else line for line in lines)


def in_words(lines: Sequence[DateEvidence], seen: Seen, *, resolved: bool) -> str:
    """What was seen, as one sentence for the source; of a date that is plain, no more than it."""
    plain = resolved and seen.age is None and bool(seen.line or seen.dateline)
    skipped = {EvidenceKind.YEAR, EvidenceKind.CHANGE} if resolved else set()
    if plain and not (seen.own_day and seen.own_day.pinned):
        skipped.add(EvidenceKind.WEEKDAY)
    told = [line.says for line in lines if line.words and line.kind not in skipped]
    if not (seen.age or seen.line or seen.changed or seen.update or seen.own_day):
        told.insert(0, _UNDATED)
    return "; ".join(told)


def _dateline(seen: Seen) -> DateEvidence:
    day = seen.own_day
    if day is None:
        return DateEvidence(EvidenceKind.DATELINE, None, "no day in the first lines")
    says = f"'{_quoted(day)}' in the first lines{_fault(day)}"
    return DateEvidence(EvidenceKind.DATELINE, day.words, says)


def _weekday(seen: Seen, reference: SeenDate | None) -> DateEvidence:
    day = seen.own_day or seen.line
    if day and day.pinned:
        return DateEvidence(EvidenceKind.WEEKDAY, day.words, day.pinned)
    if seen.weekday is None:
        return DateEvidence(EvidenceKind.WEEKDAY, None, "no weekday without a date in the text")
    words = f"on {seen.weekday}" if is_english(seen.weekday) else seen.weekday
    agreed = _agreed(seen, reference)
    told = f"the text says '{words}'"
    if agreed and seen.age:
        told += f", and '{seen.age.words}' is {agreed}"
    return DateEvidence(EvidenceKind.WEEKDAY, words, told)


def _label(seen: Seen, reference: SeenDate | None) -> DateEvidence:
    if seen.line:
        says = f"'{_quoted(seen.line)}' {seen.line.place}{_order(seen.line)}{_fault(seen.line)}"
        if seen.age:
            says += f", and '{seen.age.words}'"
        return DateEvidence(EvidenceKind.LABEL, seen.line.words, says)
    if seen.age:
        unsure = "" if seen.age.sure else ", which can be read in several ways"
        says = f"'{seen.age.words}' beside the title{unsure}"
        if reference and not seen.own_day:
            says += f"; another article of the capture is dated '{reference.words}'"
            says += f", {reference.pinned}" if reference.pinned else _fault(reference)
        return DateEvidence(EvidenceKind.LABEL, seen.age.words, says)
    if seen.update:
        says = f"'{seen.update}' beside the title, without a date"
        return DateEvidence(EvidenceKind.LABEL, seen.update, says)
    return DateEvidence(EvidenceKind.LABEL, None, _UNDATED)


def _year(seen: Seen) -> DateEvidence:
    if seen.year is None:
        return DateEvidence(EvidenceKind.YEAR, None, "no year that the text looks back on")
    says = f"'{seen.year.words}' is the latest year that the text looks back on"
    return DateEvidence(EvidenceKind.YEAR, seen.year.words, says)


def _change(seen: Seen) -> DateEvidence:
    if seen.changed is None:
        return DateEvidence(EvidenceKind.CHANGE, None, "no time of a change")
    says = f"'{_quoted(seen.changed)}' {seen.changed.place}{_fault(seen.changed)}, of an update"
    return DateEvidence(EvidenceKind.CHANGE, seen.changed.words, says)


def _quoted(date: SeenDate) -> str:
    """The line that is the label, as it stands, or the date's own words."""
    return " ".join((date.label or date.words).split())


def _order(date: SeenDate) -> str:
    if not date.ordered:
        return ""
    return f", read as {date.value} because {date.ordered}"


def _agreed(seen: Seen, reference: SeenDate | None) -> str | None:
    """The weekday and day on which age, reference and text agree."""
    if reference is None or reference.weekday is None or not reference.month:
        return None
    if seen.age is None or not seen.age.days or seen.weekday is None:
        return None
    weekday = (reference.weekday - seen.age.days) % _DAYS_OF_A_WEEK
    day = reference.day - seen.age.days
    if weekday != weekday_number(seen.weekday) or day < 1:
        return None
    return f"{weekday_name(weekday)}, {month_name(reference.month)} {day}"


def _fault(date: SeenDate) -> str:
    if not date.is_possible:
        return ", which is no day of the calendar"
    if not date.year:
        return ", without a year"
    if date.pinned:
        return ""
    if not date.month:
        return ", whose day and month cannot be told apart"
    return "" if date.value else ", which is no day of the calendar"
