import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import ChangeKind
from briefgen.text.changes import changes

A, B, C, D = (
    "The bridge of Harn was closed on Monday after the flood.",
    "Twelve people are housed in the school until Thursday, she said.",
    "Nobody was hurt when the water came over the dam.",
    "A mill stood there once.",
)


def told(old, new):
    """Each change in short: `~2>2 Twelve>Thirty`, `-3`, `+1`; paragraphs count from 1."""
    found = []
    for change in changes(old, new):
        places = [at + 1 for at in (change.old, change.new) if at is not None]
        if change.kind is ChangeKind.CHANGED:
            one, other = old[change.old], new[change.new]
            runs = [
                f"{one[slice(*run.old)] if run.old else ''}>"
                f"{other[slice(*run.new)] if run.new else ''}"
                for run in change.words
            ]
            found.append(f"~{places[0]}>{places[1]} {'; '.join(runs)}")
        else:
            found.append(f"{'+' if change.kind is ChangeKind.ADDED else '-'}{places[0]}")
    return found


CHANGED = {
    "nothing": ([A, B], [A, B], []),
    "white space": ([A], [A.replace(" ", "  \n")], []),
    "a paragraph more": ([A, C], [A, B, C], ["+2"]),
    "a paragraph less": ([A, B, C], [A, C], ["-2"]),
    "a word": ([A, B], [A, B.replace("Twelve", "Thirty")], ["~2>2 Twelve>Thirty"]),
    "a word, not the marks beside it": (
        [B],
        [B.replace("Thursday,", "Friday,")],
        ["~1>1 Thursday>Friday"],
    ),
    "words less and more": (
        [C],
        ["Nobody was badly hurt when the water came over."],
        ["~1>1 >badly; over the dam>over"],
    ),
    "two changes with a word or two between them are one": (
        ["The old mill, and the new mill of Harn."],
        ["The red mill and the new mill of Harn."],
        ["~1>1 old mill,>red mill"],
    ),
    "two changes with more between them are two": (
        ["The old mill and the new mill of Harn are closed to all."],
        ["The red mill and the big mill of Harn are closed to all."],
        ["~1>1 old>red; new>big"],
    ),
    "another paragraph in its place": ([A, C], [A, D], ["-2", "+2"]),
    "one changed, one put before it": (
        [A, B],
        [D, A.replace("Monday", "Tuesday"), B],
        ["+1", "~1>2 Monday>Tuesday"],
    ),
    "a live blog grown at its top": ([A, B], [C, D, A, B], ["+1", "+2"]),
    "everything": ([], [A], ["+1"]),
}


@pytest.mark.parametrize("name", CHANGED)
def test_changes(name):
    old, new, expected = CHANGED[name]
    assert told(old, new) == expected


TEXTS = st.lists(st.sampled_from([A, B, C, D, A[:30], B[8:], ""]) | st.text(max_size=9), max_size=9)


@given(TEXTS, TEXTS)
def test_the_changes_lead_from_the_one_to_the_other(old, new):
    found = changes(old, new)
    gone = {change.old for change in found} - {None}
    come = {change.new for change in found} - {None}
    kept = (
        [" ".join(text.split()) for at, text in enumerate(texts) if at not in out]
        for texts, out in ((old, gone), (new, come))
    )
    assert next(kept) == next(kept)
    for change in found:
        for run in change.words:
            for offsets, text in (
                (run.old, old[change.old] if change.old is not None else ""),
                (run.new, new[change.new] if change.new is not None else ""),
            ):
                assert offsets is None or 0 <= offsets[0] < offsets[1] <= len(text)


def test_a_text_of_very_many_like_lines_is_compared_in_bounds():
    assert len(changes(["a b"] * 30_000, ["c d"] * 30_000)) == 60_000
