"""Digests of values: the same value gives the same digest on any machine."""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from enum import Enum

_LEAVES = (str, int, float, bool, type(None))


def digest(value: object) -> str:
    """SHA-256 of a frozen value, as 64 hex digits; fields that are not compared do not count.

    Raises:
        TypeError: the value holds something without a canonical form, such as a set.
    """
    canonical = json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return {"enum": [type(value).__name__, value.value]}
    if isinstance(value, _LEAVES):
        return value
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {"map": [[_plain(key), _plain(value[key])] for key in sorted(value)]}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [field for field in dataclasses.fields(value) if field.compare]
        parts = [_plain(getattr(value, field.name)) for field in fields]
        return {"value": [type(value).__name__, *parts]}
    msg = f"{type(value).__name__} has no canonical form"
    raise TypeError(msg)
