"""`briefgen changes`: what is new since a revision, and what an edit will move."""

import json
import sys
from pathlib import Path

import click

from briefgen.cli.common import FINDINGS, cannot_run, existing, settings_option
from briefgen.comparison import compare, comparison_json, comparison_lines, comparison_words
from briefgen.history import NoRevision

_FORMATS = ("full", "concise", "json")


@click.command()
@click.argument("revisions", metavar="[REV..REV]", required=False)
@click.option(
    "--worktree", is_flag=True, help="Compare the files on the disk with the last commit."
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(_FORMATS),
    default=_FORMATS[0],
    show_default=True,
    help="In words, one line a finding, or for programs.",
)
@settings_option
def changes(revisions: str | None, worktree: bool, output_format: str, settings: Path) -> None:
    """List what is new between two revisions, or what an edit will move before it is committed.

    REV..REV are commits, tags or branches, such as `last-edition..HEAD`; REV alone is compared
    with HEAD. Without any, and with --worktree, the files on the disk are compared with HEAD.
    """
    if revisions and worktree:
        cannot_run("`--worktree` and revisions exclude each other")
    old, new = _ends(revisions) if revisions else ("HEAD", None)
    try:
        found = compare(existing(settings), old, new)
    except NoRevision as missing:
        cannot_run(str(missing))
    if output_format == "json":
        click.echo(json.dumps(comparison_json(found), ensure_ascii=False, indent=2))
    elif found.empty:
        click.echo("nothing changed", err=True)
    else:
        words = comparison_words if output_format == "full" else comparison_lines
        click.echo(words(found))
    if found.why_not:
        click.echo(f"what else moves is not known: {found.why_not}", err=True)
        sys.exit(FINDINGS)


def _ends(revisions: str) -> tuple[str, str]:
    if "..." in revisions:
        cannot_run("write two revisions with two dots between them: `REV..REV`")
    old, dots, new = revisions.partition("..")
    return old or "HEAD", (new or "HEAD") if dots else "HEAD"
