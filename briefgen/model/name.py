"""Names of people, organisations, places and events."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.location import Location


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of `content/names.yml`.

    `aliases` are its spellings beside `name`; `never` are strings that hold an alias and mean
    something else.
    """

    id: str
    name: str
    kind: NameKind
    aliases: tuple[str, ...]
    never: tuple[str, ...]
    role: str | None
    wikidata: str | None
    location: Location
