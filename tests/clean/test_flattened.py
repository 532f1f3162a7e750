import pytest

from briefgen.clean.flattened import pieces
from briefgen.clean.kinds import DropKind
from briefgen.clean.quotes import open_at
from briefgen.clean.subheads import noun_subhead, subhead
from briefgen.model import PassageKind

SENTENCE = "The bridge of Harn stays closed until the engineers have looked at all of its pillars. "


def texts(line, kind):
    return [line[start:end] for start, end, found in pieces(line) if found is kind]


def test_sentences_are_gathered_until_there_are_300_characters():
    line = (SENTENCE * 14).strip()
    lengths = [end - start for start, end, _ in pieces(line)]
    assert all(300 <= length < 300 + len(SENTENCE) for length in lengths[:-1])
    assert len(lengths) == 4


def test_a_passage_does_not_end_inside_a_quotation():
    quoted = "'" + SENTENCE * 6 + "So be it,' she said. "
    line = SENTENCE * 2 + quoted + SENTENCE * 5
    for start, end, _ in pieces(line):
        assert open_at(line[start:end], (end - start,)) == (False,)
    assert any("So be it,' she said." in text for text in texts(line, PassageKind.TEXT))


def test_a_quotation_that_never_closes_does_not_hold_everything():
    line = "'" + SENTENCE * 60
    lengths = [end - start for start, end, _ in pieces(line)]
    assert max(lengths) < 1500 + len(SENTENCE)


def test_subheads_credits_and_letters_to_the_author_stand_apart():
    line = (
        f"{SENTENCE * 2}Talking money Before the flood, the fee was low. {SENTENCE * 2}Harbour "
        f"works Dorn has sent a pump. {SENTENCE}(With inputs from AFP). Write to Jane Doe at"
    )
    assert texts(line, PassageKind.SUBHEAD) == ["Talking money", "Harbour works"]
    assert texts(line, DropKind.BYLINE) == ["Write to Jane Doe at"]
    assert "(With inputs from AFP)." in texts(line, PassageKind.TEXT)


FURNITURE = {
    "Advertisement": DropKind.FURNITURE,
    "Sign up for our newsletter": DropKind.FURNITURE,
    "Sign up for our newsletter.": DropKind.FURNITURE,
    "Read more": DropKind.FURNITURE,
    "You may also like:": DropKind.RELATED_LINKS,
    "Join the conversation": DropKind.COMMENTS,
    "Story continues below.": DropKind.FURNITURE,
    "Follow us on Harnbook!": DropKind.FURNITURE,
    "© 2031 Harn Courier.": DropKind.LEGAL,
    "Advertisement Share this": DropKind.FURNITURE,
}


@pytest.mark.parametrize("place", ["first", "between", "last"])
@pytest.mark.parametrize("phrase", FURNITURE)
def test_phrases_of_the_page_are_cut_from_between_sentences(phrase, place):
    before, after = (
        "" if place == "first" else SENTENCE * 5,
        "" if place == "last" else SENTENCE * 5,
    )
    line = f"{before}{phrase} {after}".strip()
    assert " ".join(texts(line, FURNITURE[phrase])) == phrase
    assert " ".join(texts(line, PassageKind.TEXT)) == f"{before}{after}".strip()
    assert texts(line, PassageKind.SUBHEAD) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more books, the mayor said.",
        "Top stories of the old town were told on the bridge.",
        "News of the flood came late, and Home Street was wet.",
        "Video of the flood shows Dorn.",
        "'Share this,' she said.",
        "Advertisement costs rose.",
        "They asked her to sign in The Old Mill.",
    ],
)
def test_words_of_the_article_are_no_phrases_of_the_page(sentence):
    line = f"{SENTENCE * 3}{sentence} {SENTENCE * 3}".strip()
    assert " ".join(texts(line, PassageKind.TEXT)) == line


def test_a_phrase_inside_a_quotation_stays():
    line = f"{SENTENCE * 3}'It rains. Read more. The end is near,' she said. {SENTENCE * 3}".strip()
    assert " ".join(texts(line, PassageKind.TEXT)) == line


def test_a_weak_sign_of_a_subhead_needs_a_sure_one_beside_it():
    line = f"{SENTENCE * 4}Harbour works Dorn has sent a pump. {SENTENCE * 8}"
    assert texts(line, PassageKind.SUBHEAD) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Fighting The town's brigade said it was done.", "Fighting"),
        ("A coup for Harn The mayor has won.", "A coup for Harn"),
        ("Next up: More rain – and a vote As the mayor left, it rained.", None),
        ("'No deal until noon' While the meeting went on, it rained.", "'No deal until noon'"),
        ("Here is how things stand on Monday: Boats The town has two.", "Boats"),
        ("What has the mayor said about the bridge?", "What has the mayor said about the bridge?"),
        (
            "Mayor vs Council of Harn: In a war of words, the mayor won.",
            "Mayor vs Council of Harn:",
        ),
    ],
)
def test_subheads_are_found_before_a_capitalised_opener(sentence, found):
    cut = subhead(sentence)
    shown = None if cut is None else sentence[slice(*cut)]
    if found is None:
        assert shown == "Next up: More rain – and a vote"
    else:
        assert shown == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told The Times that it rained.",
        "Editors at The Harn Courier said so.",
        "Officials told The Associated Press that it rained.",
        "In her book The Rain of Harn she said so.",
        "She told reporters that it rained.",
        "On Friday, In-house lawyers said so.",
        "HARN (UNI) The mayor said so.",
        "After the rain, The Hague court sat.",
        "It rained.",
        "",
    ],
)
def test_names_that_begin_like_a_sentence_are_no_sign(sentence):
    assert subhead(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "State broadcaster KCNA said so.",
        "Opposition lawmaker Jane Doe said so.",
        "Last month Harn voted.",
        "The mayor said Harn had voted.",
        "Putin also warned Harn.",
        "Talks begin Monday in Harn.",
    ],
)
def test_a_noun_before_the_name_it_describes_is_no_subhead(sentence):
    assert noun_subhead(sentence) is None


def test_a_noun_that_describes_no_name_is_a_subhead():
    assert noun_subhead("Alaska summit Trump and Doe met.") == (0, len("Alaska summit"))
