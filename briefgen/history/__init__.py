"""What git remembers, as a value: the only place that runs git.

Nothing is written, no hook is run, and no other machine is asked.
"""

from briefgen.history.between import NoRevision, between, contents
from briefgen.history.read import MOST, read

__all__ = ["MOST", "NoRevision", "between", "contents", "read"]
