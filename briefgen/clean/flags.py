"""Faults that can be seen in a passage; what they mean is for a person to say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

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
    passages: Sequence[ArticlePassage], copies: Counter[str], labels: Iterable[str]
) -> tuple[ArticleFlag, ...]:
    """The faults seen, in the order of the passages.

    `copies` counts how often the same line stands in the article as captured; `labels` are the
    lines that were dropped as furniture. A passage that no first words can point at alone has
    no flag.
    """
    beginnings = first_words([passage.text for passage in passages])
    calques = sorted({label for label in labels if fold_phrase(label) in CALQUES})
    found: list[ArticleFlag] = []
    for number, (passage, at) in enumerate(zip(passages, beginnings, strict=True)):
        if at is None:
            continue
        notes = list(_faults(passage, copies))
        if number == 0 and len(calques) >= _FEWEST_CALQUES:
            shown = ", ".join(f"'{label}'" for label in calques)
            note = f"the page's labels are reworded ({shown}), so its text may be too"
            notes.append((FlagKind.DOUBTFUL, note))
        found.extend(ArticleFlag(at, kind, note) for kind, note in notes)
    return tuple(found)


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
