"""Which passages, and so which sources, a topic takes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model import Criteria, Evidence, Index, Match, PassageId, Record, Span, Topic
from briefgen.text.words import find_term


@dataclass(frozen=True, slots=True)
class Selection:
    """What the match of a topic takes, in the order of sources and passages.

    `names` counts the mentions of each name in those passages.
    """

    topic: Topic
    passages: tuple[PassageId, ...]
    sources: tuple[str, ...]
    names: Mapping[str, int]


def select(topic: Topic, index: Index) -> Selection:
    """Take every passage that the topic's match takes, whether or not its words may be shown.

    Of an article with several versions only the last is looked at.
    """
    passages: list[PassageId] = []
    names: Counter[str] = Counter()
    for source in index.sources.values():
        if source.id in index.replaced or not _in_period(topic.match, source.record):
            continue
        named = names_of_passages(index.evidence[source.id])
        for passage in source.passages:
            if matches(topic.match, named.get(passage.number, ()), passage.text):
                passages.append((source.id, passage.number))
                names.update(named.get(passage.number, ()))
    sources = tuple(dict.fromkeys(source for source, _ in passages))
    return Selection(topic, tuple(passages), sources, dict(sorted(names.items())))


def is_on_topic(topic: Topic, source: str, sentence: Span, index: Index) -> bool:
    """Whether a sentence itself is of the topic, and not its passage alone."""
    mentions = index.evidence[source].mentions
    names = tuple(mention.name for mention in mentions if sentence.covers(mention.span))
    return matches(topic.match, names, index.sources[source].text(sentence))


def shown_once(passages: tuple[PassageId, ...], index: Index) -> tuple[PassageId, ...]:
    """Those of the passages whose words may be shown, without the copies of others among them."""
    shown = dict.fromkeys(passage for passage in passages if _may_show(passage, index))
    return tuple(passage for passage in shown if index.copies.get(passage) not in shown)


def _may_show(passage: PassageId, index: Index) -> bool:
    source = index.sources[passage[0]]
    return source.shows(source.passage(passage[1]))


def names_of_passages(evidence: Evidence) -> dict[int, tuple[str, ...]]:
    """The ids of the names in each passage, one for each mention."""
    named: dict[int, list[str]] = {}
    for mention in evidence.mentions:
        named.setdefault(mention.passage, []).append(mention.name)
    return {passage: tuple(ids) for passage, ids in named.items()}


def matches(match: Match, names: tuple[str, ...], text: str) -> bool:
    """Whether a passage with these names and this text is taken."""
    wanted = match.any
    if (wanted.names or wanted.terms) and not any(_fulfilled(wanted, names, text)):
        return False
    return all(_fulfilled(match.all, names, text)) and not any(_fulfilled(match.none, names, text))


def _fulfilled(criteria: Criteria, names: tuple[str, ...], text: str) -> list[bool]:
    return [name in names for name in criteria.names] + [
        bool(find_term(term, text)) for term in criteria.terms
    ]


def _in_period(match: Match, record: Record) -> bool:
    if match.since is None and match.until is None:
        return True
    if record.published is None:
        return False
    after = match.since is None or record.published.last_day >= match.since.first_day
    before = match.until is None or record.published.first_day <= match.until.last_day
    return after and before
