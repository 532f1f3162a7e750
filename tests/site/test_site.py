"""The golden desk, built: by whatever builds it, again and again, and with what belongs there."""

from html import unescape
from pathlib import Path

import pytest
from desks import SETTINGS, built, call, files, golden_desk, replace, run
from render.reading import read

# Each stands in the desk, and on no page: page furniture, an article that no topic takes, an
# altered passage, a rewritten source, and what only builders read.
UNPUBLISHED = {
    "content/captures/courier.txt": [
        "Sign up for our morning letter",
        "All rights of this page belong",
        "Flower show of Upper Brenn",
        "Entries for the heaviest marrow",
    ],
    "content/captures/observer.txt": ["Cookies help us to bake"],
    "content/captures/gazette.txt": [
        "ten ways to dry a carpet",
        "thanked Odile Farrant for the flood",
    ],
    "content/captures/digest.txt": ["flour barrage", "house of learning"],
    "content/captures/review.yml": ["What became of each article", "8d7658e41ad661c1ac9e892c"],
    "content/names.yml": ["dandelion clock"],
    "content/topics/mill-dam.md": ["plough-share", "[@courier", "match:"],
    "content/sources/gazette-2031-03-06-board.md": ["wording: original", "capture: gazette.txt"],
}
HOSTILE = [
    "<script>alert('gauge')</script>, then {{ 7*7 }}, then {% raw %} and {% endraw %}",
    '--8<-- "captures/courier.txt" and ![](http://gauge.example/x.png)',
    "</q></blockquote> &amp; &lt;b&gt; beside it, a *star*, a `tick` and [a link](javascript:alert",
    "'🌊 שלום, הנהר עלה 𝔐'",
    "a notice of two hours” — but they do not say\u00a0to whom",
    "said on Thursday, 6 March 2031,\r\nand the gauge",
]


def build_with_briefgen(desk: Path) -> None:
    run("build", cwd=desk).check_returncode()


def build_with_mkdocs(desk: Path) -> None:
    run("build", "--strict", cwd=desk, module="mkdocs").check_returncode()


def build_with_properdocs(desk: Path) -> None:
    run("build", "-f", SETTINGS, cwd=desk, module="properdocs").check_returncode()


@pytest.mark.parametrize("build", [build_with_briefgen, build_with_mkdocs, build_with_properdocs])
def test_every_builder_gives_the_same_bytes(build, golden, tmp_path):
    desk = golden_desk(tmp_path / "elsewhere")
    build(desk)
    assert files(desk / "site") == files(golden / "site")


def test_building_again_touches_no_file(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    site = built(desk)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in site.rglob("*")}
    built(desk)
    after = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in site.rglob("*")}
    assert after == before


def test_a_build_writes_nothing_but_the_site_and_its_cache(golden):
    made = files(golden).keys() - files(golden_desk(golden.parent / "fresh")).keys()
    assert {path.partition("/")[0] for path in made} == {"site", ".briefgen"}


def test_an_edit_changes_the_pages_it_concerns_and_no_others(golden, tmp_path):
    desk = golden_desk(tmp_path / "desk")
    replace(desk / "content/method.md", "How this desk works", "How we work")
    old, new = files(golden / "site"), files(built(desk))
    # The topic names, under *Linked from*, the page that leads to it.
    changed = {"method/index.html", "topics/mill-dam/index.html"}
    assert {path for path in old if old[path] != new[path]} == changed


