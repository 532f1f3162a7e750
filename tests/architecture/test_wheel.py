"""What is installed from a wheel builds the same site as a working copy."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from desks import REPOSITORY, built, files, golden_desk, run

from briefgen.workspace import template_folders

_TREE = ("briefgen", "templates", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("tree")
    for part in _TREE:
        path = REPOSITORY / part
        if path.is_dir():
            shutil.copytree(path, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, tree / part)
    python(tree, "-m", "build", "--wheel", "--no-isolation", "--outdir", "made")
    (made,) = (tree / "made").glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs, to be put on `PYTHONPATH`."""
    folder = tmp_path_factory.mktemp("installed")
    offline = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check")
    python(folder, "-m", "pip", "install", "--quiet", *offline, "--target", ".", str(wheel))
    return folder


def python(folder: Path, *arguments: str) -> str:
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_the_wheel_holds_the_code_and_the_templates_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    code = {
        f"briefgen/{path.relative_to(REPOSITORY / 'briefgen').as_posix()}"
        for path in (REPOSITORY / "briefgen").rglob("*")
        if path.suffix in (".py", ".typed")
    }
    templates = {f"briefgen/templates/{path}" for path in files(REPOSITORY / "templates")}
    assert {"briefgen/templates/pages/topic.html", "briefgen/templates/theme/main.html"} < templates
    assert set(names) == code | templates


def test_the_command_and_the_plugin_are_announced(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        announced = archive.read(name).decode()
    assert "briefgen = briefgen.cli:main" in announced
    assert "briefgen = briefgen.plugin:BriefgenPlugin" in announced


@pytest.mark.parametrize(
    ("module", "arguments"),
    [("briefgen", ["build"]), ("mkdocs", ["build", "--strict"])],
    ids=["briefgen", "mkdocs"],
)
def test_what_is_installed_finds_its_own_templates(module, arguments, installed, tmp_path):
    """The desk's own `templates/theme` is there, and empty."""
    desk = golden_desk(tmp_path / "desk")
    (desk / "templates/theme/404.html").unlink()
    path = str(installed)
    where = "import briefgen.workspace.templates as t; print(t.__file__, t._packaged())"
    (tmp_path / "where.py").write_text(where)
    found = run(cwd=tmp_path, module="where", PYTHONPATH=path).stdout
    assert found.count(path) == 2
    result = run(*arguments, cwd=desk, module=module, PYTHONPATH=path)
    assert result.returncode == 0, result.stderr

    editable = golden_desk(tmp_path / "editable")
    (editable / "templates/theme/404.html").unlink()
    built(editable)
    assert files(desk / "site") == files(editable / "site")


def test_a_working_copy_finds_the_templates_at_its_top(tmp_path):
    assert template_folders(tmp_path) == (REPOSITORY / "templates",)
    (tmp_path / "templates").mkdir()
    assert template_folders(tmp_path) == (tmp_path / "templates", REPOSITORY / "templates")
    assert template_folders(REPOSITORY) == (REPOSITORY / "templates",)
