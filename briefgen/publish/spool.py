"""Values that wait on the disk until their turn comes, so that memory holds one at a time."""

import pickle
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

_Value = TypeVar("_Value")


class Spool(Sequence[_Value], Generic[_Value]):
    """A sequence of values in a file without a name, which is gone with the process.

    Nobody else can write into the file, so what is unpickled is what was pickled.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the values are
        self.close = weakref.finalize(self, self._file.close)
        self._places: list[int] = []

    def append(self, value: _Value) -> None:
        """Put the value behind the others.

        Raises:
            OSError: there is no room on the disk.
        """
        self._places.append(self._file.seek(0, 2))
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> _Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Value]: ...
    def __getitem__(self, index: int | slice) -> _Value | Sequence[_Value]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        self._file.seek(self._places[index])
        value: _Value = pickle.load(self._file)  # noqa: S301 - written by ourselves
        return value

    def __iter__(self) -> Iterator[_Value]:
        for index in range(len(self)):
            yield self[index]
