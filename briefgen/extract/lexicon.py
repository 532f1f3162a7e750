"""The words that the rules of attribution turn on, folded and without case.

The reporting verbs are chosen for what a quotation after them means: the words are the
subject's own. After those of `REJECTING` they are as often somebody else's.
"""


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


REJECTING = word_set(
    """
    denied denies rejected dismissed disputed countered refuted mocked ridiculed criticised
    criticized condemned denounced decried slammed blasted defended
    """
)
AFTER_ONLY = word_set(
    """
    continued cried interjected began went chipped shot
    """
)
"""These introduce a quotation only where they follow it."""
ABOUT_A_PERSON = word_set(
    """
    told tells informed called described describes labelled labeled dubbed branded termed
    characterised characterized hailed praised lauded commended welcomed thanked applauded blamed
    accused urged threatened likened compared referred saluted congratulated assured reassured
    advised expressed voiced
    """
)
"""A name after one of these is not its subject."""
ECHOING = word_set("referred likened compared told tells informed")
UTTERANCES = word_set(
    """
    address answer assertion call claim claims comment comments demand demands description
    letter line message motto phrase pledge post promise remark remarks request saying slogan
    speech statement statements threat vow warning words
    """
)
PARTICIPLES = word_set(
    """
    saying adding telling warning calling describing praising thanking stating noting insisting
    arguing claiming declaring writing stressing emphasising emphasizing urging hailing lauding
    vowing pledging promising explaining announcing accusing acknowledging admitting concluding
    cautioning commenting remarking replying responding expressing welcoming commending
    labelling labeling dubbing branding reiterating asserting threatening joking complaining
    blaming predicting revealing confirming
    """
)
CUES = (
    REJECTING
    | AFTER_ONLY
    | PARTICIPLES
    | word_set(
        """
    said says told tells wrote writes added adds stated announced announces declared declares
    warned claimed confirmed insisted insists revealed acknowledged noted argued argues conceded
    admitted admits alleged asserted affirmed reaffirmed reiterated maintained suggested
    explained explains emphasised emphasized stressed pledged promised vowed predicted recalled
    replied responded remarked commented observed tweeted informed cautioned concluded
    complained contended estimated testified disclosed hinted joked lamented boasted quipped
    called described describes labelled labeled dubbed branded termed characterised
    characterized hailed praised lauded commended welcomed thanked applauded blamed accused
    urged demanded asked asks appealed pleaded threatened likened compared referred expressed
    voiced saluted congratulated assured reassured advised highlighted underlined underscored
    repeated exclaimed shouted yelled gloated retorted answered opined mused reckoned deplored
    regretted apologised apologized protested objected reported
    """
    )
)

SAYING = word_set(
    """
    said says
    """
)
CLAUSE_VERBS = word_set(
    """
    stated announced announces declared declares warned added claimed confirmed insisted insists
    revealed acknowledged noted argued argues conceded admitted admits alleged asserted affirmed
    reaffirmed reiterated maintained explained emphasised emphasized stressed pledged promised
    vowed predicted remarked observed wrote cautioned concluded contended disclosed
    reported
    """
)
"""A clause with *that* after one of these is what its subject said."""
ANSWERS = word_set(
    """
    replied responded answered retorted countered chipped shot interjected
    """
)
"""Somebody else spoke before."""
RELAYING = word_set(
    """
    reported reports said says announced carried cited published released issued quoted
    """
)

TITLES = word_set(
    """
    president premier minister chancellor leader ruler king queen prince princess emperor pope
    governor mayor senator lawmaker speaker ambassador envoy spokesman spokeswoman spokesperson
    secretary chairman chairwoman chair chief commander general admiral colonel captain major
    marshal judge prosecutor director analyst aide adviser advisor official diplomat deputy
    vice-president head professor expert fellow columnist editor reporter correspondent author
    lawyer doctor candidate politician dictator comrade counterpart host colleague mr mrs ms dr
    prof gen col lt sgt capt sen rep gov sir lord lady
    """
)
OUTLETS = word_set(
    """
    agency broadcaster channel daily news newspaper outlet service site state website wire
    """
)
"""They follow the name of an agency and are part of it."""
CIRCLE = word_set(
    """
    administration ally allies associate brother camp campaign confidant critic daughter family
    father government husband loyalist mother opponent regime rival side sister son supporter
    team wife
    """
)
"""After a name these mean somebody else."""
PAST_VERBS = word_set(
    """
    became began bought broke brought built came caught chose cut drew drove fell felt flew found
    fought gave got grew heard held hit kept knew led left let lost made met paid put ran rose sat
    saw sent set shook sold sought spent spoke stood swore threw took went won wore
    """
)
VERBS = PAST_VERBS | word_set(
    """
    believes expects hear hopes knows meets plans read seeks seems takes thinks wants
    """
)
"""Verbs that their ending does not show, and that report nothing."""

PRONOUNS = word_set(
    """
    he she
    """
)
OTHER_PRONOUNS = word_set(
    """
    they we you i it
    """
)
LONE = word_set(
    """
    some many others most one both few several everyone nobody
    """
)
"""They may be a subject by themselves, and name nobody."""
DETERMINERS = word_set(
    """
    the a an his her its their our my your this these those some any each both no another other
    all many several two
    """
)
BE = word_set(
    """
    is was are were be been being am
    """
)
AUXILIARIES = word_set(
    """
    has have had will would can could may might should must did does do
    """
)
ADVERBS = word_set(
    """
    also then later now still even just again however already previously earlier never not ever
    meanwhile instead once soon therefore thus too further yesterday today tonight tomorrow
    afterwards afterward nevertheless moreover first only back
    """
)
NOT_ADVERBS = word_set(
    """
    ally anomaly assembly belly bully elderly emily family fly homily italy jelly july kelly
    monopoly rally reply sicily supply
    """
)
PREPOSITIONS = word_set(
    """
    of to with by for from in on at over under against between among amid about into during
    without within toward towards through via than like unlike despite regarding concerning
    including near behind beside besides across along around beyond alongside upon onto outside
    inside above below
    """
)
RELATIVES = word_set(
    """
    who which whom whose where
    """
)
CONTRASTS = word_set(
    """
    though although while whereas despite
    """
)
SUBORDINATORS = CONTRASTS | word_set(
    """
    when because if whether as after before since until unless how what why once
    """
)
CONJUNCTIONS = word_set(
    """
    and but or nor yet so
    """
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
TIMES = frozenset(WEEKDAYS + MONTHS)

LEADS_IN = word_set(
    """
    asked days earlier hours last later minutes months next shortly soon speaking weeks years
    """
)
"""A sentence that begins so has its subject after the first comma."""
BEFORE_NAMES = frozenset().union(
    TITLES,
    PRONOUNS,
    OTHER_PRONOUNS,
    DETERMINERS,
    BE,
    AUXILIARIES,
    ADVERBS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    CONJUNCTIONS,
    TIMES,
    CUES,
    LEADS_IN,
    word_set("that there neither republican democrat"),
)
"""These may stand capitalised before a family name and are no given name."""
