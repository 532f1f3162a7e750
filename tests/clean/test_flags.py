"""Which faults are flagged, with which kind, and what is none."""

from collections import Counter

import pytest

from briefgen.clean.flags import Surroundings, flagged
from briefgen.model import Article, ArticlePassage, FlagKind, PartialDate, PassageKind, Span


def article(*texts, title="Rain in Harn", published=None, language="en", kinds=()):
    kinds = (*kinds, *[PassageKind.TEXT] * (len(texts) - len(kinds)))
    passages = tuple(
        ArticlePassage(Span(n * 1000, n * 1000 + len(text)), text, kind)
        for n, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    )
    return Article(title, None, None, None, published, None, language, passages)


def flags(*texts, lines=(), **other):
    """The flags of an article whose lines stand once in its capture, and those given too."""
    made = article(*texts, **other)
    (found,) = flagged([made], [Surroundings(Counter((*texts, *lines)))])
    return found.flags


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("The 'heroic\" brigade of Harn.", FlagKind.DOUBTFUL, "opens with ' and closes with \""),
        ("The ‘heroic” brigade of Harn.", FlagKind.DOUBTFUL, "opens with ‘ and closes with ”"),
        ("It rains in Harn. .", FlagKind.DOUBTFUL, "'. .'"),
        ("It rains in in Harn.", FlagKind.DOUBTFUL, "'in in'"),
    ],
)
def test_a_fault_is_flagged_with_what_was_seen(text, kind, shown):
    (flag,) = flags(text)
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
        '"It rains. It is wet.',
    ],
)
def test_sound_text_has_no_flag(text):
    assert flags(text) == ()


def test_a_repeat_is_flagged():
    (flag,) = flags("It rains in Harn.", lines=("It rains in Harn.",) * 2)
    assert (flag.kind, flag.note) == (FlagKind.REPEATED, "stands 3 times in the capture")


def test_one_odd_label_is_no_sign_of_rewording():
    assert flags("It rains in Harn.", lines=("Share it", "Share it", "Home")) == ()
    (flag,) = flags("It rains in Harn.", lines=("Share it", "main event"))
    assert flag.kind is FlagKind.DOUBTFUL
    assert "set `wording: rewritten`" in flag.note


def test_labels_of_another_language_are_a_sign_of_translation():
    labels = ("Compartir", "Leer más", "Comentarios")
    (flag,) = flags("It rains in Harn.", lines=labels)
    assert flag.kind is FlagKind.DOUBTFUL
    assert "labels are Spanish ('Comentarios', 'Compartir', 'Leer más')" in flag.note
    assert flags("It rains in Harn.", lines=labels[:1]) == ()
    assert flags("Llueve en Harn.", lines=labels, language="es") == ()
    assert flags("It rains in Harn.", lines=labels, language=None) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The bri\u200bdge of Harn.", "U+200B"),
        ("The \u2067bridge of Harn.", "U+2067"),
        ("The bridгe of Harn.", "two scripts"),
        ('“It rains," she said.', 'opens with “ and closes with "'),
        ('"It rains,” she said.', 'opens with " and closes with ”'),
        ("She said “the “rain” falls” in Harn.", "inside another"),
        ("It rained on Monday, August 12, 2025, in Harn.", "Monday, August 12, 2025"),
    ],
)
def test_characters_that_deceive_and_days_that_were_not_are_flagged(text, shown):
    (flag,) = flags(text)
    assert (flag.kind, shown in flag.note) == (FlagKind.DOUBTFUL, True)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The br\u0456dge of Harn.", "letters of 'br\u0456dge' only look alike (U+0456)"),
        ("Мост в Xарне.", "letters of 'Xарне' only look alike (U+0058)"),
        ("The \u202ebridge of Harn.", "shows the text backwards, U+202E"),
    ],
)
def test_words_that_look_other_than_they_are_bar_their_passage(text, shown):
    (flag,) = flags(text)
    assert flag.kind is FlagKind.ALTERED
    assert flag.note.startswith("may be altered: ")
    assert shown in flag.note


def test_the_title_is_looked_at_too():
    (flag,) = flags("It rains in Harn.", title="Ra\u0456n in Harn")
    assert (flag.at, flag.kind) == ("It rains in", FlagKind.DOUBTFUL)
    assert flag.note.startswith("the title: may be altered")


def test_a_weekday_is_compared_with_the_date_of_publication():
    published = PartialDate(2025, 8, 13)
    (flag,) = flags("It rained on Monday, August 12.", published=published)
    assert (flag.kind, "was a Tuesday" in flag.note) == (FlagKind.DOUBTFUL, True)
    assert flags("It rained on Tuesday, August 12.", published=published) == ()
    assert flags("It rained on Monday, August 12.", published=PartialDate(2025)) == ()
    assert flags("It rained on Monday, August 12.") == ()
    assert flags("It rained on Monday, February 12.", published=published) == ()
    assert flags("It is Wednesday, December 31.", published=PartialDate(2026, 1, 2)) == ()


def test_roles_that_contradict_bar_both_passages():
    texts = (
        "The king praised Denmark for supporting Sweden. The Norwegian king said:",
        "We appreciate your firm backing for Norwegian policy.",
    )
    first, second = flags(*texts)
    assert (first.kind, second.kind) == (FlagKind.ALTERED, FlagKind.ALTERED)
    assert first.note == (
        "may be altered: has support for Sweden, and the words after it for Norwegian policy: "
        "'We appreciate your firm backing for Norwegian policy'"
    )
    assert second.note == (
        "may be altered: these words contradict a sentence above, which has support for Sweden"
    )


