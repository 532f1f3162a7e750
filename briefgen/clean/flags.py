"""Faults that can be seen in a passage; what they mean is for a person to say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.clean.faults import characters, dates, two_wordings
from briefgen.clean.first_words import first_words
from briefgen.clean.phrases import CALQUES, fold_phrase
from briefgen.clean.quotes import marks
from briefgen.model import ArticleFlag, ArticlePassage, FlagKind, PassageKind

_FEWEST_CALQUES = 2
_DOUBLE = '"“”'
_SINGLE = "'‘’"
_STRAY = re.compile(r"[.,] [.,](?=\s|\Z)")
_FUSED = re.compile(r"\b[A-Z]?[a-z]{3,}[A-Z][a-z]{4,}")
_DOUBLED = re.compile(r"\b([a-z]{2,}) \1\b")
_MAY_BE_DOUBLED = frozenset({"had", "that", "very", "so", "many", "more", "is"})
_COMPOUND_NAMES = re.compile(
    r"(?:Mc|Mac|Fitz|De|Le|La|Van|Buzz|Huff|Face|You|Tik|Whats|Pay|Space|Master|Bit|Link|Live|Play"
    r"|Wiki|Word|Bell|Snap|Air|Deep|Open|Sound|Ali|Mega|Uni|Euro|Lock|Data|Power|Micro|News|Sky)"
)


def flags(
    passages: Sequence[ArticlePassage],
    copies: Counter[str],
    labels: Iterable[str],
    *,
    error: bool = False,
) -> tuple[ArticleFlag, ...]:
    """The faults seen, in the order of the passages.

    `copies` counts how often the same line stands in the article as captured; `labels` are the
    lines that were dropped as furniture; `error` says that an error message stood above. A passage
    that no first words can point at alone has no flag.
    """
    noted = _noted(passages, copies, labels)
    if error and passages:
        note = "an error message stands above the article"
        noted.insert(0, (0, FlagKind.DOUBTFUL, note))
    if not noted:
        return ()
    beginnings = first_words([passage.text for passage in passages])
    return tuple(
        ArticleFlag(at, kind, note)
        for number, kind, note in noted
        if (at := beginnings[number]) is not None
    )


def _noted(
    passages: Sequence[ArticlePassage], copies: Counter[str], labels: Iterable[str]
) -> list[tuple[int, FlagKind, str]]:
    """The faults with the numbers of their passages."""
    notes = [
        (number, kind, note)
        for number, passage in enumerate(passages)
        for kind, note in (
            *_faults(passage, copies),
            *characters(passage.text),
            *dates(passage.text),
        )
    ]
    notes += [(number, FlagKind.DOUBTFUL, note) for number, note in two_wordings(passages)]
    calques = sorted({label for label in labels if fold_phrase(label) in CALQUES})
    if len(calques) >= _FEWEST_CALQUES and passages:
        shown = ", ".join(f"'{label}'" for label in calques)
        note = f"the page's labels are reworded ({shown}), so its text may be too"
        notes.append((0, FlagKind.DOUBTFUL, note))
    return sorted(notes, key=lambda note: note[0])


def _faults(passage: ArticlePassage, copies: Counter[str]) -> Iterable[tuple[FlagKind, str]]:
    text = passage.text
    if copies[text] > 1 and passage.kind is not PassageKind.SUBHEAD:
        yield FlagKind.REPEATED, f"stands {copies[text]} times in the capture"
    if mixed := _mixed_marks(text):
        yield FlagKind.DOUBTFUL, f"a quotation opens with {mixed[0]} and closes with {mixed[1]}"
    if stray := _STRAY.search(text):
        yield FlagKind.DOUBTFUL, f"stray punctuation: '{stray[0]}'"
    if (doubled := _DOUBLED.search(text)) and doubled[1] not in _MAY_BE_DOUBLED:
        yield FlagKind.DOUBTFUL, f"a word stands twice: '{doubled[0]}'"
    if (fused := _FUSED.search(text)) and not _COMPOUND_NAMES.match(fused[0]):
        yield FlagKind.DAMAGED, f"two words run together: '{fused[0]}'"


def _mixed_marks(text: str) -> tuple[str, str] | None:
    """The marks of the first quotation that opens with a single and closes with a double one."""
    if not any(mark in text for mark in _DOUBLE):
        return None
    stack: list[str] = []
    for mark in marks(text):
        if mark.opens:
            stack.append(mark.char)
        elif mark.char in _SINGLE:
            # It may be an apostrophe, so it closes nothing but a single mark.
            if stack and stack[-1] in _SINGLE:
                stack.pop()
        elif stack:
            if all(opened in _SINGLE for opened in stack):
                return stack[-1], mark.char
            while stack.pop() in _SINGLE:
                pass
    return None
