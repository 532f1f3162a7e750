"""The door for files as received: bytes → the texts of their records."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from briefgen.clean.decode import Declared, Decoded, decode
from briefgen.clean.doubtful_text import replaced, supposed
from briefgen.clean.extracted import Metadata, write
from briefgen.clean.front_matter import front_matter
from briefgen.clean.head import is_web_address
from briefgen.clean.html import extract
from briefgen.clean.inflate import InflateError, gunzip
from briefgen.clean.markdown import is_markdown
from briefgen.clean.markup import MarkupError
from briefgen.clean.quoted_mail import unquoted
from briefgen.clean.records.mime import read_email, read_mhtml
from briefgen.clean.records.pdf import read_pdf
from briefgen.clean.records.record import Begun, Record, damaged, without_text
from briefgen.clean.records.warc import read_warc
from briefgen.clean.sniff import (
    Kind,
    kind_by_content,
    kind_by_name,
    other_kind,
    unsupported,
)
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.model import Cleaning, Location

_LIMIT = 16_000_000
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_META_READ = 8_192
_NUL = "\0"
_SOUND = 10
_LINE_END = re.compile(r"[\r\n]")
_LONGEST_LINE = 500_000
_MOST_LINES = 20_000
_MOST_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Derived:
    """One record of a file as text.

    `record` tells it from the others of the file; `None` where there is but one. `beside` says
    that the text must be stored beside the capture, because the bytes are not this very text in
    UTF-8. `cleaning` is what markup said of it; `None` when its lines are all there is to go by.
    """

    record: int | None
    text: str
    encoding: str
    beside: bool
    stated: Metadata
    cleaning: Cleaning | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """The texts in a file, in its order, and what is wrong with it."""

    texts: tuple[Derived, ...]
    diagnostics: Diagnostics


def derive(name: str, content: bytes, limit: int = _LIMIT) -> Derivation:
    """Read the records of a file: text, HTML, MHTML, e-mail, PDF or WARC. Never raises.

    The text of a page is as its readers see it: what is hidden or struck out is left out, as are
    marks of notes, and raised numerals stay raised (`10⁶`, `400¹`), so that no other number arises.
    `name` is its path for messages, and its ending the kind where the bytes show none. Nothing is
    inflated or decoded to more than a small multiple of `limit` bytes. A record that cannot be
    read is reported, and the others are there.
    """
    texts: list[Derived] = []
    found: list[Diagnostic] = []
    for entry in texts_of(name, content, limit):
        if isinstance(entry, Derived):
            texts.append(entry)
        elif isinstance(entry, Diagnostic):
            found.append(entry)
    return Derivation(tuple(texts), tuple(found))


def texts_of(
    name: str, content: bytes, limit: int = _LIMIT, after: Begun | None = None
) -> Iterator[Derived | Diagnostic | Begun]:
    """What `derive` gives, one by one and in the order of the file.

    In a file of many records, a sign before each says that it is being read; `after` such a sign
    the reading is taken up again, behind that record.
    """
    kind = kind_by_content(content)
    promised = kind_by_name(name)
    if kind is Kind.GZIP and promised is not Kind.WARC:
        yield from _gzipped(name, content, limit)
        return
    if kind is None or (kind is Kind.GZIP and promised is Kind.WARC):
        kind = promised
    if kind is None:
        yield unsupported(name)
        return
    if not content.strip():
        yield Diagnostic("BG107", f"`{name}` is empty", Location(name), "save the page again")
        return
    if promised is not None and not _agree(kind, promised):
        yield other_kind(name, kind)
    if kind in {Kind.PDF, Kind.TEXT, Kind.HTML}:
        record = Record(content, kind is Kind.HTML, whole=True, pdf=kind is Kind.PDF)
        yield from _record(record, name)
    else:
        entries = _read(kind, name, content, limit, after)
        yield from _records(entries, name, settled=after is not None)


def _gzipped(name: str, content: bytes, limit: int) -> Iterator[Diagnostic]:
    """Why a gzip file that is no WARC cannot be taken."""
    try:
        beginning = next(gunzip(content, limit), b"")
    except InflateError as error:
        yield damaged(name, f"`{name}` cannot be read: {error}")
        return
    if beginning.startswith(b"WARC/"):
        hint = "rename it to end in `.warc.gz`"
    else:
        hint = "unpack it, and add what is inside"
    yield Diagnostic("BG106", f"`{name}` is a gzip file", Location(name), hint)


def _agree(kind: Kind, promised: Kind) -> bool:
    mime = {Kind.MHTML, Kind.EMAIL}
    return kind is promised or {kind, promised} == mime


def _read(
    kind: Kind, name: str, content: bytes, limit: int, after: Begun | None
) -> Iterator[Record | Diagnostic | Begun]:
    match kind:
        case Kind.MHTML:
            return read_mhtml(content, name)
        case Kind.EMAIL:
            return read_email(content, name)
        case _:
            return read_warc(content, name, limit, after)


def _records(
    entries: Iterable[Record | Diagnostic | Begun], name: str, *, settled: bool
) -> Iterator[Derived | Diagnostic | Begun]:
    """The texts of the records; `settled` says that a fault was found before them already."""
    for entry in entries:
        if isinstance(entry, Begun):
            yield entry
            continue
        for made in [entry] if isinstance(entry, Diagnostic) else _record(entry, name):
            settled = settled or isinstance(made, Derived) or made.severity is Severity.ERROR
            yield made
    if not settled:
        hint = "fetch or save the page again"
        yield without_text(name, f"`{name}` holds no page", hint)


def _record(record: Record, name: str) -> Iterator[Derived | Diagnostic]:
    what = f"record {record.number} of `{name}`" if record.number else f"`{name}`"
    if record.pdf:
        yield from _pdf(record, what, name)
    else:
        yield from _decoded(record, what, name)


def _pdf(record: Record, what: str, name: str) -> Iterator[Derived | Diagnostic]:
    text, found = read_pdf(record.content, name, what)
    yield from found
    if text is not None:
        derived = Derived(record.number, text, "text layer of the PDF", True, _stated(record))
        yield _too_much(text, what, name) or derived


def _decoded(record: Record, what: str, name: str) -> Iterator[Derived | Diagnostic]:
    declared = record.declared + (_in_meta(record.content) if record.html else ())
    decoded = decode(record.content, declared)
    if _NUL in decoded.text:
        hint = "save the page again as text or HTML"
        yield Diagnostic("BG105", f"{what} holds a NUL character", Location(name), hint)
        return
    if decoded.replaced * _SOUND > len(decoded.text):
        hint = "save the page again as text, HTML or PDF"
        yield Diagnostic("BG106", f"{what} is no text", Location(name), hint)
        return
    if not decoded.text.strip():
        yield Diagnostic("BG107", f"{what} is empty", Location(name), "save the page again")
        return
    if decoded.replaced:
        yield replaced(what, name, decoded)
    made = (_page if record.html else _plain)(record, decoded, what, name)
    if decoded.detected and isinstance(made, Derived):
        yield supposed(what, name, decoded, declared)
    yield made


def _plain(record: Record, decoded: Decoded, what: str, name: str) -> Derived | Diagnostic:
    """Text as it is; a letter's subject goes before it, as its title."""
    if fault := _too_much(decoded.text, what, name):
        return fault
    title, text, encoding = record.stated.title, decoded.text, decoded.encoding
    beside = not (record.whole and decoded.exact)
    if found := unquoted(text, letter=record.letter):
        text, count = found
        beside, encoding = True, f"{encoding}, without the `>` before {count} lines of quoted mail"
    text = f"{title}\n\n{text}" if title else text
    stated = _stated(record)
    if record.whole and is_markdown(name):
        stated = _over(stated, front_matter(decoded.text))
    return Derived(record.number, text, encoding, beside, stated)


