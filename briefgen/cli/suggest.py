"""What could be shown or listed as well, and why an excerpt is shown."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from briefgen import pipeline
from briefgen.brief import Suggestion
from briefgen.brief import suggest as suggest_passages
from briefgen.cli.common import (
    COULD_NOT_RUN,
    FINDINGS,
    cannot_run,
    existing,
    settings_option,
    show,
    words_or_json_option,
)
from briefgen.extract import Unlisted, unlisted_names
from briefgen.model import Edition, Excerpt
from briefgen.text.nearest import nearest

_NAMES = "names"


@click.command()
@click.argument("topic")
@click.option(
    "-n",
    "--most",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="How many a section; of names, four times as many.",
)
@words_or_json_option
@settings_option
def suggest(topic: str, most: int, output_format: str, settings: Path) -> None:
    """List the next best passages of TOPIC with scores and reasons.

    `briefgen suggest names` lists names that stand in the sources and not in names.yml.
    """
    composed = pipeline.compose(existing(settings))
    edition = composed.edition
    if edition is None or composed.allowance is None:
        show(composed.diagnostics, "full", composed.texts)
        sys.exit(COULD_NOT_RUN)
    if topic == _NAMES:
        _print_names(edition, most, output_format)
        return
    topics = {briefing.topic.slug: briefing for briefing in edition.briefings}
    if topic not in topics:
        near = nearest(topic, (*topics, _NAMES))
        cannot_run(f"no topic `{topic}`" + (f"; did you mean `{near}`?" if near else ""))
    selection = next(one for one in composed.selections if one.topic.slug == topic)
    found = suggest_passages(selection, topics[topic], edition.index, composed.allowance, most)
    if output_format == "json":
        listing = [_as_json(one, edition) for one in found]
        click.echo(json.dumps(listing, ensure_ascii=False, indent=2))
    else:
        _print_passages(found, edition)


def _as_json(suggestion: Suggestion, edition: Edition) -> dict[str, object]:
    text = edition.index.sources[suggestion.source].text(suggestion.span)
    return {**asdict(suggestion), "text": text}


def _print_passages(found: tuple[Suggestion, ...], edition: Edition) -> None:
    section = None
    for one in found:
        if one.section != section:
            section = one.section
            click.echo(click.style(section, bold=True))
        text = edition.index.sources[one.source].text(one.span)
        click.echo(f"  {one.score:.1f}  {one.citation}")
        click.echo(f"       {' '.join(text.split())}")
        reasons = one.basis or "nothing that is asked for"
        click.echo(f"       {reasons}" + (f" – {one.hindrance}" if one.hindrance else ""))


def _print_names(edition: Edition, most: int, output_format: str) -> None:
    sources = tuple(edition.index.sources.values())
    found = unlisted_names(sources, tuple(edition.index.names.values()))[: most * 4]
    if output_format == "json":
        listing = [asdict(one) for one in found]
        click.echo(json.dumps(listing, ensure_ascii=False, indent=2))
        return
    for one in found:
        click.echo(_name_line(one))


def _name_line(one: Unlisted) -> str:
    times = f"{one.count} times in {one.sources} source{'s' if one.sources > 1 else ''}"
    guess = f" ({one.kind}?)" if one.kind else ""
    return f"{one.name}: {times}{guess}; {one.sentence}"


def tell_why(composed: pipeline.Composed, excerpt_id: str) -> None:
    """Print why an excerpt is on its pages; end with a finding when there is none."""
    if composed.edition is None:
        show(composed.diagnostics, "full", composed.texts)
        sys.exit(COULD_NOT_RUN)
    found = False
    for briefing in composed.edition.briefings:
        for section in briefing.sections:
            for excerpt in section.excerpts:
                if excerpt.id == excerpt_id:
                    found = True
                    click.echo(f"{briefing.topic.title}, “{section.title}”")
                    click.echo(_why(excerpt, composed.edition))
    if not found:
        shown = [excerpt.id for one in composed.edition.briefings for excerpt in one.excerpts]
        near = nearest(excerpt_id, shown)
        hint = f"; did you mean `{near}`?" if near else ""
        click.echo(f"no excerpt `{excerpt_id}` is shown{hint}", err=True)
        sys.exit(FINDINGS)


def _why(excerpt: Excerpt, edition: Edition) -> str:
    text = edition.index.sources[excerpt.source].text(excerpt.span)
    place = f"content/sources/{excerpt.source}.md, passage {excerpt.passage}"
    return f"  {excerpt.basis}\n  {place}\n  {' '.join(text.split())}"
