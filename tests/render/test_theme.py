"""The frame around every page: escaped by hand, self-contained, without script."""

import re

from tests.render.conftest import ROOT, framed, theme
from tests.render.reading import read

THEME = ROOT / "templates" / "theme"


def test_the_site_name_is_escaped(documents):
    head = documents["topics/kestrel-gorge/"].all("title")[0].text
    assert head == "Kestrel <Gorge> & the Sorne · Sorne <River> & Briefings"
    assert documents[""].all("title")[0].text == "Sorne <River> & Briefings"


def test_the_current_section_is_marked(documents):
    def current(uri):
        (site,) = (
            nav for nav in documents[uri].all("nav") if nav.attributes.get("aria-label") == "Site"
        )
        links = [a for a in site.all("a") if "aria-current" in a.attributes]
        return [(a.text, a.attributes["aria-current"]) for a in links]

    assert current("") == [("Topics", "page")]
    assert current("topics/kestrel-gorge/") == [("Topics", "true")]
    assert current("sources/") == [("Sources", "page")]
    assert current("sources/undated-veldra-times/") == [("Sources", "true")]


def test_the_foot_says_what_the_tint_means(documents):
    (foot,) = documents["method/"].all("footer")
    assert "Tinted words, the plain sentences around them" in foot.text
    assert "Edition of 30 June 2025, revision" in foot.text


def test_the_page_that_is_not_there(site):
    navigation = [{"title": "Topics", "uri": "", "current": False}]
    html = (
        theme(lambda address: f"/base/{address}")
        .get_template("404.html")
        .render(
            page=None,
            config={"site_name": "<Site>"},
            briefgen={"site": site, "page": None, "navigation": navigation},
        )
    )
    document = read(html)
    assert document.all("h1")[0].text == "Page not found"
    assert "/base/index.html" in [a.attributes["href"] for a in document.all("a")]


def test_nothing_comes_from_elsewhere(site):
    for page in site.pages:
        loads = [
            e.attributes.get("src") or e.attributes.get("href") or ""
            for e in read(framed(site, page)).inside()
            if e.name in {"link", "img", "script", "iframe", "source", "use"}
        ]
        assert all("//" not in address for address in loads)
    style = (THEME / "css" / "briefgen.css").read_text(encoding="utf-8")
    assert "@import" not in style
    assert re.findall(r"url\(([^)]*)\)", style) == ['"#hatch"']


def test_theme_templates_escape_what_they_print():
    raw = {"page.content"}
    for path in THEME.glob("*.html"):
        printed = re.findall(r"{{-?\s*(.*?)\s*-?}}", path.read_text(encoding="utf-8"))
        literal = re.compile(r"'[^']*'( if .* else '[^']*')?")
        for expression in printed:
            escaped = expression.endswith("|e") or literal.fullmatch(expression)
            assert escaped or expression in raw, f"{path.name}: {expression}"
