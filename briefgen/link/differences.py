"""Where accounts differ, as far as rules can tell; no rule gives a verdict."""

from briefgen.link.corpus import Corpus
from briefgen.link.days import differing_days
from briefgen.link.denials import disputes
from briefgen.link.denied import denied_elsewhere
from briefgen.link.figures import differing_figures
from briefgen.link.forecasts import overtaken
from briefgen.link.readouts import readouts
from briefgen.link.wordings import differing_wordings
from briefgen.model import FoundDifference


def differences(corpus: Corpus) -> tuple[FoundDifference, ...]:
    """All that the rules found, each once, by kind and place."""
    found = (
        *disputes(corpus),
        *denied_elsewhere(corpus),
        *differing_figures(corpus),
        *differing_days(corpus),
        *differing_wordings(corpus),
        *readouts(corpus),
        *overtaken(corpus),
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.kind.name, one.sides)))