def _stated(record: Record) -> Metadata:
    """What the file says of the record, and its address if readers can follow it."""
    address = record.address if is_web_address(record.address) else None
    return replace(record.stated, url=address)


def _too_much(text: str, what: str, name: str) -> Diagnostic | None:
    """Why a text takes more time and memory to be cleaned than any article does."""
    fault = None
    if len(text) > _MOST_TEXT:
        fault = f"{len(text):,} characters, and at most {_MOST_TEXT:,} are read"
    elif (lines := len(_LINE_END.findall(text)) + 1) > _MOST_LINES:
        fault = f"{lines:,} lines, and at most {_MOST_LINES:,} are read"
    elif (longest := max(map(len, _LINE_END.split(text)))) > _LONGEST_LINE:
        fault = f"a line of {longest:,} characters, and at most {_LONGEST_LINE:,} are read"
    if fault is None:
        return None
    hint = "save the article alone, a line for each paragraph"
    return Diagnostic("BG114", f"{what} has {fault}", Location(name), hint)


def _page(record: Record, decoded: Decoded, what: str, name: str) -> Derived | Diagnostic:
    try:
        extracted = extract(decoded.text, record.address)
    except MarkupError as error:
        hint = "save the article alone, as text, and add that"
        message = f"{what} is not read as a page: {error}"
        return Diagnostic("BG114", message, Location(name), hint)
    if not any(article.paragraphs for article in extracted):
        hint = "if it does hold one, save it as text, and add that"
        return without_text(name, f"{what} holds no article", hint)
    stated = record.stated
    if len(extracted) > 1:
        # The subject and the date of a letter are not those of each article in it.
        stated = replace(stated, title=None, published=None, published_basis=None)
    text, cleaning = write(
        [replace(found, metadata=_over(stated, found.metadata)) for found in extracted]
    )
    if fault := _too_much(text, what, name):
        return fault
    return Derived(record.number, text, decoded.encoding, True, record.stated, cleaning)


def _over(stated: Metadata, own: Metadata) -> Metadata:
    """What the file states of a page, and what the page says of itself where it states nothing."""
    values = {field.name: getattr(stated, field.name) for field in fields(Metadata)}
    for name in ("published", "publisher"):
        if values[name] is None:
            del values[f"{name}_basis"]
    return replace(own, **{name: value for name, value in values.items() if value is not None})


def _in_meta(content: bytes) -> tuple[Declared, ...]:
    match = _META_CHARSET.search(content, 0, _META_READ)
    return (Declared(match[1].decode("ascii", "replace"), "declared in a `meta`"),) if match else ()
