"""The sample desk, rendered once, and the frame that the theme puts around its pages."""

from pathlib import Path

import jinja2
import pytest

from briefgen.render import relative, render
from tests.render import sample, sample_sources
from tests.render.reading import read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def templates():
    folder = ROOT / "templates" / "pages"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.*ml")}


@pytest.fixture(scope="session")
def captures():
    """Text by the name of the file, byte order mark and carriage returns included."""
    return sample_sources.CAPTURES


@pytest.fixture(scope="session", params=["excerpts", "full"])
def site(request, templates):
    rendered, found = render(sample.edition(full_text=request.param == "full"), templates)
    assert found == ()
    return rendered


@pytest.fixture(scope="session")
def documents(site):
    """The pages in their frame, read by another parser, by their addresses."""
    return {page.uri: read(framed(site, page)) for page in site.pages}


def theme(url):
    """The theme's templates as MkDocs sets them up, with its `url` filter stood in for."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "templates" / "theme"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - as MkDocs does it: the theme escapes
    )
    environment.filters["url"] = url
    return environment


def framed(site, page):
    """The page as MkDocs writes it."""
    navigation = [
        {"title": entry.title, "uri": entry.uri, "current": entry.uri == page.section}
        for entry in site.navigation
    ]
    template = theme(lambda address: relative(page.uri, address)).get_template("main.html")
    return template.render(
        page={"content": page.html},
        config={"site_name": "Sorne <River> & Briefings"},
        briefgen={"site": site, "page": page, "navigation": navigation},
    )
