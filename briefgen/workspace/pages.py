"""Further pages of prose, such as `content/method.md`."""

from briefgen.diagnostics import Diagnostics
from briefgen.model import Location, Manuscript, ProsePageFile
from briefgen.workspace.fields import Fields
from briefgen.workspace.front_matter import read_front_matter


def read_page(text: str, file: str, path: str) -> tuple[ProsePageFile | None, Diagnostics]:
    """Read a page. Never raises; no page when anything is wrong.

    A page without front matter, or without `title` in it, takes its title from the heading `# …`
    it begins with, which then leaves an empty line in the manuscript.
    """
    matter, found = read_front_matter(text, file, required=False)
    if matter is None:
        return None, found
    faults = list(found)
    fields = Fields(matter.keys, faults)
    title, summary = fields.text("title"), fields.text("summary")
    body = matter.body
    if title is None:
        title, body = _titled(body)
    if not title:
        place = Location(file, matter.body_line, 1)
        hint = "begin the text with `# Title`, or set `title` in front matter"
        fields.report("BG204", "the page has no title", place, hint)
    fields.finish()
    page = ProsePageFile(path, title, summary, Manuscript(file, body, matter.body_line))
    return (None if faults else page), tuple(faults)


def _titled(body: str) -> tuple[str, str]:
    """The heading that the text begins with, if any, and the text with an empty line for it."""
    lines = body.split("\n")
    row = next((row for row, line in enumerate(lines) if line.strip()), 0)
    title = _heading(lines[row])
    return title, "\n".join([*lines[:row], "", *lines[row + 1 :]]) if title else body


def _heading(line: str) -> str:
    """What stands in a line `# …` or `# … #`; empty if the line is none."""
    mark, _, title = line.strip().partition(" ")
    if mark != "#":
        return ""
    words, _, closing = title.strip().rpartition(" ")
    return words.strip() if closing and not closing.strip("#") else title.strip()
