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
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from hooks.adapter import hand_written, serving
from hooks.adapter.finisher import Finisher, Theme, anchors
from hooks.adapter.generated_file import GeneratedFile, generated
from hooks.adapter.run import RUN
from hooks.checks.report import text
from hooks.entries.problem import errors
from hooks.pipeline import Examined, examine, memory, outputs
from hooks.publish import mark
from hooks.publish.plain_tree import name_clashes
from hooks.render import Output, PageSource, StaticFile
from hooks.view.site import PREVIEW

log = logging.getLogger("mkdocs.hooks.quntuan")
FALLBACK = StaticFile("index.md", "# 预览\n\n改好上面的问题，这里就会显示网站。\n".encode())


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """A preview shows drafts and survives mistakes; a build does neither."""
    RUN.is_serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Only a site for the public is judged strictly."""
    if RUN.is_serving:
        serving.forgive(config)
    # The theme has a hundred templates: they are compiled once, also for the finisher.
    templates = RUN.templates = RUN.templates or config.theme.get_env()
    vars(config.theme)["get_env"] = lambda: templates


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
    """Append the generated pages and files."""
    is_ours = RUN.handed_over is not None  # to write
    for output in RUN.outputs:
        is_done = RUN.served.get(output.path) == output.content if RUN.is_serving else is_ours
        files.append(generated(config, output, is_done=is_done))
    if RUN.is_serving:
        hand_written.replace_unreadable(files, config)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """What the command line finishes is known; pages in the navigation are MkDocs' own."""
    if RUN.handed_over is not None and RUN.templates:
        theme = Theme(config, nav, files, RUN.templates, __name__)
        RUN.finisher = Finisher.of(theme, RUN.handed_over)
        for output in RUN.handed_over:
            file = files.get_file_from_path(output.path)
            if isinstance(file, GeneratedFile):
                file.is_done = RUN.finisher.can_finish(output)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """A link by hand to a place in a finished page is checked too, though MkDocs has not read it."""
    sources = {o.path: o for o in RUN.handed_over or () if isinstance(o, PageSource)}
    for page in filter(None, (file.page for file in files.documentation_pages())):
        for target in page.links_to_anchors or ():
            if target.page and target.page.present_anchor_ids is None:
                target.page.present_anchor_ids = set(anchors(sources[target.src_uri].html))


def on_post_build(*, config: MkDocsConfig) -> None:
    """All pages are written; ``quntuan build`` must know them for ours."""
    if not RUN.is_serving:
        mark(Path(config.site_dir))


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
    RUN.known = RUN.known or memory(root)
    examined = examine(root, RUN.known)
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
