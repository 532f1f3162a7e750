"""What a site asks of programs, in its robots.txt (RFC 9309)."""

import re
from dataclasses import dataclass

from briefgen.fetch.address import normal

PRODUCT = "briefgen"
FILE = "/robots.txt"

_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_TOKEN = re.compile(r"[A-Za-z_-]+")
_ANYBODY = "*"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for us: each a pattern of paths, and whether it allows them."""

    rules: tuple[tuple[str, bool], ...] = ()

    def allow(self, target: str) -> bool:
        """Whether a path with its query may be fetched: the longest pattern that fits decides."""
        if target == FILE:
            return True
        fitting = (
            (len(pattern), allows) for pattern, allows in self.rules if _fits(pattern, target)
        )
        return max(fitting, default=(0, True))[1]


def read_robots(text: str) -> Robots:
    """The rules of the groups that name us, or else of those for everybody."""
    rules: dict[str, list[tuple[str, bool]]] = {}
    group: set[str] = set()
    in_names = False
    for line in text.removeprefix("\ufeff").splitlines():
        match = _LINE.match(line)
        field = match[1].lower() if match else ""
        value = match[2].strip() if match else ""
        if field == "user-agent":
            group = {_name(value), *group} if in_names else {_name(value)}
            in_names = True
            for name in group & {PRODUCT, _ANYBODY}:
                rules.setdefault(name, [])
        elif field in {"allow", "disallow"}:
            in_names = False
            for name in group & rules.keys():
                if value:
                    rules[name].append((normal(value), field == "allow"))
    return Robots(tuple(rules.get(PRODUCT, rules.get(_ANYBODY, ()))))


def _name(value: str) -> str:
    """The product that a group is for; what follows it, such as a version, does not count."""
    token = _TOKEN.match(value)
    return token[0].lower() if token else value[:1]


def _fits(pattern: str, target: str) -> bool:
    """Whether the pattern fits the beginning of the target; `*` is any run, `$` the end."""
    bound = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    place = len(first)
    last = parts.pop() if parts and bound else None
    for part in parts:
        place = target.find(part, place)
        if place < 0:
            return False
        place += len(part)
    if last is not None:
        return len(target) - len(last) >= place and target.endswith(last)
    return not bound or place == len(target)
