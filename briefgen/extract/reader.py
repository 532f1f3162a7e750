"""The frames of a source in the order of its text, and who is meant where no name stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.extract import lexicon
from briefgen.extract.frames import Frame, Kind, Token, frames, tokenise
from briefgen.extract.phrases import Form, Phrase, Tokens
from briefgen.extract.reading import Reading
from briefgen.extract.roles import fits
from briefgen.extract.subjects import actors, main_subject, subject_of
from briefgen.model import Name, NameKind, Passage, PassageKind

_REACH = 6
_LONGEST = 8000  # what is longer is no sentence, and would be read for minutes
_OF = frozenset(("of", "for", "to"))
_WHERE = frozenset(("in", "at", "from", "to", "near", "outside", "on"))


@dataclass(frozen=True, slots=True)
class Place:
    """A frame in its source; `follows` if the frame before may explain a pronoun in it."""

    reading: Reading
    frame: Frame
    follows: bool


class Reader:
    """Tokens are made when they are asked for: most sentences say nothing to the rules."""

    def __init__(self, readings: Sequence[Reading], speaks: Callable[[Passage], bool]) -> None:
        self.places = _places(readings, speaks)
        self._tokens: dict[int, tuple[Token, ...]] = {}

    def tokens(self, at: int) -> tuple[Token, ...]:
        """The tokens of the frame with number `at`."""
        if at not in self._tokens:
            place = self.places[at]
            self._tokens[at] = tokenise(
                place.reading.passage.text, place.frame, place.reading.names
            )
        return self._tokens[at]

    def resolve(self, at: int, phrase: Phrase, reach: int = _REACH) -> Name | None:
        """Whom a subject of frame `at` means; `None` if that is not sure or nobody listed."""
        if phrase.form is Form.NAME:
            return phrase.name
        if phrase.form is Form.PRONOUN:
            return self._meant_by_pronoun(at, phrase, reach)
        return self._meant_by_title(at, phrase, reach) if phrase.form is Form.TITLE else None

    def _meant_by_pronoun(self, at: int, phrase: Phrase, reach: int) -> Name | None:
        tokens = self.tokens(at)
        before = _persons(tokens[: phrase.first])
        main = main_subject(tokens)
        if main is not None and main.last < phrase.first:
            is_other = main.form is Form.PRONOUN and not _is_same_pronoun(tokens, main, phrase)
            name = None if is_other else self.resolve(at, main, reach)
            if name is None or name.kind is not NameKind.PERSON or _strangers(tokens, main, phrase):
                return None
            return name if all(person == name for person in before) else None
        if before or _strangers(tokens, None, phrase) or _is_answer(tokens):
            return None
        return self._person_before(at, tokens[phrase.first].word, reach)

    def _person_before(self, at: int, pronoun: str, reach: int) -> Name | None:
        """The only person whom the frame before has as its subject."""
        if not self.places[at].follows or reach == 0:
            return None
        tokens = self.tokens(at - 1)
        if all(token.kind in (Kind.QUOTE, Kind.BREAK) for token in tokens):
            return self._person_before(at - 1, pronoun, reach - 1)
        main = main_subject(tokens)
        if main is None or not _agrees(tokens, main, pronoun):
            return None
        others = actors(tokens) - {tokens[main.last].word}
        if not _is_only_speaker(tokens, main) or _is_in_company(tokens, main):
            return None
        name = self.resolve(at - 1, main, reach - 1)
        if name is None or name.kind is not NameKind.PERSON or others - {name.id}:
            return None
        return name

    def _meant_by_title(self, at: int, phrase: Phrase, reach: int) -> Name | None:
        """The one person about whose role the title speaks, of those just mentioned."""
        tokens = self.tokens(at)
        if phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].word in _OF:
            return None  # `the president of Finland`
        title = tokens[phrase.first : phrase.last + 1]
        earlier = [tokens[: phrase.first]]
        if self.places[at].follows:
            earlier.append(self.tokens(at - 1))
        if any(_holds_office(told, title[-1].word) for told in earlier):
            return None
        before = [person for told in earlier for person in _persons(told)]
        if self.places[at].follows:
            person = self._person_before(at, "", reach)
            if person is not None and fits(title, person):
                return person
        fitting = {person.id: person for person in before if fits(title, person)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_only_speaker(tokens: Tokens, main: Phrase) -> bool:
    """Whether every verb of saying is the main subject's, so that a pronoun is nobody else's."""
    for number, token in enumerate(tokens):
        is_finite = token.kind is Kind.CUE and token.word not in lexicon.PARTICIPLES
        if not is_finite or tokens[number - 1].kind in (Kind.BE, Kind.DETERMINER):
            continue
        found = subject_of(tokens, number)
        if found is None or (found.form is not Form.PRONOUN and found.name != main.name):
            return False
    return True


def _is_in_company(tokens: Tokens, main: Phrase) -> bool:
    """Whether somebody else is named behind the main subject, whom a pronoun may mean.

    Who is only spoken of inside what the subject says is not, unless the words begin with him.
    """
    end = next(
        (
            at + 1 + (tokens[at + 1].kind is Kind.THAT)
            for at in range(main.last + 1, len(tokens) - 1)
            if tokens[at].kind is Kind.CUE and tokens[at].word not in lexicon.ABOUT_A_PERSON
        ),
        len(tokens) - 1,
    )
    others = tokens[main.last + 1 : end + 1]
    if any(_is_stranger_in_office(tokens, at) for at in range(main.last + 1, end + 1)):
        return True
    listed = any(
        token.name is not None
        and token.name.kind is NameKind.PERSON
        and token.name != main.name
        and not token.possessive
        for token in others
    )
    return listed or _strangers(tokens, main, Phrase(Form.PRONOUN, end, end, 0, 0))


def _is_stranger_in_office(tokens: Tokens, at: int) -> bool:
    """Whether a title stands for somebody whom the sentence does not name: `welcomed the pope`."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_attached = following is not None and (
        following.name is not None or following.kind in (Kind.CAPITAL, Kind.TITLE)
    )
    if token.kind is not Kind.TITLE or token.possessive or is_attached:
        return False
    first = at
    while first > 0 and tokens[first - 1].kind in (Kind.CAPITAL, Kind.TITLE, Kind.DETERMINER):
        first -= 1
    return not any(fits(tokens[first : at + 1], person) for person in _persons(tokens))


