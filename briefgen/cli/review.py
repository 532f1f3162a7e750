"""`briefgen review`: what no person has looked at, and the mark that one has."""

import datetime
import json
import socket
import sys
from pathlib import Path, PurePath
from urllib.parse import urlsplit

import click

from briefgen.cli.common import (
    FINDINGS,
    cannot_run,
    colour,
    existing,
    settings_option,
    show,
    words_or_json_option,
)
from briefgen.model import PartialDate, Review
from briefgen.review import (
    REVIEW,
    Reading,
    listing_json,
    listing_words,
    mark,
    mark_json,
    mark_words,
    read,
    sheet,
    sheet_json,
    sheet_words,
    sheets,
)
from briefgen.text.nearest import nearest
from briefgen.workspace import served_address

_SECONDS = 0.5
_ENDING = ".md"


@click.command()
@click.argument("sources", nargs=-1)
@click.option("--by", "name", help="Your name: mark the sources as reviewed by you, today.")
@click.option("--open", "opens", is_flag=True, help="Open the page in a browser.")
@words_or_json_option
@settings_option
def review(
    sources: tuple[str, ...], name: str | None, opens: bool, output_format: str, settings: Path
) -> None:
    """List the sources that no person has looked at; or show SOURCES beside their captures.

    SOURCES are ids, or paths of source files. With --by they are marked as reviewed.
    """
    reading, found = read(existing(settings))
    if reading is None:
        show(found, "full", {})
        sys.exit(FINDINGS)
    ids = tuple(_known(reading, given) for given in sources)
    if name is not None:
        _mark(reading, ids, name, output_format)
        return
    if ids:
        _show_sheets(reading, ids, output_format)
        waiting = False
    else:
        waiting = _list(reading, output_format)
    _say_where(reading.root, ids, opens=opens)
    if waiting:
        sys.exit(FINDINGS)


def _known(reading: Reading, given: str) -> str:
    """The id that was given, or that of the file that was."""
    source = PurePath(given).name.removesuffix(_ENDING)
    if source not in reading.files:
        near = nearest(source, reading.files)
        hint = f"; did you mean `{near}`?" if near else ""
        cannot_run(f"no source `{source}`{hint}")
    return source


def _list(reading: Reading, output_format: str) -> bool:
    """Print what waits, and say whether anything does."""
    desk = sheets(reading)
    waiting, total = len(desk.waiting), len(desk.sheets)
    if output_format == "json":
        click.echo(json.dumps(listing_json(desk), ensure_ascii=False, indent=2))
    elif waiting:
        click.echo(listing_words(desk, color=_colours()))
    if not waiting:
        click.echo(f"A person has looked at every source ({total})", err=True)
        return False
    words = "has not been looked at" if waiting == 1 else "have not been looked at"
    click.echo(f"\n{waiting} of {total} sources {words}", err=True)
    first = desk.waiting[0]
    click.echo(f"See one beside its capture: briefgen review {first.id}", err=True)
    return True


def _colours() -> bool:
    return sys.stdout.isatty() and colour() is None


def _show_sheets(reading: Reading, ids: tuple[str, ...], output_format: str) -> None:
    made = [sheet(reading, source) for source in ids]
    if output_format == "json":
        values = [sheet_json(one) for one in made]
        shown = values[0] if len(values) == 1 else values
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        color = _colours()
        click.echo("\n\n".join(sheet_words(one, color=color) for one in made))


def _mark(reading: Reading, ids: tuple[str, ...], name: str, output_format: str) -> None:
    if not ids:
        cannot_run("no source to mark; give its id: `briefgen review ID --by NAME`")
    by = " ".join(name.split())
    if not by or not by.isprintable():
        cannot_run("a name is missing, or holds characters that no page can show")
    today = datetime.date.today()  # noqa: TID251, DTZ011 - the day a person looked, where they are
    marked = mark(reading, ids, Review(by, PartialDate(today.year, today.month, today.day)))
    if output_format == "json":
        values = [mark_json(one) for one in marked.marks]
        click.echo(json.dumps(values, ensure_ascii=False, indent=2))
    show(marked.diagnostics, "full", marked.texts)
    for one in marked.marks:
        click.echo(mark_words(one), err=True)
    if not all(one.done for one in marked.marks):
        sys.exit(FINDINGS)


def _say_where(root: Path, ids: tuple[str, ...], *, opens: bool) -> None:
    """The addresses of the review pages, if they are served, or else how to serve them."""
    served = served_address(root)
    if served is None or not _answers(served):
        click.echo("See it in a browser: briefgen serve, then open /review/", err=True)
        if opens:
            cannot_run("nothing is served yet; run `briefgen serve` in another terminal")
        return
    for page in [f"{source}/" for source in ids] or [""]:
        address = f"{served}{REVIEW}{page}"
        click.echo(f"See it in a browser: {address}", err=True)
        if opens:
            click.launch(address)


def _answers(address: str) -> bool:
    """Whether a server is still there: one that was killed could not take its address back."""
    parts = urlsplit(address)
    try:
        with socket.create_connection((parts.hostname, parts.port or 80), timeout=_SECONDS):
            return True
    except OSError:
        return False
