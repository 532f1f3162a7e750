"""A made-up desk, composed: what each side says of the gates at Kestrel Gorge."""

import hashlib

from briefgen.model import (
    Account,
    Briefing,
    Citation,
    CitedStatement,
    Criteria,
    Difference,
    Edition,
    EditorSection,
    Emphasis,
    Event,
    Excerpt,
    ExcerptSection,
    Index,
    KeyPoint,
    Link,
    List,
    ListEntry,
    Match,
    Period,
    Prose,
    ProsePage,
    ProseParagraph,
    ProseSection,
    Quoted,
    Reference,
    Related,
    Span,
    Text,
    Topic,
    Use,
)
from tests.render.sample_sources import (
    ARABIC,
    DIGEST,
    DIGEST_ID,
    HERALD,
    HERALD_ID,
    HERE,
    MILL_ID,
    NAMES,
    QUAY_ID,
    SAWT_ID,
    SOURCES,
    STATEMENTS,
    TIMES,
    TIMES_ID,
    D,
    evidence,
    place,
    sentence_around,
)


class _Desk:
    """Numbers the citations of one briefing, as the real composer does."""

    def __init__(self):
        self.entries = []
        self.anchors = 0

    def _use(self, at, label):
        self.anchors += 1
        citation = Citation(at + 1, f"c-{self.anchors}")
        self.entries[at][3].append(Use(citation.anchor, label))
        return citation

    def cite(self, label, source, *words):
        quoted = self.quoted(source, *words) if words else None
        for at, entry in enumerate(self.entries):
            if entry[:3] == [source, None, quoted]:
                return self._use(at, label)
        self.entries.append([source, None, quoted, []])
        return self._use(len(self.entries) - 1, label)

    def excerpt(self, source, words, count):
        passage, span = place(source, words)
        owner = SOURCES[source]
        proof = f"{owner.digest}:{span.start}:{span.end}"
        id_ = f"e-{hashlib.sha256(proof.encode()).hexdigest()[:10]}"
        self.entries.append([source, id_, None, []])
        citation = self._use(len(self.entries) - 1, f"excerpt {count}")
        found = tuple(s for where, s in STATEMENTS if where == source and span.covers(s.content))
        return Excerpt(id_, source, passage.number, span, citation, found)

    @staticmethod
    def quoted(source, *words):
        passage, _ = place(source, words[0])
        spans = tuple(place(source, run)[1] for run in words)
        sentence = Span(
            sentence_around(source, words[0]).start,
            max(spans[-1].end, sentence_around(source, words[-1]).end),
        )
        found = tuple(
            s
            for where, s in STATEMENTS
            if where == source and any(s.content.overlaps(span) for span in spans)
        )
        return Quoted(source, passage.number, spans, sentence, found)

    def statement(self, row):
        source, statement = row
        words = SOURCES[source].text(statement.content)
        return CitedStatement(source, statement, self.cite("who said what", source, words))

    def event(self, date, source, words, *, basis="as written", disputed=False):
        passage, span = place(source, words)
        sentence = sentence_around(source, words)
        citation = self.cite("timeline", source, SOURCES[source].text(sentence))
        return Event(
            Period.of(D(date)), basis, source, passage.number, sentence, span, citation, disputed
        )

    def references(self):
        return tuple(
            Reference(number, source, excerpt, quoted, tuple(uses))
            for number, (source, excerpt, quoted, uses) in enumerate(self.entries, start=1)
        )


def _point(number, parts, *, disputed=False):
    runs = tuple(Text(part) if isinstance(part, str) else part for part in parts)
    citations = tuple(run for run in runs if isinstance(run, Citation))
    return KeyPoint(number, f"kp-{number}", runs, citations, disputed)


