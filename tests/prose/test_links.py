"""Links to files of the desk, looked up among those there are."""

import pytest

from briefgen.model import Manuscript
from briefgen.prose import broken_links, prose

TARGETS = frozenset({"index.md", "method.md", "topics/mill.md", "files/bridge.png"})


def broken(text: str) -> list[str]:
    parsed, _ = prose(Manuscript("content/topics/mill.md", text, 1))
    return [d.message for d in broken_links(parsed, "topics/mill.md", TARGETS)]


@pytest.mark.parametrize(
    "address",
    [
        "mill.md",
        "./mill.md#kp-1",
        "../method.md",
        "../topics/mill.md",
        "#kp-1",
        "https://elsewhere.example/method.html",
        "mailto:desk@mill.example",
    ],
)
def test_links_that_lead_somewhere(address):
    assert broken(f"[a]({address})") == []


@pytest.mark.parametrize(
    "address", ["method.md", "/method.md", "../../method.md", "http-notes.md", "../topics/"]
)
def test_links_that_lead_nowhere(address):
    assert broken(f"[a]({address})") == [f"link leads nowhere: `{address}`"]


@pytest.mark.parametrize(
    "text",
    [
        "## One\n\n- a **[b](x.md)**",
        "> [a](x.md)",
        "### [a](x.md)",
        "[![a](../files/bridge.png)](x.md)",
        "1. a\n   - ![b](x.md)",
    ],
)
def test_they_are_found_wherever_they_stand(text):
    assert broken(text) == ["link leads nowhere: `x.md`"]


def test_a_picture_has_to_be_there_too():
    assert broken("![a](../files/bridge.png) ![b](../files/brige.png)") == [
        "link leads nowhere: `../files/brige.png`"
    ]


def test_the_nearest_file_and_the_place_are_told():
    parsed, _ = prose(Manuscript("content/method.md", "One.\n\n- [a](topics/mil.md)\n", 4))
    (found,) = broken_links(parsed, "method.md", TARGETS)
    assert (str(found.location), found.hint) == (
        "content/method.md:6:1",
        "did you mean `topics/mill.md`?",
    )


def test_a_refused_address_is_told_once():
    assert broken("[a](javascript:alert(1))") == []
