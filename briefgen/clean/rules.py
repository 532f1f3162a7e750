"""Lines of marks that part what stands above from what stands below: `---`, `* * *`, `=====`."""

_MARKS = frozenset("-–—―*=_~#•·◆■─━═")
_FEWEST = 3


def is_rule(text: str) -> bool:
    """Whether the line is one mark, three times or more, and nothing else."""
    return (
        text[0] in _MARKS
        and text.count(text[0]) >= _FEWEST
        and not "".join(text.split()).strip(text[0])
    )
