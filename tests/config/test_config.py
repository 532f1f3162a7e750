import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.config import Config, Publish, config_missing, read_config
from briefgen.diagnostics import report
from briefgen.model import Colophon

_LEAST = "site_name: The Mill Desk\nplugins: [briefgen]\n"


def _report(text):
    config, found = read_config(text, "mkdocs.yml")
    assert (config is None) == bool(found)
    return report(found, "concise", {}).splitlines()


def test_the_least_that_works():
    assert read_config(_LEAST, "mkdocs.yml") == (Config("The Mill Desk"), ())


def test_every_setting():
    text = """\
site_name: The Mill Desk
site_url: https://example.org/desk
site_description: What we know
docs_dir: words/
site_dir: public
theme: {name: null, custom_dir: !ENV [THEME, theme]}
markdown_extensions:
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }
anchors: &a [1]
more: *a
plugins:
  - search
  - briefgen:
      publish: full
      excerpts: 6
      quotation_limit_words: 0
      quotation_limit_share: 100
      capture_limit_mb: 2
      logo: img/mill.svg
      imprint: about/imprint.md
      contact: desk@example.org
      licence: CC BY 4.0
      licence_url: https://example.org/by/4.0/
"""
    config, found = read_config(text, "mkdocs.yml")
    assert not found
    assert config == Config(
        title="The Mill Desk",
        site_url="https://example.org/desk/",
        description="What we know",
        content="words",
        site="public",
        publish=Publish.FULL,
        excerpts=6,
        quotation_limit_words=0,
        quotation_limit_share=100,
        capture_limit_mb=2,
        colophon=Colophon(
            logo="img/mill.svg",
            imprint="about/imprint.md",
            contact="mailto:desk@example.org",
            licence="CC BY 4.0",
            licence_url="https://example.org/by/4.0/",
        ),
    )
    assert config.colophon.location.line == 19
    assert config.capture_limit == 2_000_000


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, briefgen]",
        "{briefgen: {}}",
        "[briefgen: ]",
        "{briefgen: null}",
        "[{briefgen: {}}]",
    ],
)
def test_mkdocs_ways_to_name_a_plugin(plugins):
    assert read_config(f"site_name: A\nplugins: {plugins}\n", "mkdocs.yml") == (Config("A"), ())


@pytest.mark.parametrize("site", ["../public", "/srv/public", "site/desk"])
def test_the_site_may_be_written_elsewhere(site):
    config, found = read_config(f"{_LEAST}site_dir: {site}\n", "mkdocs.yml")
    assert not found
    assert config.site == site


def test_all_faults_come_at_once():
    text = """\
site_url: example.org
docs_dir: /srv/words
plugins:
  - briefgen:
      excrepts: 4
      colour: red
      excerpts: four
      publish: Full
      quotation_limit_share: 101
      capture_limit_mb:
"""
    _, found = read_config(text, "mkdocs.yml")
    assert [(d.location.line, d.location.column, d.code, d.message) for d in found] == [
        (1, 1, "BG902", "`site_name` is missing"),
        (2, 11, "BG902", "`docs_dir` cannot be `/srv/words`"),
        (5, 7, "BG901", "unknown setting: `excrepts`"),
        (6, 7, "BG901", "unknown setting: `colour`"),
        (1, 11, "BG902", "`site_url` cannot be `example.org`"),
        (8, 16, "BG902", "`publish` cannot be `Full`"),
        (7, 17, "BG902", "`excerpts` cannot be `four`"),
        (9, 30, "BG902", "`quotation_limit_share` cannot be `101`"),
        (10, 24, "BG902", "`capture_limit_mb` cannot be empty"),
    ]
    assert found[2].hint == "did you mean `excerpts`?"
    assert found[3].hint == (
        "settings are `publish`, `excerpts`, `quotation_limit_words`, `quotation_limit_share`, "
        "`capture_limit_mb`, `logo`, `imprint`, `contact`, `licence`, `licence_url`"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "mkdocs.yml: "),
        ("- a", "mkdocs.yml: "),
        ("a: [", "mkdocs.yml:1:5: "),
        ("a: \0", "mkdocs.yml: "),
        ("[" * 20_000, "mkdocs.yml"),
        ("site_name: A\n", "mkdocs.yml:1:1: "),
        ("site_name: A\nplugins: [search]\n", "mkdocs.yml:2:10: "),
        ("site_name: A\nplugins: [briefgen: 4]\n", "mkdocs.yml:2:21: "),
        ("plugins: [briefgen]\nsite_name: !ENV NAME\n", "mkdocs.yml:2:12: "),
        ("plugins: [briefgen]\nsite_name: [A]\n", "mkdocs.yml:2:12: "),
        ("plugins: [briefgen]\nsite_name: {{ A }}\n", "mkdocs.yml:2:12: "),
        (f"{_LEAST}docs_dir: ../words\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}docs_dir: .\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}docs_dir: a\\b\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}docs_dir: site/words\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}site_dir: content/site\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}site_dir: .\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}site_dir: ../..\n", "mkdocs.yml:3:11: "),
        (f"{_LEAST}site_url: javascript:alert(1)\n", "mkdocs.yml:3:11: "),
    ],
)
def test_wrong_settings(text, place):
    (said,) = _report(text)
    assert said.startswith(place)
    assert "error[BG902]" in said
    assert "(hint: " in said


@pytest.mark.parametrize(
    "setting",
    [
        "logo: /srv/mill.svg",
        "logo: ../mill.svg",
        "imprint: javascript:alert(1)",
        "imprint: ../imprint.md",
        "contact: the desk",
        "contact: javascript:alert(1)",
        "contact: 'data:text/html,x'",
        "licence_url: CC BY",
        "licence: [CC BY]",
    ],
)
def test_wrong_colophon(setting):
    (said,) = _report(f"site_name: A\nplugins: [briefgen: {{{setting}}}]\n")
    assert said.startswith("mkdocs.yml:2:")
    assert "error[BG902]" in said


def test_a_title_must_not_be_empty():
    (said,) = _report("site_name: ''\nplugins: [briefgen]\n")
    assert said.startswith("mkdocs.yml:1:12: error[BG902] `site_name` is empty")


def test_a_missing_file():
    assert config_missing("mkdocs.yml").code == "BG902"


def test_aliases_that_grow_are_left_alone():
    lines = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    text = "\n".join(["a0: &a0 x", *lines, _LEAST])
    assert read_config(text, "mkdocs.yml") == (Config("The Mill Desk"), ())


@given(st.text())
def test_reading_never_raises(text):
    _report(text)
    _report(f"{_LEAST}x: {text}")