def test_quoted_words_are_barred_where_labels_and_sentences_are_reworded():
    texts = (
        "The king praised Denmark for supporting Sweden. The Norwegian king said:",
        "We appreciate your firm backing for Norwegian policy.",
        "It rains in Harn.",
        "“It rains in Harn,” he said.",
        "The brigade calls it a “wet spring”.",
        "She said on Monday:",
        "Harn is wet.",
        "The town by the river:",
        "Harn is old.",
    )
    for labels, barred in (((), {0, 1}), (("Share it", "main event"), {0, 1, 3, 6})):
        found = flags(*texts, lines=labels)
        begun = {flag.at for flag in found if flag.kind is FlagKind.ALTERED}
        assert {n for n, text in enumerate(texts) if text.startswith(tuple(begun))} == barred


SLIPS = {
    "a name in two spellings": ("She saw Andriy Sadovy wait.", "It rained, Sadovi said."),
    "marks that do not pair": ("It rains.", "She said “the “rain” falls” in Harn."),
    "a word that stands twice": ("It rains.", "The rain fell on the the bridge."),
    "somebody who is not introduced": (
        "It rains.",
        "Ilva Brenn, a fellow of the school, knew. Of the rain, Tarn said no more.",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_marks_its_passage_and_bars_it_where_the_page_was_reworded(slip):
    before = (
        "The king praised Denmark for supporting Sweden. The Norwegian king said:",
        "We appreciate your firm backing for Norwegian policy.",
    )
    texts = (*before, *SLIPS[slip])
    for labels, kind in (((), FlagKind.DOUBTFUL), (("Share it", "main event"), FlagKind.ALTERED)):
        found = [flag for flag in flags(*texts, lines=labels) if texts[3].startswith(flag.at)]
        assert [flag.kind for flag in found] == [kind]
        assert (kind is FlagKind.ALTERED) == found[0].note.endswith("on a page that was reworded")


def test_a_reworded_template_alone_bars_nothing():
    texts = (*SLIPS["a name in two spellings"], "“It rains in Harn,” he said.")
    found = flags(*texts, lines=("Share it", "main event"))
    assert {flag.kind for flag in found} == {FlagKind.DOUBTFUL}


RISING = (
    'The mayor said: "We have never seen the river rise so fast in this town."',
    'She told us: "We never saw the river rising so fast in our town."',
)


def test_two_wordings_of_one_quotation_are_flagged_where_they_stand():
    first, second = flags(*RISING)
    assert (first.kind, second.kind) == (FlagKind.DOUBTFUL, FlagKind.DOUBTFUL)
    assert first.note.startswith("another passage words a quotation otherwise: 'we never saw")
    assert second.note.startswith("another passage words a quotation otherwise: 'we have never")
    assert flags(RISING[0], RISING[0].replace("The mayor", "She")) == ()
    assert flags(RISING[0], 'She said: "We have never seen the river rise."') == ()


def test_two_wordings_are_found_across_the_articles_of_a_capture():
    articles = [article(RISING[0]), article(RISING[1].replace('"', "'"))]
    found = flagged(articles, [Surroundings(Counter())] * 2)
    notes = [flag.note for one in found for flag in one.flags]
    assert len(notes) == 2
    assert all(note.startswith("another article of the capture words") for note in notes)


def test_a_paragraph_in_other_words_is_flagged_in_both_places():
    told = "in her evening address to the town that the bridge is open for buses as before, "
    texts = (
        f"Meanwhile, the mayor stated {told}refuting what the brigade had said on Saturday.",
        "It rains in Harn.",
        f"The mayor declared {told}contradicting the brigade.",
    )
    first, second = flags(*texts)
    assert (first.kind, second.kind) == (FlagKind.REPEATED, FlagKind.REPEATED)
    assert "'The mayor declared in" in first.note
    assert "'Meanwhile, the mayor" in second.note


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (
            ("She saw Andriy Sadovy wait.", "It rained, Sadovi said.", "He saw Sadovy go."),
            "'Sadovi' here and 'Sadovy' elsewhere",
        ),
        (("As Zelenskyy said.", "As Zelenskyy and Zelensky say."), "'Zelensky' here"),
        (
            ("He told the Tass agency.", "She told the Tas agency.", "It told Tass agency men."),
            "'Tas' here and 'Tass' elsewhere",
        ),
    ],
)
def test_two_spellings_of_a_name_are_flagged_at_the_rarer(texts, shown):
    (flag,) = flags(*texts)
    assert (flag.kind, shown in flag.note) == (FlagKind.DOUBTFUL, True)


@pytest.mark.parametrize(
    "texts",
    [
        ("It met Anna.", "It met Ana."),
        ("It met GitHub men.", "It met Github men."),
        ("In Russia, the Russian and the Russians met.",),
        ("The town of Harn and the Harns of Harn's bridge met TASS and Tass.",),
        ("It was late. Latter days and Later days came.",),
    ],
)
def test_other_names_are_not_taken_for_one(texts):
    assert flags(*texts) == ()
