"""The site's sources as a plain tree: what any MkDocs builds without this project's hooks.

Every generated page is written out beside the hand-written ones, so that the
site outlives its generator: MkDocs, its fork ProperDocs and Material's successor
Zensical build the tree to the same addresses and the same content.
"""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from hooks.entries.encoding import read_text
from hooks.entries.page_by_hand import PageByHand
from hooks.entries.problem import Source
from hooks.entries.settings import OWN
from hooks.model import Settings
from hooks.model.settings import filled
from hooks.picture import CLEANED
from hooks.render import Output, is_empty, picture_by_hand
from hooks.render.correction import correction_below, is_for_staff

SETTINGS = "mkdocs.yml"
DOCS, THEME = "docs", "theme"
BY_HAND = ".md"
DROPPED = frozenset({"hooks", "watch", "site_dir"})
README = """\
# 网站的源文件

由 `quntuan generate` 导出，不要在这里改：下次导出会整个替换。

用 MkDocs 生成网站：

    pip install "mkdocs<2" "mkdocs-material<10"
    mkdocs build --site-dir ../网站

用 ProperDocs 生成，再装 `properdocs`，命令是 `properdocs build -f mkdocs.yml --site-dir ../网站`。

用 Zensical 生成，只装 `zensical`，命令是 `zensical build`，网站在 site 文件夹里。
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


def plain_settings(settings: str, empty: Collection[str] = ()) -> PlainSettings:
    """``mkdocs.yml`` without what is ours: span by span, so that its comments and tags survive.

    The navigation does not lead to the pages at the paths in ``empty``.
    """
    top = _keys(yaml.compose(settings, Loader=yaml.SafeLoader))
    docs, custom = _value(top, "docs_dir"), _value(_keys(_value(top, "theme")), "custom_dir")
    moved = [_replaced(node, name) for node, name in ((docs, DOCS), (custom, THEME)) if node]
    return PlainSettings(
        _edited(
            settings,
            (
                *_dropped(settings, top),
                *moved,
                *_for_zensical(top),
                *_unshown(settings, top, empty),
            ),
        ),
        docs.value if docs else DOCS,
        custom.value if custom else None,
    )


class _Edit(NamedTuple):
    """``text`` takes the place of the characters from ``start`` to ``end`` of the settings."""

    start: int
    end: int
    text: str


_Keys = Mapping[str, tuple[yaml.Node, yaml.Node]]  # of a mapping: name → the key and its value


def _keys(node: yaml.Node | None) -> _Keys:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: (key, value) for key, value in pairs}


def _value(keys: _Keys, name: str) -> yaml.Node | None:
    return keys[name][1] if name in keys else None


def _edited(settings: str, edits: Iterable[_Edit]) -> str:
    """From the end, so that the places of the others hold."""
    for edit in sorted(edits, reverse=True):
        settings = settings[: edit.start] + edit.text + settings[edit.end :]
    return settings


def _replaced(node: yaml.Node, text: str) -> _Edit:
    return _Edit(node.start_mark.index, node.end_mark.index, text)


def _dropped(settings: str, top: _Keys) -> Iterator[_Edit]:
    """Whole lines, down to where the next key begins."""
    starts = [key.start_mark.index - key.start_mark.column for key, _ in top.values()]
    for name, (start, end) in zip(top, pairwise((*starts, len(settings))), strict=True):
        if name in DROPPED:
            yield _Edit(start, end, "")


def _unshown(settings: str, top: _Keys, empty: Collection[str]) -> Iterator[_Edit]:
    """Lines of empty pages and of settings that nobody has filled in: our hooks leave them out."""
    nav, extra = _value(top, "nav"), _keys(_value(top, "extra"))
    for item in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        for _, page in item.value if isinstance(item, yaml.MappingNode) else ():
            if page.value in empty:
                yield _line_of(settings, item)
    for name, (key, value) in _keys(_value(extra, OWN[-1])).items():
        if isinstance(value, yaml.ScalarNode) and not filled({name: value.value}):
            yield _line_of(settings, key)


def _line_of(settings: str, node: yaml.Node) -> _Edit:
    start = settings.rfind("\n", 0, node.start_mark.index) + 1
    return _Edit(start, settings.find("\n", start) + 1 or len(settings), "")


def _for_zensical(top: _Keys) -> Iterator[_Edit]:
    """Where nothing is said, Zensical adds a search of its own and lays the header out anew.

    Material knows ``enabled`` and passes ``variant`` over; another theme may refuse either.
    """
    theme, plugins = _value(top, "theme"), _value(top, "plugins")
    key, name = _keys(theme).get("name", (None, None))
    if not isinstance(theme, yaml.MappingNode) or not key or not name or name.value != "material":
        return
    if "variant" not in _keys(theme):
        gap = ", " if theme.flow_style else "\n" + " " * key.start_mark.column
        yield _replaced(name, f"material{gap}variant: classic")
    if isinstance(plugins, yaml.SequenceNode) and not plugins.value:
        yield _replaced(plugins, "[search: {enabled: false}]")


def write_plain_tree(
    root: Path, settings: Settings, outputs: Iterable[Output], folder: Path
) -> None:
    """The project at ``root`` and its generated files as a tree in the new ``folder``."""
    files = tuple(outputs)
    empty = {output.path for output in files if is_empty(output)}
    sources = plain_settings((root / SETTINGS).read_text("utf-8-sig"), empty)
    _copy(root / sources.docs, folder / DOCS, partial(_copied, root))
    for page in sorted((folder / DOCS).rglob(f"*{BY_HAND}")):
        _correct(page, page.relative_to(folder / DOCS), settings)
    if sources.theme is not None:
        _copy(root / sources.theme, folder / THEME)
    if clashes := name_clashes(root / sources.docs, [output.path for output in files]):
        raise NameClashError(clashes)
    for output in files:
        file = folder / DOCS / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)
        template = folder / THEME / output.path
        if template.is_file():  # Zensical writes what comes of it over the file, empty or not
            template.write_bytes(output.content + b"\n")  # templates lose their last line end
    (folder / SETTINGS).write_text(sources.settings, "utf-8", newline="\n")
    (folder / "README.md").write_text(README, "utf-8", newline="\n")


def name_clashes(docs: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Generated files whose name a hand-written one has already."""
    tops = {top.name.casefold() for top in docs.iterdir()} if docs.is_dir() else set()
    near = (path for path in paths if path.partition("/")[0].casefold() in tops)
    return tuple(path for path in near if (docs / path).exists())


def _correct(page: Path, path: Path, settings: Settings) -> None:
    """Give a page by hand its 纠错, which our hooks add where they build the site."""
    url = path.with_suffix(".html").as_posix()
    if is_for_staff(url):
        return
    written = PageByHand(Source(path.as_posix(), read_text(page.read_bytes())[1]), "")
    title = written.title or settings.name
    text = f"{written.source.text.rstrip()}\n\n{correction_below(url, title, settings)}\n"
    page.write_text(text, "utf-8", newline="\n")


def _copied(root: Path, source: str, destination: str) -> None:
    """A picture is cleaned, as it is where our hooks build the site."""
    if PurePosixPath(source).suffix.lower() not in CLEANED:
        shutil.copy2(source, destination)
    elif found := picture_by_hand(source, Path(source).read_bytes(), root):
        Path(destination).write_bytes(found)


def _copy(
    source: Path, destination: Path, copy: Callable[[str, str], object] = shutil.copy2
) -> None:
    left_out = shutil.ignore_patterns(".*", "~$*", "Thumbs.db", "desktop.ini")
    shutil.copytree(source, destination, ignore=left_out, copy_function=copy)
