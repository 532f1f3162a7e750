"""Two revisions, or a revision and the files on the disk: what editors wrote, and what it moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen import history, pipeline, workspace
from briefgen.changes import Moved, compare_topics, moved
from briefgen.config import read_config
from briefgen.model import Edition, FileChange, TopicChange

_CONTENT = "content"
_TOPICS = "topics"
_SOURCES = "sources"
_Ids = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is new since the former state.

    `added` are the ids of new sources, with their titles where these can be read; `removed`
    those of sources that went, `renamed` those that are called another way now. `moved` is none
    when one of the two states does not compose, and `why_not` says which.
    """

    topics: tuple[TopicChange, ...]
    added: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    moved: Moved | None
    why_not: str = ""

    @property
    def empty(self) -> bool:
        shown = self.moved and (self.moved.sources or self.moved.topics)
        return not (self.topics or self.added or self.removed or self.renamed or shown)


@dataclass(frozen=True, slots=True)
class _State:
    """A desk as it was composed: `texts` by paths below `content/`."""

    name: str
    texts: Mapping[str, str]
    edition: Edition | None
    whole: bool


def compare(settings: Path, old: str, new: str | None) -> Comparison:
    """Compare two revisions of a desk's content; no `new` stands for the files on the disk.

    The settings and templates of both are those on the disk.

    Raises:
        NoRevision: one of them is not there, or nothing can be asked.
    """
    text = workspace.read_settings(settings)
    config = read_config(text, settings.name)[0] if text is not None else None
    content = settings.parent / (config.content if config else _CONTENT)
    files = history.between(content, old, new)
    before = _stored(settings, content, old)
    after = _state(settings, content, "the files on the disk") if new is None else None
    return _compared(files, before, after or _stored(settings, content, new or "HEAD"))


def _stored(settings: Path, content: Path, revision: str) -> _State:
    """The desk of a revision, read from a copy that is thrown away."""
    with TemporaryDirectory(prefix="briefgen-") as folder:
        root = Path(folder)
        copied = root / content.relative_to(settings.parent)
        copied.mkdir(parents=True)
        for file in history.contents(content, revision):
            path = copied / file.path
            if file.content is not None and path.resolve().is_relative_to(copied.resolve()):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.content)
        (root / settings.name).write_bytes(settings.read_bytes())
        return _state(root / settings.name, copied, f"revision `{revision}`")


def _state(settings: Path, content: Path, name: str) -> _State:
    composed = pipeline.compose(settings)
    prefix = f"{content.relative_to(settings.parent).as_posix()}/"
    texts = {
        path.removeprefix(prefix): text
        for path, text in composed.texts.items()
        if path.startswith(prefix)
    }
    return _State(name, texts, composed.edition, composed.site is not None)


def _compared(files: tuple[FileChange, ...], old: _State, new: _State) -> Comparison:
    topics = [_topic(one, old, new) for one in files if one.folder == _TOPICS]
    sources = [one for one in files if one.folder == _SOURCES]
    broken = [state.name for state in (old, new) if not state.whole]
    shift = None
    if not broken and old.edition and new.edition:
        shift = moved(old.edition, new.edition, _renamed(files, _SOURCES), _renamed(files, _TOPICS))
    return Comparison(
        tuple(topic for topic in topics if topic is not None),
        tuple((one.new, _title(one.new, new)) for one in sources if one.new and not one.old),
        tuple(one.old for one in sources if one.old and not one.new),
        tuple((one.old, one.new) for one in sources if one.old and one.new and one.old != one.new),
        shift,
        f"{' and '.join(broken)} cannot be built; see `briefgen check`" if broken else "",
    )


def _renamed(files: tuple[FileChange, ...], folder: str) -> _Ids:
    return {
        one.old: one.new
        for one in files
        if one.folder == folder and one.old and one.new and one.old != one.new
    }


def _topic(file: FileChange, old: _State, new: _State) -> TopicChange | None:
    slug = file.new or file.old or ""
    before, after = _text(file.old, old), _text(file.new, new)
    return compare_topics(
        slug,
        pipeline.topic_text(slug, before) if before is not None else None,
        pipeline.topic_text(slug, after) if after is not None else None,
    )


def _text(id_: str | None, state: _State) -> str | None:
    """The text of a topic; one that lies deeper in the folder is found by its name."""
    if id_ is None:
        return None
    ending = f"/{id_}.md"
    found = (text for path, text in sorted(state.texts.items()) if _is(path, _TOPICS, ending))
    return next(found, None)


def _is(path: str, folder: str, ending: str) -> bool:
    return path.startswith(f"{folder}/") and path.endswith(ending)


def _title(source: str, state: _State) -> str:
    known = state.edition.index.sources.get(source) if state.edition else None
    return known.record.title if known else ""
