"""The review pages in a browser: they fit, load nothing from elsewhere, and lead both ways."""

import shutil
from pathlib import Path

import pytest
from desks import SETTINGS, call, golden_desk
from served import served

from .test_pages import IN_VIEW, assert_fits, assert_in_order, opened, requested

HERALD = Path(__file__).parents[1] / "cli" / "herald.txt"
FERRY = "lake-herald-undated-ferry-of-oldmere"
LAWYER = "observer-2031-03-06-lawyer"
WORDS = "the ferrymen of Oldmere said on Monday that nobody had told them of the storm."
MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = f"\u202eOn\u2067 {MARKUP} {'x' * 400} {WORDS}"


@pytest.fixture(scope="module")
def address(browser, tmp_path_factory):  # noqa: ARG001 - nothing to look at without one
    desk = golden_desk(tmp_path_factory.mktemp("review") / "desk")
    inbox = tmp_path_factory.mktemp("inbox")
    shutil.copy(HERALD, inbox)
    hostile = f"Ferry\n\n{HOSTILE}\n\n{WORDS}\n\n{HOSTILE} Again.\n"
    (inbox / "hostile.txt").write_text(hostile, encoding="utf-8")
    assert call("add", "-f", desk / SETTINGS, inbox).exit_code == 0
    (source,) = (desk / "content/sources").glob("unnamed-*.md")
    source.rename(source.with_name("hostile.md"))
    with served(desk, "/below/") as below:
        yield f"{below}review/"


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("source", ["", f"{FERRY}/", f"{LAWYER}/", "hostile/"])
def test_page(source, scripts, browser, address):
    with opened(browser, java_script_enabled=scripts) as page:
        urls = requested(page)
        page.goto(address + source)
        assert all(url.startswith(address) for url in urls), urls
        assert f"{address}review.css" in urls
        if scripts:
            assert_in_order(page)
            assert_fits(page)
        for summary in page.locator("summary").all():
            summary.click()
        if scripts:
            assert_fits(page)


def test_one_click_finds_the_other_side_and_moves_this_one_not(browser, address):
    with opened(browser, viewport={"width": 1280, "height": 500}) as page:
        page.goto(address + FERRY + "/")
        page.evaluate("document.querySelector('.panes').scrollIntoView()")
        last = page.locator("#source .paragraph").last
        number = last.get_attribute("id").removeprefix("p-")
        last.scroll_into_view_if_needed()
        before = page.evaluate("document.querySelector('#source').scrollTop")
        last.locator(f"a[href='#c-{number}']").click()
        assert page.locator(f"#c-{number}").evaluate(IN_VIEW)
        assert last.evaluate(IN_VIEW)
        assert page.evaluate("document.querySelector('#source').scrollTop") == before
        page.locator(f"a[href='#p-{number}']").click()
        assert last.evaluate(IN_VIEW)
        assert page.locator(f"#c-{number}").evaluate(IN_VIEW)


def test_on_a_narrow_screen_the_source_stands_below_the_capture(browser, address):
    with opened(browser, viewport={"width": 390, "height": 800}) as page:
        page.goto(address + FERRY + "/")
        capture, source = (page.locator(name).bounding_box() for name in ("#capture", "#source"))
        assert source["y"] >= capture["y"] + capture["height"]
        page.click("a[href='#c-2']")
        assert page.locator("#c-2").evaluate(IN_VIEW)
