"""What each code means, why it matters and how to mend it: the texts of `briefgen explain`."""

from briefgen.diagnostics.explanations import (
    captures,
    names,
    prose,
    publication,
    settings,
    sources,
    topics,
)

EXPLANATIONS = {
    **captures.EXPLANATIONS,
    **sources.EXPLANATIONS,
    **prose.EXPLANATIONS,
    **names.EXPLANATIONS,
    **topics.EXPLANATIONS,
    **publication.EXPLANATIONS,
    **settings.EXPLANATIONS,
}
