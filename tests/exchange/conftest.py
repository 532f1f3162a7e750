"""The site of the desk, its files by their paths, and its pages in their frame."""

import pytest

from briefgen.render import render
from tests.exchange import desk
from tests.render.conftest import ROOT, framed


@pytest.fixture(scope="session")
def templates():
    folder = ROOT / "templates" / "pages"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.*ml")}


@pytest.fixture(scope="session")
def site(templates):
    rendered, found = render(desk.edition(), templates)
    assert found == ()
    return rendered


@pytest.fixture(scope="session")
def files(site):
    return {asset.path: asset.content for asset in site.assets}


@pytest.fixture(scope="session")
def pages(site):
    return {page.uri: framed(site, page) for page in site.pages}


@pytest.fixture(scope="session")
def nowhere(templates):
    """The files of the same site before anybody knows where it will stand."""
    rendered, _ = render(desk.edition(address=None), templates)
    return {asset.path: asset.content for asset in rendered.assets}
