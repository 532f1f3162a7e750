"""The text of `mkdocs.yml`."""

from pathlib import Path


def read_settings(path: Path) -> str | None:
    """The text of the settings file; bytes that are no UTF-8 are replaced; none without a file."""
    if not path.is_file():
        return None
    return path.read_text(encoding="utf-8", errors="replace")
