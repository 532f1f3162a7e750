"""Tools that take the article out of a page of HTML: briefgen, and its peers as they are installed.

    pip install --group bench

installs the peers: trafilatura (Apache 2.0), jusText (BSD), readability-lxml (Apache 2.0),
newspaper4k (MIT) and resiliparse (Apache 2.0). A tool that is not installed is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from copied import copied_lines
from lxml import html as lxml_html

from briefgen.clean.decode import decode
from briefgen.clean.html import extract


@dataclass(frozen=True)
class Tool:
    """A tool, the package it needs, and its door: the bytes of a page → the article's text."""

    name: str
    package: str
    run: Callable[[bytes], str]

    @property
    def installed(self) -> bool:
        return find_spec(self.package) is not None


def _briefgen(content: bytes) -> str:
    articles = extract(decode(content).text)
    return "\n".join(paragraph.text for article in articles for paragraph in article.paragraphs)


def _trafilatura(**mode: bool) -> Callable[[bytes], str]:
    def run(content: bytes) -> str:
        from trafilatura import bare_extraction  # noqa: PLC0415 - of the tools that are installed

        found = bare_extraction(_text(content), include_comments=False, **mode)
        return (getattr(found, "text", None) or "") if found else ""

    return run


def _justext(content: bytes) -> str:
    import justext  # noqa: PLC0415

    paragraphs = justext.justext(_text(content), justext.get_stoplist("English"))
    return "\n".join(part.text for part in paragraphs if not part.is_boilerplate)


def _readability(content: bytes) -> str:
    from readability import Document  # noqa: PLC0415

    summary = lxml_html.fromstring(Document(_text(content)).summary())
    return "\n".join(copied_lines(summary))


def _newspaper(content: bytes) -> str:
    from newspaper import Article  # noqa: PLC0415

    article = Article("https://benchmark.example/", fetch_images=False, language="en")
    article.download(input_html=_text(content))
    article.parse()
    return str(article.text)


def _resiliparse(content: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return str(extract_plain_text(_text(content), main_content=True))


def _text(content: bytes) -> str:
    """The page decoded as briefgen does it, so that tools are compared and not their decoders."""
    return decode(content).text


TOOLS = (
    Tool("briefgen, with metadata", "briefgen", _briefgen),
    Tool("trafilatura, precision", "trafilatura", _trafilatura(favor_precision=True)),
    Tool(
        "trafilatura, precision, metadata",
        "trafilatura",
        _trafilatura(favor_precision=True, with_metadata=True),
    ),
    Tool("trafilatura, default", "trafilatura", _trafilatura()),
    Tool("trafilatura, fast", "trafilatura", _trafilatura(fast=True)),
    Tool("readability-lxml", "readability", _readability),
    Tool("newspaper4k, English", "newspaper", _newspaper),
    Tool("resiliparse, main content", "resiliparse", _resiliparse),
    Tool("jusText, English", "justext", _justext),
)


def installed_tools() -> Iterator[Tool]:
    """The tools that are there; of the others it is printed that they are left out."""
    for tool in TOOLS:
        if tool.installed:
            yield tool
        else:
            print(f"{tool.name}: not installed, left out")


def safely(tool: Tool, content: bytes) -> str:
    """What the tool makes of a page; nothing, when it raises."""
    try:
        return tool.run(content)
    except Exception:  # noqa: BLE001 - whatever a peer raises
        return ""


def as_html(lines: list[str]) -> bytes:
    """Copied text as a page without structure: a paragraph for each line."""
    paragraphs = "".join(f"<p>{_escaped(line)}</p>\n" for line in lines)
    return f"<!doctype html><html><body>\n{paragraphs}</body></html>".encode()


def kept_lines(lines: list[str], output: str) -> list[bool]:
    """Which lines stand in a tool's output, in order."""
    text = " ".join(output.split())
    at = 0
    kept = []
    for line in lines:
        words = " ".join(line.split())
        found = text.find(words, at)
        kept.append(found >= 0)
        at = found + len(words) if found >= 0 else at
    return kept


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;")
