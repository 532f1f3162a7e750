"""What was made of the dates in the text of a source."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import DateMention, TimeKind
from briefgen.render.views.dates import number


@dataclass(frozen=True, slots=True)
class DatesFound:
    """How many dates may stand on a timeline, and why the others may not."""

    sure: str
    open: str
    reasons: tuple[str, ...]


def dates_found(mentions: Iterable[DateMention]) -> DatesFound | None:
    """Lengths of time, and words such as *now*, are not counted; `None` where no date is."""
    dates = [
        mention
        for mention in mentions
        if mention.kind in (TimeKind.DATE, TimeKind.TIME) and not mention.value.endswith("_REF")
    ]
    if not dates:
        return None
    reasons = Counter(mention.doubt for mention in dates if mention.doubt is not None)
    sure = sum(mention.is_shown for mention in dates)
    return DatesFound(
        number(sure) if sure else "none",
        number(len(dates) - sure),
        tuple(
            f"{number(count)}: {reason}"
            for reason, count in sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0]))
        ),
    )
