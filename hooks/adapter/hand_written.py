"""Pages written by hand, as far as MkDocs would stumble over them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import is_markdown_file

from hooks.desk.system_error import sentence
from hooks.entries.encoding import read_text
from hooks.publish.plain_tree import name_clashes

NAME = re.compile(r"""[^\s/()<>\[\]"'#?&=,:]+""")


def problems(folder: Path, generated: Iterable[str]) -> Iterator[str]:
    """What is wrong with them, a sentence each: one named like a generated file, or unreadable."""
    if names := "、".join(sorted(name_clashes(folder, generated))):
        yield f"这些页面由程序生成，{folder.name}/ 里不能有同名文件，请改名：{names}"
    yield from _links_out(folder)
    for path in _pages(folder):
        try:
            path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            yield f"{folder.name}/{path.relative_to(folder).as_posix()} 不是用 UTF-8 保存的。用记事本打开，另存为，编码选 UTF-8。"
        except OSError as caught:
            yield explained(caught)


def _links_out(folder: Path) -> Iterator[str]:
    """MkDocs would publish what they lead to."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and folder.resolve() not in path.resolve().parents:
            name = path.relative_to(folder).as_posix()
            yield f"{folder.name}/{name} 是一个链接，指向 {folder.name} 外面的文件。删掉链接，把文件本身拷进来。"


def _pages(folder: Path) -> list[Path]:
    """Whoever reads a pipe waits for ever; a link to nothing is told when it is read."""
    found = sorted(path for path in folder.rglob("*") if is_markdown_file(path.name))
    return [path for path in found if path.is_file() or not path.exists()]


def mentioned(folder: Path, navigation: object) -> frozenset[str]:
    """Every name of a file that they or the navigation may lead to, and many other words."""
    texts = (path.read_text("utf-8", "replace") for path in _pages(folder))
    text = unquote(unescape("\n".join((str(navigation), *texts)).replace("\\", "")))
    return frozenset(NAME.findall(text))


def replace_unreadable(files: Files, config: MkDocsConfig) -> None:
    """Put what can be read of such a page in its place, so that a preview goes on."""
    for file in files.documentation_pages():
        try:
            _ = file.content_string
        except (OSError, ValueError):
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=readable(file)))


def explained(caught: Exception) -> str:
    """An error in a sentence for people."""
    if isinstance(caught, OSError):
        return sentence(caught)
    return f"程序出错，请告诉维护者：{type(caught).__name__}: {caught}"


def readable(file: File) -> str:
    """What can be read of a page, whatever its encoding; the reason where nothing can."""
    try:
        return read_text(file.content_bytes)[1]
    except OSError as caught:
        return explained(caught)
