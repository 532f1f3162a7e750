"""The scan of a text for date expressions."""

import re

import pytest
from extract.test_fixtures import cases

from briefgen.extract import dates

EXPRESSION = dates._compiled(dates._ORDER)


@pytest.mark.parametrize(("_title", "text", "_expected"), cases("dates.md"))
def test_no_expression_begins_or_stands_where_the_rules_are_not_tried(_title, text, _expected):
    reached, everywhere = 0, []
    for word in re.finditer(r"(?<![\w$£€-])\w", text):
        match = EXPRESSION.match(text, word.start())
        if match and word.start() >= reached:
            reached = match.end()
            everywhere.append(match[0])
    assert [match[0] for match in dates._expressions(text, 0, len(text))] == everywhere


def test_each_rule_has_its_place_and_an_example():
    assert sorted(dates._ORDER) == sorted(dates._RULES)
    texts = " ".join(case.values[1] for case in cases("dates.md"))
    tried = {match.lastgroup for match in dates._expressions(texts, 0, len(texts))}
    assert set(dates._ORDER) - tried == set()
