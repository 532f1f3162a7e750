from collections import Counter

import pytest

from briefgen.clean.flags import flags
from briefgen.model import ArticlePassage, FlagKind, Span


def flagged(text, labels=(), copies=1):
    passage = ArticlePassage(Span(0, len(text)), text)
    return flags([passage], Counter({text: copies}), labels)


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("The 'heroic\" brigade of Harn.", FlagKind.DOUBTFUL, "opens with ' and closes with \""),
        ("The ‘heroic” brigade of Harn.", FlagKind.DOUBTFUL, "opens with ‘ and closes with ”"),
        ("It rains in Harn. .", FlagKind.DOUBTFUL, "'. .'"),
        ("It rains in in Harn.", FlagKind.DOUBTFUL, "'in in'"),
        ("The Harn TimesDornburg says it rains.", FlagKind.DAMAGED, "'TimesDornburg'"),
    ],
)
def test_a_fault_is_flagged_with_what_was_seen(text, kind, shown):
    (flag,) = flagged(text)
    assert flag.kind is kind
    assert shown in flag.note
    assert text.startswith(flag.at)


@pytest.mark.parametrize(
    "text",
    [
        "'It rains,' she said, and \"not a little\".",
        "\"The boats' oars are wet,\" she said of Harn's 'fleet'.",
        "“The ‘fleet’ is wet,” she said.",
        "'It isn't over,' she said.",
        "She said that that was all, and McDonald of FaceTime and YouTube agreed.",
        '"It rains. It is wet.',
    ],
)
def test_sound_text_has_no_flag(text):
    assert flagged(text) == ()


def test_a_repeat_is_flagged():
    (flag,) = flagged("It rains in Harn.", copies=3)
    assert (flag.kind, flag.note) == (FlagKind.REPEATED, "stands 3 times in the capture")


def test_one_odd_label_is_no_sign_of_rewording():
    assert flagged("It rains in Harn.", labels=("Share it", "Share it", "Home")) == ()
    (flag,) = flagged("It rains in Harn.", labels=("Share it", "main event"))
    assert flag.kind is FlagKind.DOUBTFUL


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The bri\u200bdge of Harn.", "U+200B"),
        ("The \u202ebridge of Harn.", "U+202E"),
        ("The br\u0456dge of Harn.", "two scripts"),
        ("It rained on Monday, August 12, 2025, in Harn.", "Monday, August 12, 2025"),
    ],
)
def test_characters_that_deceive_and_days_that_were_not_are_flagged(text, shown):
    (flag,) = flagged(text)
    assert (flag.kind, shown in flag.note) == (FlagKind.DOUBTFUL, True)


def test_two_wordings_of_one_quotation_are_flagged():
    texts = (
        'The mayor said: "We have never seen the river rise so fast in this town."',
        'She told us: "We never saw the river rising so fast in our town."',
    )
    passages = [ArticlePassage(Span(n * 100, n * 100 + len(t)), t) for n, t in enumerate(texts)]
    (flag,) = flags(passages, Counter(texts), ())
    assert flag.at.startswith("She told")
    same = [ArticlePassage(Span(0, len(texts[0])), texts[0])] * 2
    assert not any("otherwise" in flag.note for flag in flags(same, Counter(), ()))
