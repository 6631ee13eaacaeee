"""``quntuan article``: a brand or a county as an article for a 公众号, with a button that copies it."""

import argparse
import sys
from functools import partial
from pathlib import Path

from hooks.cli.parser import add_root
from hooks.cli.published import public_entry, published, with_suffix
from hooks.cli.template import write_new
from hooks.desk.article.article import WITH_ARTICLE, article_of
from hooks.desk.article.page import article_page
from hooks.entries.read import read_picture
from hooks.model import Target


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "entry", metavar="品牌或县", help="哪个品牌；写县、镇街，就是那里的全部品牌"
    )
    command.add_argument("file", type=Path, metavar="文件", help="要生成的网页，例如 公众号.html")
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the page; a file that is there already is never touched."""
    file = with_suffix(arguments.file, ".html")
    found = published(arguments)
    if found is None:
        return 1
    root, public, whole = found
    entry = public_entry(root, public, whole, arguments.entry, *WITH_ARTICLE)
    if entry.target is Target.PLACE and not public.located(entry, Target.BRAND):
        sys.stderr.write(f"“{entry.title}”还没有已发布的品牌，没有写。\n")
        return 1
    made = article_of(public, entry, partial(read_picture, root))
    write_new(file, article_page(made).encode())
    sys.stdout.write(f"已生成 {file}\n用浏览器打开，点“复制正文”，到公众号的编辑器里粘贴。\n")
    return 0