def _dam():
    desk = _Desk()
    fall = "fell by 38 centimetres between Sunday and Tuesday"
    tenth = "He put the loss downstream at under a tenth of the usual flow."
    points = (
        _point(
            1,
            (
                "Corvane closed four of the six gates at Kestrel Gorge on 3 February 2025.\n",
                desk.cite("key point 1", HERALD_ID, "it had closed four of the six gates"),
            ),
        ),
        _point(
            2,
            (
                "Corvane says that less than a tenth of the flow was lost;\n",
                desk.cite("key point 2", HERALD_ID, tenth),
                "\nVeldra's gauge fell by 38 centimetres.",
                desk.cite("key point 2", HERALD_ID, fall),
            ),
            disputed=True,
        ),
        _point(
            3,
            (
                "Nobody downstream was told, Veldra says; the area is its own count. ",
                desk.cite("key point 3", TIMES_ID, "Her office counted", "without water"),
                " ",
                desk.cite("key point 3", MILL_ID),
            ),
        ),
        _point(
            4,
            (
                "The first talks since 1998 ended <em>without</em> a text & {{ number }}. ",
                desk.cite("key point 4", DIGEST_ID, "No statement was read out afterwards"),
            ),
        ),
        _point(
            5,
            (
                "Veldra's farmers are reported to lose patience. ",
                desk.cite("key point 5", SAWT_ID, "لن ينتظروا موسما آخر"),
            ),
        ),
    )
    judgement = EditorSection(
        "What we do not know",
        "what-we-do-not-know",
        (
            List(
                (
                    ListEntry((ProseParagraph((Text("Who read the gauge on Monday."),)),), HERE),
                    ListEntry(
                        (
                            ProseParagraph(
                                (
                                    Text("Whether the "),
                                    Emphasis((Text("treaty of 1998"),)),
                                    Text(" asks for notice; see "),
                                    Link("river-talks.md", (Text("the talks"),)),
                                    Text(". "),
                                    desk.cite("what we do not know", HERALD_ID, fall),
                                )
                            ),
                        ),
                        HERE,
                    ),
                )
            ),
        ),
    )
    sections = (
        ExcerptSection(
            "The closing of the gates",
            "section-closing",
            (
                desk.excerpt(HERALD_ID, HERALD[1], 1),
                desk.excerpt(HERALD_ID, HERALD[3], 2),
                desk.excerpt(TIMES_ID, TIMES[3], 3),
            ),
        ),
        ExcerptSection(
            "What it did <downstream> & after",
            "section-downstream",
            (desk.excerpt(DIGEST_ID, DIGEST[1], 4), desk.excerpt(SAWT_ID, ARABIC[0], 5)),
        ),
    )
    statements = tuple(desk.statement(row) for row in STATEMENTS)
    timeline = (
        desk.event("1998", TIMES_ID, "A joint commission has met only twice"),
        desk.event(
            "2024-11",
            HERALD_ID,
            "The repairs follow an inspection",
            basis="worked out from the article's date, 3 February 2025",
        ),
        desk.event("2025-02-03", HERALD_ID, "Corvane said on Monday"),
        desk.event("2025-02-04", HERALD_ID, fall, disputed=True, basis="set by an editor"),
        desk.event("2025-02-05", TIMES_ID, "Nobody here was told"),
        desk.event("2025-03", HERALD_ID, "all gates would be open again"),
        desk.event("2025-04", QUAY_ID, "Water returned on 28 March 2025", disputed=True),
        desk.event("2025-06-19", DIGEST_ID, "The two delegations met for three hours"),
    )
    sides = (desk.quoted(HERALD_ID, tenth), desk.quoted(HERALD_ID, fall))
    town = (
        desk.quoted(HERALD_ID, fall),
        desk.quoted(QUAY_ID, "The town's own record shows a fall of 35 centimetres"),
    )

    def account(quoted):
        words = [SOURCES[quoted.source].text(span) for span in quoted.words]
        return Account(quoted, desk.cite("where accounts differ", quoted.source, *words))

    differences = (
        Difference(tuple(map(account, sides)), 2, None),
        Difference(
            tuple(map(account, town)),
            None,
            "How far the river fell. The town reads a stick, the nation a gauge; they stand "
            "two kilometres apart.",
        ),
    )
    references = desk.references()
    return Briefing(
        Topic(
            "kestrel-gorge",
            HERE,
            "Kestrel <Gorge> & the Sorne",
            "Who closed the gates at Kestrel Gorge, and how much water was lost downstream?",
            Match(any=Criteria(names=("sorne",))),
            "Corvane presents the closing as a repair that cost nobody water. Veldra disputes the "
            "figure; the one gauge that both read stands in Veldra.",
        ),
        D("2025-06-30"),
        points,
        (judgement,),
        sections,
        statements,
        timeline,
        differences,
        (
            Related(
                "river-talks",
                "The river talks",
                "What did the two governments agree on in June 2025?",
                (DIGEST_ID,),
                ("ilse-maron", "corvane", "veldra"),
            ),
        ),
        references,
        tuple(sorted({reference.source for reference in references})),
        tuple(SOURCES),
        ("Oren Tasq", "Ilse Maron", "CNB", "Veldra Times", "Lower Quay Post"),
        "0123456789ab",
    )


def _talks():
    desk = _Desk()
    points = (
        _point(
            1,
            (
                "The delegations met for three hours on 19 June 2025 and read out no statement. ",
                desk.cite("key point 1", DIGEST_ID, "The two delegations met for three hours"),
            ),
        ),
    )
    sections = (
        ExcerptSection("The meeting", "section-meeting", (desk.excerpt(DIGEST_ID, DIGEST[0], 1),)),
    )
    statements = (desk.statement(STATEMENTS[4]), desk.statement(STATEMENTS[1]))
    timeline = (desk.event("2025-06-19", DIGEST_ID, "The two delegations met for three hours"),)
    references = desk.references()
    return Briefing(
        Topic(
            "river-talks",
            HERE,
            "The river talks",
            "What did the two governments agree on in June 2025?",
            Match(any=Criteria(names=("ilse-maron",))),
        ),
        D("2025-06"),
        points,
        (),
        sections,
        statements,
        timeline,
        (),
        (),
        references,
        tuple(sorted({reference.source for reference in references})),
        (DIGEST_ID, TIMES_ID),
        ("Ilse Maron", "Daily Digest"),
        "ba9876543210",
    )


def edition(*, full_text=False):
    """The desk, composed."""
    pages = (
        ProsePage(
            "index",
            "What is claimed about the Sorne, by whom, and in what words",
            "Briefings you can check: every quoted passage is tied to the page it was taken from.",
            Prose((), ()),
        ),
        ProsePage(
            "method",
            "How a passage is checked",
            None,
            Prose(
                (),
                (
                    ProseSection(
                        "What is copied <and> what is written",
                        HERE,
                        (
                            ProseParagraph(
                                (
                                    Text("See "),
                                    Link("topics/kestrel-gorge.md", (Text("the dam"),)),
                                    Text(" or "),
                                    Link("javascript:alert(1)", (Text("nothing"),)),
                                    Text("."),
                                )
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )
    return Edition(
        "Sorne River Briefings",
        "Who says what about the water of the Sorne",
        (_dam(), _talks()),
        Index(SOURCES, {id_: evidence(source) for id_, source in SOURCES.items()}, NAMES, {}),
        pages,
        full_text,
        D("2025-06-30"),
    )
