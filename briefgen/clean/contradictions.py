"""Sentences whose roles contradict the quotation after them, or the title.

Machine paraphrase turns roles around: `praised X for supporting Y` stands before words that thank
for support of another. The rules are few and want plain words on both sides, so that they are
mostly silent; what they find is a reason to look, and never a verdict.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefgen.clean.backing import NAME, STEMS, Backing, Regard, Spoken, backings, regards, spoken
from briefgen.clean.quotes import quotations
from briefgen.clean.sides import Sides
from briefgen.model import ArticlePassage, PassageKind
from briefgen.text.sentences import sentence_spans

_AHEAD = 2
_LONGEST_SHOWN = 90
_SAID = re.compile(
    rf"""(?P<who> {NAME} | \b[Hh]e | \b[Ss]he | \b[Tt]hey )
        \ (?:said|says|told|added|wrote|stated|continued|declared|stressed)\b
    | \b(?:said|says|added|wrote)\ (?P<after> {NAME} )""",
    re.VERBOSE,
)
_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two passages, or one and the title, that do not go together; `other` is `None` for that."""

    number: int
    other: int | None
    reason: str


def contradictions(title: str, passages: Sequence[ArticlePassage]) -> Iterator[Contradiction]:
    """The contradictions of an article, in the order of its passages."""
    texts = [" ".join(passage.text.split()) for passage in passages]
    if not any(map(_worth_reading, texts)):
        return
    sides = Sides([title, *texts])
    titled = tuple(backings(title))
    for number, text in enumerate(texts):
        if not _worth_reading(text):
            continue
        for first, last in sentence_spans(text):
            told = _told(text[first:last])
            for claim in told.backings:
                if reason := _against_title(claim, titled, sides):
                    yield Contradiction(number, None, reason)
            said = (
                list(_after(passages, texts, number, last)) if told.backings or told.regards else []
            )
            thanked = [sides.side(one.thanked) for _, one, _ in said if one.thanked]
            for other, one, lead in said:
                if reason := _against(told, one, lead, thanked, sides):
                    yield Contradiction(number, other, f"{reason}: '{_short(one.words)}'")


@dataclass(frozen=True, slots=True)
class _Told:
    """What one sentence tells of thanks, support and blame."""

    backings: tuple[Backing, ...] = ()
    regards: tuple[Regard, ...] = ()


def _told(sentence: str) -> _Told:
    if not _worth_reading(sentence):
        return _Told()
    return _Told(tuple(backings(sentence)), tuple(regards(sentence)))


def _worth_reading(text: str) -> bool:
    """Whether a verb of thanks or blame is in the text at all: looking for them is cheap."""
    return any(stem in text for stem in STEMS)


def _against(
    told: _Told, one: Spoken, lead: str, thanked: Sequence[str], sides: Sides
) -> str | None:
    """Why spoken words contradict the sentence, if they do.

    `lead` stands between the two; `thanked` are all whom words after the sentence thank.
    """
    for claim in told.backings:
        if _by_same(claim.subject, lead, sides):
            return _other_backed(claim, one, sides) or _other_thanked(claim, one, thanked, sides)
    for regard in told.regards:
        if _by_same(regard.subject, lead, sides) and (said := _other_regard(regard, one, sides)):
            return None if regard.well and sides.side(regard.whom) in thanked else said
    return None


def _other_backed(claim: Backing, one: Spoken, sides: Sides) -> str | None:
    """Thanks for support that another side has in the words."""
    own = sides.state(claim.subject or "")
    backed = sides.state(claim.backed)
    if not (one.own or one.backed):
        return None
    spoken_of = own if one.own else sides.state(one.backed or "")
    if backed and spoken_of and backed != spoken_of:
        return f"has support for {claim.backed}, and the words after it for {one.backed or 'us'}"
    if own and own == sides.state(claim.backer) != backed:
        return f"has {claim.backer} thanked by its own side, and the words after it thank another"
    return None


def _other_thanked(claim: Backing, one: Spoken, thanked: Sequence[str], sides: Sides) -> str | None:
    backer, backed = sides.side(claim.backer), sides.side(claim.backed)
    if one.thanked is None or backer == backed or backer in thanked:
        return None
    if sides.side(one.thanked) != backed:
        return None
    return f"has {claim.backer} thanked, and the words after it thank {one.thanked}"


def _other_regard(regard: Regard, one: Spoken, sides: Sides) -> str | None:
    whom = sides.side(regard.whom)
    if regard.well and one.blamed and sides.side(one.blamed) == whom:
        return f"has {regard.whom} praised, and the words after it blame {one.blamed}"
    if not regard.well and one.thanked and sides.side(one.thanked) == whom:
        return f"has {regard.whom} blamed, and the words after it thank {one.thanked}"
    return None


def _against_title(claim: Backing, titled: Sequence[Backing], sides: Sides) -> str | None:
    for other in titled:
        if not (claim.subject and other.subject):
            continue
        if sides.side(claim.subject) != sides.side(other.subject):
            continue
        backer, backed = sides.side(claim.backer), sides.side(claim.backed)
        turned = backer == sides.side(other.backed) and backed == sides.side(other.backer)
        states = sides.state(claim.backed), sides.state(other.backed)
        if turned or (
            all(states) and states[0] != states[1] and backer == sides.side(other.backer)
        ):
            return f"has support for {claim.backed}, and the title support for {other.backed}"
    return None


def _after(
    passages: Sequence[ArticlePassage], texts: Sequence[str], number: int, end: int
) -> Iterator[tuple[int, Spoken, str]]:
    """What quotations after a sentence say: their passage, what it is, and what stands between.

    They stand in the same passage or the two after it, or are the passage below a colon.
    """
    lead = ""
    begun = passages[number].kind is PassageKind.SUBHEAD
    for other in range(number, min(number + _AHEAD + 1, len(texts))):
        text = texts[other]
        kind = passages[other].kind
        if other > number and (
            kind is PassageKind.SUBHEAD or (kind is PassageKind.POST and not begun)
        ):
            return
        begun = begun and kind is not PassageKind.POST
        if other > number and texts[other - 1].endswith(":") and not quotations(text):
            yield from ((other, one, lead) for one in spoken(text))
        place = end if other == number else 0
        for first, last in islice(quotations(text), 8):
            if first < place:
                continue
            outside = text[place : first - 1] + " " + text[last + 1 :].partition(".")[0]
            yield from ((other, one, f"{lead} {outside}") for one in spoken(text[first:last]))
            place = last + 1
        lead = f"{lead} {text[place:]}"


def _by_same(subject: str | None, lead: str, sides: Sides) -> bool:
    """Whether nobody else is said to speak between the sentence and the words."""
    if subject is None:
        return False
    last = subject.split()[-1]
    side = sides.side(subject)
    for match in _SAID.finditer(lead):
        who = match["who"] or match["after"]
        same = who.casefold() in _PRONOUNS or last in who.split() or sides.side(who) == side
        # `The Danish King said` goes on with the one before, where nothing says whose king he is.
        described = who.casefold().startswith("the ") and sides.state(subject) is None
        if not (same or described):
            return False
    return True


def _short(words: str) -> str:
    return (
        words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN].rpartition(" ")[0] + " …"
    )
