"""The sources of a made-up desk: a dam, two countries below it, and what each says of its gates."""

import hashlib
import re

from briefgen.model import (
    Evidence,
    Flag,
    FlagKind,
    Location,
    Mention,
    Name,
    NameKind,
    PartialDate,
    Passage,
    Record,
    Review,
    Sentence,
    Source,
    Span,
    Statement,
    Status,
    Voice,
    Wording,
)

D = PartialDate.parse
HERE = Location("content/sample.md", 1)


def paragraphs(text):
    """Paragraphs between blank lines, each on one line; the pictures stand for CR, LF and tab."""
    lines = (" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
    signs = {"␍": "\r", "␊": "\n", "␉": "\t"}
    return [line.translate(str.maketrans(signs)) for line in lines]


HERALD = paragraphs("""
Corvane said on Monday, 3 February 2025, that it had closed four of the six gates of the Kestrel
Gorge Dam for repairs.

“We owe nobody an apology for mending our own wall,” said Corvane's water minister, Oren Tasq. He
put the loss downstream at under a tenth of the usual flow.

The repairs follow an inspection in November 2024, when engineers found cracks in the spillway. The
dam, finished in 1961, holds back 2.4 cubic kilometres of the Sorne.

Officials in Veldra disputed the figure. The gauge at Lower Quay fell by 38 centimetres between
Sunday and Tuesday, though the river had also been low for the season.

The ministry said in a statement carried by the agency CNB that all gates would be open again by the
end of March 2025.
""")
TIMES = paragraphs("""
Veldra's prime minister, Ilse Maron, called the closing “an act against every farm from Lower Quay
to the sea” on Wednesday.

Her office counted 41,000 hectares without water. “Nobody here was told, not by letter, not by
telephone,” Maron told parliament on 5 February 2025.

Oren Tasq thanked Veldra's farmers for closing the gates in Veldra, a step he called a gift.

A joint commission has met only twice since the treaty of 1998, and published
<script>alert('nothing')</script> & {{ nothing }} about its findings.

Drew on figures of 'both" sides, the commission's chair, Petra Lowe, said: "The gauge does not lie,
and it does not accuse."
""")
DIGEST = paragraphs("""
LIVE: Maron arrives in Corvane for talks on the Sorne, the first visit by a head of government␍since
1998.

The two delegations met for three hours on 19 June 2025.␍␊No statement was read out afterwards;
aides carried boxes to the cars.

One aide, who asked not to be named, said the sides “agreed on a number and then disagreed on what
it counts”.

Correspondents␉were told that a text would follow “in days, not weeks”.
""")
REWRITTEN = paragraphs("""
The liquid boss of the northern state pronounced that the partitions were shut.

Agricultural persons to the south voiced displeasure at the diminished stream.
""")
ARABIC = paragraphs("""
قالت وزيرة الزراعة في فيلدرا إن النهر انخفض إلى أدنى مستوى له منذ عام 1998.

وأضافت أن المزارعين «لن ينتظروا موسما آخر» قبل أن تعود المياه إلى القنوات.
""")
QUAY = paragraphs("""
The mayor of Lower Quay, Bram Oster, said the town would ration water from 1 July 2025.

“We measure it every morning at six, with the same stick my father used,” Oster said. The town's own
record shows a fall of 35 centimetres, three less than the national gauge.

Water returned on 28 March 2025, when five gates stood open, and the level was back at its usual
mark by April 2025.
""")


def _source(id_, paragraphs, *, flags=None, before="", **record):
    text = "\ufeff" + before
    passages = []
    for number, paragraph in enumerate(paragraphs, start=1):
        start = len(text)
        text += paragraph
        passages.append(
            Passage(
                number,
                Span(start, len(text)),
                paragraph,
                flags=tuple((flags or {}).get(number, ())),
            )
        )
        text += "\r\n\r\n" if number % 2 else "\n\nAdvertisement\n\n"
    text += "\nRelated Articles\nComments\n" + "No comments yet. " * 40
    digest = hashlib.sha256(text.encode()).hexdigest()
    fields = {
        "publisher": None,
        "via": None,
        "author": None,
        "published": None,
        "published_basis": None,
        "language": "en",
        "wording": Wording.ORIGINAL,
        "url": None,
        "archived": None,
        "captured": None,
        "reviewed": Review("desk", D("2025-11-23")),
        "status": None,
        "reliability": None,
        "credibility": None,
    }
    source = Source(
        id_,
        HERE,
        Record(**(fields | record)),
        f"{id_[:8]}.txt",
        len(text),
        digest,
        digest,
        tuple(passages),
    )
    return source, text


MADE = [
    _source(
        "corvane-herald-2025-02-03",
        HERALD,
        before="Menu\nHome\nWorld\n\nShare\n",
        title="Corvane closes four gates at Kestrel Gorge",
        publisher="The Corvane Herald",
        author="Mara Finch",
        published=D("2025-02-03"),
        url="https://herald.example/gates",
        captured="2025-02-04, by the desk",
        reliability="B",
        credibility="2",
    ),
    _source(
        "undated-veldra-times",
        TIMES,
        flags={
            3: [
                Flag(FlagKind.ALTERED, "Reverses who closed the gates"),
            ],
            4: [Flag(FlagKind.DAMAGED, "Markup of another page stands in the sentence")],
        },
        title="Maron: <b>“an act against every farm”</b> & what follows {{ title }}",
        publisher="Veldra Times",
        via="Linkgarden",
        published=D("2025-02-05"),
        published_basis="‘2 days ago’ beside the title; the same capture is dated 7 February",
        url="javascript:alert(1)",
        status=Status("corrected", D("2025-02-09"), "The area was first given in acres.", None),
    ),
    _source(
        "digest-2025-06-talks",
        DIGEST,
        title="River talks: live",
        via="Daily Digest",
        published=D("2025-06"),
        published_basis="the month in the page's address",
        wording=Wording.UNKNOWN,
        reviewed=None,
    ),
    _source(
        "copymill-2025-02-gates",
        REWRITTEN,
        title="Partitions shut at gorge, liquid boss pronounces",
        via="Copymill",
        wording=Wording.REWRITTEN,
    ),
    _source(
        "sawt-2025-03-11",
        ARABIC,
        title="النهر في أدنى مستوى له",
        publisher="صوت النهر",
        language="ar",
        published=D("2025-03-11"),
        wording=Wording.TRANSLATION,
    ),
    _source(
        "lower-quay-post-2025-06-30",
        QUAY,
        title="Town to ration water from July",
        publisher="Lower Quay Post",
        published=D("2025-06-30"),
    ),
]
SOURCES = {source.id: source for source, _ in sorted(MADE, key=lambda made: made[0].id)}
CAPTURES = {source.capture: text for source, text in MADE}

HERALD_ID, TIMES_ID, DIGEST_ID, MILL_ID, SAWT_ID, QUAY_ID = (source.id for source, _ in MADE)


def _name(id_, name, kind, *aliases, role=None, wikidata=None):
    return Name(id_, name, kind, aliases, (), role, wikidata, HERE)


NAMES = {
    name.id: name
    for name in sorted(
        [
            _name(
                "oren-tasq",
                "Oren Tasq",
                NameKind.PERSON,
                "Tasq",
                role="Water minister of Corvane <i>since 2019</i>",
            ),
            _name(
                "ilse-maron",
                "Ilse Maron",
                NameKind.PERSON,
                "Maron",
                role="Prime minister of Veldra",
                wikidata="Q1",
            ),
            _name("bram-oster", "Bram Oster", NameKind.PERSON, "Oster", role="Mayor of Lower Quay"),
            _name("petra-lowe", "Petra Lowe", NameKind.PERSON),
            _name("cnb", "CNB", NameKind.ORGANISATION, role="State news agency of Corvane"),
            _name("corvane", "Corvane", NameKind.PLACE),
            _name("veldra", "Veldra", NameKind.PLACE, "فيلدرا"),
            _name("sorne", "The Sorne & its <delta>", NameKind.PLACE, "Sorne"),
            _name("lower-quay", "Lower Quay", NameKind.PLACE),
            _name("nobody", "Nobody Mentioned", NameKind.PERSON),
        ],
        key=lambda name: name.id,
    )
}


def place(source, words):
    """The passage that holds the words, and their span."""
    for passage in SOURCES[source].passages:
        at = passage.text.find(words)
        if at >= 0:
            return passage, Span(passage.span.start + at, passage.span.start + at + len(words))
    raise LookupError(words)


def sentence_around(source, words):
    passage, span = place(source, words)
    for sentence in sentences(passage):
        if sentence.covers(span):
            return sentence
    return passage.span


def sentences(passage):
    ends = [m.end() for m in re.finditer(r"[.!?][”\"]?(?=\s+[A-Z“])", passage.text)]
    starts = [0, *(end + len(re.match(r"\s*", passage.text[end:])[0]) for end in ends)]
    base = passage.span.start
    stops = [*ends, len(passage.text)]
    return [Span(base + a, base + b) for a, b in zip(starts, stops, strict=True)]


def _statement(source, content, speaker, cue, **how):
    put = how.get("put")
    passage, span = place(source, content)
    sentence = sentence_around(source, content)
    return Statement(
        passage.number,
        sentence,
        span,
        how.get("voice", Voice.DIRECT),
        speaker,
        place(source, put)[1] if put else None,
        place(source, cue)[1] if cue else None,
        how.get("origin"),
        "quotation beside a verb of saying",
    )


STATEMENTS = [
    (
        HERALD_ID,
        _statement(
            HERALD_ID,
            "We owe nobody an apology for mending our own wall",
            "oren-tasq",
            "said Corvane's water minister",
            put="Oren Tasq",
        ),
    ),
    (
        TIMES_ID,
        _statement(
            TIMES_ID,
            "an act against every farm from Lower Quay to the sea",
            "ilse-maron",
            "called the closing",
        ),
    ),
    (
        TIMES_ID,
        _statement(
            TIMES_ID,
            "Nobody here was told, not by letter, not by telephone,",
            "ilse-maron",
            "told parliament",
        ),
    ),
    (
        TIMES_ID,
        _statement(
            TIMES_ID, "The gauge does not lie, and it does not accuse.", "petra-lowe", "said"
        ),
    ),
    (
        DIGEST_ID,
        _statement(
            DIGEST_ID,
            "agreed on a number and then disagreed on what it counts",
            None,
            "said",
            put="One aide, who asked not to be named",
        ),
    ),
    (
        SAWT_ID,
        _statement(SAWT_ID, "لن ينتظروا موسما آخر", None, "وأضافت", put="وأضافت"),
    ),
    (
        HERALD_ID,
        _statement(
            HERALD_ID,
            "all gates would be open again by the end of March 2025",
            None,
            "said in a statement",
            put="The ministry",
            origin="cnb",
            voice=Voice.REPORTED,
        ),
    ),
]


def evidence(source):
    mentions = []
    for name in NAMES.values():
        for passage in source.passages:
            taken = []
            for alias in sorted((name.name, *name.aliases), key=len, reverse=True):
                for found in re.finditer(re.escape(alias), passage.text):
                    base = passage.span.start
                    span = Span(base + found.start(), base + found.end())
                    if not any(span.overlaps(other) for other in taken):
                        taken.append(span)
                        mentions.append(Mention(passage.number, span, name.id))
    return Evidence(
        source.id,
        tuple(Sentence(p.number, s) for p in source.passages for s in sentences(p)),
        tuple(sorted(mentions)),
        tuple(statement for where, statement in STATEMENTS if where == source.id),
        (),
    )
