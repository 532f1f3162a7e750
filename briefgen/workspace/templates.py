"""Templates: those of the project first, then those that come with briefgen."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location

_FOLDER = "templates"
_PACKAGE = Path(__file__).parent.parent


def template_folders(root: Path) -> tuple[Path, ...]:
    """The folders in which templates are looked for, in this order."""
    folders = (folder for folder in (root / _FOLDER, _packaged()) if folder.is_dir())
    return tuple({folder.resolve(): folder for folder in folders}.values())


def read_templates(
    root: Path, part: str = "pages", endings: Sequence[str] = (".html", ".xml")
) -> tuple[Mapping[str, str], Diagnostics]:
    """The templates of one part, by their names such as `topic.html`, sorted.

    Of two with one name the project's counts. One that is no text is left out, and said so.
    """
    texts: dict[str, str] = {}
    found: list[Diagnostic] = []
    for folder in reversed(template_folders(root)):
        for path in sorted((folder / part).rglob("*")):
            if path.suffix not in endings or path.is_dir():
                continue
            name = path.relative_to(folder / part).as_posix()
            try:
                texts[name] = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                place = Location(f"{_FOLDER}/{part}/{name}")
                message = f"template `{name}` cannot be read: {error}"
                found.append(Diagnostic("BG903", message, place, "save it as UTF-8"))
    return dict(sorted(texts.items())), tuple(found)


def _packaged() -> Path:
    """Inside the package in a wheel, beside it in a working copy."""
    inside = _PACKAGE / _FOLDER
    return inside if inside.is_dir() else _PACKAGE.parent / _FOLDER
