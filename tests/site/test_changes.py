"""What changed, on the pages and in the feeds of a desk whose history git keeps."""

import json
import shutil
from pathlib import Path

import feedparser
import pytest
from desks import SETTINGS, built, call, files, golden_desk, replace, run
from render.reading import read
from repositories import commit, git, repository, write

TOPIC = "content/topics/mill-dam.md"
OPENED = "The mill's owner opened two of three sluices"
HOSTILE = "<script>alert('x')</script> & ]]> \x01 \ufffe &amp; {{ 7*7 }}"


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden desk with four days of history, and its site."""
    desk = repository(tmp_path_factory.mktemp("history") / "desk of mine")
    golden_desk(desk)
    write(desk, ".gitignore", "site/\n.briefgen/\n")
    late = desk / "content/sources/gazette-2031-03-06-board.md"
    whole = {path: path.read_text("utf-8") for path in desk.glob("content/topics/*.md")}
    source = late.read_text("utf-8")
    late.unlink()
    for path in whole:
        path.unlink()
    write(desk, "content/topics/flood.md", whole[desk / TOPIC])
    commit(desk, "2031-04-01T09:00:00+00:00")
    write(desk, "content/sources/gazette-2031-03-06-board.md", source)
    commit(desk, "2031-04-02T23:30:00-01:00")
    (desk / "content/topics/flood.md").rename(desk / TOPIC)
    write(desk, "content/topics/water-rights.md", whole[desk / "content/topics/water-rights.md"])
    replace(desk / TOPIC, OPENED, "The owner of the mill opened all sluices")
    replace(
        desk / TOPIC,
        "- A note was read out",
        f"- {HOSTILE}\n  [@courier-2031-03-04-sluices]\n- A note was read out",
    )
    commit(desk, "2031-04-05T10:00:00+00:00")
    (desk / TOPIC).write_text(whole[desk / TOPIC], "utf-8")
    commit(desk, "2031-04-06T10:00:00+00:00")
    built(desk)
    return desk


def page(desk: Path, path: str):
    return read((desk / "site" / path / "index.html").read_text("utf-8"))


def feed(desk: Path, path: str = "feed.xml"):
    parsed = feedparser.parse((desk / "site" / path).read_bytes())
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_a_topic_tells_its_changes_by_day_the_newest_first(history):
    section = page(history, "topics/mill-dam").text.partition("Atom feed of this topic")[0]
    section = " ".join(section.rpartition("What changed")[2].split())
    assert section.startswith("6 April 2031 1 key point changed, 1 removed Changed The")
    days = ["6 April 2031", "5 April 2031", "3 April 2031", "1 April 2031"]
    places = [section.index(day) for day in days]
    assert places == sorted(places)
    assert "new briefing with 6 key points" in section


def test_words_that_went_and_came_are_marked(history):
    html = (history / "site/topics/mill-dam/index.html").read_text("utf-8")
    went = "The <del>owner of the mill opened all</del>"
    came = "<ins>mill&#39;s owner opened two of three</ins>"
    assert f"{went} {came} sluices, and the river rose by 80 centimetres." in html
    assert 'href="#kp-opened"' in html


def test_a_source_is_told_where_the_topic_takes_it(history):
    topic = page(history, "topics/mill-dam")
    links = [a.attributes["href"] for a in topic.all("a")]
    assert "../../sources/gazette-2031-03-06-board/index.html" in links
    assert "1 source added" in topic.text


def test_the_page_of_all_changes_and_the_home_page_lead_to_the_topics(history):
    for path, link in (
        ("changes", "../topics/mill-dam/index.html#what-changed"),
        ("", "topics/mill-dam/index.html#what-changed"),
    ):
        links = [a.attributes["href"] for a in page(history, path).all("a")]
        assert link in links, path
    assert "new briefing with 3 key points" in page(history, "changes").text


def test_the_checker_has_nothing_to_say(history):
    result = call("verify", history / "site", "--captures", history / "content/captures")
    assert result.exit_code == 0, result.output


def test_feeds_are_read_by_another_reader(history):
    whole, topic = feed(history), feed(history, "topics/mill-dam/feed.xml")
    assert whole.version == topic.version == "atom10"
    assert whole.feed.title == "The Mill Dam Desk"
    assert topic.feed.title == "The Orrin Mill dam – The Mill Dam Desk"
    assert whole.feed.updated == topic.feed.updated == "2031-04-06T10:00:00Z"
    assert [entry.updated for entry in topic.entries] == [
        "2031-04-06T10:00:00Z",
        "2031-04-05T10:00:00Z",
        "2031-04-03T00:30:00Z",
        "2031-04-01T09:00:00Z",
    ]
    ids = [entry.id for entry in whole.entries]
    assert len(set(ids)) == len(ids)
    assert all(id_.startswith("urn:uuid:") for id_ in (whole.feed.id, topic.feed.id, *ids))
    assert {entry.id for entry in topic.entries} < set(ids)
    assert whole.feed.id != topic.feed.id


def test_links_of_feeds_lead_to_pages_of_the_site(history):
    for path in ("feed.xml", "topics/mill-dam/feed.xml"):
        for entry in feed(history, path).entries:
            place, _, fragment = entry.link.partition("#")
            target = ((history / "site" / path).parent / place).resolve()
            assert target.is_file(), entry.link
            assert f'id="{fragment}"' in target.read_text("utf-8")


def test_links_of_feeds_are_whole_where_the_address_of_the_site_is_known(history, tmp_path):
    desk = shutil.copytree(history, tmp_path / "desk")
    replace(desk / SETTINGS, "https://mill.example/desk/", "https://mill-desk.press/desk/")
    built(desk)
    parsed = feed(desk, "topics/mill-dam/feed.xml")
    assert parsed.feed.link == "https://mill-desk.press/desk/topics/mill-dam/"
    assert parsed.entries[0].link == f"{parsed.feed.link}#what-changed"
    assert [e.id for e in parsed.entries] == [
        e.id for e in feed(history, "topics/mill-dam/feed.xml").entries
    ]


def test_hostile_words_of_the_history_are_escaped_once(history):
    for path in ("topics/mill-dam", "changes"):
        topic = page(history, path)
        assert "<script>alert('x')</script> & ]]>" in topic.text
        inline = [script for script in topic.all("script") if "src" not in script.attributes]
        assert all(script.attributes == {"type": "application/ld+json"} for script in inline)
    raw = (history / "site/feed.xml").read_text("utf-8")
    assert "<script" not in raw
    entry = next(e for e in feed(history).entries if "&lt;script" in e.content[0].value)
    # `&amp;` is a reference in the editor's Markdown, and stands for one character.
    assert "&amp; ]]&gt; \ufffd \ufffd &amp; {{ 7*7 }}" in entry.content[0].value


def test_pages_name_their_feeds(history):
    head = (history / "site/topics/mill-dam/index.html").read_text("utf-8").partition("</head>")[0]
    assert 'type="application/atom+xml"' in head
    assert 'href="feed.xml"' in head
    assert 'href="../../feed.xml"' in head


def test_a_clone_elsewhere_gives_the_same_bytes(history, tmp_path):
    git(tmp_path, "clone", "--quiet", history.as_uri(), "clone")
    result = run("build", cwd=tmp_path / "clone", TZ="Asia/Pyongyang", LC_ALL="C")
    assert result.returncode == 0, result.stderr
    assert files(tmp_path / "clone/site") == files(history / "site")


def test_a_build_from_a_hook_gives_the_same_bytes(history, tmp_path):
    git(tmp_path, "clone", "--quiet", history.as_uri(), "clone")
    elsewhere = repository(tmp_path / "elsewhere")
    result = run(
        "build",
        cwd=tmp_path / "clone",
        GIT_DIR=str(elsewhere / ".git"),
        GIT_INDEX_FILE=".git/index",
        GIT_WORK_TREE=str(elsewhere),
    )
    assert result.returncode == 0, result.stderr
    assert files(tmp_path / "clone/site") == files(history / "site")


def test_entries_keep_their_ids_when_the_history_goes_on(history, tmp_path):
    git(tmp_path, "clone", "--quiet", history.as_uri(), "clone")
    desk = tmp_path / "clone"
    replace(desk / TOPIC, OPENED, "The mill's owner opened two of its three sluices")
    commit(desk, "2031-05-01T00:00:00+00:00")
    built(desk)
    before, after = ([e.id for e in feed(one).entries] for one in (history, desk))
    assert after[1:] == before
    replace(desk / TOPIC, "its three sluices", "its 3 sluices")
    commit(desk, "2031-05-01T20:00:00+00:00")
    built(desk)
    assert [e.id for e in feed(desk).entries] == after
    assert feed(desk).entries[0].updated == "2031-05-01T20:00:00Z"


def test_a_shallow_clone_says_so(history, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth", "1", history.as_uri(), "clone")
    built(tmp_path / "clone")
    text = page(tmp_path / "clone", "topics/mill-dam").text
    assert "built with a part of its history" in text
    assert "new briefing" not in text


def test_without_a_history_the_pages_say_so_and_feeds_are_whole(golden):
    for path in ("topics/mill-dam", "changes", ""):
        assert "built without the history of its files" in page(golden, path).text
    parsed = feed(golden)
    assert parsed.entries == []
    assert parsed.feed.updated == "2031-03-06T00:00:00Z"


def test_edits_that_are_not_committed_are_told_to_be_missing(history, tmp_path):
    git(tmp_path, "clone", "--quiet", history.as_uri(), "clone")
    desk = tmp_path / "clone"
    replace(desk / TOPIC, OPENED, "The mill's owner opened two of its three sluices")
    built(desk)
    assert "not recorded in the history yet" in page(desk, "topics/mill-dam").text
    assert "not recorded in the history yet" not in page(desk, "topics/water-rights").text


def changes(desk: Path, *arguments: str):
    return call("changes", *arguments, "-f", desk / SETTINGS)


@pytest.fixture
def clone(history: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "--quiet", history.as_uri(), "clone")
    return tmp_path / "clone"


def test_what_is_new_between_two_revisions(clone):
    result = changes(clone, "HEAD~3..HEAD~1", "--format", "json")
    assert result.exit_code == 1, "the first revision could not be built without its source"
    told = json.loads(result.stdout)
    assert [source["id"] for source in told["sources"]["added"]] == ["gazette-2031-03-06-board"]
    kinds = {topic["slug"]: topic["kind"] for topic in told["topics"]}
    assert kinds == {"mill-dam": "changed", "water-rights": "added"}
    assert told["moved"] is None
    assert "HEAD~3" in told["not_known"]


def test_a_date_that_an_edit_moves(clone):
    replace(
        clone / "content/sources/courier-2031-03-04-sluices.md",
        "published: 2031-03-04",
        "published: 2031-03-11",
    )
    result = changes(clone, "--worktree")
    assert result.exit_code == 0, result.stderr
    assert "published: 2031-03-04 → 2031-03-11" in result.stdout
    assert "this date moves" in result.stdout
    told = json.loads(changes(clone, "--format", "json").stdout)
    (source,) = told["moved"]["sources"]
    assert source["source"] == "courier-2031-03-04-sluices"
    assert source["timeline"]["moved"] > 0
    assert ["mill-dam", "kp-opened"] in source["key_points"]


def test_an_edit_of_a_key_point_one_line_a_finding(clone):
    replace(clone / TOPIC, OPENED, "The mill's owner opened two of its three sluices")
    write(clone, "content/topics/new.md", "not finished")
    concise = changes(clone, "--format", "concise")
    assert concise.exit_code == 1
    first, second, *_ = concise.stdout.splitlines()
    assert first.startswith("topics/mill-dam.md: key point changed: The mill's owner opened")
    assert second == "topics/new.md: topic added"
    assert "the files on the disk cannot be built" in concise.stderr


def test_no_change_and_no_such_revision(clone):
    nothing = changes(clone, "--worktree")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "nothing changed\n")
    for wrong in ("gone..HEAD", "HEAD...HEAD~1", "--upload-pack=x..HEAD", "HEAD..-x"):
        result = call("changes", "-f", clone / SETTINGS, "--", wrong)
        assert result.exit_code == 2, wrong
        assert result.stderr.startswith("error: ")


def test_changes_without_a_repository(golden, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(golden.parent))
    result = changes(golden, "--worktree")
    assert result.exit_code == 2
    assert "is in no git repository" in result.stderr


def test_changes_writes_nothing(clone):
    replace(clone / TOPIC, OPENED, "The mill's owner opened two of its three sluices")
    before = files(clone)
    changes(clone, "HEAD~1..HEAD")
    changes(clone, "--worktree")
    assert files(clone) == before
