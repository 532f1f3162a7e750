"""The address at which a desk is served just now."""

from pathlib import Path

SERVED = ".briefgen/served"
"""The file, from the project's root, in which `serve` says where it listens while it does."""


def served_address(root: Path) -> str | None:
    """The address, with `/` at its end; `None` where nothing says that the desk is served."""
    try:
        address = (root / SERVED).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return address if address.startswith("http://") else None
