"""Composes one briefing per topic: cited excerpts, statements, timeline, differences, links."""

from briefgen.brief.allowance import Allowance
from briefgen.brief.compose import brief, cite
from briefgen.brief.find import Found, find
from briefgen.brief.select import Selection, select
from briefgen.brief.suggest import Suggestion, suggest

__all__ = [
    "Allowance",
    "Found",
    "Selection",
    "Suggestion",
    "brief",
    "cite",
    "find",
    "select",
    "suggest",
]
