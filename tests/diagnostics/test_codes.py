import ast
import re
from pathlib import Path

import pytest

import briefgen
from briefgen.diagnostics import CODES, Diagnostic, registered
from briefgen.diagnostics.explanations import EXPLANATIONS
from briefgen.model import Location

_PACKAGE = Path(briefgen.__file__).parent
_CODE = re.compile(r"BG\d{3}")


def _used():
    """The codes that stand as text in a module, the registry and its texts apart."""
    for path in sorted(_PACKAGE.rglob("*.py")):
        if _PACKAGE / "diagnostics" in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for code in _CODE.findall(node.value):
                    yield code, path.relative_to(_PACKAGE)


def test_every_code_in_use_is_registered():
    assert [(code, str(path)) for code, path in _used() if not registered(code)] == []


def test_every_registered_code_is_in_use():
    assert sorted(set(CODES) - {code for code, _ in _used()}) == []


def test_every_explanation_has_its_code():
    assert set(EXPLANATIONS) == set(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_code_is_well_formed(code):
    assert _CODE.fullmatch(code.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code.name)
    lines = code.explanation.split("\n")
    prose = [line for line in lines if line and not line.startswith(" ")]
    assert 2 <= len(prose) <= 6
    assert max(map(len, lines)) <= 100
    assert code.explanation == code.explanation.strip()


def test_names_of_codes_differ():
    assert len({code.name for code in CODES.values()}) == len(CODES)


def test_a_diagnostic_needs_a_registered_code():
    with pytest.raises(ValueError, match="BG999 is not registered"):
        Diagnostic("BG999", "message", Location("it"))
