"""Where the information of a briefing comes from: origins are counted, not copies."""

import re
from collections import defaultdict
from collections.abc import Iterable

from briefgen.model import Index, Name, NameKind, Party, Statement
from briefgen.text.places import names_place

_SEVERAL = 2
_OFFICE = re.compile(
    r"(?:(?!former\b|ex\b|opposition\b|late\b|acting\b)\w+\s+)?"
    r"(?:state|foreign|prime|defen[cs]e|deputy|first|armed|official|foreign policy)?\s*"
    r"(?:president|leader|king|queen|chancellor|minister|ministry|government|office|command"
    r"|general staff|forces|army|military|guard|intelligence|parliament|speaker|spokes\w+"
    r"|ambassador|envoy|aide|news agency|media|broadcaster)\b",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:news agency|media|broadcaster)", re.IGNORECASE)


def origins(shown: Iterable[tuple[str, tuple[Statement, ...]]], index: Index) -> tuple[str, ...]:
    """The distinct origins of what is shown, by name, in alphabetical order.

    `shown` gives each run's source and the statements in it. A statement comes from the agency
    or office that passed it on, else from its speaker; narration comes from the publisher, and
    where the capture names none, from that one source.
    """
    found: set[str] = set()
    for source, statements in shown:
        ids = {statement.origin or statement.speaker for statement in statements}
        named = {index.names[name].name for name in ids if name is not None}
        record = index.sources[index.newest(source)].record
        narrator = record.publisher or f"the unnamed publisher of “{record.title}”"
        found |= named or {narrator}
    return tuple(sorted(found))


def parties(shown: Iterable[tuple[str, tuple[Statement, ...]]], index: Index) -> tuple[Party, ...]:
    """The places for which several of the origins speak, by office, as `names.yml` has it.

    A president and his office are two origins and one interested party.
    """
    ids = {
        statement.origin or statement.speaker for _, statements in shown for statement in statements
    }
    by_place: defaultdict[str, list[str]] = defaultdict(list)
    for name in (index.names[id_] for id_ in ids if id_ is not None):
        for place in _speaks_for(name, index):
            by_place[place].append(name.name)
    return tuple(
        Party(place, tuple(sorted(origins)))
        for place, origins in sorted(by_place.items())
        if len(origins) >= _SEVERAL
    )


def _speaks_for(name: Name, index: Index) -> tuple[str, ...]:
    """The place whose office a role is; a news agency speaks for it only if it is the state's."""
    role = name.role or ""
    office = _OFFICE.match(role)
    if office is None or (_STATE.search(office[0]) and "state" not in role.casefold()):
        return ()
    places = (place for place in index.names.values() if place.kind is NameKind.PLACE)
    found = tuple(place.name for place in places if names_place(role, place.name))
    return found if len(found) == 1 else ()
