"""One build at a time for each target."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no advisory locks of this kind; builds there are not guarded.
    fcntl = None  # type: ignore[assignment]


class Locked(Exception):  # noqa: N818 - a state that the caller reports, not a fault
    """Another build is writing the same target."""


@contextmanager
def lock(folder: Path, target: Path) -> Iterator[None]:
    """Hold the lock of `target`, kept in `folder`; the system frees it when the builder dies.

    Raises:
        Locked: someone else holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:16]
    with (folder / f"{name}.lock").open("w") as file:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Locked from error
        yield
