"""The preview server, which never dies and is quick: a change redraws only the pages it touches.

MkDocs' server leaves every request hanging once a build has failed, and draws
the whole site at every change. Here a failure becomes a notice over the pages
as they were, and a page whose source is the same stays.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import CountHandler

from hooks.adapter.notice import with_notice
from hooks.adapter.run import Run
from hooks.adapter.watch import snapshot, watch

log = logging.getLogger("mkdocs.hooks.quntuan")
Builder = Callable[..., None]


def forgive(config: MkDocsConfig) -> None:
    """A preview shows warnings and goes on: MkDocs' strict mode would leave requests hanging."""
    config.strict = False
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)


def take_over(server: LiveReloadServer, config: MkDocsConfig, builder: Builder, run: Run) -> None:
    """Put our watch, our builder and the notice into MkDocs' server, before it starts."""
    sources = [config.docs_dir, config.config_file_path, *config.watch]
    config.watch = []
    preview = _Preview(server, config, builder, run)
    server.unwatch(config.docs_dir)
    server.set_app(with_notice(server.serve_request, lambda: run.notice))
    server.builder = preview.rebuild
    server.build_delay = 0.05  # seconds without another change; an editor's save is one
    preview.keep()
    watch(sources, preview.ask)


@dataclass(frozen=True)
class _Preview:
    """MkDocs' server with the settings it started with, its own builder, and what we remember."""

    server: LiveReloadServer
    config: MkDocsConfig
    builder: Builder
    run: Run

    def rebuild(self) -> None:
        """Build what changed; whatever goes wrong is shown, for a raise would hang every request."""
        failures = _Failures()
        logging.getLogger("mkdocs").addHandler(failures)
        try:
            if self.run.served and snapshot(self._around) == self.run.around:
                self._build_changed()
            else:
                self.run.templates = None
                self.builder()
            self.keep()
        except (Exception, SystemExit) as caught:
            reasons = [*failures.messages, str(caught)]
            self.run.notice = "\n".join(["网站没能更新，下面是旧的内容。", *reasons])
            log.exception("预览没有更新", exc_info=not isinstance(caught, MkDocsException))
            self.run.served = {}  # nobody knows how far it came
        finally:
            logging.getLogger("mkdocs").removeHandler(failures)

    def keep(self) -> None:
        """The build is whole: the next may rest on it."""
        self.run.served = {output.path: output.content for output in self.run.outputs}
        self.run.around = snapshot(self._around)

    def ask(self) -> None:
        """Ask for a build, as MkDocs' own watch does; there is no public way."""
        with self.server._rebuild_cond:  # noqa: SLF001
            self.server._want_rebuild = True  # noqa: SLF001
            self.server._rebuild_cond.notify_all()  # noqa: SLF001

    @property
    def _around(self) -> list[str]:
        """What pages rest on beside the entries."""
        theme = self.config.theme.custom_dir
        return [self.config.docs_dir, self.config.config_file_path, *([theme] if theme else [])]

    def _build_changed(self) -> None:
        config = load_config(self.config.config_file_path, site_dir=self.server.root)
        config.site_url = self.server.url
        build(config, serve_url=self.server.url, dirty=True)
        for path in self.run.served.keys() - {output.path for output in self.run.outputs}:
            page = path.removesuffix(".md") + ".html" if path.endswith(".md") else path
            Path(self.server.root, page).unlink(missing_ok=True)


class _Failures(logging.Handler):
    """What MkDocs says of a failure in its log; the exception itself often says nothing."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
