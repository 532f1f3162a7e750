"""Which source replaces which: `replaces` of all source files, seen together."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import SourceFile
from briefgen.text.nearest import nearest


def check_versions(
    sources: Iterable[SourceFile], broken: Collection[str]
) -> tuple[tuple[SourceFile, ...], Diagnostics]:
    """The sources, those that cannot replace what they say without it; and why they cannot.

    A source can replace one other source, which must be there, and no source is replaced by two
    or in a circle. Nothing is said of the ids in `broken`, whose files have faults of their own.
    """
    checked = {source.id: source for source in sources}
    replacing: dict[str, str] = {}
    found: list[Diagnostic] = []
    for source in list(checked.values()):
        former = source.record.replaces
        if former is None:
            continue
        fault = None if former in broken else _fault(source, former, checked, replacing)
        if fault is None and former in checked:
            replacing[former] = source.id
        else:
            record = replace(source.record, replaces=None)
            checked[source.id] = replace(source, record=record)
            found += [fault] if fault else []
    return tuple(checked.values()), tuple(found)


def _fault(
    source: SourceFile,
    former: str,
    sources: Collection[str],
    replacing: dict[str, str],
) -> Diagnostic | None:
    place = source.replaces_location
    if former == source.id:
        hint = "give the id of the version before it, or `null`"
        return Diagnostic("BG217", f"`{former}` replaces itself", place, hint)
    if former not in sources:
        near = nearest(former, (id_ for id_ in sources if id_ != source.id))
        hint = f"did you mean `{near}`?" if near else "restore its file from git, or write `null`"
        return Diagnostic("BG216", f"no source `{former}` to replace", place, hint)
    if other := replacing.get(former):
        message = f"`{former}` is replaced by two sources: `{other}` and `{source.id}`"
        hint = f"write `replaces: {other}` if this is the later version of the two"
        return Diagnostic("BG218", message, place, hint)
    last = source.id
    while last in replacing:
        last = replacing[last]
        if last == former:
            message = f"`{source.id}` and `{former}` replace each other in a circle"
            hint = "take `replaces` out of the file with the first version"
            return Diagnostic("BG217", message, place, hint)
    return None
