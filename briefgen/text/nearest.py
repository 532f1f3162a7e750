"""The nearest right thing, for hints."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from briefgen.text.fold import collapse

_CUTOFF = 60.0


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option most like `word`, or `None` if none is like it; of equals, the first by order."""
    wanted = word.casefold()
    scored = ((-fuzz.ratio(wanted, option.casefold()), option) for option in options)
    score, option = min(scored, default=(0.0, ""))
    return option if -score >= _CUTOFF else None


def nearest_run(needle: str, haystack: str) -> tuple[int, int, float] | None:
    """The run of whole words in `haystack` most like `needle`: start, end, likeness up to 100.

    Both are collapsed before they are compared; the offsets are those of `haystack` as given.
    `None` if nothing is like it.
    """
    wanted = collapse(needle)[0].strip()
    text, offsets = collapse(haystack)
    if not wanted or not text.strip():
        return None
    alignment = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_CUTOFF)
    if alignment is None or alignment.dest_start == alignment.dest_end:
        return None
    start, end = _widen(text, alignment.dest_start, alignment.dest_end)
    if start == end:
        return None
    return offsets[start], offsets[end - 1] + 1, alignment.score


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    run = text[start:end]
    start += len(run) - len(run.lstrip())
    end -= len(run) - len(run.rstrip())
    if start >= end:
        return start, start
    begin = text.rfind(" ", 0, start) + 1
    space = text.find(" ", end)
    return begin, len(text) if space < 0 else space
