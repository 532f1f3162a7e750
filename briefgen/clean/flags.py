"""Faults that can be seen in a passage; what they mean is for a person to say.

Few signs bar a passage until a person clears it, and they are worded as a doubt: roles that what is
quoted after it or the title contradicts; quoted words and slips of an article that shows this and
has a reworded template around it; characters that make words look other than they are. All others
mark.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.clean.contradictions import contradictions
from briefgen.clean.faults import characters, dates, quotation_marks
from briefgen.clean.first_words import first_words
from briefgen.clean.repeats import near_repeats, two_wordings
from briefgen.clean.rewording import quoting, strangers
from briefgen.clean.slips import RunTogether, doubled
from briefgen.clean.spellings import two_spellings
from briefgen.clean.templates import foreign_templates, reworded_template
from briefgen.model import Article, ArticleFlag, ArticlePassage, FlagKind, PassageKind

_STRAY = re.compile(r"[.,] [.,](?=\s|\Z)")
_Noted = tuple[int, FlagKind, str]
"""The number of a passage, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around an article's passages in its capture.

    `lines` counts how often each line stands in the article as captured; `error` says that an
    error message stood above; `contradiction` which of its dates cannot both be right.
    """

    lines: Counter[str]
    error: bool = False
    contradiction: str | None = None


def flagged(articles: Sequence[Article], around: Sequence[Surroundings]) -> tuple[Article, ...]:
    """The articles of one capture with the faults seen in each, in the order of the passages.

    A passage that no first words can point at alone has no flag.
    """
    twins: defaultdict[int, list[_Noted]] = defaultdict(list)
    for twin in two_wordings([article.passages for article in articles]):
        twins[twin.article].append((twin.number, FlagKind.DOUBTFUL, twin.note))
    return tuple(
        replace(article, flags=_pointed(article.passages, [*_seen(article, place), *twins[number]]))
        for number, (article, place) in enumerate(zip(articles, around, strict=True))
    )


def _pointed(
    passages: Sequence[ArticlePassage], noted: Iterable[_Noted]
) -> tuple[ArticleFlag, ...]:
    ordered = sorted(dict.fromkeys(noted), key=lambda note: note[0])
    if not ordered:
        return ()
    beginnings = first_words([passage.text for passage in passages])
    found = (
        ArticleFlag(at, kind, note)
        for number, kind, note in ordered
        if (at := beginnings[number]) is not None
    )
    return tuple(dict.fromkeys(found))


def _seen(article: Article, around: Surroundings) -> Iterator[_Noted]:
    passages = article.passages
    if around.error:
        yield 0, FlagKind.DOUBTFUL, "an error message stands above the article"
    if around.contradiction:
        yield 0, FlagKind.DOUBTFUL, around.contradiction
    for note in foreign_templates(around.lines, article.language):
        yield 0, FlagKind.DOUBTFUL, note
    labels = reworded_template(around.lines)
    if labels:
        note = f"the page's labels are reworded ({labels}), so its text may be too"
        yield 0, FlagKind.DOUBTFUL, f"{note}: if it is, set `wording: rewritten`"
    turned = tuple(_turned_around(article))
    yield from turned
    slips = _slips(article)
    yield from _barred(passages, slips, labels) if labels and turned else slips
    for _, note in characters(article.title):
        # It is not in the passage that the flag has to point at, which is not barred for it.
        yield 0, FlagKind.DOUBTFUL, f"the title: {note}"
    together = RunTogether([article.title, *around.lines], article.language)
    for number, passage in enumerate(passages):
        for kind, note in (
            *_words(passage, around.lines, together),
            *characters(passage.text),
            *dates(passage.text, article.published),
        ):
            yield number, kind, note
    yield from ((number, FlagKind.REPEATED, note) for number, note in near_repeats(passages))


def _slips(article: Article) -> Iterator[_Noted]:
    """What may be the writer's own slip, or a machine's."""
    for number, passage in enumerate(article.passages):
        text = " ".join(passage.text.split())
        if twice := doubled(text, article.language):
            yield number, FlagKind.DOUBTFUL, f"a word stands twice: '{twice}'"
        yield from ((number, kind, note) for kind, note in quotation_marks(passage.text))
    for number, note in two_spellings(article.passages):
        yield number, FlagKind.DOUBTFUL, note
    for number, note in strangers(article.title, article.passages):
        yield number, FlagKind.DOUBTFUL, note


def _barred(
    passages: Sequence[ArticlePassage], slips: Iterable[_Noted], labels: str
) -> Iterator[_Noted]:
    """Slips and quoted words of a page whose labels and sentences show that it was reworded."""
    for number, _, note in slips:
        yield number, FlagKind.ALTERED, f"may be altered: {note}, on a page that was reworded"
    why = f"its labels ({labels}) and a sentence that is contradicted show it"
    for number in quoting(passages):
        note = f"may be altered: somebody's words, on a page that was reworded: {why}"
        yield number, FlagKind.ALTERED, note


def _turned_around(article: Article) -> Iterator[_Noted]:
    """Passages that do not go together: nobody knows which of the two was altered."""
    for found in contradictions(article.title, article.passages):
        yield found.number, FlagKind.ALTERED, f"may be altered: {found.reason}"
        if found.other is not None and found.other != found.number:
            above = found.reason.partition(", and ")[0]
            note = f"may be altered: these words contradict a sentence above, which {above}"
            yield found.other, FlagKind.ALTERED, note


def _words(
    passage: ArticlePassage, lines: Counter[str], together: RunTogether
) -> Iterator[tuple[FlagKind, str]]:
    text = " ".join(passage.text.split())
    if lines[text] > 1 and passage.kind is not PassageKind.SUBHEAD:
        yield FlagKind.REPEATED, f"stands {lines[text]} times in the capture"
    if stray := _STRAY.search(text):
        yield FlagKind.DOUBTFUL, f"stray punctuation: '{stray[0]}'"
    if slip := together.first(text):
        yield FlagKind.DAMAGED, f"two words run together: '{slip}'"
