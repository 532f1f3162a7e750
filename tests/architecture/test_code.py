"""How the code is cut: layers, sizes, doors."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from desks import REPOSITORY

import briefgen

_NUMBERS = "line_weights.py"  # trained weights, packed, and no code to speak of
_MOST_LINES_OF_A_MODULE = 300
_MOST_LINES_OF_A_FUNCTION = 60
_MODULES = sorted((REPOSITORY / "briefgen").rglob("*.py"))
# Each stage has one door, a function with the stage's name.
_STAGES = ("clean", "bind", "prose", "extract", "link", "brief", "render", "verify")
_PACKAGES = sorted(
    f"briefgen.{module.name}" for module in pkgutil.iter_modules(briefgen.__path__) if module.ispkg
)
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def test_the_import_contracts_are_kept():
    command = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [command, "--no-cache"], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stdout


def test_modules_are_short():
    code = [path for path in _MODULES if path.name != _NUMBERS]
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in code}
    long = {str(p): lines for p, lines in lengths.items() if lines > _MOST_LINES_OF_A_MODULE}
    assert long == {}


def test_functions_are_short():
    long = {
        f"{path}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in _MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, _FUNCTIONS)
        and node.end_lineno - node.lineno + 1 > _MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("name", ["briefgen", *_PACKAGES])
def test_what_is_public_exists_and_is_in_order(name):
    package = importlib.import_module(name)
    public = getattr(package, "__all__", ())
    assert list(public) == sorted(public, key=lambda word: (not word.isupper(), word))
    assert len(set(public)) == len(public)
    for word in public:
        assert hasattr(package, word), word


def test_the_public_names_of_briefgen():
    assert briefgen.__all__ == ["__version__"]


@pytest.mark.parametrize("stage", _STAGES)
def test_each_stage_has_one_door(stage):
    package = importlib.import_module(f"briefgen.{stage}")
    assert stage in package.__all__
    assert callable(getattr(package, stage))


def test_every_package_has_its_folder_in_the_tour():
    tour = (REPOSITORY / "ARCHITECTURE.md").read_text("utf-8")
    missing = [name for name in _PACKAGES if f"  {name.removeprefix('briefgen.')}/" not in tour]
    assert missing == []
