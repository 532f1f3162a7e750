"""BG2xx: files of the desk and their front matter; sources and their paragraphs."""

EXPLANATIONS = {
    "BG201": """\
The front matter is not YAML that can be read, or it is missing, or it never ends.
It begins with a line `---`, the first of the file, and ends with another.
Text with a colon, a `#` or quotation marks in it needs double quotation marks around it:

    title: Kursk: what we know       # wrong
    title: "Kursk: what we know"     # right""",
    "BG202": """\
The key is not one that briefgen knows here, so nothing would happen with its value.
Most often it is a misspelling; the hint gives the nearest key.
Remove it, or keep what it says as a comment behind `#`.""",
    "BG203": """\
The value is not of the form that its key takes, or not one of the values allowed.
Dates are written 2025, 2025-08 or 2025-08-13, lists in square brackets, web addresses in full:

    published: 13 Aug 2025           # wrong
    published: 2025-08-13            # right
    names: kim-jong-un               # wrong
    names: [kim-jong-un]             # right""",
    "BG204": """\
The file lacks a key that it cannot do without, or the key has no value.
Add it. If nobody knows the value, see whether the key may be left out: briefgen never asks for
a guess. Only the keys that prove a source or name a page must be there.""",
    "BG205": """\
Two files have the same id, that is, the same name without folder and ending; or two key points
of a topic have. Ids are addresses and what citations point at, so each must lead to one thing.
Names that differ only in case or in the way an accent is stored count as the same, because some
file systems take them for one file. Give one of the two another.""",
    "BG206": """\
A key stands twice in the same place, and only one value can count.
YAML readers silently take one of them, which hides the mistake.
Remove one, or join the two lists.""",
    "BG207": """\
Front matter takes plain YAML alone: no anchors (`&a`), aliases (`*a`) or tags (`!x`).
They can make a small file grow without end, and hide what a value is.
Write the value out. Text that begins with one of these characters needs quotation marks:

    note: *not confirmed*            # wrong
    note: "*not confirmed*"          # right""",
    "BG208": """\
The file is not UTF-8 text, so its characters are not certain.
It was probably saved in another encoding, or is no text file at all.
Save it as UTF-8; every editor can.""",
    "BG209": """\
The name of the file becomes an address on the site, and this one cannot be an address.
Ids consist of small letters a-z, digits and hyphens, at most 80 of them; captures may have capital
letters, dots and `_` as well. Nothing is overwritten: a capture needs a name that is free.
Rename the file, and what points at it:

    Kursk Offensive.md               # wrong
    kursk-offensive.md               # right""",
    "BG210": """\
The paragraph does not stand in the capture, or not in one piece, in these very words.
Every excerpt is cut from a source, so every source must be provably what the capture says.
Put back the words of the capture; the hint shows the nearest wording. White space may differ.
To take something out of the middle, such as a sub-heading, split the paragraph there:
two paragraphs with a blank line between them are proved one by one.""",
    "BG211": """\
The paragraph stands in the capture, but before the one that precedes it here.
The order of a source is the order of its capture: moving a paragraph can change what it means.
Put the paragraphs back in the order in which the capture has them.""",
    "BG212": """\
`at` gives the first words of a passage, and here they begin none of them, or more than one.
What it says of the passage would be lost, or land on the wrong one.
Copy the first words of the paragraph; give more of them if several begin alike.""",
    "BG213": """\
The source has front matter and no paragraphs, so there is nothing to quote or to prove.
Write the paragraphs of the article below the front matter, with a blank line between them, or
remove the file.""",
    "BG214": """\
The file cannot be read: it is a symbolic link that leads out of the project, access is denied, or
it is larger than the setting `capture_limit_mb` allows.
What is published must come from the project alone, and be there for whoever checks it.
Put a copy of the file in place of the link, or give yourself the right to read it.""",
    "BG215": """\
An entry of `statements` or `dates` changes nothing: its passage holds no statement, or not those
words. What it was meant to change stands on the page as before.
Mend the words, or take the entry out. `words` makes a statement of them where none was found.""",
    "BG216": """\
`replaces` names the source that holds the version of the article before this one, and there is no
source with that id. Readers could not be led from one version to the other.
Mend the id; or restore the file from git; or write `null`, if the version before was given up.""",
    "BG217": """\
Versions of an article follow one another: the second replaces the first, the third the second.
Here a source replaces itself, or two replace each other over some steps, so none would be the last.
Write `replaces: null` into the first version; into each other one the id of the one before it.""",
    "BG218": """\
Two sources say that they replace the same version of an article. Only one can be the next, and only
the last counts: excerpts, statements and timeline come from it.
Put the versions in order: the later one replaces the earlier one of the two.""",
}
