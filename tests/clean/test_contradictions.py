"""Roles that a quotation or the title contradicts, and sound text that looks nearly so.

In `roles/*.txt` each case is a run of lines, a passage a line; those that begin with `#` explain.
"""

from pathlib import Path

import pytest

from briefgen.clean.contradictions import contradictions
from briefgen.model import ArticlePassage, PassageKind, Span


def cases(name):
    text = (Path(__file__).parent / "roles" / f"{name}.txt").read_text("utf-8")
    lines = [[line for line in case.split("\n") if line[:1] != "#"] for case in text.split("\n\n")]
    return [[line for line in case if line] for case in lines]


def found(title, texts, kinds=()):
    kinds = (*kinds, *[PassageKind.TEXT] * (len(texts) - len(kinds)))
    passages = [
        ArticlePassage(Span(n * 1000, n * 1000 + len(text)), text, kind)
        for n, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    ]
    return list(contradictions(title, passages))


@pytest.mark.parametrize("texts", cases("contradicted"))
def test_roles_that_the_words_after_them_contradict(texts):
    (one,) = found("Talks in Harn", texts)
    assert one.number == 0
    assert one.other == len(texts) - 1
    shown = one.reason.rpartition(": ")[2].strip("'")
    assert shown in texts[one.other]


@pytest.mark.parametrize("texts", cases("sound"))
def test_sound_text_has_no_contradiction(texts):
    assert found("Talks in Harn", texts) == []


def test_a_sub_head_is_read_with_the_words_below_the_first_paragraph():
    kinds = (PassageKind.SUBHEAD, PassageKind.POST, PassageKind.TEXT)
    texts = (
        "King thanks Denmark for its 'steady' support for Sweden",
        "The king opened the talks in Harn. The Norwegian king said:",
        "We appreciate your steady support for Norwegian policies.",
    )
    (one,) = found("Talks in Harn", texts, kinds)
    assert (one.number, one.other) == (0, 2)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("In the evening Brenn thanked Denmark for its support of Sweden.", True),
        ("In the evening Brenn thanked Norway for its support of Denmark.", True),
        ("In the evening Brenn thanked Denmark for its support of Norway.", False),
        ("In the evening Holm thanked Denmark for its support of Sweden.", False),
    ],
)
def test_the_title_may_say_another_thing(text, against):
    contradicted = found("Brenn thanks Denmark for its support of Norway", [text])
    assert [(one.number, one.other) for one in contradicted] == [(0, None)] * against
