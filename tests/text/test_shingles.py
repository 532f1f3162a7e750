from briefgen.text.shingles import containment, jaccard, shingles


def test_shingles_are_runs_of_words():
    assert shingles(["a", "b", "c"], 2) == {("a", "b"), ("b", "c")}


def test_a_short_text_is_its_own_shingle():
    assert shingles(["a"], 4) == {("a",)}
    assert shingles([], 4) == frozenset()


def test_likeness():
    one, other = shingles(["a", "b", "c", "d"], 1), shingles(["c", "d"], 1)
    assert jaccard(one, other) == 0.5
    assert containment(other, one) == 1.0
    assert containment(one, other) == 0.5


def test_nothing_is_like_nothing():
    assert jaccard(frozenset(), frozenset()) == 0.0
    assert containment(frozenset(), frozenset()) == 0.0
