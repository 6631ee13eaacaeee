"""Starting MkDocs from the command line: one build into a given folder, or the preview server."""

import logging
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from hooks.adapter.run import RUN
from hooks.render import Output

CONFIG = "mkdocs.yml"


class BuildFailedError(Exception):
    """MkDocs gave up; the message is for people."""


def build_into(root: Path, outputs: Iterable[Output], site_dir: Path) -> None:
    """Build the site of ``root`` with these generated files into ``site_dir``, strictly."""
    _log_to_terminal()
    RUN.handed_over = tuple(outputs)
    try:
        config = load_config(str(root / CONFIG), site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, Abort) as caught:
        raise BuildFailedError(_explained(caught)) from caught
    finally:
        RUN.handed_over = None


def preview(root: Path, address: str) -> None:
    """Serve ``root`` at ``address`` and rebuild at every change, until interrupted."""
    _log_to_terminal(logging.INFO)
    try:
        serve(config_file=str(root / CONFIG), dev_addr=address, livereload=True)
    except (MkDocsException, Abort) as caught:
        raise BuildFailedError(str(caught)) from caught


def _explained(caught: Exception) -> str:
    """MkDocs' own sentence for warnings, such as a broken link in a hand-written page, is English."""
    if "strict mode" in str(caught):
        return "网页里有上面列出的问题（WARNING），例如断了的链接。改好后再运行一次。"
    return str(caught)


def _log_to_terminal(level: int = logging.WARNING) -> None:
    """MkDocs' own warnings go to standard error, once."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
