"""Which lines of a copied page are the article's, told from the article's known text."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[^\W_]+")
_SHARE = 0.6
_SHORTEST_RUN = 3


def tokens(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def gold_labels(lines: Sequence[str], body: str) -> list[bool | None]:
    """For each line, whether at least 0.6 of its words stand in the body, in order.

    Page and body are aligned word by word by their longest common subsequence. A word counts
    where three run together, or where the whole line is a line of the body. `None` for a line
    without words, which is not judged.
    """
    whole = {tuple(tokens(line)) for line in body.splitlines()}
    words = [tokens(line) for line in lines]
    page = [word for line in words for word in line]
    matched = _matched(page, tokens(body))
    labels: list[bool | None] = []
    place = 0
    for line in words:
        run = matched[place : place + len(line)]
        place += len(line)
        if not line:
            labels.append(None)
        elif tuple(line) in whole:
            labels.append(sum(map(bool, run)) * 2 >= len(line))
        else:
            labels.append(sum(size >= _SHORTEST_RUN for size in run) >= _SHARE * len(line))
    return labels


def _matched(page: list[str], body: list[str]) -> list[int]:
    """For each word of the page, the length of the run of matched words it is in, or 0."""
    found = [0] * len(page)
    for block in LCSseq.opcodes(page, body):
        if block.tag == "equal":
            size = block.src_end - block.src_start
            found[block.src_start : block.src_end] = [size] * size
    return found
