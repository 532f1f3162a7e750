"""What a person should look at first on a page that went through machine paraphrase.

That it did shows twice: its template has words that no page has in English, and a sentence is
contradicted by the quotation after it. Then what is shown as somebody's own words may be nobody's,
and a slip that would only be marked elsewhere is more likely the machine's than the writer's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.clean.quotes import quotations
from briefgen.clean.sides import Sides
from briefgen.model import ArticlePassage
from briefgen.text.words import words

_FEWEST_WORDS = 4
_ANNOUNCED = re.compile(
    r"\b(?:said|says|told|added|wrote|stated|declared|continued|replied|explained|stressed)\b"
    r"[^.!?:]{0,40}:\Z"
)
_INTRODUCED = re.compile(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+), (?:an?|the) [a-z]")
# Not at the beginning of a sentence, where any word has a capital.
_SPEAKER = re.compile(r"(?<=, )(?P<name>[A-Z][a-z]+) (?:said|says|added|told|wrote)\b")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")


def quoting(passages: Sequence[ArticlePassage]) -> Iterator[int]:
    """The passages that show what somebody said: announced, or of four words in quotation marks.

    Fewer words are a term, which may be anybody's.
    """
    announced = False
    for number, passage in enumerate(passages):
        text = passage.text
        spoken = (text[first:last] for first, last in quotations(text))
        if announced or any(len(words(said)) >= _FEWEST_WORDS for said in spoken):
            yield number
        announced = _ANNOUNCED.search(text) is not None


def strangers(title: str, passages: Sequence[ArticlePassage]) -> Iterator[tuple[int, str]]:
    """The passages that introduce one person and let another speak, who stands nowhere else."""
    names = Counter(_NAME.findall(title))
    for passage in passages:
        names.update(_NAME.findall(passage.text))
    for number, passage in enumerate(passages):
        introduced = _INTRODUCED.search(passage.text)
        spoken = _SPEAKER.search(passage.text, introduced.end()) if introduced else None
        if introduced is None or spoken is None:
            continue
        name = spoken["name"]
        if names[name] == 1 and Sides(()).state(name) is None:
            note = f"'{introduced['name']}' is introduced, and '{name}' speaks, who is not"
            yield number, note
