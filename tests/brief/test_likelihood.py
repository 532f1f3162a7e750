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
        ("It might well break; chances are slim, with low confidence.", ("might well",)),
        ("It is almost certain to break. Of that we have low confidence.", ()),
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
        (
            "It is possible that the bridge holds.",
            [("It is possible", "unlikely or roughly even chance")],
        ),
        (
            "It seems possible that it holds.",
            [("possible that", "unlikely or roughly even chance")],
        ),
        (
            "It might well break; chances are slim.",
            [("might well", "likely"), ("chances are slim", "very unlikely")],
        ),
        ("It is certain to break.", [("certain to", "almost certain")]),
        ("It is almost certain to break; a visit was made possible.", []),
        ("They might come.", []),
        ("It is very likely; it may rain.", []),
        ("Orrin said “perhaps”.", []),
    ],
)
def test_a_term_off_the_scale_has_its_nearest_term(text, found):
    assert list(off_scale(text)) == found