def _persons(tokens: Tokens) -> list[Name]:
    names = [token.name for token in tokens if token.name is not None]
    return [name for name in names if name.kind is NameKind.PERSON]


def _holds_office(tokens: Tokens, title: str) -> bool:
    """Whether a title stands by itself, and so for somebody: `met the president of North Marl`."""
    for at, token in enumerate(tokens):
        if token.kind is not Kind.TITLE or token.word != title or token.possessive:
            continue
        before = max(
            (number for number in range(at) if tokens[number].kind is Kind.COMMA), default=0
        )
        is_name = at + 1 < len(tokens) and tokens[at + 1].name is not None
        is_described = before > 0 and tokens[before - 1].name is not None
        if not (is_name or is_described):
            return True
    return False


def _strangers(tokens: Tokens, main: Phrase | None, phrase: Phrase) -> bool:
    """Whether somebody not listed may stand between a main subject and a pronoun."""
    for number in range(main.last + 1 if main else 0, phrase.first):
        token = tokens[number]
        if token.kind is Kind.CAPITAL and not token.possessive:
            before = tokens[number - 1].word if number else ""
            following = tokens[number + 1].kind
            describes = following in (Kind.WORD, Kind.TITLE, Kind.NAME, Kind.CAPITAL)
            if not describes and before not in _WHERE:
                return True
    return False


def _is_same_pronoun(tokens: Tokens, one: Phrase, other: Phrase) -> bool:
    return tokens[one.first].word == tokens[other.first].word


def _agrees(tokens: Tokens, main: Phrase, pronoun: str) -> bool:
    return main.form is not Form.PRONOUN or tokens[main.first].word == pronoun or not pronoun


def _is_answer(tokens: Tokens) -> bool:
    """Whether the speaker answers somebody, who may be the subject of the sentence before."""
    words = [token.word for token in tokens]
    return any(
        word in lexicon.ANSWERS or (word in {"response", "reply"} and words[number - 1] == "in")
        for number, word in enumerate(words)
    )


def _places(readings: Sequence[Reading], speaks: Callable[[Passage], bool]) -> tuple[Place, ...]:
    places: list[Place] = []
    before: Reading | None = None
    for reading in readings:
        if not speaks(reading.passage):
            before = None
            continue
        follows = before is not None and _continues(before.passage, reading.passage)
        for frame in frames(reading.sentences, reading.quotations):
            is_sentence = frame.end - frame.start <= _LONGEST
            if is_sentence:
                places.append(Place(reading, frame, follows))
            follows = is_sentence
        before = reading
    return tuple(places)


def _continues(before: Passage, passage: Passage) -> bool:
    """Whether a passage goes on from the one before it; a post of a live blog does not."""
    return PassageKind.POST not in (before.kind, passage.kind)
