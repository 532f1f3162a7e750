from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import review_yml
from briefgen.model import Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.review import read_review

_WORDS = st.text("aé :#'\"\\{}[],\u202e\n", min_size=1).map(lambda text: f"x{text}x")
_SPANS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda p: Span(p[0], sum(p)))
_DIGESTS = st.none() | st.just("ab" * 32)
_IDS = st.text("ab-1", min_size=1, max_size=80)
_WAYS = (
    st.tuples(_IDS, st.none(), st.none())
    | st.tuples(st.none(), _WORDS, st.none())
    | st.tuples(st.none(), st.none(), _IDS)
)
_ENTRIES = st.builds(
    lambda capture, span, way, digest: ReviewEntry(capture, span, *way[:2], digest, None, way[2]),
    _WORDS,
    _SPANS,
    _WAYS,
    _DIGESTS,
)


@given(st.lists(_ENTRIES, unique_by=(lambda entry: entry.capture, lambda entry: entry.id or entry)))
def test_what_adding_writes_is_read_back(entries):
    ordered = tuple(sorted(entries, key=lambda entry: (entry.capture, entry.span)))
    assert read_review(review_yml(entries), "review.yml") == (ordered, ())


@given(st.text())
def test_any_text_is_read(text):
    read_review(text, "review.yml")
