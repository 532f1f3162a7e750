"""The command line: parse, call, print, exit status.

Exit status 0: fine; 1: findings; 2: could not run. Data goes to stdout, the rest to stderr.
"""

import io
import json
import logging
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from briefgen import __version__, intake, pipeline
from briefgen.brief import find as find_words
from briefgen.clean import Line, Tone
from briefgen.cli.changes import changes
from briefgen.cli.common import (
    COULD_NOT_RUN,
    FINDINGS,
    cannot_run,
    colour,
    existing,
    finish,
    format_option,
    settings_option,
    show,
    strict_option,
    words_or_json_option,
)
from briefgen.cli.review import review
from briefgen.cli.suggest import suggest, tell_why
from briefgen.diagnostics import CODES, report
from briefgen.text.nearest import nearest
from briefgen.verify import report_json, report_text
from briefgen.verify import verify as verify_site
from briefgen.workspace import Given

_TONES: Mapping[Tone, Mapping[str, Any]] = {
    Tone.PLAIN: {},
    Tone.NAME: {"bold": True},
    Tone.KEPT: {"fg": "green"},
    Tone.DROPPED: {"fg": "red"},
    Tone.FLAG: {"fg": "yellow"},
}


class _Commands(click.Group):
    """Commands that say what the system refused to do, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (OSError, OverflowError) as error:
            cannot_run(str(error))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def main() -> None:
    """Publish briefings whose every excerpt is bound to a stored capture."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a character gets its number, not a traceback.
            stream.reconfigure(errors="backslashreplace")


main.add_command(changes)
main.add_command(review)
main.add_command(suggest)


