"""Two texts of one topic: which key points are which, and what became of them."""

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from briefgen.model import ChangeKind, PointChange, PointText, TopicChange, TopicText

_ALIKE = 50.0
# More pairs than a topic of any use has key points to compare.
_MOST_PAIRS = 40_000

_Pairs = list[tuple[int, int]]


def compare_topics(slug: str, old: TopicText | None, new: TopicText | None) -> TopicChange | None:
    """What became of a topic, or none when its readers see no difference."""
    shown = new or old
    if shown is None:
        return None
    if old is None or new is None:
        kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
        points = _points(old.points if old else (), new.points if new else ())
        return TopicChange(kind, slug, shown.title, points)
    question = None if old.question == new.question else (old.question, new.question)
    change = TopicChange(
        ChangeKind.CHANGED,
        slug,
        new.title,
        _points(old.points, new.points),
        question,
        _sections(old.sections, new.sections),
    )
    return change if change.points or change.question or change.sections else None


def _points(old: tuple[PointText, ...], new: tuple[PointText, ...]) -> tuple[PointChange, ...]:
    """Those that came, went or changed, in the order of the new text; what went is last.

    The place of a key point among the others is no part of it.
    """
    pairs = {other: one for one, other in _pairs(old, new)}
    found = []
    for at, point in enumerate(new):
        was = old[pairs[at]] if at in pairs else None
        if was is None or _shown(was) != _shown(point):
            found.append(PointChange(was, point))
    gone = set(range(len(old))) - set(pairs.values())
    return (*found, *(PointChange(old[at], None) for at in sorted(gone)))


def _shown(point: PointText) -> tuple[object, ...]:
    return (point.text, point.disputed, frozenset(point.cites))


def _pairs(old: tuple[PointText, ...], new: tuple[PointText, ...]) -> _Pairs:
    """Which key point became which: by its id, by its words, and then by likeness."""
    pairs: _Pairs = []

    def pair(found: Iterable[tuple[int, int]]) -> None:
        for one, other in found:
            if all(one != a and other != b for a, b in pairs):
                pairs.append((one, other))

    pair(_equal(old, new, lambda point: point.id))
    pair(_equal(old, new, lambda point: point.text))
    taken_old, taken_new = {a for a, _ in pairs}, {b for _, b in pairs}
    left = [at for at in range(len(old)) if at not in taken_old]
    right = [at for at in range(len(new)) if at not in taken_new]
    if len(left) * len(right) <= _MOST_PAIRS:
        pair(_alike(old, new, left, right))
    return pairs


def _equal(
    old: tuple[PointText, ...],
    new: tuple[PointText, ...],
    key: Callable[[PointText], str | None],
) -> Iterable[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for at, point in enumerate(old):
        if name := key(point):
            places.setdefault(name, []).append(at)
    for at, point in enumerate(new):
        if waiting := places.get(key(point) or ""):
            yield waiting.pop(0), at


def _alike(
    old: tuple[PointText, ...], new: tuple[PointText, ...], left: list[int], right: list[int]
) -> Iterable[tuple[int, int]]:
    """The most alike first. Two ids are two key points, however alike their words."""
    scored = sorted(
        (-score, one, other)
        for one in left
        for other in right
        if not (old[one].id and new[other].id)
        and (score := fuzz.ratio(old[one].text, new[other].text, score_cutoff=_ALIKE)) >= _ALIKE
    )
    return ((one, other) for _, one, other in scored)


def _sections(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> tuple[str, ...]:
    """Titles of sections whose words are not what they were."""
    before, after = (_by_title(sections) for sections in (old, new))
    titles = dict.fromkeys((*after, *before))
    return tuple(title for title in titles if before.get(title) != after.get(title))


def _by_title(sections: tuple[tuple[str, str], ...]) -> dict[str, str]:
    words: dict[str, str] = {}
    for title, text in sections:
        words[title] = f"{words[title]} {text}" if title in words else text
    return words
