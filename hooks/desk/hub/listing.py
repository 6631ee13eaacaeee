"""The list of counties (联播.yml): read, judged like a vocabulary, and held against itself."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hooks.checks.rules import run_rules
from hooks.entries.node import Sequence
from hooks.entries.parse import parse
from hooks.entries.problem import Problem, errors
from hooks.entries.read import read_texts
from hooks.entries.shape import validated
from hooks.model.vocabulary import CountySite

LISTING = "联播.yml"
SAMPLE = """\
- {名称: 某县, 代码: mx, 网站: https://qun.mouxian.example/}
- {名称: 邻县, 代码: lx, 网站: ../邻县/site}
"""
FOLDER_NAME = re.compile(r"[\w·（）()]{1,30}")
CODE = re.compile(r"[a-z0-9]{1,12}")
SHARED = "共有"
"""The folder of what belongs to no county alone: no county can be called so."""
WEB = re.compile(r"https://|http://(?:localhost|127\.0\.0\.1)[:/]")
"""What is fetched over a network nobody can alter on the way; the own machine may be asked plainly."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def read_listing(root: Path) -> tuple[tuple[CountySite, ...], tuple[Problem, ...]]:
    """The counties in their order, and what is wrong with the file's form."""
    [file] = read_texts(root, [LISTING])
    problems = run_rules(file)
    if errors(problems):
        return (), problems
    document, of_parse = parse(file.source, run_rules)
    problems += (*run_rules(file.source), *of_parse)
    if document is None or errors(problems):
        return (), problems
    items = document.root.items if isinstance(document.root, Sequence) else ()
    shaped = [validated(CountySite, document, item) for item in items]
    problems += run_rules(*(wrong for _, found in shaped for wrong in found))
    return tuple(model for model, _ in shaped if model), problems


def is_web(site: CountySite) -> bool:
    """Whether it is fetched over the network; else it is a folder."""
    return WEB.match(site.site) is not None


def clashes(sites: tuple[CountySite, ...]) -> Iterator[str]:
    """What cannot stand in one list, a sentence each."""
    if not sites:
        yield f"{LISTING} 里一个县也没有。一个县一行，例如：\n{SAMPLE}"
    yield from _said_twice(sites)
    for site in sites:
        if not FOLDER_NAME.fullmatch(site.name) or site.name in {SHARED, "词表"}:
            yield f"“{site.name}”不能作县的名称：写汉字、字母和数字，例如 南京市鼓楼区。"
        if not CODE.fullmatch(site.slug or ""):
            yield f"“{site.name}”的代码“{site.slug}”不能用：写 12 个以内的小写字母或数字，例如 mx。"
        if (
            SCHEME.match(site.site)
            and not is_web(site)
            and not re.match(r"[A-Za-z]:[\\/]", site.site)
        ):
            yield f"“{site.name}”的网站“{site.site}”不能取：写 https:// 开头的网址，或文件夹。"
        if site.title or site.owner or site.taken or site.missed:
            yield f"“{site.name}”里的 网站名称、主办单位、取自、没取到 由程序写，请删掉。"


def _said_twice(sites: tuple[CountySite, ...]) -> Iterator[str]:
    for key, values, remedy in (
        ("名称", [site.name for site in sites], "同名的县写上市，例如 南京市鼓楼区。"),
        ("代码", [site.slug for site in sites], "各县的网址会撞在一起，给其中一个换一个代码。"),
        ("网站", [site.site.rstrip("/") for site in sites], "一个县的网站只列一次。"),
    ):
        for value, count in Counter(values).items():
            if count > 1:
                owners = [s.name for s, own in zip(sites, values, strict=True) if own == value]
                yield f"{'、'.join(owners)}的{key}都是“{value}”。{remedy}"
