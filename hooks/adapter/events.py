"""MkDocs' events: everything is read, checked and rendered before the old site is touched.

All stages run in ``on_pre_build``, which comes before MkDocs empties its
output folder; ``on_files`` only hands the result over. What the command line
has rendered already is taken from it. While serving nothing is raised (it
would leave requests hanging): the site is built without what is broken, and a
notice above every page says what to fix.
"""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks.adapter import hand_written, picture_file, serving, theme_search, theme_style
from hooks.adapter.finisher import Finisher, Theme, anchors
from hooks.adapter.generated_file import GeneratedFile, generated, left_to_mkdocs
from hooks.adapter.picture_size import with_sizes
from hooks.adapter.preview import FALLBACK, preview_outputs, renew
from hooks.adapter.public_face import leave_out_empty, shown_settings
from hooks.adapter.run import RUN
from hooks.adapter.theme_files import ThemeFiles
from hooks.checks.report import text
from hooks.entries.problem import errors
from hooks.pipeline import examine, memory, outputs, settings_of
from hooks.publish import mark
from hooks.publish.loss import is_nothing
from hooks.render import Output
from hooks.render.correction import correction_below, is_for_staff
from hooks.render.templates.compiled import CompiledTemplates

log = logging.getLogger("mkdocs.hooks.quntuan")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """A preview shows drafts and survives mistakes; a build does neither."""
    RUN.is_serving = command == "serve"
    RUN.at_first = not dirty


def on_config(config: MkDocsConfig) -> None:
    """Only a site for the public is judged strictly."""
    if RUN.is_serving:
        serving.forgive(config)
    config.extra.update(shown_settings(config.extra, for_staff=RUN.is_serving))
    # The theme has a hundred templates: they are compiled once, also for the finisher.
    templates = RUN.templates = RUN.templates or _templates(config)
    vars(config.theme)["get_env"] = lambda: templates


def _templates(config: MkDocsConfig) -> Environment:
    found = config.theme.get_env()
    found.loader, found.bytecode_cache = ThemeFiles(config.theme.dirs), CompiledTemplates()
    return found


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Check everything and render all pages; a mistake ends the build here, the old site stands."""
    if RUN.is_serving:
        renew(RUN, config, is_whole=True)
        RUN.outputs = preview_outputs(RUN, config)
        return
    given = RUN.handed_over
    RUN.outputs = _outputs(_root(config)) if given is None else given
    paths = [output.path for output in RUN.outputs]
    if problems := "\n".join(hand_written.problems(Path(config.docs_dir), paths)):
        raise _refused(problems)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Append the generated pages and files; those that are finished by us are only known."""
    picture_file.clean(files, config)
    theme_search.leave_out(files, config)
    theme_style.put(files, config)
    is_ours = RUN.handed_over is not None or (RUN.is_serving and not RUN.at_first)
    for output in _for_mkdocs(config):
        if RUN.is_serving and Path(config.docs_dir, output.path).exists():
            continue  # the notice says so
        files.append(generated(config, output, is_done=is_ours and output is not FALLBACK))
    if RUN.is_serving:
        hand_written.replace_unreadable(files, config)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """What the command line finishes is known; pages in the navigation are MkDocs' own."""
    if not RUN.is_serving:
        leave_out_empty(nav, RUN.outputs if RUN.handed_over is None else RUN.handed_over)
    if RUN.templates is None:
        return
    theme = RUN.theme = Theme(config, nav, files, RUN.templates, __name__)
    if RUN.handed_over is not None:
        RUN.finisher = Finisher.of(theme, RUN.handed_over)
        for output in RUN.handed_over:
            if not RUN.finisher.can_finish(output):
                left_to_mkdocs(files, output, config)


def _for_mkdocs(config: MkDocsConfig) -> Iterable[Output]:
    """Of many thousands of generated files those that a page by hand, or a plugin, may ask for."""
    handlers = config.plugins.events["files"] + config.plugins.events["nav"]
    is_alone = all(getattr(handler, "__module__", "") == __name__ for handler in handlers)
    if RUN.handed_over is None or not is_alone:
        return RUN.outputs
    mentioned = hand_written.mentioned(Path(config.docs_dir), config.nav)
    return [output for output in RUN.outputs if output.path.rpartition("/")[2] in mentioned]


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """No parser comes behind the last look at a generated page; one by hand can be wrong, too."""
    if isinstance(page.file, GeneratedFile):
        return html if page.file.article is None else page.file.article
    html = with_sizes(html, Path(page.file.abs_src_path or "").parent)
    if is_for_staff(page.url):
        return html
    settings = settings_of(_root(config))[0].printed
    title = page.meta.get("title") or page.title or settings.name
    return f"{html}\n{correction_below(page.url, str(title), settings)}"


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """A link by hand to a place in a generated page is checked too, though MkDocs has not read it."""
    for page in filter(None, (file.page for file in files.documentation_pages())):
        for target in page.links_to_anchors or ():
            if target.page and isinstance(target, GeneratedFile) and target.article is not None:
                target.page.present_anchor_ids = set(anchors(target.article))


def on_post_build(*, config: MkDocsConfig) -> None:
    """All pages are written; ``quntuan build`` must know them for ours."""
    if not RUN.is_serving:
        mark(Path(config.site_dir))


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001
    """The first build is done; from here on the server is ours."""
    serving.take_over(server, config, RUN)


def _outputs(root: Path) -> tuple[Output, ...]:
    """All generated files of the public site; PluginError where an entry is broken."""
    RUN.known = RUN.known or memory(root)
    examined = examine(root, RUN.known)
    if examined.problems:
        log.info("条目检查：\n%s", text(examined.problems))
    if broken := errors(examined.problems):
        raise _refused(f"条目有 {len(broken)} 处错误。\n\n{text(examined.problems)}")
    if is_nothing(examined.catalogue):
        raise _refused("没有一个已发布的条目，网站会是空的。")
    return tuple(outputs(root, examined))


def _refused(report: str) -> PluginError:
    return PluginError(f"{report}\n网站没有重建，旧网站原样保留。")


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
