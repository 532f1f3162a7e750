"""Review: what no person has looked at yet, beside its capture, and the mark that one has."""

from briefgen.review.application import REVIEW, ReviewApplication
from briefgen.review.marking import Mark, Marked, mark
from briefgen.review.reading import Reading, read
from briefgen.review.sheets import sheet, sheets
from briefgen.review.words import (
    listing_json,
    listing_words,
    mark_json,
    mark_words,
    sheet_json,
    sheet_words,
)

__all__ = [
    "REVIEW",
    "Mark",
    "Marked",
    "Reading",
    "ReviewApplication",
    "listing_json",
    "listing_words",
    "mark",
    "mark_json",
    "mark_words",
    "read",
    "sheet",
    "sheet_json",
    "sheet_words",
    "sheets",
]
