"""What to say of text whose bytes did not tell for sure what they mean."""

from briefgen.clean.alphabets import REPLACEMENT, first_word
from briefgen.clean.decode import Declared, Decoded
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location


def supposed(
    what: str, name: str, decoded: Decoded, declared: tuple[Declared, ...] = ()
) -> Diagnostic:
    """The text was decoded by its letters; `declared` are the encodings that did not fit."""
    word = first_word(decoded.text)
    named = " and ".join(dict.fromkeys(entry.label.lower() for entry in declared))
    fault = f"names {named}, which its bytes are not" if named else "names no encoding"
    message = f"{what} {fault}, and is read as {decoded.detected}, which gives `{word}`"
    hint = "check that word; if it is wrong, save the page as UTF-8, and add that"
    return Diagnostic("BG118", message, Location(name), hint, Severity.WARNING)


def replaced(what: str, name: str, decoded: Decoded) -> Diagnostic:
    message = (
        f"{decoded.replaced:,} runs of bytes in {what} are no text ({decoded.encoding}), the first "
        f"at byte {decoded.first_replaced:,}"
    )
    hint = f"they stand as {REPLACEMENT} in the text beside the capture: read those passages twice"
    return Diagnostic("BG115", message, Location(name), hint, Severity.WARNING)
