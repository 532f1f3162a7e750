"""What a line of a capture can be."""

from enum import IntEnum, StrEnum

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
    MARKUP = "markup"
    ERROR_HEADER = "error-header"
    RELATED_LINKS = "related-links"


class LineState(IntEnum):
    """Where a line of a page stands: above the article, in it, in what interrupts it, or below."""

    BEFORE = 0
    INSIDE = 1
    BETWEEN = 2
    AFTER = 3


Role = PassageKind | DropKind
"""Of each line, or part of a line: the kind of passage it becomes, or why it becomes none."""
