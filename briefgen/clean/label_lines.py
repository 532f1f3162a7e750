"""Lines that are nothing but a label: who wrote an article, when it came out, when it was changed.

A line is one when each of its parts is known: dates, times of the day, the words of labels in the
languages of `label_words`, how long it takes to read; and names, below a word like *by* or before a
date. What holds anything else is none, so a sentence that names a day stays a sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefgen.clean.dates import LABEL_DATE, SeenDate, folded, seen_date
from briefgen.clean.label_patterns import (
    ANY_LEAD,
    CLOCK,
    DASHED,
    DIGIT,
    DIVIDES,
    FIRST,
    FUSED,
    LEADS,
    LENGTH,
    MARK,
    NOUNS,
    OWN_SCRIPT,
    PICTURES,
    ROLE,
    SHORT_LEADS,
    SMALL,
    STANDS,
    STOP,
    SUFFIXED,
    UNSPACED,
    WITH,
    WORD,
)
from briefgen.clean.person_names import names_in, person
from briefgen.clean.publishers import is_publisher

_SHORTEST, _LONGEST = 4, 160
_MOST_PARTS = 30
_MOST_CHUNKS = 2
_LONGEST_CHUNK = 4


@dataclass(frozen=True, slots=True)
class LabelLine:
    """What a label says: `published` with or without a word for it, `updated` with one.

    `first` marks words like *first published*, `said` that a word stands beside the date at all,
    `stand` that it only says of when the text is.
    `authors` are the names as they stand; `led` tells that a word like *by* stands before them.
    `dateline` marks a place and a date, as before a report's first words. `loose` says that there
    are words beside the date that are no label's: a name, a place, a section.
    """

    published: SeenDate | None = None
    updated: SeenDate | None = None
    authors: str | None = None
    first: bool = False
    said: bool = False
    stand: bool = False
    led: bool = False
    dateline: bool = False
    loose: bool = False

    @property
    def date(self) -> SeenDate | None:
        return self.published or self.updated


class _Kind(Enum):
    """What a part of a line is."""

    DATE = auto()
    CLOCK = auto()
    ROLE = auto()
    LEAD = auto()
    NAMES = auto()
    MARK = auto()
    CHUNK = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a line, its words, and the date that it is."""

    kind: _Kind
    words: str
    date: SeenDate | None = None
    updated: bool = False


def label_line(text: str, language: str | None = None) -> LabelLine | None:
    """What the line says, if it is a label; `language` is that of the text around it.

    Words as short as `Von` or `Di` lead a byline in their own language alone.
    """
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    line = folded(text)
    if not (DIGIT.search(line) or ANY_LEAD.match(line) or SUFFIXED.fullmatch(line)):
        return None
    parts: list[_Part] = []
    chunks = 0
    for part in _parts(line, text, language):
        parts.append(part)
        if part.kind is _Kind.CHUNK:
            chunks += 1
            if chunks > _MOST_CHUNKS or not _may_be_name(part.words):
                return None
        if len(parts) > _MOST_PARTS:
            return None
    return _read(parts, line)


def _parts(line: str, text: str, language: str | None) -> Iterator[_Part]:
    """The parts of the line in order; a number that nothing explains is a chunk without words."""
    at, inside = 0, False
    while at < len(line):
        lead = None if inside else _lead(line, at, language)
        if lead is not None:
            yield _Part(_Kind.LEAD, line[at:lead])
            end = _stop(line, lead)
            part = _Part(_Kind.NAMES, text[lead:end])
        elif known := _known(line, text, at):
            part, end = known
        else:
            end = _chunk_end(line, at)
            part = _Part(_Kind.CHUNK, text[at:end])
            end = max(end, at + 1)
        inside = part.kind is _Kind.CHUNK
        yield part
        at = end


def _known(line: str, text: str, at: int) -> tuple[_Part, int] | None:
    """The part that begins there, if it is neither a name nor leads one; and where it ends."""
    if match := LABEL_DATE.match(line, at):
        words = text[at : match.end()].strip()
        return _Part(_Kind.DATE, words, seen_date(match, words)), match.end()
    if match := SUFFIXED.match(line, at):
        return _Part(_Kind.NAMES, match["name"], updated=True), match.end()
    if match := ROLE.match(line, at):
        role = _Part(_Kind.ROLE, match[0], updated=bool(match["updated"]))
        return role, match.end()
    for kind, pattern in _SIMPLE:
        if (match := pattern.match(line, at)) and match.end() > at:
            return _Part(kind, match[0]), match.end()
    return None


_SIMPLE = (
    (_Kind.OTHER, LENGTH),
    (_Kind.OTHER, WITH),
    (_Kind.CLOCK, CLOCK),
    (_Kind.MARK, MARK),
    (_Kind.OTHER, SMALL),
)


