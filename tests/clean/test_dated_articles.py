"""Articles of one text whose titles have a date each, and no byline."""

import pytest

from briefgen.clean import derive
from briefgen.clean.completed import clean_derived
from briefgen.model import Capture

BODY = (
    "The upper floors of the old {what} were closed on Monday, and nobody was hurt, as the brigade"
    " of the town said in the evening.\n\nThe street stays shut until engineers have looked at the"
    " {what}, which will take them until the end of the week at least.\n"
)
WHAT = ("theatre", "harbour", "market")


ENGLISH = (
    (
        "Bridge of Harn opens again",
        "The bridge was opened on Sunday for people on foot, the town hall said in the morning.",
        "Cars will have to wait for the summer, the engineers said.",
    ),
    (
        "School closes for lack of pupils",
        "The small school of Brenne will not open again in autumn, the county decided in a vote.",
        "Only nine children were left, its head told the meeting.",
    ),
    (
        "Market hall to be renewed",
        "The council of Vaury voted two million for the hall of its old market on Friday.",
        "Work begins in January and will take a year.",
    ),
)
GERMAN = (
    (
        "Brücke in Harnstadt wieder offen",
        "Die Brücke über die Harn ist seit Freitag wieder für alle Fahrzeuge offen.",
        "Die Arbeiten hatten acht Monate gedauert und zwei Millionen gekostet.",
    ),
    (
        "Schule in Brenn schließt",
        "Die kleine Schule von Brenn wird im Herbst nicht mehr öffnen, beschloss der Rat.",
        "Nur neun Kinder waren zuletzt angemeldet, sagte der Schulleiter am Abend.",
    ),
    (
        "Markthalle wird saniert",
        "Der Stadtrat von Vauer hat zwei Millionen für die Halle am Markt bewilligt.",
        "Die Arbeiten beginnen im Januar und dauern ein Jahr, wie er mitteilte.",
    ),
)


def several(stories, headers):
    return "\n".join(
        f"{title}\n{header}\n\n{first}\n\n{second}\n"
        for (title, first, second), header in zip(stories, headers, strict=True)
    )


def articles(text):
    (derived,) = derive("town.txt", text.encode()).texts
    capture = Capture("town.txt", derived.text, "0" * 64)
    return [(one.title, str(one.published)) for one in clean_derived(capture, derived).articles]


def titles(*headers):
    text = "\n".join(
        f"Fire closes part of the old {what} of the town\n{header}\n\n{BODY.format(what=what)}"
        for what, header in zip(WHAT, headers, strict=True)
    )
    (derived,) = derive("town.txt", text.encode()).texts
    capture = Capture("town.txt", derived.text, "0" * 64)
    return [(one.publisher, str(one.published)) for one in clean_derived(capture, derived).articles]


@pytest.mark.parametrize("days", [(20, 21, 22), (22, 21, 20), (20, 18, 21)])
def test_a_publisher_beside_each_title_parts_them_in_any_order_of_days(days):
    names = ("Reuters", "ANSA", "AFP")
    headers = [f"{name}\n{day} October 2024" for name, day in zip(names, days, strict=True)]
    dates = [f"2024-10-{day}" for day in days]
    assert titles(*headers) == list(zip(names, dates, strict=True))


ORDERS = [(20, 21, 22), (22, 21, 20), (20, 18, 21), (22, 18, 20)]


@pytest.mark.parametrize("days", ORDERS)
def test_titles_that_stand_alike_beside_their_dates_part_articles_in_any_order(days):
    found = articles(several(ENGLISH, [f"{day} October 2024" for day in days]))
    assert found == [
        (title, f"2024-10-{day}") for (title, *_), day in zip(ENGLISH, days, strict=True)
    ]


def test_articles_may_be_years_apart():
    found = articles(several(ENGLISH, ["3 May 2019", "2 April 2022", "20 October 2024"]))
    assert [day for _, day in found] == ["2019-05-03", "2022-04-02", "2024-10-20"]


@pytest.mark.parametrize(
    "tags",
    [("dpa", "dpa", "dpa"), ("(AP)", "sda/dpa", "APA"), ("Reuters", "(AFP)", "kna")],
)
def test_an_agency_between_title_and_date_parts_and_loses_no_title(tags):
    headers = [f"{tag}\n{day}. Mai 2024" for tag, day in zip(tags, (3, 5, 7), strict=True)]
    assert [title for title, _ in articles(several(GERMAN, headers))] == [t for t, *_ in GERMAN]


def test_dates_above_their_titles_part_articles_too():
    text = "\n".join(
        f"{day} September 2024\n{title}\n\n{first}\n\n{second}\n"
        for day, (title, first, second) in zip((12, 14, 20), ENGLISH, strict=True)
    )
    assert [title for title, _ in articles(text)] == [title for title, *_ in ENGLISH]


def test_an_article_without_a_byline_among_others_that_have_one_is_an_article():
    headers = ["By Mara Lindqvist\n3 May 2024", "5 May 2024", "By Piet Jansen\n7 May 2024"]
    assert [title for title, _ in articles(several(ENGLISH, headers))] == [t for t, *_ in ENGLISH]


def test_a_heading_that_the_articles_do_not_tell_of_makes_them_no_chronicle():
    text = "Letter from Lower Saxony\n" + several(
        ENGLISH, ["3 May 2024", "5 May 2024", "7 May 2024"]
    )
    assert [title for title, _ in articles(text)] == [title for title, *_ in ENGLISH]


ENTRIES = several(
    (
        (
            "Dockers walk out over pay",
            "About four hundred dockers left the cranes of Harn on Friday and did not come back.",
            "The port authority called the strike unlawful, and asked a court to end it.",
        ),
        (
            "Court refuses to end the strike",
            "A judge said that the strike of the dockers had been called as the law asks.",
            "Ships were sent to other harbours for the first time since the war.",
        ),
        (
            "Both sides agree on new pay",
            "The strike ended after a night of talks in the town hall of Harn.",
            "The dockers get six per cent more from the first of July.",
        ),
    ),
    ["3 May 2024", "9 May 2024", "28 May 2024"],
)


@pytest.mark.parametrize(
    "head",
    [
        "Timeline: the dock strike in Harn\n\n",
        "Timeline: the dock strike in Harn\n\nA quarrel about two cranes closed it.\n\n",
        (
            "How the dock strike in Harn went\n30 May 2024\n\nIt is over, and both sides are glad."
            "\n\nWe look back on the days of the dispute, and on what came of them.\n\n"
        ),
    ],
    ids=["heading", "heading and lead", "dated article"],
)
def test_a_chronicle_of_one_thing_stays_one_article(head):
    assert len(articles(head + ENTRIES)) == 1


@pytest.mark.parametrize("day", ["{} May 2024", "{} May 2024: The third crane was idle as well."])
def test_days_without_titles_part_nothing(day):
    told = "\n\n".join(
        f"{day.format(number)}\n\nShips had to wait off the coast for another day, the port said."
        for number in (3, 9, 28)
    )
    assert len(articles(f"How the strike went\n30 May 2024\n\nIt is over now.\n\n{told}\n")) == 1
