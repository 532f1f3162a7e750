"""The registry of diagnostic codes: `BG` and three digits, never used twice for other things.

BG1xx captures, BG2xx sources and front matter, BG3xx prose and citations, BG4xx names,
BG5xx topics, BG6xx publication, BG9xx settings. Each has a text in `explanations`.
"""

from dataclasses import dataclass

from briefgen.diagnostics.explanations import EXPLANATIONS


@dataclass(frozen=True, slots=True)
class Code:
    """A code, its kebab-case name, and the text that `briefgen explain` prints."""

    code: str
    name: str
    explanation: str


_NAMES = {
    "BG101": "capture-not-text",
    "BG102": "capture-too-large",
    "BG103": "capture-missing",
    "BG104": "capture-changed",
    "BG105": "capture-has-nul",
    "BG106": "capture-kind-unsupported",
    "BG107": "capture-empty",
    "BG108": "source-kept-as-edited",
    "BG109": "capture-known",
    "BG110": "capture-of-other-kind",
    "BG111": "capture-without-article",
    "BG112": "capture-damaged",
    "BG113": "capture-inflates-too-far",
    "BG114": "page-too-large",
    "BG115": "bytes-not-decoded",
    "BG116": "derived-text-kept",
    "BG117": "capture-named-anew",
    "BG118": "encoding-supposed",
    "BG119": "records-passed-over",
    "BG121": "capture-renamed",
    "BG122": "version-earlier",
    "BG123": "version-much-shorter",
    "BG124": "version-order-untold",
    "BG125": "version-again",
    "BG141": "address-not-fetched",
    "BG142": "address-private",
    "BG143": "robots-disallow",
    "BG144": "page-not-received",
    "BG145": "page-answers-error",
    "BG146": "redirect-astray",
    "BG201": "front-matter-broken",
    "BG202": "unknown-key",
    "BG203": "wrong-value",
    "BG204": "key-missing",
    "BG205": "duplicate-id",
    "BG206": "duplicate-key",
    "BG207": "yaml-feature-refused",
    "BG208": "file-not-text",
    "BG209": "name-not-usable",
    "BG210": "paragraph-not-in-capture",
    "BG211": "paragraph-out-of-order",
    "BG212": "passage-not-found",
    "BG213": "source-empty",
    "BG214": "file-not-readable",
    "BG215": "ruling-without-effect",
    "BG216": "version-unknown",
    "BG217": "version-circle",
    "BG218": "version-replaced-twice",
    "BG301": "citation-not-understood",
    "BG302": "source-unknown",
    "BG303": "words-not-found",
    "BG304": "words-ambiguous",
    "BG305": "altered-passage-quoted",
    "BG306": "rewritten-source-quoted",
    "BG307": "mark-not-understood",
    "BG308": "link-not-safe",
    "BG309": "link-broken",
    "BG310": "key-point-without-citation",
    "BG311": "key-points-missing",
    "BG312": "key-point-not-plain",
    "BG313": "citation-outside-topic",
    "BG314": "quotation-not-in-source",
    "BG321": "cut-before-contrast",
    "BG322": "quotation-left-open",
    "BG323": "pronoun-without-name",
    "BG324": "version-replaced",
    "BG325": "likelihood-with-confidence",
    "BG326": "likelihood-off-scale",
    "BG327": "reporter-quoted-as-speaker",
    "BG401": "name-unknown",
    "BG402": "alias-shared",
    "BG501": "topic-empty",
    "BG502": "section-empty",
    "BG503": "topic-unknown",
    "BG504": "difference-not-two",
    "BG505": "pin-not-shown",
    "BG601": "build-locked",
    "BG901": "setting-unknown",
    "BG902": "setting-wrong",
    "BG903": "template-broken",
}

CODES = {code: Code(code, name, EXPLANATIONS.get(code, "")) for code, name in _NAMES.items()}


def registered(code: str) -> bool:
    """Whether `code` is one of ours."""
    return code in CODES
