"""Faults that can be seen in a passage; what they mean is for a person to say.

Few signs bar a passage until a person clears it, and they are worded as a doubt: roles that what is
quoted after it or the title contradicts; quoted words of an article that shows this and has a
reworded template around it; characters that make words look other than they are. All others mark.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.clean.contradictions import contradictions
from briefgen.clean.faults import characters, dates, quotation_marks
from briefgen.clean.first_words import first_words
from briefgen.clean.quotes import quotations
from briefgen.clean.repeats import near_repeats, two_wordings
from briefgen.clean.spellings import two_spellings
from briefgen.clean.templates import foreign_templates, reworded_template
from briefgen.model import Article, ArticleFlag, ArticlePassage, FlagKind, PassageKind

_STRAY = re.compile(r"[.,] [.,](?=\s|\Z)")
_FUSED = re.compile(r"\b[A-Z]?[a-z]{3,}[A-Z][a-z]{4,}")
_DOUBLED = re.compile(r"\b([a-z]{2,}) \1\b")
_MAY_BE_DOUBLED = frozenset(
    {"had", "that", "very", "so", "many", "more", "is", "die", "der", "das", "nous", "vous"}
)
_COMPOUND_NAMES = re.compile(
    r"(?:Mc|Mac|Fitz|De|Le|La|Van|Buzz|Huff|Face|You|Tik|Whats|Pay|Space|Master|Bit|Link|Live|Play"
    r"|Exxon|Crowd|Wiki|Word|Bell|Snap|Air|Deep|Open|Sound|Ali|Mega|Uni|Euro|Lock|Data|Power|Micro|News|Sky)"
)

_Noted = tuple[int, FlagKind, str]
"""The number of a passage, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around an article's passages in its capture.

    `lines` counts how often each line stands in the article as captured; `error` says that an
    error message stood above.
    """

    lines: Counter[str]
    error: bool = False


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
    for note in foreign_templates(around.lines, article.language):
        yield 0, FlagKind.DOUBTFUL, note
    turned = tuple(_turned_around(article))
    if labels := reworded_template(around.lines):
        note = f"the page's labels are reworded ({labels}), so its text may be too"
        yield 0, FlagKind.DOUBTFUL, f"{note}: if it is, set `wording: rewritten`"
        if turned:
            yield from _quoting(passages)
    yield from turned
    for _, note in characters(article.title):
        # It is not in the passage that the flag has to point at, which is not barred for it.
        yield 0, FlagKind.DOUBTFUL, f"the title: {note}"
    for number, passage in enumerate(passages):
        for kind, note in (
            *_words(passage, around.lines),
            *quotation_marks(passage.text),
            *characters(passage.text),
            *dates(passage.text, article.published),
        ):
            yield number, kind, note
    yield from ((number, FlagKind.REPEATED, note) for number, note in near_repeats(passages))
    yield from ((number, FlagKind.DOUBTFUL, note) for number, note in two_spellings(passages))


def _turned_around(article: Article) -> Iterator[_Noted]:
    """Passages that do not go together: nobody knows which of the two was altered."""
    for found in contradictions(article.title, article.passages):
        yield found.number, FlagKind.ALTERED, f"may be altered: {found.reason}"
        if found.other is not None and found.other != found.number:
            above = found.reason.partition(", and ")[0]
            note = f"may be altered: these words contradict a sentence above, which {above}"
            yield found.other, FlagKind.ALTERED, note


def _quoting(passages: Sequence[ArticlePassage]) -> Iterator[_Noted]:
    """Passages of a reworded article that show words as somebody's own."""
    announced = False
    for number, passage in enumerate(passages):
        if announced or quotations(passage.text):
            note = "may be altered: quoted words, on a page whose labels and sentences are reworded"
            yield number, FlagKind.ALTERED, note
        announced = passage.text.endswith(":")


def _words(passage: ArticlePassage, lines: Counter[str]) -> Iterator[tuple[FlagKind, str]]:
    text = " ".join(passage.text.split())
    if lines[text] > 1 and passage.kind is not PassageKind.SUBHEAD:
        yield FlagKind.REPEATED, f"stands {lines[text]} times in the capture"
    if stray := _STRAY.search(text):
        yield FlagKind.DOUBTFUL, f"stray punctuation: '{stray[0]}'"
    if (doubled := _DOUBLED.search(text)) and doubled[1] not in _MAY_BE_DOUBLED:
        yield FlagKind.DOUBTFUL, f"a word stands twice: '{doubled[0]}'"
    if (fused := _FUSED.search(text)) and not _COMPOUND_NAMES.match(fused[0]):
        yield FlagKind.DAMAGED, f"two words run together: '{fused[0]}'"
