"""Verbs, nouns and adjectives that attribute a content to somebody, in all their forms.

The classes say what a verb takes as its content. What they hold was chosen by how often a word
is a cue in the training part of PolNeAR (Newell, Margolin and Ruths, LREC 2018).
"""

from briefgen.extract.lexicon import word_set

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "swear": "swears swore swearing",
    "seek": "seeks sought seeking",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "testify": "testifies testified testifying",
    "worry": "worries worried worrying",
    "decry": "decries decried decrying",
    "imply": "implies implied implying",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "plan": "plans planned planning",
    "refer": "refers referred referring",
    "label": "labels labeled labelled labeling labelling",
    "brand": "brands branded branding",
    "foresee": "foresees foresaw foreseeing",
    "speak": "speaks spoke speaking",
    "slam": "slams slammed slamming",
    "dub": "dubs dubbed dubbing",
    "urge": "urges urged urging",
    "agree": "agrees agreed agreeing",
    "praise": "praises praised praising",
    "echo": "echoes echoed echoing",
}
_VOWELS = "aeiou"


def _forms(lemmas: str) -> frozenset[str]:
    """The lemmas with their other forms."""
    return frozenset(form for lemma in lemmas.split() for form in (lemma, *_inflected(lemma)))


def _inflected(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    if lemma.endswith("e"):
        return [f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"]
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    return [f"{lemma}{ending}", f"{lemma}ed", f"{lemma}ing"]


SAYING = _forms(
    """
    say write add state announce declare claim confirm insist reveal acknowledge note argue
    concede admit allege assert affirm reaffirm reiterate maintain suggest explain emphasize
    emphasise stress recall reply remark comment tweet post testify disclose hint joke lament
    boast quip contend complain caution report mention respond counter retort answer charge warn
    shout yell exclaim chant opine point repeat echo deny vow pledge promise threaten
    swear predict estimate conclude observe declare proclaim clarify interject continue
    """
)
"""Verbs of communication whose content is a clause or a quotation."""

THINKING = _forms(
    """
    believe think hope fear feel find show agree worry expect muse reckon wonder doubt suspect
    indicate imply determine foresee
    """
)
"""Verbs of belief and finding: what the writer says that somebody holds."""

INTENDING = _forms(
    """
    want plan seek intend refuse decline hope decide propose offer agree vow pledge promise
    threaten request demand
    """
)
"""Verbs that take what somebody means to do: `vowed to`."""

ADDRESSING = _forms(
    """
    tell ask inform assure remind warn urge advise persuade convince implore encourage order
    instruct caution
    """
)
"""Verbs whose object is the one spoken to; the content comes after."""

JUDGING = _forms(
    """
    criticize criticise praise blast slam denounce condemn defend describe reject dismiss mock
    accuse call blame endorse cite discuss hail laud welcome thank applaud attack question oppose
    tout decry reference demand request recommend dub label brand compare liken portray ridicule
    dispute highlight underscore underline challenge voice express propose support favor favour
    mention refute contradict
    """
)
"""Verbs whose object is what is said, or what is spoken of."""

SPEAKING_OF = _forms("refer speak talk rail point complain warn respond call")
"""Verbs that take what is spoken of behind a preposition."""

PLAIN_ONLY = _forms(
    """
    add continue maintain charge state stress recall mention comment point interject repeat echo
    answer find show write tweet post report respond counter indicate feel observe
    """
)
"""Verbs that mean something else unless *that*, a colon or a quotation follows."""

STUDIES = word_set(
    """
    poll polls survey surveys study studies report reports data analysis review investigation
    results records figures numbers filing filings documents statistics research census
    """
)
"""What shows or finds something."""

SPEECH = (
    SAYING
    | ADDRESSING
    | _forms("accuse blame call describe condemn demand propose")
    | {"according"}
) - _forms("deny dispute reject refute wonder")
"""Verbs that tell of something said: their subject may be shown as its speaker.

After a denial the content is what somebody did *not* say.
"""

DENYING = _forms("deny dispute reject refute contradict")
"""Verbs whose content is what somebody does not accept."""

CUES = SAYING | THINKING | INTENDING | ADDRESSING | JUDGING | SPEAKING_OF
CLOSING = SAYING | ADDRESSING | _forms("believe think show find")
"""Verbs that may follow their content: `…, said Orrin`."""

ALSO_NOUNS = word_set(
    """
    remark remarks answer attack back brand call challenge charge claim comment counter demand
    doubt echo favor favour fear find hope issue joke label mock note offer oppose order plan
    pledge point post praise promise question raise reply report request show state support talk
    threaten tweet voice vow warn worry blast cite blame tout propose express experience
    estimate answers attacks backs brands calls challenges charges claims comments counters
    demands doubts favors favours fears finds hopes issues jokes labels notes offers orders
    plans pledges points posts promises questions raises replies reports requests shows states
    supports talks tweets voices vows worries estimates feeling showing finding writing speaking
    backing support
    """
)
"""Forms that are as often a noun: they count where their subject is plain."""

NOUNS = word_set(
    """
    claim claims statement statements allegation allegations assertion assertions suggestion
    suggestions argument warning warnings promise pledge vow threat threats belief hope hopes
    fear fears concern concerns accusation accusations announcement report reports admission
    insistence view complaint complaints demand demands prediction conclusion contention
    confirmation
    """
)
"""Nouns whose content is a clause with *that*."""

ADJECTIVES = word_set(
    """
    confident certain convinced adamant worried concerned hopeful optimistic sceptical skeptical
    clear sure aware unaware afraid
    """
)
"""Adjectives whose content is a clause with *that*."""

TELLING = CUES | NOUNS | ADJECTIVES | {"according"}
"""Whatever may be the main word of a cue."""
