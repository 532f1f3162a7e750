"""Sentences of several sources about one event."""

import dataclasses

from extract.desk import NAMES, source

from briefgen.extract import extract
from briefgen.link import link

ONE = "On 15 August 2025 Orrin welcomed Pell with a carpet at the ford."


def article(id_, text, published="2025-08-16", **fields):
    return dataclasses.replace(source(text, published=published, **fields), id=id_)


def events(*articles):
    evidence = tuple(extract(one, NAMES) for one in articles)
    return [
        (str(event.day), [side.source for side in event.sides])
        for event in link(articles, evidence, NAMES).events
    ]


def test_one_day_two_names_and_a_telling_word():
    other = article("b", "Pell and Orrin walked over a red carpet on Friday.")
    assert events(article("a", ONE), other) == [("2025-08-15", ["a", "b"])]


def test_another_day_is_another_event():
    other = article("b", "Pell and Orrin walked over a red carpet on Thursday.")
    assert events(article("a", ONE), other) == []


def test_another_deed_is_another_event():
    other = article("b", "Pell and Orrin signed the paper on Friday.")
    assert events(article("a", ONE), other) == []


def test_one_name_is_not_enough():
    other = article("b", "Pell walked over a red carpet on Friday.")
    assert events(article("a", ONE), other) == []


def test_one_source_tells_of_nothing_twice():
    two = f"{ONE}\nPell and Orrin walked over a red carpet on Friday."
    assert events(article("a", two)) == []


def test_a_copy_tells_of_nothing():
    assert events(article("a", ONE), article("b", ONE)) == []


def test_a_date_that_is_in_doubt_dates_no_event():
    other = article("b", 'Orrin said: "Pell and I walked over a carpet on Friday."')
    assert events(article("a", ONE), other) == []
