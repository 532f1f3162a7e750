"""The whole site."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefgen.verify.captures import Captures
from briefgen.verify.links import Address
from briefgen.verify.page import check_page, dead_jumps, followed, located
from briefgen.verify.shards import is_shard, shard_problems
from briefgen.verify.sources import contradictions
from briefgen.verify.stylesheets import stylesheet_addresses
from briefgen.verify.tree import Lines, with_line_feeds
from briefgen.verify.values import Counts, Finding, Kind, Problem, Report

_PAGE_ENDINGS = (".html", ".htm")


def verify(site: Path, captures: Path) -> Report:
    """Hold the built site in the folder `site` against the captures, and its links against itself.

    Both folders are only read. Whatever is wrong with a file of the site is a finding; a site
    without topic pages or without excerpts is one as well, so an empty folder never passes.

    Raises:
        OSError: a file of the site cannot be read.
    """
    files = frozenset(_files(site))
    library = Captures(captures)
    pages = [
        check_page(path, (site / path).read_bytes(), library, files)
        for path in sorted(files)
        if path.lower().endswith(_PAGE_ENDINGS)
    ]
    counts = sum((page.counts for page in pages), start=Counts())
    findings = [finding for page in pages for finding in page.findings]
    findings += dead_jumps(pages)
    findings += contradictions(origin for page in pages for origin in page.origins)
    for path in files:
        if path.lower().endswith(".css"):
            findings += _stylesheet_findings(path, (site / path).read_bytes(), files)
    spans = {page.path: page.spans for page in pages}
    for path in filter(is_shard, files):
        source = (site / path).read_bytes().decode("utf-8", errors="replace")
        findings += [located(path, Lines(""), p) for p in shard_problems(source, library, spans)]
    findings += _nothing(counts)
    return Report(counts, tuple(sorted(set(findings))))


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        within = Path(folder).relative_to(site)
        for name in names:
            yield (within / name).as_posix()


def _stylesheet_findings(path: str, content: bytes, files: frozenset[str]) -> Iterator[Finding]:
    css = with_line_feeds(content.decode("utf-8", errors="replace"))
    lines = Lines(css)
    linked = []
    for part in stylesheet_addresses(css):
        if isinstance(part, Address):
            linked.append(part)
        else:
            yield located(path, lines, part)
    for step in followed(path, linked, files):
        if isinstance(step, Problem):
            yield located(path, lines, step)


def _nothing(counts: Counts) -> Iterator[Finding]:
    missing = [("topic page", counts.topics), ("excerpt", counts.excerpts)]
    for name, found in missing:
        if not found:
            message = f"the site has not one {name}: is this the folder of a built site?"
            yield Finding(".", 0, 1, Kind.NOTHING_TO_VERIFY, message)
