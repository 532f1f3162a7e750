"""BG3xx: prose and citations."""

EXPLANATIONS = {
    "BG301": """\
Something begins with `[@` as a citation does, and goes on in a way that is not understood.
Printing it as it stands would show readers a citation that proves nothing.
A citation is the id of a source and words of it between straight quotation marks:

    [@st-2025-04-28-bridge, "reopened on Monday"]     wrong
    [@st-2025-04-28-bridge "reopened on Monday"]      right

Inside the words `\\"` and `\\\\` are the only escapes.
`"first" … "last"` cites the beginning and the end of a quotation.""",
    "BG302": """\
No source has this id, so the citation leads nowhere.
The id of a source is the name of its file in `content/sources/` without `.md`.
`briefgen find WORDS` prints citations ready to paste.""",
    "BG303": """\
The source does not hold these words.
Cited words are printed from the capture, never from what was typed: so they must be found there.
Quotation marks, dashes and white space may differ, nothing else. The hint shows the nearest
wording; `briefgen find WORDS` looks through all sources.""",
    "BG304": """\
The words stand more than once in the source, and the citation must point at one place.
Cite more of them; the hint gives the shortest quotation that stands once.""",
    "BG305": """\
The cited words stand in a passage that an editor flagged as altered: as not what was written.
Quoting it would pass a suspected falsehood on as evidence.
Cite the same fact from another source. If the flag is mistaken, say who found that:

    flags: [{at: "The mayor", kind: altered, note: "…", cleared_by: desk}]""",
    "BG306": """\
The source is marked `wording: rewritten`, so its words are nobody's that could be quoted.
Cite the source as a whole, `[@id]`, or quote the original that it was made from.""",
    "BG307": """\
Braces mark an entry of a list, and this mark is not known, or stands elsewhere.
Known are `{disputed}`, which says that accounts differ, and `{#kp-words}`, which gives a key point
an address that stays when others are added before it.
For a brace that should be printed write `\\{`.""",
    "BG308": """\
The address is of a kind that can run a program in the reader's browser, or would have it load a
picture from another host, which then learns who reads the page.
Links may begin with `https:`, `http:` or `mailto:`, or lead to files of the desk.
Pictures are files of the desk: put them into `content/`.""",
    "BG309": """\
The link leads to a page, a file or a place on a page that does not exist.
A reader would land on an error page.
Give the path of the file from where the linking file stands, with its ending:

    [how we work](method)            wrong
    [how we work](method.md)         right""",
    "BG310": """\
A key point says something and gives no citation.
Key points are the sentences that readers take away; each must lead to evidence.
Add `[@id "words"]`, or move the sentence to a section of your own judgement, such as
*What we assess*.""",
    "BG311": """\
The topic has no section `## Key points`, or the section has no list in it.
Readers look for the answer to the topic's question there, before anything else.
Write two to seven sentences, each in its own entry of a list and with a citation.""",
    "BG312": """\
Something else than the entries of one list stands under `## Key points`, or an entry holds more
than paragraphs. It would not be shown.
Put introductions above the heading, and further text under a heading of its own.""",
    "BG313": """\
Citations stand in topics: only a topic's page has references for them to lead to.
Move the sentence to a topic, or link to the page of the source.""",
    "BG314": """\
The key point puts words between “ and ”, and no source that it cites holds them.
Readers take such words for somebody's own.
Quote what stands there, cite the source they come from, or take the marks off.""",
    "BG321": """\
What is quoted ends just before a word such as *but*, *though* or *disputed*.
A quotation that stops before its own restriction can say the opposite of what was written.
Quote to the end of the sentence, or say yourself what follows.""",
    "BG322": """\
What is quoted opens a quotation and does not close it, or the other way round.
Readers could not tell whose words they read.
Quote the whole of the inner quotation, or none of it.""",
    "BG323": """\
What is quoted begins with *he*, *she*, *they* or *it*, and nothing quoted says who that is.
Readers may take it for the wrong person.
Name the person in your own sentence, or begin the quotation where the name stands.""",
    "BG324": """\
The cited source holds an earlier version of an article that its publisher has changed since.
What it says there may have been corrected.
Look at the newest version and cite that; or cite both in one sentence, if the change matters.""",
    "BG325": """\
A sentence says how likely something is and how sure we are of it.
Readers cannot tell which of the two a reservation belongs to (ICD 203 keeps them apart).
Make two sentences of it.""",
    "BG326": """\
A word of likelihood is not of the standard scale, and readers will take it for anything between
one chance in five and four in five.
Use one of: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely,
almost certain; or say who holds it.""",
    "BG327": """\
The key point puts words between “ and ” behind a verb of saying, and in the source they are the
reporter's, not the speaker's.
Take the marks off, or quote words that stand in quotation marks there.""",
}
