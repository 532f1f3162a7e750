from pathlib import Path

import pytest

from briefgen.workspace import read_templates, template_folders, templates


@pytest.fixture
def packaged(tmp_path, monkeypatch):
    """A package in a wheel, with its own templates."""
    package = tmp_path / "site-packages" / "briefgen"
    (package / "templates" / "pages").mkdir(parents=True)
    (package / "templates" / "pages" / "topic.html").write_text("ours")
    (package / "templates" / "pages" / "name.html").write_text("ours")
    monkeypatch.setattr(templates, "_PACKAGE", package)
    return package / "templates"


def test_the_projects_template_counts(tmp_path, packaged):
    (tmp_path / "templates/pages/parts").mkdir(parents=True)
    (tmp_path / "templates/pages/topic.html").write_text("theirs\r\n")
    (tmp_path / "templates/pages/parts/head.html").write_text("theirs")
    (tmp_path / "templates/pages/notes.txt").write_text("no template")
    assert template_folders(tmp_path) == (tmp_path / "templates", packaged)
    texts, found = read_templates(tmp_path)
    assert not found
    assert list(texts.items()) == [
        ("name.html", "ours"),
        ("parts/head.html", "theirs"),
        ("topic.html", "theirs\n"),
    ]


def test_a_project_without_templates(tmp_path, packaged):
    assert template_folders(tmp_path) == (packaged,)


def test_a_working_copy_has_its_templates_beside_the_package():
    root = Path(templates.__file__).parents[2]
    assert template_folders(root) == (root / "templates",)


@pytest.mark.usefixtures("packaged")
def test_a_template_that_is_no_text(tmp_path):
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/pages/name.html").write_bytes(b"\xff")
    _, found = read_templates(tmp_path)
    assert [(d.code, d.location.file) for d in found] == [("BG903", "templates/pages/name.html")]
