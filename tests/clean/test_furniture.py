"""Lines that several captures share."""

import tracemalloc

from briefgen.clean import clean, learn_furniture
from briefgen.clean.kinds import DropKind

PARAGRAPHS = (
    "The old bridge of Harn was closed on Monday, and nobody knows for how long, " * 2
    + "she said.",
    "Traders fear for their business, and no boat from Dorn will cross the river, " * 2
    + "he said.",
)
SHARED = "The Harn Gazette is read in every street"


def made_prose(number):
    return " ".join(f"word{number}x{at}" for at in range(30))


def captured(number, paragraph):
    return "\n".join([f"Headline {number} of Harn", SHARED, "By Jane Doe", paragraph])


def test_what_two_captures_share_is_furniture_but_not_what_tells_of_an_article():
    assert learn_furniture([captured(n, text) for n, text in enumerate(PARAGRAPHS)]) == {SHARED}


def test_two_captures_of_one_article_teach_nothing():
    assert learn_furniture([captured(1, PARAGRAPHS[0])] * 2) == frozenset()


def test_a_paragraph_must_stand_in_three():
    texts = [f"{PARAGRAPHS[0]}\n{made_prose(n)}\n{made_prose(n + 9)}" for n in range(3)]
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


VERSION = """
The old bridge of Harn was closed on Tuesday, and nobody knows yet for how long it will be, \
the mayor said to the reporters who stood on the market square of the town in the rain.
She asked for patience.
Engineers will look at the pillars this week, and no bus will cross the river before they \
have said that the pillars hold, the head of the works told the council in the evening.
""".strip().split("\n")


def test_another_version_of_an_article_teaches_nothing():
    edited = VERSION[2].replace("this week", "next week").replace("the council", "members")
    other = ("Bridge stays closed", VERSION[0].replace("Tuesday", "Monday"), VERSION[1], edited)
    texts = ["\n".join(("Bridge of Harn closed", *VERSION)), "\n".join(other)]
    assert learn_furniture(texts) == frozenset()


def test_an_article_that_two_captures_hold_among_others_keeps_its_short_lines():
    others = ["\n".join(made_prose(n) for n in range(k, k + 9)) for k in (0, 40)]
    texts = [
        "\n".join(("Stay with us", other, "Bridge of Harn closed", *VERSION)) for other in others
    ]
    assert learn_furniture(texts) == {"Stay with us"}


def test_captures_without_a_paragraph_share_menus_but_no_numbers():
    assert learn_furniture(["Home\nPage 1\nSport", "Home\nPage 1\nNews"]) == {"Home"}


class Texts:
    """Captures that are read anew each time they are gone through."""

    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for number in range(self.count):
            prose = "\n".join(made_prose(number * 10 + at) for at in range(3))
            yield f"Stay with us\n{prose}\nSingle {number}"


def test_what_is_kept_of_many_captures_does_not_grow_with_their_text():
    tracemalloc.start()
    try:
        assert learn_furniture(Texts(60)) == {"Stay with us"}
        few = tracemalloc.get_traced_memory()[1]
        assert learn_furniture(Texts(600)) == {"Stay with us"}
        many = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    size = sum(len(text) for text in Texts(600))
    assert many - few < size / 2


SHORT = """
A tram struck a delivery van in the centre of Drossen on Monday morning, police said.
The driver of the van and a passenger of the tram were taken to hospital.
“The van turned without looking,” said Sergeant Ana Kolb of the town police.
Line 3 was closed for two hours, and the damage is put at 90,000 crowns.
""".strip()


def test_versions_in_short_paragraphs_teach_nothing():
    edited = SHORT.replace("a passenger", "two passengers").replace("two hours", "three hours")
    texts = [f"Two hurt as tram hits van\n{SHORT}", f"Three hurt as tram hits van\n{edited}"]
    assert learn_furniture(texts) == frozenset()


def test_copies_without_spaces_between_words_teach_nothing():
    body = (
        "月曜日の朝、町の古い橋が閉鎖された。",
        "技術者が今週、橋脚を調べると市長は述べた。",
        "商人は商売を心配している。",
    )
    assert learn_furniture(["\n".join(body)] * 3) == frozenset()
