"""All sources together: the index that briefings ask."""

from briefgen.link.copies import find_copies
from briefgen.link.corpus import Corpus
from briefgen.link.differences import differences
from briefgen.link.events import told_events
from briefgen.model import Evidence, Index, Name, Source

__all__ = ["link"]


def link(
    sources: tuple[Source, ...], evidence: tuple[Evidence, ...], names: tuple[Name, ...]
) -> Index:
    """The index of the sources, with what was found in each and which passages are copies.

    Of the versions of an article only the last one's passages stand for copies of them.

    All mappings are in the order of their keys, whatever the order of what is given.
    """
    ids = {source.id for source in sources}
    later = ((source.record.replaces, source.id) for source in sources)
    replaced = dict(sorted((old, new) for old, new in later if old in ids))
    by_id = {source.id: source for source in sorted(sources, key=lambda source: source.id)}
    found = {one.source: one for one in sorted(evidence, key=lambda one: one.source)}
    named = {name.id: name for name in sorted(names, key=lambda name: name.id)}
    copies = find_copies(sources, replaced)
    current = {id_: source for id_, source in by_id.items() if id_ not in replaced}
    corpus = Corpus(current, {id_: found[id_] for id_ in current if id_ in found}, named, copies)
    return Index(
        by_id,
        found,
        named,
        copies,
        replaced,
        differences=differences(corpus),
        events=told_events(corpus),
    )
