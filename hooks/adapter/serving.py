"""The preview server, which never dies and is quick: a page is made when somebody looks at it.

MkDocs' server leaves every request hanging once a build has failed, and draws
the whole site at every change. Here a failure becomes a notice over the pages
as they were, and MkDocs itself is asked only where a page by hand, the settings
or the theme changed.
"""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import CountHandler, clean_directory

from hooks.adapter.desk_page import with_desk
from hooks.adapter.guard import guarded, is_local
from hooks.adapter.hand_written import explained
from hooks.adapter.missing_page import with_reload
from hooks.adapter.notice import with_notice
from hooks.adapter.preview import NOT_RENEWED, renew
from hooks.adapter.run import Run
from hooks.adapter.shown_folder import ShownFolder, with_generated
from hooks.adapter.watch import FileState, snapshot, watch

log = logging.getLogger("mkdocs.hooks.quntuan")

WAITING = 128
"""Connections that may wait at the door: a browser opens dozens, and a sixth one was let down."""
NOT_LOCAL = "预览里有没发布的条目，只给这台电脑看：地址写 127.0.0.1 加端口，例如 127.0.0.1:8000。"


def forgive(config: MkDocsConfig) -> None:
    """A preview shows warnings and goes on: MkDocs' strict mode would leave requests hanging."""
    config.strict = False
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)


def take_over(server: LiveReloadServer, config: MkDocsConfig, run: Run) -> None:
    """Put our watch, our builder and our answers into MkDocs' server, before it starts."""
    if not is_local(config.dev_addr.host):
        raise PluginError(NOT_LOCAL)
    sources = [config.docs_dir, config.config_file_path, *config.watch]
    config.watch = []
    written = [output.url for output in run.outputs] if run.at_first else []
    folder = ShownFolder(Path(server.root), run, written)
    run.at_first = False
    preview = _Preview(server, config, run, folder, sources)
    server.unwatch(config.docs_dir)  # the settings stay watched: without any, no page reloads
    generated = with_generated(server.serve_request, folder, server.mount_path)
    shown = with_notice(with_reload(generated, partial(_reloading, server)), lambda: run.notice)
    server.set_app(guarded(with_desk(shown, run.desk(server.mount_path)) if run.desk else shown))
    server.request_queue_size = WAITING
    server.builder = preview.rebuild
    server.build_delay = 0.05  # seconds without another change; an editor's save is one
    watch(sources, preview.ask)


def _reloading(server: LiveReloadServer) -> Callable[[bytes], bytes]:
    """What puts MkDocs' script into a page, so that it knows what is older than it."""
    epoch = server._visible_epoch  # noqa: SLF001 - there is no public way
    return lambda page: bytes(server._inject_js_into_html(page, epoch))  # type: ignore[no-untyped-call]  # noqa: SLF001


class _Preview:
    """MkDocs' server with the settings it started with, and what we remember."""

    def __init__(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        run: Run,
        folder: ShownFolder,
        sources: Sequence[str],
    ) -> None:
        self._server = server
        self._sources = sources
        self._shown: dict[str, FileState] = {}
        self._config = config
        self._run = run
        self._folder = folder
        self._around = self._snapshot()

    def rebuild(self) -> None:
        """Show what changed; whatever goes wrong is shown, for a raise would hang every request."""
        present = snapshot(self._sources)
        if present == self._shown:
            return  # an editor's save is several changes, seen one by one
        failures = _Failures()
        logging.getLogger("mkdocs").addHandler(failures)
        try:
            around = self._snapshot()
            if self._run.theme and around == self._around:
                with self._folder.renewed():
                    renew(self._run, self._config)
            else:
                self._read_by_hand()
            # What changed meanwhile may be undone before anybody looks again: it would pass for shown.
            is_still = snapshot(self._sources) == present
            self._around, self._shown = around, present if is_still else {}
        except (Exception, SystemExit) as caught:
            is_ours = not isinstance(caught, MkDocsException | OSError)
            said = explained(caught) if isinstance(caught, OSError) else str(caught)
            reasons = [*failures.messages, said]
            self._run.notice = NOT_RENEWED + "\n".join(reasons)
            self._around, self._shown = {}, {}  # nobody knows how far it came
            log.exception("预览没有更新：%s", said, exc_info=is_ours)
        finally:
            logging.getLogger("mkdocs").removeHandler(failures)

    def ask(self) -> None:
        """Ask for a build, as MkDocs' own watch does; there is no public way."""
        with self._server._rebuild_cond:  # noqa: SLF001
            self._server._want_rebuild = True  # noqa: SLF001
            self._server._rebuild_cond.notify_all()  # noqa: SLF001

    def _snapshot(self) -> dict[str, FileState]:
        """The state of what pages rest on beside the entries."""
        theme = self._config.theme.custom_dir
        return snapshot(
            [self._config.docs_dir, self._config.config_file_path, *([theme] if theme else [])]
        )

    def _read_by_hand(self) -> None:
        """Let MkDocs make the hand-written pages anew, with new settings and the theme as it is."""
        self._run.templates = None
        config = load_config(self._config.config_file_path, site_dir=self._server.root)
        config.site_url = self._server.url
        with self._folder.renewed():
            clean_directory(self._server.root)
            build(config, serve_url=self._server.url, dirty=True)


class _Failures(logging.Handler):
    """What MkDocs says of a failure in its log; the exception itself often says nothing."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
