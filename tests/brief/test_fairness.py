"""Warnings that cited words may mislead."""

import pytest
from brief.desk import article, compose, corpus

from briefgen.diagnostics import Diagnostic, Severity


def warnings(passage: str, *words: str) -> list[Diagnostic]:
    index = corpus(article("m", passage))
    typed = " … ".join('"' + run.replace('"', '\\"') + '"' for run in words)
    found = compose(index, f"## Key points\n\n- The mill. [@m {typed}]\n").found
    return [diagnostic for diagnostic in found if diagnostic.code.startswith("BG32")]


def codes(passage: str, *words: str) -> list[str]:
    found = warnings(passage, *words)
    assert all(diagnostic.severity is Severity.WARNING for diagnostic in found)
    assert all(str(diagnostic.location) == "content/topics/mill.md:13:13" for diagnostic in found)
    return [diagnostic.code for diagnostic in found]


class TestCutBeforeContrast:
    @pytest.mark.parametrize(
        "word",
        [
            "but",
            "though",
            "although",
            "however",
            "yet",
            "while",
            "whereas",
            "except",
            "unless",
            "disputed",
            "denied",
            "But",
        ],
    )
    def test_the_words_stop_before_it(self, word):
        assert codes(f"The mill burned, {word} that is all.", "The mill burned") == ["BG321"]

    @pytest.mark.parametrize("between", [" ", ", ", "; ", " – ", "”, ", "\u00a0", ") "])
    def test_whatever_stands_between(self, between):
        (found,) = warnings(f"The mill burned{between}but not all of it.", "The mill burned")
        assert found.message == "the words stop before “but”"

    def test_what_follows_is_told(self):
        (found,) = warnings("The mill burned, but not all of it. It rained.", "The mill burned")
        assert found.hint == "the sentence goes on: “, but not all of it.”"

    @pytest.mark.parametrize(
        ("passage", "words"),
        [
            ("The mill burned, but not all of it.", "The mill burned, but not all of it"),
            ("The mill burned, but not all of it.", "but not all of it"),
            ("The mill burned. Nobody was hurt.", "The mill burned."),
            ("The mill burned, butter and all.", "The mill burned"),
            ("The mill burned in May but stood in June.", "The mill burned"),
        ],
    )
    def test_no_warning(self, passage, words):
        assert codes(passage, words) == []

    def test_of_two_runs_the_last_counts(self):
        passage = "The mill burned, but it stood, though barely."
        assert codes(passage, "The mill", "stood") == ["BG321"]
        assert codes(passage, "The mill", "barely") == []


class TestQuotationLeftOpen:
    @pytest.mark.parametrize(
        ("passage", "words"),
        [
            ("Tarn called it “a loss to us all” on Monday.", "called it “a loss"),
            ("Tarn called it “a loss to us all” on Monday.", "to us all” on Monday"),
            ('Tarn called it "a loss to us all" on Monday.', 'called it "a loss'),
            ("Tarn called it «a loss to us all» on Monday.", "called it «a loss"),
        ],
    )
    def test_one_mark_without_the_other(self, passage, words):
        assert codes(passage, words) == ["BG322"]

    @pytest.mark.parametrize(
        ("passage", "words"),
        [
            ("Tarn called it “a loss to us all” on Monday.", "called it “a loss to us all”"),
            ("Tarn called it “a loss to us all” on Monday.", "a loss to us all"),
            ('Tarn called it "a loss to us all" on Monday.', 'called it "a loss to us all"'),
            ("Tarn's mill isn't the owners’ loss.", "Tarn's mill isn't the owners’ loss"),
        ],
    )
    def test_both_or_none(self, passage, words):
        assert codes(passage, words) == []

    def test_two_runs_are_one_quotation(self):
        passage = "Tarn called it “a loss to us all and to the town” on Monday."
        assert codes(passage, "called it “a loss", "the town”") == []
        assert codes(passage, "called it “a loss", "the town") == ["BG322"]


class TestPronounWithoutName:
    @pytest.mark.parametrize(
        "words", ["He lost the mill", "“Their mill burned”", "This was a loss", "she wept"]
    )
    def test_the_words_begin_with_one(self, words):
        passage = "He lost the mill. “Their mill burned” twice. This was a loss and she wept."
        assert codes(passage, words) == ["BG323"]

    def test_the_name_stands_in_the_words(self):
        assert (
            codes("He lost the mill, said Orrin Tarn.", "He lost the mill, said Orrin Tarn") == []
        )

    def test_a_place_is_not_whom_a_personal_pronoun_means(self):
        assert codes("He lost the mill in Oststrand.", "He lost the mill in Oststrand") == ["BG323"]

    def test_but_a_thing_may_be_named_by_it(self):
        assert codes("It lies in Oststrand.", "It lies in Oststrand") == []

    def test_a_name_elsewhere_in_the_sentence_is_not_quoted(self):
        assert codes("He lost the mill, said Orrin Tarn.", "He lost the mill") == ["BG323"]

    @pytest.mark.parametrize("words", ["Orrin Tarn wept", "Hers was the mill", "Items were lost"])
    def test_no_pronoun(self, words):
        assert codes(f"{words} in May.", words) == []
