"""The site's sources as a plain tree: what any MkDocs builds without this project's hooks.

Every generated page is written out beside the hand-written ones, so that the
site outlives its generator: MkDocs and its fork ProperDocs build the tree to
the same addresses and the same content.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from hooks.render import Output

SETTINGS = "mkdocs.yml"
DOCS, THEME = "docs", "theme"
DROPPED = frozenset({"hooks", "watch", "site_dir"})
README = """\
# 网站的源文件

由 `quntuan generate` 导出，不要在这里改：下次导出会整个替换。

用 MkDocs 生成网站：

    pip install "mkdocs<2" "mkdocs-material<10"
    mkdocs build --site-dir ../网站

用 ProperDocs 生成，再装 `properdocs`，命令是 `properdocs build -f mkdocs.yml --site-dir ../网站`。
"""


class NameClashError(Exception):
    """Hand-written files stand where generated ones belong; ``paths`` below the docs folder."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__("、".join(paths))
        self.paths = paths


@dataclass(frozen=True)
class PlainSettings:
    """The settings for the tree, and which folders of the project go into it."""

    settings: str
    docs: str
    theme: str | None


def plain_settings(settings: str) -> PlainSettings:
    """``mkdocs.yml`` without what is ours: line by line, so that its comments and tags survive."""
    root = yaml.compose(settings, Loader=yaml.SafeLoader)
    entries = list(root.value) if isinstance(root, yaml.MappingNode) else []
    top = {key.value: value for key, value in entries}
    theme = top.get("theme")
    nested = theme.value if isinstance(theme, yaml.MappingNode) else []
    custom = next((value for key, value in nested if key.value == "custom_dir"), None)
    docs = top.get("docs_dir")
    text = settings
    replaced = [(node, name) for node, name in ((docs, DOCS), (custom, THEME)) if node is not None]
    for node, name in sorted(replaced, key=lambda pair: -pair[0].start_mark.index):
        text = text[: node.start_mark.index] + name + text[node.end_mark.index :]
    starts = [key.start_mark.line for key, _ in entries]
    lines = text.splitlines(keepends=True)
    ends = [*starts[1:], len(lines)][: len(starts)]
    dropped = {
        number
        for (key, _), end in zip(entries, ends, strict=True)
        if key.value in DROPPED
        for number in range(key.start_mark.line, end)
    }
    kept = "".join(line for number, line in enumerate(lines) if number not in dropped)
    return PlainSettings(
        kept, docs.value if docs is not None else DOCS, custom.value if custom is not None else None
    )


def write_plain_tree(root: Path, outputs: Iterable[Output], folder: Path) -> None:
    """The project at ``root`` and its generated files as a tree in the new ``folder``."""
    sources = plain_settings((root / SETTINGS).read_text("utf-8-sig"))
    _copy(root / sources.docs, folder / DOCS)
    if sources.theme is not None:
        _copy(root / sources.theme, folder / THEME)
    files = tuple(outputs)
    if clashes := name_clashes(root / sources.docs, files):
        raise NameClashError(clashes)
    for output in files:
        file = folder / DOCS / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)
    (folder / SETTINGS).write_text(sources.settings, "utf-8", newline="\n")
    (folder / "README.md").write_text(README, "utf-8", newline="\n")


def name_clashes(docs: Path, outputs: Iterable[Output]) -> tuple[str, ...]:
    """Generated files whose name a hand-written one has already."""
    return tuple(output.path for output in outputs if (docs / output.path).exists())


def _copy(source: Path, destination: Path) -> None:
    shutil.copytree(
        source, destination, ignore=shutil.ignore_patterns(".*", "Thumbs.db", "desktop.ini")
    )
