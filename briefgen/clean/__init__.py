"""From a capture to cleaned articles, and to the files that `briefgen add` writes of them."""

from briefgen.clean.cleaner import clean
from briefgen.clean.intake import Intake, Outcome, PlannedArticle, plan
from briefgen.clean.listing import cleaning_json
from briefgen.clean.review import review_yml
from briefgen.clean.source_file import source_file

__all__ = [
    "Intake",
    "Outcome",
    "PlannedArticle",
    "clean",
    "cleaning_json",
    "plan",
    "review_yml",
    "source_file",
]
