"""BG6xx: publication."""

EXPLANATIONS = {
    "BG601": """\
Another build is writing to the same place right now.
Two at once would leave a site that is half the one and half the other.
Wait until it has ended and build again. A build that was killed holds nothing up.""",
}
