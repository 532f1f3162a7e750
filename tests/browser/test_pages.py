"""Every kind of page in a browser: it loads nothing from elsewhere, fits, and needs no script."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from render.reading import read

WIDTHS = (320, 390, 768, 1280, 1920)
TOPICS = ("alaska-summit", "kursk", "north-korea-russia")
KINDS = {
    "home": "index.html",
    **{f"topic {topic}": f"topics/{topic}/index.html" for topic in TOPICS},
    "source": "sources/al-jazeera-2025-08-13-putin-lauds-heroism/index.html",
    "source with flags": "sources/menafn-2025-08-putin-expresses-gratitude/index.html",
    "rewritten source": "sources/unnamed-2024-06-19-putin-live-in/index.html",
    "sources": "sources/index.html",
    "name": "names/kim-jong-un/index.html",
    "names": "names/index.html",
    "timeline": "timeline/index.html",
    "prose": "method/index.html",
    "search": "search/index.html",
}
RUNS = """() => [...document.querySelectorAll('[data-start]:not(a)')].map(e => {
  const text = (e.localName === 'figure' ? e.querySelector('blockquote') : e).textContent;
  return [e.dataset.capture, +e.dataset.start, +e.dataset.end, text, [...text].length];
})"""
HEADINGS = "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.localName[1])"
IN_VIEW = """e => {
  const box = e.getBoundingClientRect();
  return box.height > 0 && box.top < innerHeight && box.bottom > 0;
}"""


@contextmanager
def opened(browser: Browser, **options: object) -> Iterator[Page]:
    """A fresh page, on which anything that goes wrong is a failure."""
    context = browser.new_context(**options)
    context.set_default_timeout(30_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on(
        "requestfailed",
        # Leaving a page stops the loading of its icon.
        lambda request: (
            wrong.append(f"not loaded: {request.url}")
            if request.failure != "net::ERR_ABORTED"
            else None
        ),
    )
    page.on(
        "response",
        lambda response: (
            wrong.append(f"{response.status} {response.url}") if response.status >= 400 else None
        ),
    )
    yield page
    context.close()
    assert wrong == []


def requested(page: Page) -> list[str]:
    """The addresses asked for from now on."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    return urls


@pytest.mark.parametrize("kind", KINDS)
def test_page_on_a_server(kind, browser, below):
    """Under a path, with a strict policy: nothing refused, nothing from elsewhere, nothing wide."""
    with opened(browser) as page:
        urls = requested(page)
        page.goto(below + KINDS[kind])
        assert all(url.startswith(below) for url in urls), urls
        assert f"{below}css/briefgen.css" in urls
        assert_in_order(page)
        assert_fits(page)


def test_not_found_page(browser, at_top):
    with opened(browser) as page:
        urls = requested(page)
        page.goto(at_top + "404.html")
        assert all(url.startswith(at_top) for url in urls), urls
        assert f"{at_top}css/briefgen.css" in urls
        assert_in_order(page)
        assert_fits(page)
        page.click("text=Timeline")
        assert page.url == at_top + "timeline/index.html"


def test_the_icon_is_the_sites_own(own):
    """Else the browser asks the host for one."""
    page = read((own / "site/index.html").read_text(encoding="utf-8"))
    (icon,) = [link for link in page.all("link") if link.attributes["rel"] == "icon"]
    assert (own / "site" / icon.attributes["href"]).is_file()


def assert_in_order(page: Page) -> None:
    """One first heading, and none that skips a level."""
    levels = page.evaluate(HEADINGS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.title().strip()
    assert page.get_attribute("html", "lang") == "en"
    assert page.locator("main").count() == 1


def assert_fits(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{wide} px at {width}"


@pytest.mark.parametrize("kind", KINDS)
def test_page_from_a_file_without_scripts(kind, browser, own):
    """From a USB stick, with JavaScript off, a page says what it says with it."""
    address = (own / "site" / KINDS[kind]).as_uri()
    texts = []
    for scripts in (True, False):
        with opened(browser, java_script_enabled=scripts) as page:
            urls = requested(page)
            page.goto(address)
            assert all(url.startswith((own / "site").as_uri()) for url in urls), urls
            for added in page.locator("main form.filters, main [data-results]").all():
                added.evaluate("e => e.remove()")
            texts.append(page.locator("main").inner_text())
            scripts_here = page.locator("script:not([type='application/ld+json'])").all()
            assert all(script.get_attribute("src").endswith(".js") for script in scripts_here)
    assert texts[0] == texts[1]
    assert len(texts[0]) > 200


@pytest.mark.parametrize("topic", TOPICS)
def test_citations_lead_to_their_references_and_back(topic, browser, own):
    with opened(browser, java_script_enabled=False) as page:
        page.goto((own / "site/topics" / topic / "index.html").as_uri())
        anchors = [link.get_attribute("id") for link in page.locator("a.citation").all()]
        assert len(anchors) > 20
        for anchor in anchors[::6]:
            citation = page.locator(f"#{anchor}")
            reference = page.locator(f"li{citation.get_attribute('href')}")
            citation.click()
            assert page.url.endswith(f"#{reference.get_attribute('id')}")
            assert reference.is_visible()
            assert reference.evaluate(IN_VIEW)
            reference.locator(f'a[href="#{anchor}"]').click()
            assert page.url.endswith(f"#{anchor}")
            assert citation.is_visible()
            assert citation.evaluate(IN_VIEW)


@pytest.mark.parametrize("desk", ["own", "golden"])
def test_what_a_browser_shows_is_what_was_captured(desk, browser, request):
    """The text of every captured run, counted in code points, on every page."""
    folder: Path = request.getfixturevalue(desk)
    captures = {
        path.name: path.read_bytes().decode() for path in folder.glob("content/captures/*.txt")
    }
    shown = 0
    with opened(browser) as page:
        for path in sorted((folder / "site").rglob("index.html")):
            page.goto(path.as_uri())
            for capture, start, end, text, length in page.evaluate(RUNS):
                assert text == captures[capture][start:end], path
                assert length == end - start, path
                shown += 1
    assert shown > 200


def test_words_cited_open_on_a_narrow_screen_without_scripts(browser, own):
    size = {"width": 390, "height": 800}
    with opened(browser, java_script_enabled=False, viewport=size) as page:
        page.goto((own / "site/topics/kursk/index.html").as_uri())
        note = page.locator("#words-1")
        assert not note.is_visible()
        page.locator('.opener[popovertarget="words-1"]').click()
        assert note.is_visible()
        assert note.locator("q").first.is_visible()
        note.locator(".closer").click()
        assert not note.is_visible()


@pytest.mark.parametrize(
    ("address", "script", "complaint"),
    [
        (
            "",
            "document.body.append(Object.assign(new Image(), {src: '//127.0.0.2/x.png'}))",
            "Policy",
        ),
        ("nothing/index.html", "0", "404"),
        ("", "alert('gauge')", "dialog: gauge"),
    ],
)
def test_the_guard_sees_what_goes_wrong(address, script, complaint, browser, below):
    """Else the tests above could not fail."""

    def look() -> None:
        with opened(browser) as page:
            page.goto(below + address)
            page.evaluate(script)
            page.wait_for_load_state("networkidle")

    with pytest.raises(AssertionError, match=complaint):
        look()
