"""What changed: from the history of topic and source files to days of changes."""

from briefgen.changes.compare import compare
from briefgen.changes.days import ReadTopic, changes
from briefgen.changes.moved import Moved, SourceMoves, TopicMoves, moved
from briefgen.changes.wording import wording

__all__ = [
    "Moved",
    "ReadTopic",
    "SourceMoves",
    "TopicMoves",
    "changes",
    "compare",
    "moved",
    "wording",
]
