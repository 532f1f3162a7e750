"""Templates that a project overrides can be broken; that is a diagnostic, not a crash."""

import pytest

from briefgen.render import render
from tests.render import sample


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("<p>\n{% if %}", 2, "Expected an expression"),
        ("\n\n{{ view.nothing }}", 3, "has no attribute 'nothing'"),
        ("{{ view.title + 1 }}", 1, "can only concatenate"),
        ("{% import 'gone.html' as gone %}", 0, "gone.html"),
        ("\n{% for x in view.title.nothing %}{% endfor %}", 2, "has no attribute"),
    ],
)
def test_a_broken_template(templates, text, line, reason):
    site, found = render(sample.edition(), {**templates, "topic.html": text})
    assert site is None
    (diagnostic,) = found
    assert diagnostic.code == "BG903"
    assert reason in diagnostic.message
    expected = "templates/pages/gone.html" if "gone" in text else "templates/pages/topic.html"
    assert diagnostic.location.file == expected
    assert diagnostic.location.line == line
    assert diagnostic.hint


def test_the_line_of_a_macro(templates):
    broken = templates["_macros.html"].replace(
        "{{ citation.number }}</a>", "{{ citation.nil }}</a>"
    )
    line = 1 + broken[: broken.index("{{ citation.nil }}")].count("\n")
    _, (diagnostic,) = render(sample.edition(), {**templates, "_macros.html": broken})
    place = diagnostic.location
    assert (place.file, place.line) == ("templates/pages/_macros.html", line)


def test_a_missing_template(templates):
    without = {name: text for name, text in templates.items() if name != "home.html"}
    site, (diagnostic,) = render(sample.edition(), without)
    assert site is None
    assert diagnostic.location.file == "templates/pages/home.html"


def test_no_template_marks_text_as_safe(templates):
    for text in templates.values():
        assert "|safe" not in text.replace(" ", "")
        assert "autoescape" not in text
