"""Whether a text speaks of a place: by its name, or by the word for who is of it."""

import re


def names_place(text: str, place: str) -> bool:
    """Whether `Ukraine`, or a word such as `Ukrainian`, stands in a text, in whatever case."""
    name = place.casefold()
    people = rf"|{re.escape(name[:-1])}(?:ian|an|ish|ese|i)\b" if name[-1:] in "aeiouy" else ""
    return re.search(rf"\b(?:{re.escape(name)}{people})", text.casefold()) is not None
