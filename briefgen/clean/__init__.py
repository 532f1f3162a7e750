"""From a capture to cleaned articles, and to the files that `briefgen add` writes of them."""

from briefgen.clean.account import Line, Tone, account
from briefgen.clean.cleaner import clean
from briefgen.clean.completed import clean_derived
from briefgen.clean.derive import Derivation, Derived, derive, texts_of
from briefgen.clean.differences import change_counts, version_differences
from briefgen.clean.first_words import first_words
from briefgen.clean.furniture import learn_furniture
from briefgen.clean.inflate import CODINGS
from briefgen.clean.intake import Intake, Outcome, PlannedArticle, by_capture, plan
from briefgen.clean.likeness import version_of_source
from briefgen.clean.listing import cleaning_json
from briefgen.clean.records.record import Begun
from briefgen.clean.records.warc import MEDIA
from briefgen.clean.review import review_yml
from briefgen.clean.scalar import yaml_quoted
from briefgen.clean.sniff import ENDINGS
from briefgen.clean.source_file import source_file
from briefgen.clean.standing import Standing

__all__ = [
    "CODINGS",
    "ENDINGS",
    "MEDIA",
    "Begun",
    "Derivation",
    "Derived",
    "Intake",
    "Line",
    "Outcome",
    "PlannedArticle",
    "Standing",
    "Tone",
    "account",
    "by_capture",
    "change_counts",
    "clean",
    "clean_derived",
    "cleaning_json",
    "derive",
    "first_words",
    "learn_furniture",
    "plan",
    "review_yml",
    "source_file",
    "texts_of",
    "version_differences",
    "version_of_source",
    "yaml_quoted",
]
