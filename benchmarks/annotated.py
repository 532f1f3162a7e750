"""Annotated public texts from a folder: brat stand-off (`.ann`) and TimeML (`.tml`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from briefgen.model import Location, PartialDate, Passage, Record, Source, Span, Wording

ROLES = ("Source", "Cue", "Content")

_SPANS = re.compile(r"^(?P<mark>T\d+)\t\S+ (?P<offsets>\d+ \d+(?:;\d+ \d+)*)\t", re.MULTILINE)
_EVENT = re.compile(r"^E\d+\t(.*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The spans of one attribution by role; offsets are code points of the text."""

    spans: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class AttributedText:
    name: str
    text: str
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`kind` and `value` are TIMEX3's `type` and `value`."""

    span: Span
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class DatedText:
    """`written` is the date that the text gives itself (document creation time)."""

    name: str
    text: str
    written: PartialDate | None
    expressions: tuple[TimeExpression, ...]


def attributed_texts(folder: Path) -> Iterator[AttributedText]:
    """Each text of the folder once, with the first annotation of it in the order of names.

    The text stands beside the `.ann` file, or in a folder `text` beside that file's own folder,
    and has its name, with or without a last part such as `_ef2d` for the annotator.
    """
    seen: set[str] = set()
    for path in sorted(folder.rglob("*.ann")):
        texts = [
            home / f"{stem}.txt"
            for home in (path.parent, path.parent.parent / "text")
            for stem in (path.stem, path.stem.rpartition("_")[0])
        ]
        text = next((file for file in texts if file.is_file()), None)
        if text is not None and text.stem not in seen:
            name = text.stem
            seen.add(name)
            content = text.read_text(encoding="utf-8")
            yield AttributedText(name, content, _attributions(path.read_text(encoding="utf-8")))


def _attributions(annotation: str) -> tuple[Attribution, ...]:
    spans = {
        match["mark"]: tuple(Span(*map(int, part.split())) for part in match["offsets"].split(";"))
        for match in _SPANS.finditer(annotation)
    }
    found = _EVENT.findall(annotation)
    return tuple(_attribution(parts, spans) for parts in found)


def _attribution(parts: str, spans: dict[str, tuple[Span, ...]]) -> Attribution:
    by_role: dict[str, tuple[Span, ...]] = {}
    for part in parts.split():
        role, _, mark = part.partition(":")
        role = role.rstrip("0123456789")
        if role in ROLES:
            by_role[role] = (*by_role.get(role, ()), *spans[mark])
    return Attribution(by_role)


def dated_texts(folder: Path) -> Iterator[DatedText]:
    """Each `.tml` file of the folder; `text` is the content of its `TEXT` element."""
    for path in sorted(folder.rglob("*.tml")):
        root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
        body = root.find("TEXT")
        if body is None:
            continue
        written = root.find("DCT/TIMEX3")
        value = written.get("value", "") if written is not None else ""
        pieces: list[str] = []
        found: list[TimeExpression] = []
        _walk(body, pieces, found)
        yield DatedText(path.stem, "".join(pieces), _date(value[:10]), tuple(found))


def _walk(element: etree._Element, pieces: list[str], found: list[TimeExpression]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        span = Span(start, sum(map(len, pieces)))
        found.append(TimeExpression(span, element.get("type", ""), element.get("value", "")))


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def as_source(name: str, text: str, published: PartialDate | None = None) -> Source:
    """The text as a source of which every paragraph is a passage at its own offsets."""
    record = Record(
        title=name,
        publisher=None,
        via=None,
        author=None,
        published=published,
        published_basis=None,
        language="en",
        wording=Wording.ORIGINAL,
        url=None,
        archived=None,
        captured=None,
        reviewed=None,
        status=None,
        reliability=None,
        credibility=None,
    )
    passages = tuple(
        Passage(number, Span(match.start(), match.end()), match[0])
        for number, match in enumerate(re.finditer(r"\S(?:.*\S)?", text), 1)
    )
    return Source(name, Location(name), record, name, len(text), "", "", passages)
