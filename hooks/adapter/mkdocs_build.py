"""Starting MkDocs from the command line: one build into a given folder, or the preview server."""

import logging
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from hooks.adapter.finisher import Finisher
from hooks.adapter.run import RUN
from hooks.adapter.words import InChinese, in_chinese, is_for_people
from hooks.publish.hosting.writing import Told, Writer
from hooks.publish.kept_files import KeptFiles, Written
from hooks.render import Output
from hooks.store import spare_folder
from hooks.workers import spread

CONFIG = "mkdocs.yml"


class BuildFailedError(Exception):
    """MkDocs gave up; the message is for people."""


@dataclass(frozen=True)
class Finished:
    """What was written; ``refused`` pages MkDocs had to make one by one, for a plugin or the theme."""

    written: Written
    refused: int


def build_into(root: Path, outputs: Iterable[Output], site_dir: Path, kept: KeptFiles) -> Finished:
    """Build the site of ``root`` with these generated files into the new ``site_dir``, strictly.

    MkDocs makes the pages that are written by hand or stand in the navigation; the rest is
    finished here, on all cores. A file that is in its place already is left out of a build only
    if MkDocs calls it dirty. What the site of before has, made from the same or with the same
    content, is not written anew.
    """
    _log_to_terminal()
    RUN.handed_over = tuple(outputs)
    try:
        config = load_config(str(root / CONFIG), site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config, dirty=True)
        finally:
            config.plugins.on_shutdown()
        return (
            _finish(RUN.finisher, RUN.handed_over, site_dir, kept)
            if RUN.finisher
            else Finished(Written(), 0)
        )
    except (MkDocsException, Abort) as caught:
        raise BuildFailedError(in_chinese(str(caught))) from caught
    finally:
        RUN.handed_over = RUN.finisher = None


def _finish(
    finisher: Finisher, outputs: Iterable[Output], site_dir: Path, kept: KeptFiles
) -> Finished:
    """Write what MkDocs left out."""
    writer = Writer(site_dir, kept.live)

    def write(output: Output) -> Told:
        return writer.write(output.url, finisher.finish(output), finisher.code(output))

    ours = [output for output in outputs if finisher.can_finish(output)]
    keys = {output.url: finisher.key(output).hex() for output in ours}
    linked = kept.link(keys, site_dir)
    new = [output for output in ours if output.url not in linked]
    for folder in {(site_dir / output.url).parent for output in new}:
        folder.mkdir(parents=True, exist_ok=True)
    told = {
        output.url: one for output, one in zip(new, spread(write, new, "写入文件"), strict=True)
    }
    code = {url: one.code for url, one in told.items() if one.code is not None}
    digests = {url: one.sha256 for url, one in told.items()}
    return Finished(Written(keys, linked, code, digests), finisher.refused)


def preview(root: Path, address: str) -> None:
    """Serve ``root`` at ``address`` and rebuild at every change, until interrupted."""
    _log_to_terminal(logging.INFO)
    with spare_folder(root) as folder:
        tempfile.tempdir = str(folder)  # where MkDocs puts what it serves
        try:
            serve(config_file=str(root / CONFIG), dev_addr=address, build_type="dirty")
        except (MkDocsException, Abort) as caught:
            raise BuildFailedError(in_chinese(str(caught))) from caught
        finally:
            tempfile.tempdir = None


def _log_to_terminal(level: int = logging.WARNING) -> None:
    """MkDocs' own warnings go to standard error, once."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(InChinese())
        handler.addFilter(is_for_people)
        logger.addHandler(handler)
    logging.getLogger("mkdocs.commands.build").addFilter(_is_no_dirty_warning)


def _is_no_dirty_warning(record: logging.LogRecord) -> bool:
    """MkDocs warns of a build that is not whole; ours are made so that it does not matter."""
    return "'dirty' build" not in record.getMessage()
