"""The MkDocs adapter: hands finished pages to MkDocs, and nothing captured to its Markdown.

MkDocs builds into a staging folder; what changed is then moved into the real site, so a failed
build leaves the site as it was.
"""

import hashlib
import logging
import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from traceback import extract_tb
from typing import Any, cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from briefgen import pipeline, publish, workspace
from briefgen.config import SETTINGS
from briefgen.diagnostics import Diagnostic, Diagnostics, report
from briefgen.model import Location, Page, Site
from briefgen.review import REVIEW, ReviewApplication

_log = logging.getLogger("mkdocs.plugins.briefgen")

_SITEMAP = "sitemap.xml"
# MkDocs stamps its sitemap with the time of the build.
_OURS = ("captures/", "sources/", "topics/", "names.yml", _SITEMAP)
_CACHE = ".briefgen"


class BriefgenPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Builds the site of a desk. Settings are read, with their places, by `config`."""

    config_scheme = tuple((name, Optional(Type((str, int)))) for name in SETTINGS)

    def __init__(self) -> None:
        self.composed: pipeline.Composed | None = None
        self._site = Site((), (), ())
        self._pages: dict[str, Page] = {}
        self._root = Path()
        self._target = Path()
        self._held = ExitStack()
        self._serves = False
        self._served: Path | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serves = command == "serve"
        if dirty:
            message = "a dirty build gives wrong output; leave out `--dirty`"
            raise PluginError(message)

    def on_shutdown(self) -> None:
        if self._served is not None:
            self._served.unlink(missing_ok=True)
            self._served = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not config.use_directory_urls:
            message = "`use_directory_urls: false` is not supported: pages have fixed addresses"
            raise PluginError(message)
        settings = Path(config.config_file_path)
        self._root = settings.parent
        cache = self._root / _CACHE
        self._site = self._made(settings)
        self._pages = {page.uri: page for page in self._site.pages}
        self._target = Path(config.site_dir)
        self._lock(cache)
        config.site_dir = str(_empty_staging(cache, self._target))
        config.theme.dirs[-1:-1] = [
            str(folder / "theme") for folder in workspace.template_folders(self._root)
        ]
        config.theme.static_templates.discard(_SITEMAP)
        config.theme.static_templates.add("404.html")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        kept = [file for file in files if not _is_ours(file)]
        for page in self._site.pages:
            file = File.generated(config, f"{page.uri}index.md", content="")
            file.page = _FinishedPage(page, file, config)
            kept.append(file)
        # What a desk has put at the same address itself, such as robots.txt, is what it wants.
        own = {file.dest_uri for file in kept}
        kept.extend(
            File.generated(config, asset.path, content=asset.content)
            for asset in self._site.assets
            if asset.path not in own
        )
        return Files(kept)

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, **_: Any
    ) -> TemplateContext:
        finished = page.finished if isinstance(page, _FinishedPage) else None
        return self._framed(context, finished)

    def on_template_context(self, context: TemplateContext, /, **_: Any) -> TemplateContext:
        return self._framed(context, None)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        synced = publish.sync(Path(config.site_dir), self._target)
        config.site_dir = str(self._target)
        self._held.close()
        counts = (synced.written, synced.kept, synced.removed)
        _log.info("Files: %d written, %d unchanged, %d removed", *counts)

    def on_build_error(self, *, error: Exception) -> None:
        self._held.close()
        if fault := _theme_fault(error, self._root):
            raise _ThemeError(fault) from error

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        settings = Path(config.config_file_path)
        for folder in workspace.template_folders(settings.parent):
            server.watch(str(folder))
        # Captures are never written into any site: these pages are made when they are asked for.
        pages = ReviewApplication(
            settings, server.mount_path, Path(server.root), server.serve_request
        )
        server.set_app(pages)
        self._served = settings.parent / workspace.SERVED
        publish.write_whole(self._served, f"{server.url}\n".encode())
        _log.info("Review sources at %s%s", server.url, REVIEW)
        return server

    def _made(self, settings: Path) -> Site:
        """The site of the desk: what the command line composed and reported, or composed now."""
        given, self.composed = self.composed, None
        composed = given or pipeline.compose(settings)
        if composed.site is None:
            text = report(composed.diagnostics, "full", composed.texts)
            if self._serves:
                _log.error("The site stays as it was:\n%s", text)
                return self._site
            raise PluginError(f"\n{text}")
        for diagnostic in () if given else composed.diagnostics:
            _log.warning(report((diagnostic,), "concise", composed.texts))
        return composed.site

    def _lock(self, cache: Path) -> None:
        try:
            self._held.enter_context(publish.lock(cache, self._target))
        except publish.Locked:
            message = f"another build is writing `{self._target.name}`"
            hint = "wait for it to end, then build again"
            locked = Diagnostic("BG601", message, Location(self._target.name), hint)
            raise PluginError(f"\n{report((locked,), 'full', {})}") from None

    def _framed(self, context: TemplateContext, page: Page | None) -> TemplateContext:
        """The context with `briefgen`: what the theme prints around a page."""
        frame = {
            "site": self._site,
            "page": page,
            "navigation": [
                {
                    "title": entry.title,
                    "uri": entry.uri,
                    "current": page is not None and page.section == entry.uri,
                }
                for entry in self._site.navigation
            ],
        }
        return cast("TemplateContext", {**context, "briefgen": frame})


class _FinishedPage(MkDocsPage):
    """A page whose HTML is done: MkDocs puts the theme around it and parses nothing."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.finished = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - named by MkDocs
        self.markdown = ""
        self.meta = {"description": self.finished.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - likewise
        self.content = self.finished.html
        self.toc = get_toc([])


class _ThemeError(PluginError):
    """A template of the theme is broken; MkDocs would show where in its own code it noticed."""

    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(f"\n{report((fault,), 'full', {})}")
        self.fault = fault


class Refused(Exception):  # noqa: N818 - a state that the caller reports, not a fault
    """MkDocs could not build; the text says why, or the diagnostics do."""

    def __init__(self, why: str, diagnostics: Diagnostics = ()) -> None:
        super().__init__(why)
        self.diagnostics = diagnostics


def build(settings: Path, composed: pipeline.Composed, *, strict: bool) -> Path:
    """Build the site of a desk that was composed, and say where it is.

    Raises:
        Refused: MkDocs could not; the site is as it was.
    """
    try:
        config = load_config(str(settings), strict=strict)
        plugin = config.plugins["briefgen"]
        if not isinstance(plugin, BriefgenPlugin):
            raise Refused("the plugin `briefgen` is another one's")
        plugin.composed = composed
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except _ThemeError as error:
        raise Refused(str(error), (error.fault,)) from error
    except (MkDocsException, OSError) as error:
        raise Refused(str(error).strip()) from error
    return Path(config.site_dir)


def serve(settings: Path, address: str | None) -> None:
    """Serve the site of a desk on loopback and build it anew at each change."""
    mkdocs_serve(str(settings), dev_addr=address)


def _is_ours(file: File) -> bool:
    """Whether briefgen reads this file, or makes it, so that MkDocs is to leave it alone."""
    return file.is_documentation_page() or file.src_uri.startswith(_OURS)


def _theme_fault(error: Exception, root: Path) -> Diagnostic | None:
    """What is wrong with a template of the theme, if the error comes from one."""
    root = root.absolute()
    folders = [(folder / "theme").absolute() for folder in workspace.template_folders(root)]
    for frame in reversed(extract_tb(error.__traceback__)):
        path = Path(frame.filename).absolute()
        if any(path.is_relative_to(folder) for folder in folders):
            shown = path.relative_to(root) if path.is_relative_to(root) else path
            place = Location(shown.as_posix(), frame.lineno or 0)
            hint = "compare it with the template of the same name that comes with briefgen"
            return Diagnostic("BG903", f"template broken: {error}", place, hint)
    return None


def _empty_staging(cache: Path, target: Path) -> Path:
    name = hashlib.sha256(os.fsencode(target.absolute())).hexdigest()[:16]
    staging = cache / "staging" / name
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging
