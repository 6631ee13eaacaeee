"""MkDocs' events: everything is read, checked and rendered before the old site is touched.

All stages run in ``on_pre_build``, which comes before MkDocs empties its
output folder; ``on_files`` only hands the result over. What the command line
has rendered already is taken from it. While serving nothing is raised (it
would leave requests hanging): the site is built without what is broken, and a
notice above every page says what to fix.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from tqdm import tqdm

from hooks.adapter import hand_written, serving
from hooks.adapter.run import RUN
from hooks.checks.report import text
from hooks.entries.problem import errors
from hooks.pipeline import Examined, examine, outputs
from hooks.publish import mark
from hooks.publish.plain_tree import name_clashes
from hooks.render import Output
from hooks.view.site import PREVIEW

log = logging.getLogger("mkdocs.hooks.quntuan")
FALLBACK = Output("index.md", "# 预览\n\n改好上面的问题，这里就会显示网站。\n".encode())


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """A preview shows drafts and survives mistakes; a build does neither."""
    RUN.is_serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Only a site for the public is judged strictly."""
    if RUN.is_serving:
        serving.forgive(config, RUN)


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Check everything and render all pages; a mistake ends the build here, the old site stands."""
    if RUN.is_serving:
        _render_preview(config)
        return
    given = RUN.handed_over
    RUN.outputs = _outputs(_root(config)) if given is None else given
    if problems := _hand_written_problems(config, RUN.outputs):
        raise _refused("\n".join(problems))


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Append the generated pages and files; none of them stands in the navigation by itself."""
    for output in RUN.outputs:
        file = serving.generated(config, output, RUN)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    if RUN.is_serving:
        hand_written.replace_unreadable(files, config)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """The number of pages is known: a bar can start; away from a terminal there is none."""
    pages = len(files.documentation_pages())
    RUN.bar = tqdm(total=pages, desc="生成网页", unit="页", leave=False, disable=None)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """One page more."""
    RUN.bar.update()


def on_post_build(*, config: MkDocsConfig) -> None:
    """All pages are written; ``quntuan build`` must know them for ours."""
    RUN.bar.close()
    if not RUN.is_serving:
        mark(Path(config.site_dir))


def on_build_error(**_: Any) -> None:  # noqa: ANN401
    """No bar stays behind a message."""
    RUN.bar.close()


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
) -> None:
    """The first build is done; from here on the server is ours."""
    serving.take_over(server, config, builder, RUN)


def _outputs(root: Path) -> tuple[Output, ...]:
    """All generated files of the public site; PluginError where an entry is broken."""
    examined = _examined(root)
    if broken := errors(examined.problems):
        raise _refused(f"条目有 {len(broken)} 处错误。\n\n{text(examined.problems)}")
    return tuple(outputs(root, examined))


def _render_preview(config: MkDocsConfig) -> None:
    """Render what can be rendered, else keep what there was; the notice says what is wrong."""
    root = _root(config)
    try:
        examined = _examined(root)
        rendered = tuple(outputs(root, examined, PREVIEW))
        hidden = set(name_clashes(Path(config.docs_dir), rendered))
        RUN.outputs = tuple(output for output in rendered if output.path not in hidden)
        report = [text(examined.problems)] if errors(examined.problems) else []
        RUN.notice = "\n".join([*report, *_hand_written_problems(config, rendered)])
    except Exception as caught:
        log.exception("读取条目时出错")
        RUN.outputs = RUN.outputs or (FALLBACK,)
        RUN.notice = hand_written.explained(caught)


def _examined(root: Path) -> Examined:
    examined = examine(root)
    if examined.problems:
        log.info("条目检查：\n%s", text(examined.problems))
    return examined


def _hand_written_problems(config: MkDocsConfig, rendered: tuple[Output, ...]) -> list[str]:
    """What is wrong with the hand-written pages, each with a sentence."""
    docs = Path(config.docs_dir)
    names = "、".join(name_clashes(docs, rendered))
    clash = f"这些页面由程序生成，content/ 里不能有同名文件，请改名：{names}"
    return [*([clash] if names else []), *hand_written.problems(docs)]


def _refused(report: str) -> PluginError:
    return PluginError(f"{report}\n网站没有重建，旧网站原样保留。")


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
