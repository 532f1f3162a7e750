"""What hosts and crawlers read."""

import re
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

from briefgen.render import render
from briefgen.render.exchange.hosting import CONTENT_SECURITY_POLICY, sitemap
from tests.exchange import desk
from tests.render.conftest import ROOT

SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(content):
    root = ElementTree.fromstring(content)  # noqa: S314 - our own file
    assert root.tag == f"{SITEMAPS}urlset"
    assert {inner.tag for url in root for inner in url} == {f"{SITEMAPS}loc"}
    return [loc.text for loc in root.iter(f"{SITEMAPS}loc")]


def test_the_sitemap_has_every_page_and_nothing_else(site, files):
    assert addresses(files["sitemap.xml"]) == [f"{desk.ADDRESS}{page.uri}" for page in site.pages]


def test_addresses_of_the_sitemap_are_escaped():
    content = sitemap("https://a.example/x&y/", ["méthode/", "a b/"])
    assert addresses(content) == [
        "https://a.example/x&y/a%20b/",
        "https://a.example/x&y/m%C3%A9thode/",
    ]


def test_robots_may_read_everything_but_captures(files):
    rules = RobotFileParser()
    rules.parse(files["robots.txt"].decode().splitlines())
    assert not rules.can_fetch("any", "https://sorne.example/desk/captures/a.txt")
    assert rules.can_fetch("any", "https://sorne.example/desk/topics/kestrel-gorge/")
    assert rules.site_maps() == ["https://sorne.example/desk/sitemap.xml"]


def test_without_the_sites_address_there_is_no_sitemap(nowhere):
    assert "sitemap.xml" not in nowhere
    assert nowhere["robots.txt"] == b"User-agent: *\nDisallow: /captures/\n"


def rules(content):
    """The headers of `_headers` by the paths they are for."""
    found = {}
    for block in content.decode().split("\n\n"):
        path, *lines = block.splitlines()
        found[path] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def test_every_answer_has_a_strict_policy(files):
    everywhere = rules(files["_headers"])["/*"]
    policy = everywhere["Content-Security-Policy"]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives.pop("default-src") == "'none'"
    assert set(directives.values()) == {"'self'", "'none'"}
    assert {"base-uri", "form-action", "frame-ancestors"} <= set(directives), "no default reaches"
    assert everywhere["X-Content-Type-Options"] == "nosniff"


def test_files_that_hosts_do_not_know_have_their_type(files):
    found = rules(files["_headers"])
    for path in files:
        if path.endswith((".bib", ".ris", ".jsonld")):
            pattern = re.sub("topics/[^/]+/", "topics/:slug/", path)
            assert "charset=utf-8" in found[f"/desk/{pattern}"]["Content-Type"]


def test_the_readme_gives_nginx_the_same_policy():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (policy,) = re.findall(r'add_header Content-Security-Policy "([^"]+)"', readme)
    assert policy == CONTENT_SECURITY_POLICY


def test_the_same_edition_gives_the_same_files(files, templates):
    again, _ = render(desk.edition(), templates)
    assert {asset.path: asset.content for asset in again.assets} == files
    assert [asset.path for asset in again.assets] == sorted(files)


def test_the_readme_names_every_file_beside_the_pages(files):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in files:
        if path.startswith("search/"):
            path = "site/search/"  # noqa: PLW2901 - the shards serve its page alone
        assert f"`{re.sub('topics/[^/]+/', '', path)}`" in readme, path
