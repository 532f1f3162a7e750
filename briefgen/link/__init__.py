"""All sources together: the index that briefings ask."""

from briefgen.link.copies import find_copies
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
    return Index(
        sources={source.id: source for source in sorted(sources, key=lambda source: source.id)},
        evidence={
            found.source: found for found in sorted(evidence, key=lambda found: found.source)
        },
        names={name.id: name for name in sorted(names, key=lambda name: name.id)},
        copies=find_copies(sources, replaced),
        replaced=replaced,
    )
