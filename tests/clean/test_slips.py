"""Words that stand twice or run together, told from grammar and from names."""

import pytest

from briefgen.clean.slips import RunTogether, doubled


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("It rains in in Harn.", "in in"),
        ("It stood in the main section section of the paper.", "section section"),
        ("She hoped for for a dry spring.", "for for"),
        ("All that she had had was a boat.", None),
        ("She said that that was all.", None),
        ("They saw what it was was a bridge.", None),
        ("It rained for many many days, and it was very very wet.", None),
        ("The town of Bora Bora is dry.", None),
        ("All that she had had was the the boat.", "the the"),
    ],
)
def test_a_word_stands_twice_where_grammar_does_not_allow_it(text, slip):
    assert doubled(text, "en") == slip


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Es gibt Leute, die die Brücke sehen.", "de"),
        ("Nous nous levons, et vous vous levez.", "fr"),
        ("Zij zag dat dat kon.", "nl"),
        ("Bazen bazen yavaş yavaş yağar.", "tr"),
        ("Det det kunne være.", None),
    ],
)
def test_what_other_languages_double_is_left_alone(text, language):
    assert doubled(text, language) is None


def slip(*texts, language="en"):
    return RunTogether(texts, language).first(texts[0])


@pytest.mark.parametrize(
    "texts",
    [
        ("The Lake TimesDornburg's mayor spoke.", "In Dornburg it rains.", "So said the Times."),
        ("The Lake TimesParticipants ran.", "The Lake Times was there."),
        ("News from other brandsReceive by letter.", "Of the brands one is left."),
        ("Close the articleShare", "Share it."),
    ],
)
def test_words_that_stand_elsewhere_by_themselves_have_run_together(texts):
    assert slip(*texts) is not None
    assert slip(texts[0]) is None


@pytest.mark.parametrize(
    "name", ["ExxonMobil", "ConocoPhillips", "TechCrunch", "HealthVault", "McDonald", "YouTube"]
)
def test_a_name_needs_no_list(name):
    assert slip(f"The head of {name} came to Harn.") is None
    assert slip(f"The head of {name} came to Harn.", f"On Monday {name} said no more.") is None


def test_a_name_whose_parts_are_words_is_known_by_standing_twice():
    once = ("The head of LakeTimber came.", "The Lake is deep.", "They carry Timber.")
    assert slip(*once) == "LakeTimber"
    assert slip(*once, "So LakeTimber said.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Write to @LakeTimber today.",
        "All of #LakeTimber is wet.",
        "Tickets at LakeTimber.example now.",
        "See www.LakeTimber for more.",
    ],
)
def test_addresses_and_what_people_are_called_by_are_no_words(text):
    assert slip(text, "The Lake is deep.", "They carry Timber.") is None


def test_prefixed_names_of_languages_that_nobody_told_are_left_alone():
    texts = ("Wathi lukaGigaba uyeza.", "Gigaba uyeza.")
    assert slip(*texts, language=None) is None
