"""What a line of a capture can be."""

from enum import StrEnum

from briefgen.model import PassageKind


class DropKind(StrEnum):
    """What a run outside every passage was taken for; the `kind` of `Dropped`."""

    BYTE_ORDER_MARK = "byte-order-mark"
    TITLE = "title"
    REPEAT = "repeat"
    LABEL = "label"
    BYLINE = "byline"
    FURNITURE = "furniture"
    COMMENTS = "comments"
    LEGAL = "legal"
    ERROR_HEADER = "error-header"
    RELATED_LINKS = "related-links"


Role = PassageKind | DropKind
"""Of each line, or part of a line: the kind of passage it becomes, or why it becomes none."""
