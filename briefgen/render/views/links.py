"""Addresses of pages, and the relative links between them."""

from dataclasses import dataclass

_SCHEMES = ("http://", "https://", "mailto:")


def relative(from_uri: str, to_uri: str, fragment: str = "") -> str:
    """The link from one page to another page or file, good from `file://` and below any path.

    An address that is empty or ends in `/` is a page, which stands in its `index.html`.
    """
    if from_uri == to_uri and fragment:
        return f"#{fragment}"
    target = to_uri if to_uri and not to_uri.endswith("/") else f"{to_uri}index.html"
    here, there = from_uri.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    path = "/".join([*[".."] * (len(here) - shared), *there[shared:]])
    return f"{path}#{fragment}" if fragment else path


def topic_uri(slug: str) -> str:
    return f"topics/{slug}/"


def source_uri(source: str) -> str:
    return f"sources/{source}/"


def name_uri(name: str) -> str:
    return f"names/{name}/"


def prose_uri(path: str) -> str:
    """The address of a prose page; `index` is home."""
    parts = path.split("/")
    if parts[-1] == "index":
        parts.pop()
    return "".join(f"{part}/" for part in parts)


def passage_anchor(passage: int) -> str:
    return f"p-{passage}"


@dataclass(frozen=True, slots=True)
class Links:
    """Links from the page at `here`; `pages` are the addresses of all pages there are."""

    here: str
    pages: frozenset[str]

    def to(self, uri: str, fragment: str = "") -> str:
        return relative(self.here, uri, fragment)

    def topic(self, slug: str, fragment: str = "") -> str:
        return self.to(topic_uri(slug), fragment)

    def source(self, source: str, fragment: str = "") -> str:
        return self.to(source_uri(source), fragment)

    def passage(self, source: str, passage: int) -> str:
        return self.source(source, passage_anchor(passage))

    def name(self, name: str) -> str | None:
        """`None` for a name that has no page."""
        uri = name_uri(name)
        return self.to(uri) if uri in self.pages else None

    def written(self, href: str, file: str) -> str | None:
        """A link as an editor wrote it in `file`, a path below `content/`; `None` leads nowhere.

        Only web and mail addresses are let through; a Markdown file stands for its page.
        """
        if href.casefold().startswith(_SCHEMES):
            return href
        path, _, fragment = href.partition("#")
        if not path:
            return f"#{fragment}"
        target = _below_content(path, file)
        if target is None:
            return None
        if not target.endswith(".md"):
            return self.to(target)
        uri = prose_uri(target.removesuffix(".md"))
        return self.to(uri, fragment) if uri in self.pages else None


def web_address(url: str | None) -> str | None:
    """The address when a reader may be sent there."""
    return url if url and url.casefold().startswith(("http://", "https://")) else None


def _below_content(path: str, file: str) -> str | None:
    if ":" in path or path.startswith("/"):
        return None
    parts = file.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
