"""Topic files: front matter that says what a briefing is about, then Markdown."""

from enum import StrEnum

from briefgen.diagnostics import Diagnostics
from briefgen.model import (
    Criteria,
    DifferenceRuling,
    Location,
    Manuscript,
    Match,
    PartialDate,
    Pointer,
    SectionPlan,
    Topic,
    TopicFile,
)
from briefgen.workspace.fields import Fields
from briefgen.workspace.front_matter import read_front_matter
from briefgen.workspace.yaml_nodes import SequenceNode

_MATCH_HINT = "write `{any: {names: [id], terms: [word]}}`, also `all`, `none` and `period`"
_SECTION_HINT = "write `[{title: …, match: {…}}]`"
_DIFFERENCE_HINT = 'write `[{between: [[source, "words"], [source, "words"]], state: confirmed}]`'
_POINTER_HINT = 'write `[[source, "words"]]`'
_POINTER_LENGTHS = (2, 3)
_DIFFERENCE_SIDES = 2


class _State(StrEnum):
    CONFIRMED = "confirmed"
    HIDDEN = "hidden"


class _Status(StrEnum):
    DRAFT = "draft"


def read_topic(text: str, file: str, slug: str) -> tuple[TopicFile | None, Diagnostics]:
    """Read `content/topics/<slug>.md`. Never raises; no topic when anything is wrong.

    Whether the sources, names and topics that it points at exist is not asked here.
    """
    matter, found = read_front_matter(text, file)
    if matter is None:
        return None, found
    faults = list(found)
    fields = Fields(matter.keys, faults)
    related = fields.words("related")
    status = fields.choice("status", _Status)
    topic = Topic(
        slug=slug,
        location=Location(file),
        title=fields.required_text("title"),
        question=fields.required_text("question"),
        match=_match(fields),
        summary=fields.text("summary"),
        sections=tuple(map(_section, fields.each("sections", _SECTION_HINT))),
        pin=_pointers(fields, fields.lists("pin", _POINTER_HINT)),
        exclude=_pointers(fields, fields.lists("exclude", _POINTER_HINT)),
        related=tuple(word.text for word in related),
        related_locations=tuple(word.location for word in related),
        differences=tuple(map(_difference, fields.each("differences", _DIFFERENCE_HINT))),
        as_of=fields.date("as_of"),
        status=status and str(status),
        owner=fields.text("owner"),
        group=fields.text("group"),
        byline=fields.text("byline"),
    )
    fields.finish()
    manuscript = Manuscript(file, matter.body, matter.body_line)
    return (None if faults else TopicFile(topic, manuscript)), tuple(faults)


def read_wording(text: str, file: str) -> tuple[str, str, Manuscript]:
    """Title, question and Markdown of a topic as it once was, whatever is wrong with it.

    What cannot be read is empty: nobody can mend it now.
    """
    matter, _ = read_front_matter(text, file, required=False)
    if matter is None:
        return "", "", Manuscript(file, text.rpartition("\n---\n")[2], 1)
    fields = Fields(matter.keys, [])
    title, question = fields.text("title") or "", fields.text("question") or ""
    return title, question, Manuscript(file, matter.body, matter.body_line)


def _section(inner: Fields) -> SectionPlan:
    return SectionPlan(inner.required_text("title"), _match(inner))


def _match(fields: Fields) -> Match:
    place = fields.place("match")
    inner = fields.inner("match", _MATCH_HINT)
    if inner is None:
        if not fields.has("match"):
            fields.missing("match")
        return Match()
    since, until = _period(inner)
    match = Match(
        any=_criteria(inner, "any"),
        all=_criteria(inner, "all"),
        none=_criteria(inner, "none"),
        since=since,
        until=until,
        location=place,
    )
    if not any(map(inner.has, ("any", "all", "none", "period"))):
        fields.report("BG204", "`match` says nothing, so it takes everything", place, _MATCH_HINT)
    return match


def _criteria(fields: Fields, key: str) -> Criteria:
    hint = "write `{names: [id], terms: [word]}`"
    inner = fields.inner(key, hint)
    if inner is None:
        return Criteria()
    faults = len(inner.found)
    names, terms = inner.words("names"), inner.words("terms")
    if not names and not terms and len(inner.found) == faults:
        inner.report("BG204", f"`{key}` names nothing to look for", inner.location, hint)
    return Criteria(tuple(name.text for name in names), tuple(term.text for term in terms))


def _period(fields: Fields) -> tuple[PartialDate | None, PartialDate | None]:
    """`2024-06/2025-08`; either side may be left out."""
    text, place = fields.text("period"), fields.place("period")
    if text is None:
        return None, None
    hint = "write `2024-06/2025-08`, `2024-06/` or `/2025-08`"
    begin, slash, end = (part.strip() for part in text.partition("/"))
    if not slash or not (begin or end):
        fields.report("BG203", f"`{text}` is not a period", place, hint)
        return None, None
    since = fields.date_of(begin, place) if begin else None
    until = fields.date_of(end, place) if end else None
    if since and until and since.first_day > until.last_day:
        fields.report("BG203", f"period `{text}` ends before it begins", place, hint)
    return since, until


def _difference(inner: Fields) -> DifferenceRuling:
    if not inner.has("between"):
        inner.missing("between")
    places = inner.lists("between", _POINTER_HINT)
    if inner.has("between") and len(places) < _DIFFERENCE_SIDES:
        message = "a difference needs two places at least"
        inner.report("BG504", message, inner.location, _DIFFERENCE_HINT)
    state = inner.required_choice("state", _State)
    return DifferenceRuling(
        between=_pointers(inner, places),
        state=str(state),
        note=inner.text("note"),
        location=inner.location,
    )


def _pointers(fields: Fields, places: tuple[SequenceNode, ...]) -> tuple[Pointer, ...]:
    pointers = (_pointer(fields, place) for place in places)
    return tuple(pointer for pointer in pointers if pointer is not None)


def _pointer(fields: Fields, place: SequenceNode) -> Pointer | None:
    words = tuple(word.text for word in fields.words_of(place.entries, "source and words"))
    if len(place.entries) not in _POINTER_LENGTHS:
        message = "a place is a source's id and its words, or their beginning and end"
        fields.report("BG203", message, place.location, _POINTER_HINT)
    if len(words) not in _POINTER_LENGTHS:
        return None
    return Pointer(words[0], words[1:], place.location)
