"""MkDocs' events: everything is read, checked and drawn before the old site is touched.

All stages run in ``on_pre_build``, which comes before MkDocs empties its
output folder; ``on_files`` only hands the result over. While serving nothing
is raised (it would leave requests hanging): the site is built without what is
broken, and a notice above every page says what to mend.
"""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.adapter import progress, serving
from hooks.adapter.notice import Notice
from hooks.checks.report import text
from hooks.entries.encoding import decoded
from hooks.entries.problem import errors
from hooks.pipeline import examine
from hooks.publish import mark
from hooks.publish.plain_tree import taken
from hooks.render import Output, emit
from hooks.view.site import PREVIEW, PUBLIC, view

log = logging.getLogger("mkdocs.hooks.quntuan")
FALLBACK = Output("index.md", "# 预览\n\n改好上面的问题，这里就会显示网站。\n".encode())


class State:
    """What one build hands from event to event; reset at every build, for ``serve`` repeats them."""

    is_serving = False
    outputs: tuple[Output, ...] = ()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """A preview shows drafts and survives mistakes; a build does neither."""
    State.is_serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Only a site for the public is judged strictly."""
    if State.is_serving:
        serving.forgive(config)


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Check everything and draw all pages; a mistake ends the build here, the old site stands."""
    if State.is_serving:
        _draw_for_preview(config)
        return
    report, State.outputs = _drawn(config)
    if report or (report := "\n".join(_by_hand(config))):
        raise PluginError(f"{report}\n网站没有重建，旧网站原样保留。")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Append the generated pages and files; none of them stands in the navigation by itself."""
    for output in State.outputs:
        file = serving.drawn(config, output)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    for file in [*_unreadable(files)] if State.is_serving else []:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=_as_far_as_possible(file)))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """The number of pages is known: a progress bar can start."""
    progress.start(len(files.documentation_pages()))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """One page more."""
    progress.step()


def on_post_build(*, config: MkDocsConfig) -> None:
    """All pages are written; ``quntuan build`` must know them for ours."""
    progress.stop()
    if not State.is_serving:
        mark(Path(config.site_dir))


def on_build_error(**_: Any) -> None:  # noqa: ANN401
    """No bar stays behind a message."""
    progress.stop()


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
) -> None:
    """The first build is done; from here on the server is ours."""
    serving.take_over(server, config, builder)


def _draw_for_preview(config: MkDocsConfig) -> None:
    """Draw what can be drawn, else what was drawn before; the notice says what is wrong."""
    try:
        report, outputs = _drawn(config)
        hidden = set(taken(Path(config.docs_dir), outputs))
        State.outputs = tuple(output for output in outputs if output.path not in hidden)
        Notice.text = "\n".join(filter(None, (report, *_by_hand(config))))
    except Exception as caught:
        log.exception("读取条目时出错")
        State.outputs = State.outputs or (FALLBACK,)
        Notice.text = _told(caught)


def _drawn(config: MkDocsConfig) -> tuple[str, tuple[Output, ...]]:
    """What keeps the site from being published, and all generated files; none for the public then."""
    root = Path(config.config_file_path).parent
    examined = examine(root)
    if examined.problems:
        log.info("条目检查：\n%s", text(examined.problems))
    broken = errors(examined.problems)
    if broken and not State.is_serving:
        return f"条目有 {len(broken)} 处错误。\n\n{text(examined.problems)}", ()
    states = PREVIEW if State.is_serving else PUBLIC
    outputs = tuple(emit(root, view(examined.catalogue, states)))
    doubts = taken(Path(config.docs_dir), outputs)
    if doubts:
        return (
            f"这些页面由程序生成，content/ 里不能有同名文件，请改名：{'、'.join(doubts)}",
            outputs,
        )
    return text(examined.problems) if broken else "", outputs


def _by_hand(config: MkDocsConfig) -> Iterator[str]:
    """Hand-written pages that MkDocs could not read, each with a sentence."""
    folder = Path(config.docs_dir)
    for path in sorted(folder.rglob("*.md")):
        try:
            path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            yield f"{folder.name}/{path.relative_to(folder).as_posix()} 不是用 UTF-8 保存的。用记事本打开，另存为，编码选 UTF-8。"
        except OSError as caught:
            yield _told(caught)


def _unreadable(files: Files) -> Iterator[File]:
    for file in files.documentation_pages():
        try:
            _ = file.content_string
        except (OSError, ValueError):
            yield file


def _as_far_as_possible(file: File) -> str:
    try:
        return decoded(file.content_bytes)
    except OSError as caught:
        return _told(caught)


def _told(caught: Exception) -> str:
    if isinstance(caught, OSError) and caught.filename:
        return f"读不了 {caught.filename}：{caught.strerror}。看看文件还在不在、有没有权限。"
    return f"程序出错，请告诉维护者：{type(caught).__name__}: {caught}"
