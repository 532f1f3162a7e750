"""Finding: the field of every page, the search page, and the filters of lists."""

import pytest
from finding import WORDS
from playwright.sync_api import Page

from tests.browser.test_pages import opened, requested

KURSK = "topics/kursk/index.html"
NARROW = {"width": 320, "height": 700}


@pytest.fixture(params=["file", "server"])
def site(request, own) -> str:
    """The address of the own site: of its files, or below a path and under a strict policy."""
    if request.param == "file":
        return (own / "site").as_uri() + "/"
    return request.getfixturevalue("below")


def typed(page: Page, text: str) -> list[str]:
    """What the list shows once the text is typed."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_selector("#found:not([hidden]) li")
    page.wait_for_function("document.querySelector('.find [role=status]').textContent")
    return [option.inner_text() for option in page.locator("#found li").all()]


def test_the_browser_finds_the_same_words(browser, own):
    with opened(browser) as page:
        page.goto((own / "site/index.html").as_uri())
        found = page.evaluate(
            "texts => texts.map(t => briefgen.words(t).flatMap(w => w.pieces))", list(WORDS)
        )
    assert dict(zip(WORDS, found, strict=True)) == WORDS


def test_keys_alone_find_and_open_a_page(browser, site):
    with opened(browser) as page:
        urls = requested(page)
        page.goto(site + KURSK)
        field = page.get_by_role("combobox", name="Find")
        options = typed(page, "kim jo")
        assert any("Kim Jong Un" in option for option in options)
        assert field.get_attribute("aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        chosen = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
        assert chosen.get_attribute("aria-selected") == "true"
        assert "Kim Jong Un" in chosen.inner_text()
        page.keyboard.press("ArrowUp")
        assert field.get_attribute("aria-activedescendant") is None
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/names/kim-jong-un/index.html")
        assert all(url.startswith(site) for url in urls)


def test_escape_closes_the_list_and_then_leaves_the_field(browser, own):
    with opened(browser) as page:
        page.goto((own / "site" / KURSK).as_uri())
        typed(page, "kursk")
        field = page.get_by_role("combobox", name="Find")
        page.keyboard.press("Escape")
        assert not page.locator("#found").is_visible()
        assert field.get_attribute("aria-expanded") == "false"
        assert field.input_value() == "kursk"
        page.keyboard.press("Escape")
        assert field.input_value() == ""
        assert not field.evaluate("e => e === document.activeElement")


def test_a_slash_in_a_field_is_a_slash(browser, own):
    with opened(browser) as page:
        page.goto((own / "site" / KURSK).as_uri())
        page.keyboard.press("/")
        page.keyboard.type("a/b")
        assert page.get_by_role("combobox", name="Find").input_value() == "a/b"


def test_results_show_captured_words_with_their_proof(browser, own):
    captures = {p.name: p.read_bytes().decode() for p in own.glob("content/captures/*.txt")}
    with opened(browser) as page:
        page.goto((own / "site/search/index.html").as_uri() + "#q=troops")
        page.wait_for_selector(".results section")
        runs = page.eval_on_selector_all(
            ".results q",
            "all => all.map(q => [q.dataset.capture, +q.dataset.start, +q.dataset.end,"
            " q.textContent])",
        )
        assert len(runs) > 5
        for capture, start, end, text in runs:
            assert text == captures[capture][start:end]
        for link in page.locator(".results a").all():
            address, _, anchor = link.get_attribute("href").partition("#")
            text = (own / "site" / address.partition("/site/")[2]).read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in text


def test_a_search_can_be_linked_and_follows_its_address(browser, site):
    with opened(browser) as page:
        page.goto(site + "search/index.html#q=dprk")
        page.wait_for_selector(".results section")
        assert "North Korea" in page.locator(".results").inner_text()
        assert not page.locator("[data-listing]").is_visible()
        page.keyboard.press("/")
        page.keyboard.type("kúrsk")
        page.wait_for_url("**#q=k%C3%BArsk")
        page.wait_for_function("document.querySelector('.search [role=status]').textContent"
                               ".includes('kúrsk')")  # fmt: skip
        assert page.locator(".results a", has_text="Kursk").count() > 0
        page.get_by_label("Find").last.fill("xyzzy")
        page.wait_for_function("document.querySelector('.search [role=status]').textContent"
                               ".startsWith('Nothing found')")  # fmt: skip
        assert page.locator("[data-listing]").is_visible()


def test_enter_without_a_choice_opens_the_search_page(browser, site):
    with opened(browser) as page:
        page.goto(site + KURSK)
        typed(page, "alaska")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/index.html#q=alaska")
        page.wait_for_selector(".results section")


def test_what_a_reader_types_is_text(browser, own):
    with opened(browser) as page:
        page.goto((own / "site/search/index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("<img src=x onerror=alert(1)> constructor __proto__")
        page.wait_for_function("document.querySelector('.search [role=status]').textContent")
        assert page.locator("main img").count() == 0
        assert "<img" in page.locator(".search [role=status]").inner_text()


def test_the_list_fits_a_narrow_screen(browser, own):
    with opened(browser, viewport=NARROW) as page:
        page.goto((own / "site" / KURSK).as_uri())
        typed(page, "north korean soldiers")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_without_scripts_the_field_leads_to_the_list_from_a_to_z(browser, own):
    with opened(browser, java_script_enabled=False) as page:
        page.goto((own / "site" / KURSK).as_uri())
        page.click(".find a")
        assert page.url.endswith("/search/index.html")
        for address in ("topics/kursk/", "names/kim-jong-un/"):
            assert page.locator(f'main a[href="../{address}index.html"]').count() == 1


@pytest.mark.parametrize("kind", ["sources", "timeline"])
def test_filters_choose_rows_and_stand_in_the_address(kind, browser, site):
    with opened(browser) as page:
        page.goto(f"{site}{kind}/index.html")
        rows = page.locator("[data-names]")
        total = rows.count()
        assert rows.locator("visible=true").count() == total
        page.get_by_label("Name", exact=True).select_option("kim-jong-un")
        kept = rows.locator("visible=true").count()
        assert 0 < kept < total
        assert page.locator(".filters [role=status]").inner_text() == f"{kept} of {total} shown"
        for row in rows.locator("visible=true").all():
            assert "kim-jong-un" in row.get_attribute("data-names").split()
        address = page.url
        assert address.endswith("#name=kim-jong-un")
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("!location.hash.includes('name')")
        assert rows.locator("visible=true").count() == total
    with opened(browser) as page:
        page.goto(address)
        assert page.locator("[data-names]").locator("visible=true").count() == kept


def test_filters_of_a_period_and_a_publisher(browser, own):
    with opened(browser) as page:
        page.goto((own / "site/sources/index.html").as_uri() + "#from=2025-08&publisher=Al+Jazeera")
        for row in page.locator("[data-names]").locator("visible=true").all():
            assert row.get_attribute("data-publisher") == "Al Jazeera"
            assert row.get_attribute("data-from") >= "2025-08"
        assert not page.get_by_role("heading", name="April 2025").is_visible()
        assert page.get_by_role("heading", name="August 2025").is_visible()


def test_without_scripts_the_whole_list_is_there_and_no_filter(browser, own):
    with opened(browser, java_script_enabled=False) as page:
        page.goto((own / "site/sources/index.html").as_uri() + "#name=kim-jong-un")
        assert not page.locator("form.filters").is_visible()
        rows = page.locator("[data-names]")
        assert rows.locator("visible=true").count() == rows.count() > 5
