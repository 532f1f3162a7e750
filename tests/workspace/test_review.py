from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import review_yml
from briefgen.model import Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.review import read_review

_WORDS = st.text("aé :#'\"\\{}[],\u202e\n", min_size=1).map(lambda text: f"x{text}x")
_SPANS = st.tuples(st.integers(0, 999), st.integers(1, 999)).map(lambda p: Span(p[0], sum(p)))
_DIGESTS = st.none() | st.just("ab" * 32)
_ENTRIES = st.builds(ReviewEntry, _WORDS, _SPANS, _WORDS, st.none(), _DIGESTS) | st.builds(
    ReviewEntry, _WORDS, _SPANS, st.none(), _WORDS, _DIGESTS
)


@given(st.lists(_ENTRIES, unique_by=lambda entry: (entry.capture, entry.span)))
def test_what_adding_writes_is_read_back(entries):
    ordered = tuple(sorted(entries, key=lambda entry: (entry.capture, entry.span)))
    assert read_review(review_yml(entries), "review.yml") == (ordered, ())


@given(st.text())
def test_any_text_is_read(text):
    read_review(text, "review.yml")