def _lead(line: str, at: int, language: str | None) -> int | None:
    """Where the names begin, if the words there lead them."""
    if not ANY_LEAD.match(line, at):
        return None
    for spoken, pattern in LEADS.items():
        match = pattern.match(line, at)
        if match is None or match.end() == len(line):
            continue
        words = " ".join(match["words"].casefold().split())
        if match["colon"]:
            return match.end()
        fused = spoken in UNSPACED and match.end() == match.end("words")
        if words in NOUNS or fused:
            continue
        if spoken in {language, *OWN_SCRIPT} or words not in SHORT_LEADS:
            return match.end()
    return None


def _stop(line: str, at: int) -> int:
    """Where names end that begin there: at a mark, a number, a date or a word for one."""
    ends = [len(line)]
    found = (pattern.search(line, at) for pattern in (STOP, LABEL_DATE, FUSED))
    ends += [match.start() for match in found if match]
    ends += [match.start() for match in WORD.finditer(line, at) if ROLE.match(line, match.start())]
    return max(min(ends), at)


def _chunk_end(line: str, at: int) -> int:
    """The end of the words there that are nothing known."""
    end = at
    while match := WORD.match(line, end):
        fused = FUSED.search(line, match.start(), match.end() + 1)
        end = fused.start() if fused else match.end()
        following = end + (line[end : end + 1] == " ")
        if fused or following >= len(line) or following == end:
            return end
        if _known(line, line, following) or not WORD.match(line, following):
            return end
        end = following
    return end


def _read(parts: list[_Part], line: str) -> LabelLine | None:
    """What the parts say together, if they say it clearly."""
    chunks = [part.words for part in parts if part.kind is _Kind.CHUNK]
    dates = [part for part in parts if part.kind is _Kind.DATE]
    byline = [part for part in parts if part.kind is _Kind.NAMES]
    authors = next((names for part in byline if (names := _authors(part))), None)
    if not (dates or authors):
        return None
    found = replace(_dated(parts), loose=bool(chunks))
    if authors is None and not byline:
        if _is_dateline(parts, line):
            return replace(found, dateline=True)
        return replace(found, authors=_signed(parts))
    return replace(found, authors=authors, led=True)


def _authors(part: _Part) -> str | None:
    if part.updated:
        return part.words
    words = part.words.split(" ")
    while words and (not words[-1] or SMALL.fullmatch(words[-1])):
        words.pop()  # `Jane Doe on`, before a date
    return names_in(" ".join(words))


def _may_be_name(words: str) -> bool:
    """Whether the words may name a place, a paper, a section or a person."""
    if is_publisher(words):
        return True
    each = words.split()
    return (
        0 < len(each) <= _LONGEST_CHUNK
        and all(word[0].isupper() or word[0].lower() == word[0].upper() for word in each)
        and not any(word.casefold() in PICTURES for word in each)
    )


def _dated(parts: list[_Part]) -> LabelLine:
    """The dates of a line, each with the word before it; or behind it, where all stand so."""
    told = [part for part in parts if part.kind in {_Kind.DATE, _Kind.ROLE, _Kind.CLOCK}]
    # A word with a time of the day behind it is about that time.
    behind = bool(told) and told[0].kind is _Kind.DATE and told[-1].kind is _Kind.ROLE
    found = LabelLine()
    role: _Part | None = None
    for part in reversed(told) if behind else told:
        if part.kind is _Kind.ROLE:
            role = part
        elif part.date is not None:
            found = _with(found, part.date, role, over=behind)
            role = None
    return found


def _with(found: LabelLine, date: SeenDate, role: _Part | None, *, over: bool) -> LabelLine:
    if role and role.updated:
        return found if found.updated else replace(found, updated=replace(date, updated=True))
    if found.published and not over and ((found.said and not found.stand) or not role):
        return found
    words = " ".join(role.words.casefold().split()) if role else ""
    stand = words in STANDS
    return replace(found, published=date, said=bool(words), first=words in FIRST, stand=stand)


def _is_dateline(parts: list[_Part], line: str) -> bool:
    """Whether a place and a date end in a dash: the beginning of a report on its own line."""
    return parts[0].kind is _Kind.CHUNK and DASHED.search(line) is not None


def _signed(parts: list[_Part]) -> str | None:
    """The name of a person that a mark parts from the date."""
    chunks = [at for at, part in enumerate(parts) if part.kind is _Kind.CHUNK]
    names = [(at, name) for at in chunks if (name := person(parts[at].words, led=False))]
    if len(names) != 1:
        return None
    at, name = names[0]
    beside = [parts[near] for near in (at - 1, at + 1) if 0 <= near < len(parts)]
    parted = any(
        part.kind is _Kind.ROLE or (part.kind is _Kind.MARK and DIVIDES.search(part.words))
        for part in beside
    )
    return name if parted else None


def date_line(text: str) -> SeenDate | None:
    """The date of publication, or that of an update, that is all that the line gives."""
    found = label_line(text)
    return None if found is None or found.loose or found.authors else found.date
