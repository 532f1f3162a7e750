"""BG4xx: names."""

EXPLANATIONS = {
    "BG401": """\
No entry of `content/names.yml` has this id.
A topic or section that asks for it would find nothing, and nobody would notice.
Mend the id, or add the name:

    kim-jong-un:
      name: Kim Jong Un
      kind: person
      aliases: [Kim Jong-un, Kim]""",
    "BG402": """\
Two names share a spelling, so a mention of it could be either.
briefgen does not guess who is meant.
Take the spelling away from one of them; a longer one (`Ms Kim` beside `Kim`) helps.""",
}
