"""E-mails and MHTML pages: both are MIME messages (RFC 2045, RFC 2557)."""

import contextlib
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from briefgen.clean.decode import Declared
from briefgen.clean.extracted import Metadata
from briefgen.clean.page_dates import stated_date
from briefgen.clean.records.record import Record, damaged, without_text
from briefgen.clean.records.sender import publisher_of
from briefgen.diagnostics import Diagnostic

_MOST_PARTS = 500
_MOST_EDGES = 20_000
_LONGEST = 500
_LONGEST_ENCODED = 5_000


def read_mhtml(content: bytes, file: str) -> Iterator[Record | Diagnostic]:
    """The page of an MHTML file: its first HTML part; the pictures beside it are nobody's."""
    message = _message(content)
    if message is None:
        yield _too_nested(file)
        return
    part = next(_texts(message, "text/html"), None)
    if part is None:
        hint = "save the page again, as HTML"
        yield without_text(file, f"`{file}` holds no HTML part", hint)
        return
    date = _header(message, "Date")
    yield Record(
        content=_payload(part),
        html=True,
        declared=_declared(part),
        address=_header(message, "Snapshot-Content-Location") or _header(part, "Content-Location"),
        stated=Metadata(captured=f"{date}, by the browser that saved it" if date else None),
    )


def read_email(content: bytes, file: str) -> Iterator[Record | Diagnostic]:
    """The body of an e-mail, as HTML if there is such a part; attachments are nobody's."""
    message = _message(content)
    if message is None:
        yield _too_nested(file)
        return
    for kind in ("text/html", "text/plain"):
        part = next(_texts(message, kind), None)
        if part is not None and _payload(part).strip():
            html = kind == "text/html"
            stated = _stated(message)
            yield Record(_payload(part), html, None, _declared(part), None, stated, letter=not html)
            return
    yield without_text(file, f"`{file}` holds no text", "save the attached page, and add that")


def _message(content: bytes) -> Message | None:
    if content.count(b"boundary") > _MOST_PARTS or content.count(b"\n--") > _MOST_EDGES:
        return None
    try:
        return message_from_bytes(content)
    except (RecursionError, ValueError, LookupError):
        return None


def _too_nested(file: str) -> Diagnostic:
    return damaged(file, f"`{file}` has too many parts, or nests them too deep, to be read")


def _texts(message: Message, kind: str) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield part


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _declared(part: Message) -> tuple[Declared, ...]:
    charset = part.get_param("charset")
    label = charset[2] if isinstance(charset, tuple) else charset
    return (Declared(label, "declared in the MIME header"),) if label else ()


def _stated(message: Message) -> Metadata:
    """What the headers say."""
    words = _header(message, "Date")
    date = stated_date(words) if words else None
    subject = _header(message, "Subject")
    name, address = parseaddr(_header(message, "From") or "")
    why = publisher_of(message, name, address, subject or "")
    return Metadata(
        title=subject,
        publisher=name if why else None,
        publisher_basis=why,
        published=date,
        published_basis=f"the `Date` of the e-mail: '{words}'" if date else None,
    )


def _header(message: Message, name: str) -> str | None:
    value = message[name]
    if value is None:
        return None
    text = str(value)[:_LONGEST_ENCODED]
    with contextlib.suppress(ValueError, LookupError, MessageError):
        text = str(make_header(decode_header(text)))
    text = text.replace("\0", "\ufffd")
    line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    return line[:_LONGEST] or None
