"""What stands above a page in Markdown, between lines of `---`."""

import re

from briefgen.clean.extracted import Metadata
from briefgen.clean.head import is_web_address
from briefgen.clean.label_lines import label_line
from briefgen.clean.markdown import FENCE, MOST_FIELDS, shown
from briefgen.clean.page_dates import stated_date
from briefgen.clean.person_names import names_in
from briefgen.model import PartialDate

_LONGEST_FIELD = 500
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}?)\s*:\s*(?P<value>\S.*)")


def front_matter(text: str) -> Metadata:
    """What the lines between `---` at the beginning say of the page, as far as it is plain.

    They are read as labels, `word: words`, and as nothing else.
    """
    values: dict[str, str] = {}
    lines = text.removeprefix("\ufeff").splitlines()[: MOST_FIELDS + 2]
    if lines and lines[0].strip() == FENCE and FENCE in [line.strip() for line in lines[1:]]:
        for line in lines[1:]:
            if line.strip() == FENCE:
                break
            if (match := _FIELD.match(line)) and len(match["value"]) <= _LONGEST_FIELD:
                values.setdefault(match["key"].casefold(), match["value"].strip(" \t\"'"))
    said = [(key, values[key]) for key in ("published", "date", "date_published") if key in values]
    dates = ((key, words, _date(words)) for key, words in said)
    key, words, date = next((one for one in dates if one[2]), (None, None, None))
    links = (values.get(name) for name in ("url", "source", "link", "canonical"))
    return Metadata(
        title=values.get("title"),
        author=names_in(shown(values.get("author", "").strip("[]\"'"))),
        published=date,
        published_basis=f"`{key}` in the front matter: '{words}'" if date else None,
        url=next((link for link in links if is_web_address(link)), None),
    )


def _date(words: str) -> PartialDate | None:
    found = label_line(words)
    return stated_date(words) or (found.published.value if found and found.published else None)
