"""What changed: from the history of topic and source files to days of changes."""

from briefgen.changes.compare import compare_topics
from briefgen.changes.days import ReadTopic, changes
from briefgen.changes.moved import Count, Moved, SourceMoves, TopicMoves, moved
from briefgen.changes.wording import wording

__all__ = [
    "Count",
    "Moved",
    "ReadTopic",
    "SourceMoves",
    "TopicMoves",
    "changes",
    "compare_topics",
    "moved",
    "wording",
]
