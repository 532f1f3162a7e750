"""The labels that readers of a page see beside its headline: when it came out, and who wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import html

from briefgen.clean.article_labels import ArticleLabels, by_language
from briefgen.clean.dates import SeenDate
from briefgen.clean.label_lines import LabelLine, label_line
from briefgen.clean.lines import is_prose
from briefgen.clean.page_dates import stated_date
from briefgen.clean.shown_lines import ShownLine, is_within, shown_lines

_ABOVE = 3
_BELOW = 4
_READ = 600
_MOST_LINES = 20
_ELSEWHERE = frozenset({"aside", "figure", "nav", "table", "footer", "form"})
_OWN = frozenset({"article", "main"})
_LONGEST = 160
_BESIDE, _ABOVE_TITLE, _BELOW_TEXT = "beside the title", "above the title", "below the text"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A label, its line, and where that is."""

    label: LabelLine
    line: ShownLine
    place: str

    @property
    def is_bare(self) -> bool:
        """Whether no word says what its date is of."""
        label = self.label
        return not (label.said or label.led or label.updated)

    def date(self, found: SeenDate | None, language: str | None) -> SeenDate | None:
        if found is None:
            return None
        shown, place = self.line.text, self.place
        said = (time.get("datetime") or "" for time in self.line.times)
        if stated := next((one for one in said if stated_date(one) == found.value), None):
            place = f"{place}, where `<time datetime>` says '{stated}'"
        return by_language(replace(found, label=shown, place=place), language)


def page_labels(
    heading: html.HtmlElement | None,
    language: str | None,
    article: html.HtmlElement | None = None,
) -> ArticleLabels:
    """The labels around the headline: just above it, below it, and at the end of its article.

    The date of publication is the one called the first, else one that is called so, else one that
    stands beside the headline without a word; never that of an update. Below the first paragraphs
    and above the headline only what its words call a date of publication or a byline counts.
    `article` is the element that holds it, where the page has several.
    """
    placed = [] if heading is None else list(_placed(heading, article, language))
    dated = [one for one in placed if one.label.published]
    published = min(dated, key=_rank, default=None)
    updated = next((one for one in placed if one.label.updated), None)
    led = (one.label.authors for one in placed if one.label.led)
    beside = (one.label.authors for one in placed if one.place == _BESIDE)
    return ArticleLabels(
        published.date(published.label.published, language) if published else None,
        updated.date(updated.label.updated, language) if updated else None,
        None,
        next((name for name in (*led, *beside) if name), None),
    )


def _rank(one: _Placed) -> tuple[bool, bool]:
    """How surely the date is that of publication: less is surer."""
    return not one.label.first, not one.label.said or one.label.stand


def _placed(
    heading: html.HtmlElement, article: html.HtmlElement | None, language: str | None
) -> Iterator[_Placed]:
    scope = _scope(heading) if article is None else article
    lines = list(shown_lines(scope))
    inside = set(heading.iter())
    at = max((at for at, line in enumerate(lines) if line.block in inside), default=0)
    below = list(_below(lines[at + 1 :], language))
    yield from below
    for line in lines[max(at - _ABOVE, 0) : at]:
        if found := _label(line, language, _ABOVE_TITLE):
            bare = found.is_bare and (found.label.loose or line is not lines[at - 1])
            if not bare:
                yield found
    if article is None and scope.tag not in _OWN:
        return
    for line in lines[max(at + 1 + len(below), len(lines) - _BELOW) :]:
        if (found := _label(line, language, _BELOW_TEXT)) and not found.is_bare:
            yield found


def _scope(heading: html.HtmlElement) -> html.HtmlElement:
    """The article around a headline, or all of the page."""
    above = list(heading.iterancestors())
    inner = next((element for element in above if element.tag in _OWN), None)
    return inner if inner is not None else above[-1]


def _below(lines: list[ShownLine], language: str | None) -> Iterator[_Placed]:
    read = paragraphs = 0
    for line in lines[:_MOST_LINES]:
        if read > _READ:
            return
        if found := _label(line, language, _BESIDE):
            # Below a standfirst a day alone is that of the page; later it is told of.
            if not (found.is_bare and (paragraphs > 1 or (paragraphs and found.label.loose))):
                yield found
        elif is_prose(line.text):
            paragraphs += 1
            read += len(line.text)


def _label(line: ShownLine, language: str | None, place: str) -> _Placed | None:
    if len(line.text) > _LONGEST or is_within(line.block, _ELSEWHERE):
        return None
    label = label_line(line.told, language)
    return None if label is None else _Placed(label, line, place)


def credit_lines(
    texts: Sequence[str], found: ArticleLabels, language: str | None
) -> frozenset[int]:
    """The lines of an article's text that are labels: above its prose, or the last ones below.

    Parts of the labels that were `found` are among them.
    """
    first = next((at for at, text in enumerate(texts) if is_prose(text)), len(texts))
    head = range(min(first + 2, len(texts)))
    tail = range(max(len(texts) - 2, first), len(texts))
    known = [date.label for date in (found.published, found.updated) if date and date.label]
    credited = {at for at in range(first) if any(texts[at] in label for label in known)}
    for at in (*head, *tail):
        label = label_line(texts[at], language) if len(texts[at]) <= _LONGEST else None
        if label and (label.said or label.led or label.updated or (at < first and not label.loose)):
            credited.add(at)
    return frozenset(credited)
