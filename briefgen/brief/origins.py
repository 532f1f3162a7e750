"""Where the information of a briefing comes from: origins are counted, not copies."""

from collections.abc import Iterable

from briefgen.model import Index, Statement


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
