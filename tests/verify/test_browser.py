"""What is read without complaint is the very tree that a browser builds."""

from random import Random

import pytest

from briefgen.verify.tree import parse, with_line_feeds

NAMES = [
    *("a", "blockquote", "b", "button", "div", "dl", "em", "figure", "form", "h2", "h3", "label"),
    *("li", "ol", "option", "p", "pre", "q", "ruby", "rt", "section", "select", "span", "svg"),
    *("table", "td", "textarea", "tr", "ul"),
]
SHAPES = [
    *("<{0}>{1}</{0}>", "<{0} id='a&amp;b'>{1}</{0}>", "<p>{1}</p>", "<b>{1}</b>{1}"),
    *("<ul><li>{1}</li></ul>", "<dl><div><dt>{1}</dt><dd>{1}</dd></div></dl>"),
    *("<table><tbody><tr><td>{1}</td></tr></tbody></table>", "<svg><g><path/></g></svg>{1}"),
]
LEAVES = [
    *("a", " ", "\n", "\r", "\f", "\xa0", "\ufeff", "&amp;", "&#13;", "&#128;", "&#0;", "&nbsp;"),
    *("&fjlig;", "& ", "]]>", "<br>", "<wbr/>", "<hr>", "<!-- c -->", "<", "&lt", "</p>", "<p>"),
]
ROWS = """pages => pages.map(page => {
  const all = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('*')];
  return all.map(e => [e.localName, all.indexOf(e.parentElement), e.id, e.textContent]).slice(5);
})"""


def markup(random: Random, depth: int = 0) -> str:
    if depth == 6 or random.random() < 0.3:
        return random.choice(LEAVES)
    inner = markup(random, depth + 1) + random.choice(("", markup(random, depth + 1)))
    return random.choice(SHAPES).format(random.choice(NAMES), inner)


@pytest.mark.browser
def test_the_tree_is_the_browsers(browser):
    random = Random(20)  # noqa: S311 - a fixed seed, so that the pages are always the same
    pages, expected = [], []
    while len(pages) < 1000:
        page = (
            '<!doctype html><html><head><meta charset="utf-8"><title>T</title></head>'
            f"<body>{markup(random)}</body></html>"
        )
        tree = parse(with_line_feeds(page))
        if not tree.problems and len(tree.elements) > 7:
            pages.append(page)
            expected.append(
                [
                    [e.name, e.parent, e.attributes.get("id", ""), tree.text(e)]
                    for e in tree.elements[5:]
                ]
            )
    tab = browser.new_page()
    found = tab.evaluate(ROWS, pages)
    tab.close()
    assert found == expected
