"""What captures and manuscripts may hold, for Hypothesis.

`from strategies import texts` in any test.
"""

import string

from hypothesis import strategies as st

from briefgen.model import Manuscript, Span

QUOTATION_MARKS = "'\"‘’‚“”„‹›«»`´"
DASHES = "-‐‑–—"
WHITE_SPACE = " \t\n\r\v\f\x1c\x85\u00a0\u2009\u2028\u202f\u3000"
ASTRAL = "😀🚢𝔄\U0010ffff"
BIDI = "\u061c\u200f\u202e\u2066\u2069"
INVISIBLE = "\ufeff\u200b\u200d\u00ad\u0301"
MARKUP = "<>&*_[](){}@#\\|~=$%!+/:;,.?…"
LETTERS = "abcXYZ019éßıﬁאمж水가"

BLOCKS = [
    "",
    "",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "# ",
    "## ",
    "## Key points\n\n- ",
    "    ",
    "\t",
    "```\n",
]

CHARACTERS = (
    LETTERS + " " * 8 + QUOTATION_MARKS + DASHES + WHITE_SPACE + ASTRAL + BIDI + INVISIBLE + MARKUP
)


def texts(min_size: int = 0, max_size: int = 80) -> st.SearchStrategy[str]:
    """Text of characters that have caused trouble, or of any characters at all."""
    troublesome = st.text(st.sampled_from(CHARACTERS), min_size=min_size, max_size=max_size)
    return troublesome | st.text(min_size=min_size, max_size=max_size)


def visible_texts(min_size: int = 0, max_size: int = 80) -> st.SearchStrategy[str]:
    """Texts that are more than white space."""
    return texts(max(min_size, 1), max_size).filter(str.strip)


def white_space(min_size: int = 1, max_size: int = 4) -> st.SearchStrategy[str]:
    return st.text(st.sampled_from(WHITE_SPACE), min_size=min_size, max_size=max_size)


def words() -> st.SearchStrategy[str]:
    """One word, as news has them or not."""
    plain = st.text(st.sampled_from(string.ascii_letters), min_size=1, max_size=9)
    marked = st.text(st.sampled_from(LETTERS + "’'-" + ASTRAL + INVISIBLE), min_size=1, max_size=6)
    return st.one_of(plain, plain, marked.filter(str.strip))


@st.composite
def sentences(draw: st.DrawFn, max_words: int = 12) -> str:
    """Words with a capital letter before and a mark after, some between quotation marks."""
    chosen = draw(st.lists(words(), min_size=1, max_size=max_words))
    opening, closing = draw(st.sampled_from([("", ""), ("“", "”"), ('"', '"'), ("'", "’")]))
    text = " ".join(chosen)
    return f"{opening}{text[0].upper()}{text[1:]}{draw(st.sampled_from('.!?…'))}{closing}"


def paragraphs(max_sentences: int = 4) -> st.SearchStrategy[str]:
    return st.lists(sentences(), min_size=1, max_size=max_sentences).map(" ".join)


def spans(length: int) -> st.SearchStrategy[Span]:
    """Spans of a text that has `length` code points, at least one."""
    bounds = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True)
    return bounds.map(lambda pair: Span(min(pair), max(pair)))


def identifiers() -> st.SearchStrategy[str]:
    """Ids of sources, topics and names."""
    part = st.text(st.sampled_from(string.ascii_lowercase + string.digits), min_size=1, max_size=6)
    return st.lists(part, min_size=1, max_size=3).map("-".join)


def escaped(words: str) -> str:
    """Words as they are typed inside a citation."""
    return words.replace("\\", "\\\\").replace('"', '\\"')


@st.composite
def citations(draw: st.DrawFn) -> str:
    """`[@id]`, `[@id "words"]` or `[@id "first" … "last"]`, each of the right form."""
    runs = draw(st.lists(visible_texts(max_size=20), max_size=2))
    typed = draw(st.sampled_from([" … ", "...", "…\n"])).join(f'"{escaped(run)}"' for run in runs)
    return f"[@{draw(identifiers())}{' ' if typed else ''}{typed}]"


def manuscripts() -> st.SearchStrategy[Manuscript]:
    """Markdown with everything that topics hold, and much that they should not."""
    inline = st.one_of(
        sentences(5),
        citations(),
        texts(max_size=12),
        st.sampled_from(
            ["{disputed}", "{#kp-a}", "{dispute}", "[@", '[@a "b', "`c`", "**", "*", "_", "<b>"]
        ),
        st.sampled_from(
            ["[l](x.md)", "[l](javascript:x)", "![p](p.png)", "<https://a.example>", "\\", "&amp;"]
        ),
        st.sampled_from(["\n", "\r\n", "  \n", "\t", " "]),
    )
    lines = st.lists(inline, max_size=6).map(" ".join)
    begin = st.sampled_from(BLOCKS)
    blocks = st.tuples(begin, lines).map("".join)
    text = st.lists(blocks, max_size=6).map("\n\n".join) | texts()
    return st.builds(Manuscript, st.just("content/topics/mill.md"), text, st.integers(1, 30))
