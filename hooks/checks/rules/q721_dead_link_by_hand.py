"""Q721: a link in a page by hand to a page or a file that is not there."""

from collections.abc import Iterator

from hooks.catalogue.page_beside import FOLDERS, PageBeside
from hooks.checks.rule import Rule
from hooks.checks.suggestion.near_page import meant_page
from hooks.entries.problem import Finding

OF_ENTRY = "到网站上打开那一页，照地址栏里的写，结尾的 .html 改成 .md；只有一个名称的品牌没有自己的网页，链接到它的名称所在的那一页。"
OF_FILE = "写文件名，连 .md 一起，从这个文件所在的文件夹算起；在上一层文件夹里的，前面加 ../。"
FILES = ("png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "doc", "docx", "xls", "xlsx", "zip")
"""Of what staff would not say page."""


def check(beside: PageBeside) -> Iterator[Finding]:
    for link, path in beside.dead:
        noun = "这个文件" if path.rpartition(".")[2] in FILES else "这一页"
        what = f"没有 {link.target} {noun}，生成网站时会停在这里。"
        yield Finding(link.at, what, _remedy(beside, path))


def _remedy(beside: PageBeside, path: str) -> str:
    if beside.site.instead(path):
        return "链接要写文件名，不写网址：结尾的 .html 改成 .md。"
    if path.split("/", maxsplit=1)[0] in FOLDERS:
        return OF_ENTRY
    return f"{meant_page(beside.site, path)}{OF_FILE}"


RULE = Rule(
    code="Q721",
    title="手写网页里的链接断了",
    subject=PageBeside,
    check=check,
    why="MkDocs 到生成网站时才说，那时谁写的、为什么写已经不记得了。",
)
