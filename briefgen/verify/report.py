"""The report in words and as JSON."""

import json
from dataclasses import asdict

from briefgen.verify.values import Counts, Report

_SHOWN = 20


def report_text(report: Report) -> str:
    """The first findings, one a line, and what was looked at; ends with a line end."""
    lines = [str(finding) for finding in report.findings[:_SHOWN]]
    if (more := len(report.findings) - _SHOWN) > 0:
        lines.append(f"and {more} more")
    lines.append(_counts_line(report.counts))
    if report.passed:
        lines.append("All captured text matches its captures")
    else:
        lines.append(_count(len(report.findings), "finding"))
    return "\n".join(lines) + "\n"


def report_json(report: Report) -> str:
    """`{"passed", "counts": {…}, "findings": [{"file", "line", "column", "kind", "message"}]}`."""
    return json.dumps(
        {
            "passed": report.passed,
            "counts": asdict(report.counts),
            "findings": [asdict(finding) for finding in report.findings],
        },
        indent=2,
    )


def _counts_line(counts: Counts) -> str:
    return (
        f"{_count(counts.pages, 'page')} ({_count(counts.topics, 'topic')}), "
        f"{_count(counts.excerpts, 'excerpt')}, "
        f"{_count(counts.quoted_citations, 'quoted citation')}, "
        f"{_count(counts.other_runs, 'other captured run')}, "
        f"{_count(counts.references, 'reference')}, {_count(counts.links, 'link')} checked"
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
