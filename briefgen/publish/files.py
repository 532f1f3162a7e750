"""Files that are never seen half written."""

import os
import tempfile
from pathlib import Path

TEMPORARY = ".briefgen-"
"""What the names of files begin with while they are written; a kill may leave one behind."""

_MODE = 0o644


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: a reader sees the old file or the new one.

    Raises:
        OSError: the folder cannot be written; the old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_MODE)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