def test_the_page_of_a_source_that_went_is_removed(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    site = built(desk)
    page = site / "sources/digest-undated-barrage/index.html"
    assert page.is_file()
    (desk / "content/sources/digest-undated-barrage.md").unlink()
    replace(desk / "content/topics/mill-dam.md", "[@digest-undated-barrage]", "")
    replace(
        desk / "content/topics/mill-dam.md",
        "- A copy of these reports has been reworded throughout; no word of it is shown. \n",
        "",
    )
    built(desk)
    assert not page.parent.exists()
    assert "digest-undated-barrage" not in " ".join(map(str, site.rglob("*")))
    assert call("verify", site, "--captures", desk / "content/captures").exit_code == 0


def test_further_files_of_the_desk_are_copied_and_its_own_template_is_used(golden):
    site = files(golden / "site")
    assert site["img/wheel.svg"] == (golden / "content/img/wheel.svg").read_bytes()
    assert b"the desk's own template" in site["404.html"]


def test_a_desk_has_its_own_files_for_the_host(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    own = {"robots.txt": b"User-agent: *\nDisallow: /\n", "_headers": b"/*\n  X-Desk: own\n"}
    for name, content in own.items():
        (desk / "content" / name).write_bytes(content)
    site = files(built(desk))
    assert {name: site[name] for name in own} == own


def test_no_file_that_briefgen_reads_is_copied(golden):
    site = files(golden / "site")
    kinds = {Path(path).suffix for path in site}
    exchanged = {".json", ".bib", ".ris", ".jsonld", ".xml", ".txt", ""}
    assert kinds == {".html", ".css", ".js", ".svg", *exchanged}
    beside = {path for path in site if path.endswith((".txt", ".xml")) or "." not in path}
    assert {path for path in beside if not path.endswith("feed.xml")} == {
        "_headers",
        "robots.txt",
        "sitemap.xml",
    }
    assert not {path for path in site if path.startswith("captures/")}


@pytest.mark.parametrize(
    ("file", "words"), [(file, words) for file in UNPUBLISHED for words in UNPUBLISHED[file]]
)
def test_what_is_not_published_stands_nowhere(file, words, golden):
    assert words in (golden / file).read_text(encoding="utf-8")
    for path, content in files(golden / "site").items():
        assert words not in unescape(content.decode()), path


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_printed_as_it_was_captured(words, golden):
    assert words in (golden / "content/captures/observer.txt").read_bytes().decode()
    page = read((golden / "site/topics/mill-dam/index.html").read_text(encoding="utf-8"))
    source = read(
        (golden / "site/sources/observer-2031-03-06-lawyer/index.html").read_text(encoding="utf-8")
    )
    shown = [e.text for e in [*page.inside(), *source.inside()] if "data-start" in e.attributes]
    assert any(words in text for text in [*shown, page.text, source.text])


def test_hostile_text_makes_no_element(golden):
    for path, content in files(golden / "site").items():
        if not path.endswith(".html"):
            continue
        page = read(content.decode())
        for script in page.all("script"):
            if "src" in script.attributes:
                assert Path(script.attributes["src"]).parent.name == "js"
                assert script.text == ""
            else:
                assert script.attributes == {"type": "application/ld+json"}, path
            assert not list(script.inside()), path
        assert {image.attributes["src"] for image in page.all("img")} <= {"../img/wheel.svg"}
        for link in page.all("a"):
            assert not link.attributes["href"].startswith("javascript"), path
        for run_of_text in page.inside():
            if run_of_text.name in ("q", "blockquote") and "editor" not in run_of_text.classes:
                assert {inner.name for inner in run_of_text.inside()} == set(), path


def test_what_editors_type_is_no_template_and_no_html(golden):
    home = read((golden / "site/index.html").read_text(encoding="utf-8"))
    assert "not even {{ 7*7 }} or <b>this</b>." in home.text
    method = read((golden / "site/method/index.html").read_text(encoding="utf-8"))
    assert "{{ config.site_name }} is printed" in method.text
    assert '{% include "captures/courier.txt" %}' in method.text
    topic = read((golden / "site/topics/mill-dam/index.html").read_text(encoding="utf-8"))
    assert "{{ 7*7 }} <em>warnings</em> that never came, {disputed} or not." in topic.text


def test_a_warning_is_said_once_and_stops_a_strict_build(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    replace(
        desk / "content/topics/water-rights.md", '"examine whether', '"it would examine whether'
    )
    result = run("build", cwd=desk)
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr.count("BG323") == 1
    assert call("build", "-f", desk / SETTINGS, "--strict").exit_code == 1
    assert call("check", "-f", desk / SETTINGS, "--strict").exit_code == 1
    assert call("check", "-f", desk / SETTINGS).exit_code == 0
    strict = run("build", "--strict", cwd=desk, module="mkdocs")
    assert strict.returncode == 1
    assert strict.stderr.count("BG323") == 1
