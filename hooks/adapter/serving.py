"""The preview server, which never dies and is quick: a change redraws only the pages it touches.

MkDocs' server leaves every request hanging once a build has failed, and draws
the whole site at every change. Here a failure becomes a notice over the pages
as they were, and a page whose source is the same stays.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File
from mkdocs.utils import CountHandler

from hooks.adapter.notice import Notice, with_notice
from hooks.adapter.watch import State, snapshot, watch
from hooks.render import Output

log = logging.getLogger("mkdocs.hooks.quntuan")
Builder = Callable[..., None]


class Drawn:
    """The generated files that stand in the preview's folder, and what else the pages rest on."""

    files: dict[str, bytes] = {}  # noqa: RUF012 - one preview a process
    around: dict[str, State] = {}  # noqa: RUF012
    next: dict[str, bytes] = {}  # noqa: RUF012
    templates: Environment | None = None


class DrawnFile(File):
    """A generated file that knows whether it stands there already."""

    is_drawn = False

    def is_modified(self) -> bool:
        return not self.is_drawn


def drawn(config: MkDocsConfig, output: Output) -> File:
    """The file for MkDocs; a build that is not whole leaves it out where nothing changed."""
    file = DrawnFile.generated(config, output.path, content=output.content)
    if isinstance(file, DrawnFile):
        file.is_drawn = Drawn.files.get(output.path) == output.content
    Drawn.next[output.path] = output.content
    return file


def forgive(config: MkDocsConfig) -> None:
    """A preview shows warnings and goes on: MkDocs' strict mode would leave requests hanging."""
    config.strict = False
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)
    _keep_templates(config)


def _keep_templates(config: MkDocsConfig) -> None:
    """Compile the theme's hundred templates once, not at every build."""
    templates = Drawn.templates or config.theme.get_env()
    Drawn.templates = templates
    vars(config.theme)["get_env"] = lambda: templates


def take_over(server: LiveReloadServer, config: MkDocsConfig, builder: Builder) -> None:
    """Put our watch, our builder and the notice into MkDocs' server, before it starts."""
    sources = [config.docs_dir, config.config_file_path, *config.watch]
    around = [config.docs_dir, config.config_file_path, *_theme(config)]
    config.watch = []
    server.unwatch(config.docs_dir)
    server.set_app(with_notice(server.serve_request))
    server.builder = lambda: _rebuild(server, config, builder, around)
    server.build_delay = 0.05  # seconds without another change; an editor's save is one
    _keep(around)
    watch(sources, lambda: _ask(server))
    logging.getLogger("mkdocs.commands.build").addFilter(_is_news)


def _rebuild(
    server: LiveReloadServer, first: MkDocsConfig, builder: Builder, around: list[str]
) -> None:
    """Build what changed; whatever goes wrong is shown, for a raise would hang every request."""
    before = Drawn.files
    Drawn.next = {}
    said = _Said()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        if before and snapshot(around) == Drawn.around:
            config = load_config(first.config_file_path, site_dir=server.root)
            config.site_url = server.url
            build(config, serve_url=server.url, dirty=True)
            _remove(server, before.keys() - Drawn.next.keys())
        else:
            Drawn.templates = None
            builder()
        _keep(around)
    except (Exception, SystemExit) as caught:
        Notice.text = "\n".join(["网站没能更新，下面是旧的内容。", *said.errors, str(caught)])
        log.exception("预览没有更新", exc_info=not isinstance(caught, MkDocsException))
        Drawn.files = {}  # nobody knows how far it came
    finally:
        logging.getLogger("mkdocs").removeHandler(said)


class _Said(logging.Handler):
    """What MkDocs says of a failure in its log; the exception itself often says nothing."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(record.getMessage())


def _keep(around: list[str]) -> None:
    """The build is whole: the next may rest on it."""
    Drawn.files, Drawn.next = Drawn.next, {}
    Drawn.around = snapshot(around)


def _remove(server: LiveReloadServer, gone: set[str]) -> None:
    for path in gone:
        page = path.removesuffix(".md") + ".html" if path.endswith(".md") else path
        Path(server.root, page).unlink(missing_ok=True)


def _theme(config: MkDocsConfig) -> list[str]:
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def _ask(server: LiveReloadServer) -> None:
    """Ask for a build, as MkDocs' own watch does; there is no public way."""
    with server._rebuild_cond:  # noqa: SLF001
        server._want_rebuild = True  # noqa: SLF001
        server._rebuild_cond.notify_all()  # noqa: SLF001


def _is_news(record: logging.LogRecord) -> bool:
    """MkDocs warns of a build that is not whole; this one is made so that it does not matter."""
    return "'dirty' build" not in record.getMessage()
