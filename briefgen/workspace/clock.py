"""The day on which something is added: what a build must not know, and a decision may."""

import datetime


def today() -> datetime.date:
    """The day, in UTC; on it every capture that is there was there already."""
    # No build calls this: dates of pages come from the content.
    return datetime.datetime.now(datetime.UTC).date()  # noqa: TID251
