"""What several commands share: options, exit statuses, and how findings are printed."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from briefgen.diagnostics import Diagnostics, ReportFormat, Severity, report

FINDINGS = 1
COULD_NOT_RUN = 2

settings_option = click.option(
    "-f",
    "--config-file",
    "settings",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the desk; its folder is the desk's.",
)
format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice([str(value) for value in ReportFormat]),
    default="full",
    show_default=True,
    help="How findings are printed.",
)
words_or_json_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="In words, or for programs.",
)
strict_option = click.option("--strict", is_flag=True, help="Take warnings for errors.")


def existing(settings: Path) -> Path:
    if not settings.is_file():
        cannot_run(f"no settings file `{settings}`; run this in the folder of a desk")
    return settings


def show(diagnostics: Diagnostics, output_format: str, texts: Mapping[str, str]) -> None:
    """Print findings where data is not."""
    color = sys.stderr.isatty() and colour() is None
    text = report(diagnostics, output_format, texts, color=color)
    if text:
        click.echo(text, err=True)


def finish(diagnostics: Diagnostics, *, strict: bool) -> None:
    """End with the exit status that findings call for."""
    if any(strict or diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        sys.exit(FINDINGS)


def cannot_run(message: str) -> NoReturn:
    click.echo(f"error: {message}", err=True)
    sys.exit(COULD_NOT_RUN)


def colour() -> bool | None:
    """No colour where `NO_COLOR` is set (no-color.org); else on terminals, as click decides."""
    return False if os.environ.get("NO_COLOR") else None
