"""Brings a finished staging folder into the site that readers see."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.publish.files import TEMPORARY, write_whole


@dataclass(frozen=True, slots=True)
class Synced:
    """How many files were written, found equal, and removed."""

    written: int
    kept: int
    removed: int


def sync(staging: Path, site: Path) -> Synced:
    """Make `site` hold what `staging` holds, file by file, each one whole at any moment.

    Files beside pages come first, then pages, then what is no longer there goes. Names that
    begin with a dot at the top of the site are left alone, as MkDocs does (`.git` of a
    published branch).

    Raises:
        OSError: a file cannot be written; those before it are whole.
    """
    paths = sorted(_files(staging), key=lambda path: (path.suffix == ".html", path))
    written = sum(_bring(staging / path, site / path) for path in paths)
    made = set(paths)
    gone = [path for path in (*_files(site), *_left_behind(site)) if path not in made]
    for path in gone:
        (site / path).unlink()
    _remove_empty_folders(site)
    return Synced(written, len(paths) - written, len(gone))


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())
    return sorted(path for path in found if not path.parts[0].startswith("."))


def _left_behind(site: Path) -> list[Path]:
    """What a build that was killed left at the top; deeper down `_files` finds it."""
    return [path.relative_to(site) for path in site.glob(f"{TEMPORARY}*") if not path.is_dir()]


def _bring(made: Path, shown: Path) -> bool:
    content = made.read_bytes()
    if shown.is_file() and not shown.is_symlink() and shown.read_bytes() == content:
        return False
    if shown.is_dir():
        msg = f"`{shown}` is a folder where the site has a file; move it away"
        raise IsADirectoryError(msg)
    write_whole(shown, content)
    return True


def _remove_empty_folders(site: Path) -> None:
    folders = (path for path in site.rglob("*") if path.is_dir() and not path.is_symlink())
    for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        hidden = folder.relative_to(site).parts[0].startswith(".")
        if not hidden and not any(folder.iterdir()):
            folder.rmdir()
