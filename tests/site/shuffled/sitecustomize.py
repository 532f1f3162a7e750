"""On `PYTHONPATH`, lists every folder in an order of its own, as another file system might."""

import os
from random import Random

_random = Random(os.environ["LISTING_ORDER"])  # noqa: S311 - reproducible
_listdir, _scandir = os.listdir, os.scandir


class _Scanned:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass


def _shuffled(entries):
    return _random.sample(entries, len(entries))


def listdir(path="."):
    return _shuffled(sorted(_listdir(path)))


def scandir(path="."):
    with _scandir(path) as entries:
        return _Scanned(_shuffled(sorted(entries, key=lambda entry: entry.name)))


os.listdir, os.scandir = listdir, scandir
