"""Origins that speak for one party."""

from dataclasses import replace

import pytest
from brief.desk import NAMES, article, corpus

from briefgen.brief.origins import parties
from briefgen.model import Party, Statement, Voice


def said_by(*roles):
    """The parties of statements by people of these roles, in a desk with one place, Oststrand."""
    ids = ("orrin-tarn", "ilva-moss", "press-office")[: len(roles)]
    source = article("m", "Ships came.")
    span = source.source.passages[0].span
    index = corpus(source)
    given = dict(zip(ids, roles, strict=True))
    names = {id_: replace(name, role=given.get(id_)) for id_, name in NAMES.items()}
    statements = tuple(
        Statement(1, span, span, Voice.DIRECT, id_, None, None, None, "") for id_ in ids
    )
    return parties([("m", statements)], replace(index, names=names))


def test_a_president_and_his_office_are_one_party():
    told = said_by("President of Oststrand", "Speaker of a house of Oststrand", "A miller")
    assert told == (Party("Oststrand", ("Ilva Moss", "Orrin Tarn")),)


@pytest.mark.parametrize(
    "other",
    [
        "Former president of Oststrand",
        "Opposition leader of Oststrand",
        "Writer in Oststrand",
        "News agency in Oststrand",
        None,
    ],
)
def test_who_holds_no_office_is_of_no_party(other):
    assert said_by("President of Oststrand", other) == ()


def test_a_state_news_agency_speaks_for_its_state():
    told = said_by("President of Oststrand", "State news agency of Oststrand")
    assert [party.place for party in told] == ["Oststrand"]
