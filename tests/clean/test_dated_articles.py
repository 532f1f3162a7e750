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


def test_titles_with_days_that_go_on_are_a_chronicle():
    assert len(titles("20 October 2024", "21 October 2024", "22 October 2024")) == 1
