"""Which of two versions is the earlier: by the times of capture, else by what the pages say."""

import datetime
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from enum import StrEnum

from briefgen.clean.likeness import Version
from briefgen.clean.page_dates import stated_date
from briefgen.model import Article, PartialDate


class Order(StrEnum):
    """How the first of two versions stands to the second in time."""

    BEFORE = "before"
    AFTER = "after"
    UNTOLD = "untold"


def order(one: Version, other: Version) -> Order:
    """What is certain: by the times of capture, else of the last change, else of publication.

    Times of which the one may be the other (a day, and an hour of it) tell nothing. Where one
    version alone says when it was changed, that counts against the day when the other came out.
    """
    for times in (_captured, _modified, _published):
        first, second = times(one), times(other)
        if first is not None and second is not None:
            if _is_before(first, second):
                return Order.BEFORE
            if _is_before(second, first):
                return Order.AFTER
    if _is_before(_modified(one), _published(other)):
        return Order.BEFORE
    if _is_before(_modified(other), _published(one)):
        return Order.AFTER
    return Order.UNTOLD


def age(articles: Iterable[Article]) -> float:
    """Sorts captures so that versions follow one another, as far as anything tells their order.

    In seconds, by the earliest article; those of which nothing is known come first.
    """
    moments = (
        _moment(article.captured) or _moment(article.modified) or _midnight(article.published)
        for article in articles
    )
    return min((_in_utc(found).timestamp() for found in moments if found), default=0.0)


_Time = datetime.datetime | datetime.date


def _captured(version: Version) -> _Time | None:
    return _moment(version.captured)


def _modified(version: Version) -> _Time | None:
    return _moment(version.modified)


def _published(version: Version) -> _Time | None:
    return version.published.first_day if version.published and version.published.day else None


def _is_before(one: _Time | None, other: _Time | None) -> bool:
    """Whether the first is certainly before the second."""
    if one is None or other is None:
        return False
    exact = [t for t in (one, other) if isinstance(t, datetime.datetime) and t.tzinfo]
    if len(exact) > 1:
        return exact[0] < exact[1]
    return _day(one) < _day(other)


def _day(time: _Time) -> datetime.date:
    return time.date() if isinstance(time, datetime.datetime) else time


def _moment(words: str | None) -> datetime.datetime | None:
    """The moment that the words begin with: as WARC records, browsers, pages and people write."""
    stated = (words or "").partition(", by ")[0].strip()
    for read in (datetime.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(stated)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return _midnight(stated_date(stated))


def _midnight(date: PartialDate | None) -> datetime.datetime | None:
    return datetime.datetime.combine(date.first_day, datetime.time()) if date else None


def _in_utc(moment: datetime.datetime) -> datetime.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
