"""Who said what: direct and reported speech by speakers who have a name."""

import pytest
from brief.desk import ALTERED, Article, Said, article, compose, corpus

from briefgen.model import PassageKind, Voice, Wording

REBUILD = "We will rebuild the mill before the first snow falls"
SPOKEN = f"“{REBUILD},” Orrin Tarn told the council."


def rows(*articles: Article, **options) -> list[tuple[str, str | None, str]]:
    index = corpus(*articles, **options)
    return [
        (row.source, row.statement.speaker, index.sources[row.source].text(row.statement.content))
        for row in compose(index).briefing.statements
    ]


def test_a_speakers_own_words():
    mill = article("m", SPOKEN, said=[Said("orrin-tarn", REBUILD)])
    assert rows(mill) == [("m", "orrin-tarn", REBUILD)]


def test_and_what_is_reported_of_them():
    mill = article("m", SPOKEN, said=[Said("orrin-tarn", REBUILD, Voice.REPORTED)])
    assert rows(mill) == [("m", "orrin-tarn", REBUILD)]


@pytest.mark.parametrize(
    "said", [Said("orrin-tarn", REBUILD, Voice.NARRATION), Said(None, REBUILD)]
)
def test_no_narration_nor_unknown_speakers(said):
    assert rows(article("m", SPOKEN, said=[said])) == []


def test_only_of_passages_that_the_topic_takes():
    there = "The bridge is next, and then the harbour"
    mill = article("m", f"“{there},” said Tarn.", SPOKEN, said=[Said("orrin-tarn", there)])
    assert rows(mill) == []


def test_none_of_altered_passages_and_rewritten_sources():
    said = [Said("orrin-tarn", REBUILD)]
    assert rows(article("m", SPOKEN, said=said, flags={1: ALTERED})) == []
    assert rows(article("m", SPOKEN, said=said, wording=Wording.REWRITTEN)) == []


def test_posts_speak():
    said = [Said("orrin-tarn", REBUILD)]
    assert len(rows(article("m", SPOKEN, said=said, kinds={1: PassageKind.POST}))) == 1


def test_the_same_words_of_a_speaker_once():
    shorter = "We will rebuild the mill before the first snow"
    articles = (
        article("a", f"“{shorter},” Tarn said.", said=[Said("orrin-tarn", shorter)]),
        article("b", SPOKEN, said=[Said("orrin-tarn", REBUILD)]),
        article("c", SPOKEN.replace("Orrin Tarn", "Ilva Moss"), said=[Said("ilva-moss", REBUILD)]),
    )
    assert [row[:2] for row in rows(*articles)] == [("b", "orrin-tarn"), ("c", "ilva-moss")]


def test_none_of_copies():
    said = [Said("orrin-tarn", REBUILD)]
    articles = (article("a", SPOKEN, said=said), article("b", SPOKEN, said=said))
    assert [row[0] for row in rows(*articles, copies={("b", 1): ("a", 1)})] == ["a"]


def test_one_statement_of_a_sentence():
    text = "“We lost the mill,” said Tarn, “and with it the harvest of a year.”"
    said = [Said("orrin-tarn", "We lost the mill"), Said("orrin-tarn", "and with it the harvest")]
    assert [row[2] for row in rows(article("m", text, said=said))] == ["and with it the harvest"]


def told(speaker: str, count: int, source: str = "m", published: str = "2025-05-03") -> Article:
    """An article in which one speaker says so many things, of different lengths."""
    contents = [f"Item{at} " * (2 + at) + f"of the mill{at} mill" for at in range(count)]
    texts = [f"“{content},” he said." for content in contents]
    said = [Said(speaker, content) for content in contents]
    return article(source, *texts, said=said, published=published)


def test_no_speaker_takes_more_than_a_share():
    found = rows(told("orrin-tarn", 9), told("ilva-moss", 2, "n"))
    assert [row[1] for row in found] == ["orrin-tarn"] * 5 + ["ilva-moss"] * 2


def test_the_longest_are_kept_and_the_oldest_stand_first():
    found = rows(told("orrin-tarn", 9, "m", "2025-06-01"), told("ilva-moss", 1, "n", "2025-05-01"))
    assert [row[0] for row in found] == ["n", "m", "m", "m", "m", "m"]
    assert [row[2].split()[0] for row in found[1:]] == ["Item4", "Item5", "Item6", "Item7", "Item8"]


def test_at_most_fourteen():
    speakers = ["orrin-tarn", "ilva-moss", "council", "press-office"]
    found = rows(*(told(speaker, 5, f"m{at}") for at, speaker in enumerate(speakers)))
    assert len(found) == 14


def test_each_is_cited_with_its_sentence():
    index = corpus(article("m", SPOKEN, said=[Said("orrin-tarn", REBUILD, origin="press-office")]))
    briefing = compose(index).briefing
    (row,) = briefing.statements
    reference = briefing.reference(row.citation)
    # The excerpt above shows the same words, so that it is cited.
    assert reference.excerpt == briefing.excerpts[0].id
    assert [use.label for use in reference.uses] == ["excerpt 1", "who said what"]
    assert briefing.origins == ("Oststrand Press Office",)
