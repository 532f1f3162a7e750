"""Who publishes a site, who signs a topic, and how the home page groups many topics."""

import pytest
from desks import SETTINGS, built, call, golden_desk, replace
from render.reading import read

_COLOPHON = """\
      excerpts: 3
      logo: img/wheel.svg
      imprint: imprint.md
      contact: desk@mill.example
      licence: CC BY 4.0
      licence_url: https://licences.example/by/
"""


@pytest.fixture
def desk(tmp_path):
    return golden_desk(tmp_path / "desk")


def _page(site, uri=""):
    return read((site / uri / "index.html").read_text(encoding="utf-8"))


def test_every_page_says_who_publishes_it(desk):
    replace(desk / SETTINGS, "      excerpts: 3\n", _COLOPHON)
    (desk / "content/imprint.md").write_text("# Imprint\n\nThe desk.\n", encoding="utf-8")
    site = built(desk)
    for uri, up in (("", ""), ("topics/mill-dam/", "../../")):
        page = _page(site, uri)
        (name,) = page.all("p", "site-name")
        assert [image.attributes["src"] for image in name.all("img")] == [f"{up}img/wheel.svg"]
        foot = {link.text: link.attributes["href"] for link in page.all("footer")[0].all("a")}
        assert foot["Imprint"] == f"{up}imprint/index.html"
        assert foot["Contact"] == "mailto:desk@mill.example"
        assert foot["CC BY 4.0"] == "https://licences.example/by/"
        assert "Imprint" not in [link.text for link in page.all("header")[0].all("a")]
    assert call("verify", site, "--captures", desk / "content/captures").exit_code == 0


def test_a_logo_that_is_missing(desk):
    replace(desk / SETTINGS, "excerpts: 3", "logo: img/weel.svg")
    result = call("check", "-f", desk / SETTINGS)
    assert result.exit_code == 1
    assert "`img/weel.svg` is missing" in result.stdout + result.stderr
    assert "did you mean `img/wheel.svg`?" in result.stdout + result.stderr


def test_a_topic_is_signed_and_marked_as_a_draft(desk):
    path = desk / "content/topics/mill-dam.md"
    replace(
        path,
        "title: The Orrin Mill dam\n",
        "title: The Orrin Mill dam\nbyline: Ada <Wick>\nstatus: draft\n",
    )
    site = built(desk)
    (signed,) = _page(site, "topics/mill-dam").all("p", "signed")
    assert signed.text == "By Ada <Wick> Draft"
    assert [mark.text for mark in _page(site).all("span", "plain")] == ["Draft"]


def test_topics_stand_under_their_groups(desk):
    path = desk / "content/topics/water-rights.md"
    replace(path, "---\ntitle:", "---\ngroup: Law\ntitle:")
    page = _page(built(desk))
    assert [heading.text for heading in page.all("h3", "group")] == ["Law", "Other topics"]
    assert len(page.all("ul", "cards")) == 2


def test_many_topics_are_listed_in_rows(desk):
    text = (desk / "content/topics/water-rights.md").read_text(encoding="utf-8")
    for number in range(60):
        copy = text.replace("{#kp-", f"{{#kp-{number}-")
        (desk / f"content/topics/copy-{number}.md").write_text(copy, encoding="utf-8")
    page = _page(built(desk))
    (rows,) = page.all("ul", "rows")
    assert len(rows.all("li")) == 62
    assert not page.all("ul", "cards")
