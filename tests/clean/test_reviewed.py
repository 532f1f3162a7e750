"""The reviewed sources of this repository are what the cleaner finds, but for what is listed here.

A change of the cleaner shows up as a difference that is new, or gone. Each has its reason: what a
person knew or chose that the capture does not say.
"""

import pytest
from reviewed import reviewed

DIVIDED = "a body on one line is divided where the editor chose, between the same sentences"
WORDING = "two articles quote one remark in two wordings, and the editor let it be"
NO_YEAR = "the capture shows no year: the editor knew the summit"
HOURS = "ages in hours do not tell on which side of midnight: the month alone is sure"
MIXED = "the cleaner marks each quotation whose marks do not pair, the editor did not"
EACH = "the cleaner marks each paragraph that stands twice, the editor some of them"
MEANING = "it takes knowing the event, the speaker or the language to see it"
STRAY = "the cleaner marks stray punctuation beside what bars the passage"
WHOLE = "the editor barred the whole source as rewritten, and listed what is worst"
SAID = "somebody's words on a page that was reworded: the cleaner cannot tell which were left alone"

EXPECTED = {
    "al-jazeera-2025-08-13-putin-lauds-heroism": {},
    "al-jazeera-2025-08-16-russia-ukraine-war": {
        "paragraphs": DIVIDED,
        "doubtful on 14": WORDING,
    },
    "al-jazeera-2025-08-16-trump-putin-end": {
        "published": HOURS,
        "paragraphs": DIVIDED,
        "doubtful on 9": WORDING,
    },
    "al-jazeera-2025-08-16-trump-putin-meeting": {"published": HOURS, "paragraphs": DIVIDED},
    "hindustan-times-2025-08-17-putin-returns-to": {
        "published": NO_YEAR,
        "paragraphs": DIVIDED,
        "kind caption of 7": "nothing in the line tells the caption from a sentence",
        "no doubtful on 1": MEANING,
    },
    "menafn-2025-08-putin-expresses-gratitude": {
        "published": "another capture tells of the same call and has its date",
        **dict.fromkeys(["repeated on 3", "repeated on 4"], EACH),
    },
    "news18-2025-08-15-heroic-participation-putin": {
        "published": NO_YEAR,
        "no doubtful on 11": MEANING,
        **{f"doubtful on {number}": MIXED for number in (4, 5, 6, 9, 10)},
    },
    "united-news-of-india-2025-08-16-nordic-baltic-eight": {
        "published": NO_YEAR,
        "paragraphs": DIVIDED,
        "doubtful on 1": MIXED,
    },
    "unnamed-2024-06-19-putin-live-in": {
        "published": "another capture dates the treaty that was signed there",
        **{f"no altered on {number}": MEANING for number in (6, 8, 30, 46)},
        "no damaged on 22": MEANING,
        "doubtful on 1": WHOLE,
        **{f"repeated on {number}": EACH for number in (2, 3, 4)},
        **{f"altered on {number}": SAID for number in (7, 20, 21, 25, 38, 41)},
        "doubtful on 39": STRAY,
    },
    "unnamed-2025-04-28-putin-thanks-north": {
        "published": "the meeting in the Vatican that dates it is known from outside the captures",
        "no doubtful on 17": MEANING,
        **dict.fromkeys(["repeated on 3", "repeated on 4"], EACH),
    },
}


@pytest.fixture(scope="module")
def sources():
    return {one.id: one for one in reviewed()}


def test_every_reviewed_source_is_compared(sources):
    assert sources.keys() == EXPECTED.keys()


@pytest.mark.parametrize("identifier", EXPECTED)
def test_a_reviewed_source_is_what_the_cleaner_finds(sources, identifier):
    assert sorted(sources[identifier].differences()) == sorted(EXPECTED[identifier])


def test_what_the_cleaner_bars_the_editor_barred(sources):
    barred = {
        one.id
        for one in sources.values()
        for flag in one.found.flags
        for passage in one.source.passages
        if flag.kind == "altered" and " ".join(passage.text.split()).startswith(flag.at)
        if one.source.shows(passage)
    }
    assert barred == set()


def test_a_date_is_the_reviewed_one_or_less_exact(sources):
    for one in sources.values():
        found, wanted = one.found.published, one.source.record.published
        assert found is None or str(wanted).startswith(str(found))
        assert [str(line.kind) for line in one.found.evidence] == [
            *("dateline", "weekday", "label", "year", "change"),
        ]
