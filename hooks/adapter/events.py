"""MkDocs' events: everything is read, checked and drawn before the old site is touched.

All stages run in ``on_pre_build``, which comes before MkDocs empties its
output folder; ``on_files`` only hands the result over. While serving nothing
is raised (it would leave requests hanging): the site is built without what is
broken, and every page shows what to mend.
"""

import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.adapter import progress
from hooks.emit import Output, emit
from hooks.pipeline import Examined, examine
from hooks.problem import errors
from hooks.report import text
from hooks.view import PREVIEW, PUBLIC, view

log = logging.getLogger("mkdocs.hooks.quntuan")


class State:
    """What one build hands from event to event; reset at every build, for ``serve`` repeats them."""

    is_serving = False
    outputs: tuple[Output, ...] = ()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """A preview shows drafts and survives mistakes; a build does neither."""
    State.is_serving = command == "serve"


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Check everything and draw all pages; a mistake ends the build here, the old site stands."""
    root = Path(config.config_file_path).parent
    examined = examine(root)
    State.outputs = tuple(_outputs(root, examined))
    taken = [o.path for o in State.outputs if Path(config.docs_dir, o.path).exists()]
    if taken:
        raise PluginError(
            f"这些页面由程序生成，content/ 里不能有同名文件，请改名：{'、'.join(taken)}"
        )


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Append the generated pages and files; none of them stands in the navigation by itself."""
    for output in State.outputs:
        file = File.generated(config, output.path, content=output.content)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """The number of pages is known: a progress bar can start."""
    progress.start(len(files.documentation_pages()))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """One page more."""
    progress.step()


def on_post_build(**_: Any) -> None:  # noqa: ANN401
    """All pages are written."""
    progress.stop()


def _outputs(root: Path, examined: Examined) -> tuple[Output, ...]:
    report = text(examined.problems)
    broken = errors(examined.problems)
    if broken and not State.is_serving:
        raise PluginError(
            f"条目有 {len(broken)} 处错误，网站没有重建，旧网站原样保留。\n\n{report}"
        )
    if examined.problems:
        log.info("条目检查：\n%s", report)
    states = PREVIEW if State.is_serving else PUBLIC
    return tuple(emit(root, view(examined.catalogue, states), report if broken else ""))
