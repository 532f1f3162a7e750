"""Words of likelihood in key points (ICD 203)."""

import pytest

from briefgen.brief.likelihood import mixed, off_scale


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is likely that the bridge holds; we say so with high confidence.", ("likely",)),
        ("It is likely that it holds. We have high confidence in the report.", ()),
        ("With low confidence, the mill will almost certainly burn.", ("almost certainly",)),
        ("He called it “likely”, with high confidence in the millers.", ()),
        ("The bridge holds.", ()),
    ],
)
def test_a_sentence_has_likelihood_or_confidence(text, found):
    assert tuple(likelihood for likelihood, _ in mixed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Perhaps the bridge holds.", [("Perhaps", "unlikely or roughly even chance")]),
        ("There is a good chance of rain.", [("a good chance", "likely")]),
        ("It is very likely; it may rain.", []),
        ("Orrin said “perhaps”.", []),
    ],
)
def test_a_term_off_the_scale_has_its_nearest_term(text, found):
    assert list(off_scale(text)) == found