@main.command()
@click.argument("pages", nargs=-1, required=True)
@click.option("--name", help="The name of the capture read from standard input, given as `-`.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("-v", "--verbose", is_flag=True, help="Show all that was kept and dropped.")
@click.option("-q", "--quiet", is_flag=True, help="Show nothing but warnings and errors.")
@click.option("--allow-private", is_flag=True, help="Fetch from your own network too.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes; one for each core.")
@words_or_json_option
@settings_option
def add(  # noqa: PLR0913, PLR0917 - each is an option
    pages: tuple[str, ...],
    name: str | None,
    dry_run: bool,
    verbose: bool,
    quiet: bool,
    allow_private: bool,
    jobs: int | None,
    output_format: str,
    settings: Path,
) -> None:
    """Clean captured pages into sources for review.

    PAGES are files or folders: .txt, .md, .html, .mhtml, .eml, .pdf with a text layer, .warc and
    .warc.gz; web addresses, http:// or https://; or - for standard input, with --name.

    What was kept and dropped is shown line by line for up to three captures, and with --verbose;
    of more captures each has one line, and each of their articles the evidence for its date.
    """
    if verbose and quiet:
        cannot_run("`--verbose` and `--quiet` exclude each other")
    taken = intake.add(
        existing(settings),
        _given(pages, name),
        dry_run=dry_run,
        verbose=verbose,
        allow_private=allow_private,
        jobs=jobs,
        tell=partial(click.echo, err=True) if sys.stderr.isatty() and not quiet else None,
    )
    if output_format == "json":
        shown = taken.listing[0] if len(taken.listing) == 1 else taken.listing
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    elif not quiet:
        for line in taken.account:
            click.echo(_styled(line), err=True, color=colour())
    show(taken.diagnostics, "full", taken.texts)
    finish(taken.diagnostics, strict=False)


@main.command()
@format_option
@strict_option
@settings_option
def check(output_format: str, strict: bool, settings: Path) -> None:
    """Read and prove everything, and write nothing."""
    composed = pipeline.compose(existing(settings))
    color = sys.stdout.isatty() and colour() is None
    text = report(composed.diagnostics, output_format, composed.texts, color=color)
    if text:
        click.echo(text)
    if output_format == "full" and not composed.diagnostics and composed.edition:
        click.echo(_summary(composed), err=True)
    finish(composed.diagnostics, strict=strict)


@main.command()
@format_option
@strict_option
@click.option("--why", metavar="ID", help="Say why an excerpt is on its page; build nothing.")
@settings_option
def build(output_format: str, strict: bool, why: str | None, settings: Path) -> None:
    """Build the site with MkDocs. A desk with errors leaves the site as it was."""
    composed = pipeline.compose(existing(settings))
    if why is not None:
        tell_why(composed, why)
        return
    show(composed.diagnostics, output_format, composed.texts)
    refused = bool(composed.diagnostics) if strict else composed.site is None
    if refused:
        sys.exit(FINDINGS)
    site = _build(settings, composed, output_format, strict=strict)
    click.echo(_summary(composed), err=True)
    click.echo(f"Open {site / 'index.html'}", err=True)


@main.command()
@click.option("--address", help="Where to listen, such as 127.0.0.1:8000.")
@settings_option
def serve(address: str | None, settings: Path) -> None:
    """Serve the site on this machine and build it anew at each change."""
    from briefgen import plugin  # noqa: PLC0415 - MkDocs takes a while to import

    _log_to_stderr(logging.INFO)
    plugin.serve(existing(settings), address)


@main.command()
@click.argument("site", type=click.Path(path_type=Path))
@click.option(
    "--captures",
    type=click.Path(path_type=Path),
    default=Path("content/captures"),
    show_default=True,
    help="The captures that the site must match.",
)
@words_or_json_option
def verify(site: Path, captures: Path, output_format: str) -> None:
    """Check a built site against the captures, with code that did not build it."""
    if not site.is_dir():
        cannot_run(f"no folder `{site}`; build the site first")
    result = verify_site(site, captures)
    text = report_json(result) if output_format == "json" else report_text(result)
    click.echo(text.rstrip("\n"))
    sys.exit(FINDINGS if result.findings else 0)


@main.command()
@click.argument("words")
@settings_option
def find(words: str, settings: Path) -> None:
    """Find words in the sources and print the citations to paste."""
    composed = pipeline.compose(existing(settings))
    if composed.edition is None:
        show(composed.diagnostics, "full", composed.texts)
        sys.exit(COULD_NOT_RUN)
    found = tuple(find_words(words, composed.edition.index))
    for place in found:
        click.echo(place.citation)
        click.echo(f"  passage {place.passage}: {' '.join(place.sentence.split())}", err=True)
        if place.newest != place.source:
            click.echo(f"  an earlier version of `{place.newest}`", err=True)
    if not found:
        click.echo(f"no source says `{words}`", err=True)
        sys.exit(FINDINGS)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a diagnostic code, such as BG303."""
    names = {entry.name: entry for entry in CODES.values()}
    entry = CODES.get(code.upper()) or names.get(code.lower())
    if entry is None:
        near = nearest(code, (*CODES, *names))
        hint = f"; did you mean `{near}`?" if near else ""
        cannot_run(f"no code `{code}`{hint}")
    click.echo(f"{entry.code} {entry.name}\n\n{entry.explanation}")


def _build(
    settings: Path, composed: pipeline.Composed, output_format: str, *, strict: bool
) -> Path:
    from briefgen import plugin  # noqa: PLC0415 - MkDocs takes a while to import

    _log_to_stderr(logging.WARNING)
    try:
        return plugin.build(settings, composed, strict=strict)
    except plugin.Refused as refused:
        if refused.diagnostics:
            show(refused.diagnostics, output_format, composed.texts)
            sys.exit(FINDINGS)
        cannot_run(str(refused))


def _log_to_stderr(level: int) -> None:
    logging.basicConfig(format="%(levelname)s: %(message)s", level=level)


def _styled(line: Line) -> str:
    return "".join(click.style(text, **_TONES[tone]) for text, tone in line)


def _summary(composed: pipeline.Composed) -> str:
    """What the desk holds, in one line."""
    edition = composed.edition
    if edition is None:
        return ""
    excerpts = sum(len(briefing.excerpts) for briefing in edition.briefings)
    references = [entry for briefing in edition.briefings for entry in briefing.references]
    cited = sum(len(entry.uses) for entry in references if entry.quoted)
    return (
        f"{len(edition.briefings)} briefings from {len(edition.index.sources)} sources: "
        f"{excerpts} excerpts and {cited} quoted citations, each one bound to its capture"
    )


def _given(pages: tuple[str, ...], name: str | None) -> tuple[Path | Given | str, ...]:
    if pages.count(intake.STANDARD_INPUT) != (name is not None):
        cannot_run("standard input needs both: `briefgen add - --name NAME`")
    return intake.named(pages, Given(name or "", sys.stdin.buffer))
