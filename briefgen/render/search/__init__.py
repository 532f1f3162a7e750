"""Search: what readers find, and the script files that hold it."""

from briefgen.render.search.entries import entries_of
from briefgen.render.search.shards import SEARCH, shards_of

__all__ = ["SEARCH", "entries_of", "shards_of"]
