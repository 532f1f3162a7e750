"""Ids: what files, names and pages are called on the site."""

import re
import unicodedata

from briefgen.diagnostics import Diagnostic
from briefgen.model import Location
from briefgen.text.slug import slug

_USABLE = re.compile(r"[a-z0-9-]{1,80}")
_LONGEST = 80


def unusable(identifier: str, location: Location) -> Diagnostic | None:
    """Says why a text cannot be an id, and which one like it can; `None` if it can."""
    if _USABLE.fullmatch(identifier):
        return None
    plain = slug(identifier)[:_LONGEST].strip("-")
    allowed = "an id has small letters a-z, digits and hyphens, 80 at most"
    hint = f"call it `{plain}`: {allowed}" if plain else allowed
    return Diagnostic("BG209", f"`{identifier}` cannot be an id", location, hint)


def same(identifier: str) -> str:
    """Equal for ids that some file system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", identifier).casefold())
