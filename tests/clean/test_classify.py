"""Lines of a page with menus, which no phrase knows."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import clean
from briefgen.clean.classify import AFTER, BEFORE, BETWEEN, INSIDE, states

MENU = ("Harn today", "Sport", "Harbour", "Theatre", "Boats", "Weather", "Our town", "Letters") * 3
BODY = [
    f"The {part} of the old bridge of Harn was closed on Monday, and the mayor said that nobody "
    f"knows when the {part} will open again, because the river has risen by two metres."
    for part in ("roadway", "footpath", "railway", "western pier", "cycle lane")
]
HEADLINE = "Bridge of Harn closed after flood"
TEASERS = ("Mayor wins vote", "Dorn buys boats", "Rain again on Sunday", "Market to move") * 3
LINES = st.lists(st.text(min_size=1, max_size=40).map(str.strip).filter(bool), max_size=30)


def test_a_copied_page_is_told_from_its_menus(make_capture):
    text = "\n".join([*MENU, HEADLINE, *BODY, *TEASERS])
    (article,) = clean(make_capture(text)).articles
    assert article.title == HEADLINE
    assert [passage.text for passage in article.passages] == BODY


def test_states_go_forward_only():
    found = states([*MENU, *BODY, *TEASERS], [0] * (len(MENU) + len(BODY) + len(TEASERS)))
    assert found[0] == BEFORE
    assert INSIDE in found
    assert found[-1] == AFTER
    first, after = found.index(INSIDE), found.index(AFTER)
    assert BEFORE not in found[first:]
    assert set(found[after:]) == {AFTER}


@given(LINES)
def test_every_line_has_a_state(lines):
    found = states(lines, [0] * len(lines))
    assert len(found) == len(lines)
    assert set(found) <= {BEFORE, INSIDE, BETWEEN, AFTER}
