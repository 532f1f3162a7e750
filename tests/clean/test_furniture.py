"""Lines that several captures share."""

from briefgen.clean import clean, learn_furniture
from briefgen.clean.kinds import DropKind

PARAGRAPHS = (
    "The old bridge of Harn was closed on Monday, and nobody knows for how long, " * 2
    + "she said.",
    "Traders fear for their business, and no boat from Dorn will cross the river, " * 2
    + "he said.",
)
SHARED = "The Harn Gazette is read in every street"


def captured(number, paragraph):
    return "\n".join([f"Headline {number} of Harn", SHARED, "By Jane Doe", paragraph])


def test_what_two_captures_share_is_furniture_but_not_what_tells_of_an_article():
    assert learn_furniture(captured(n, text) for n, text in enumerate(PARAGRAPHS)) == {SHARED}


def test_two_captures_of_one_article_teach_nothing():
    assert learn_furniture([captured(1, PARAGRAPHS[0])] * 2) == frozenset()


def test_a_paragraph_must_stand_in_three():
    texts = [f"{PARAGRAPHS[0]}\n{n} {PARAGRAPHS[1]}\n{n} more {PARAGRAPHS[1]}" for n in range(3)]
    assert learn_furniture(texts[:2]) == frozenset()
    assert learn_furniture(texts) == {PARAGRAPHS[0]}


def test_what_was_learned_is_dropped_and_a_title_is_not(make_capture):
    first, second = PARAGRAPHS
    text = f"Bridge of Harn is closed\n{first}\nStay with us\n{second}"
    learned = frozenset({"Stay with us", "Bridge of Harn is closed"})
    cleaning = clean(make_capture(text), learned)
    (article,) = cleaning.articles
    assert article.title == "Bridge of Harn is closed"
    assert [passage.text for passage in article.passages] == [first, second]
    assert DropKind.FURNITURE in {run.kind for run in cleaning.dropped}
