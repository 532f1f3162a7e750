"""BG5xx: topics."""

EXPLANATIONS = {
    "BG501": """\
The topic's `match` takes no passage of any source, so its page would have nothing to show.
Look for a misspelt term, a name without mentions, or a `period` in which nothing was published.
Widen the `match`, or keep the topic out of `content/topics/` until it has a source.""",
    "BG502": """\
No excerpt is shown in the section: its `match` takes no passage that the topic takes, or none
that may be quoted.
A section narrows its topic: what the topic leaves out cannot appear in it.
Widen the section's `match`, or remove the section.""",
    "BG503": """\
No topic has this id.
The id of a topic is the name of its file in `content/topics/` without `.md`.
Mend the id, or take it out of `related`.""",
    "BG504": """\
A difference needs two accounts at least, and here is one or none.
Both sides of a dispute are shown, never one alone.
A key point marked `{disputed}` cites words of both; an entry of `differences` names both places:

    differences:
      - between: [[st-2025-04-28-bridge, "forty people"], [ht-2025-04-29-flood, "sixty people"]]
        state: confirmed""",
    "BG505": """\
Words of `pin` are in no excerpt: no section takes their passage, another passage stands for it, or
its source has given its share.
Widen the `match` of the topic or a section, or take the pin out.""",
}
