"""The preview's entries: every state that can be read is shown, and what is wrong with it is said."""

import logging
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hooks.adapter import hand_written
from hooks.adapter.run import Run
from hooks.checks.report import text
from hooks.desk.behind_errors import behind_errors
from hooks.entries.memory import Memory
from hooks.entries.problem import Problem, errors
from hooks.entries.read import read, read_picture
from hooks.model.target import ENTRIES_FOLDER
from hooks.pipeline import Examined, examine, memory, outputs
from hooks.render import Output, StaticFile
from hooks.render.on_demand import OnDemand
from hooks.view.site import PREVIEW, view

log = logging.getLogger("mkdocs.hooks.quntuan")

MANY = 2_000
"""Entries from which on a second look would be waited for at every save."""
NOT_RENEWED = "网站没能更新，下面是旧的内容。\n"
FALLBACK = StaticFile("index.md", "# 预览\n\n改好上面的问题，这里就会显示网站。\n".encode())


def preview_outputs(run: Run, config: MkDocsConfig) -> tuple[Output, ...]:
    """What MkDocs must know of the generated files: their names, or all of them at first."""
    if run.on_demand is None:
        return (FALLBACK,)
    if run.at_first:
        root = Path(config.config_file_path).parent
        return tuple(outputs(root, examine(root, run.known or memory(root)), PREVIEW))
    return tuple(StaticFile(path, b"") for path in run.on_demand.paths)


def _problems(root: Path, known: Memory, examined: Examined) -> tuple[Problem, ...]:
    """All that is wrong; of what cannot be read also what hides behind that, if it is not for long."""
    if len(examined.catalogue.entries) > MANY:
        return examined.problems
    files = read(root) if examined.catalogue.broken else ()
    hidden = behind_errors(files, examined, lambda new: examine(root, known, instead=new))
    return tuple(sorted((*examined.problems, *hidden), key=lambda problem: problem.order))


def renew(run: Run, config: MkDocsConfig, *, is_whole: bool = False) -> None:
    """Show what can be read, else keep what there was; the notice says what is wrong.

    ``is_whole`` where MkDocs is going to read the hand-written pages, and must know all others.
    """
    root = Path(config.config_file_path).parent
    try:
        (root / ENTRIES_FOLDER).stat()  # gone for a moment, it is no folder without entries
        run.known = run.known or memory(root)
        examined = examine(root, run.known)
        problems = _problems(root, run.known, examined)
        if problems:
            log.info("条目检查：\n%s", text(problems))
        site = view(examined.catalogue, PREVIEW, examined.hand_written)
        on_demand = OnDemand(site, root, partial(read_picture, root), run.on_demand)
        paths = on_demand.paths if is_whole else on_demand.known
        report = [text(problems)] if errors(problems) else []
        run.notice = "\n".join([*report, *hand_written.problems(Path(config.docs_dir), paths)])
        run.on_demand = on_demand
    except Exception as caught:
        if isinstance(caught, OSError):
            log.error("%s", hand_written.explained(caught))  # noqa: TRY400 - no fault of ours
        else:
            log.exception("读取条目时出错")
        run.notice = f"{NOT_RENEWED if run.on_demand else ''}{hand_written.explained(caught)}"
