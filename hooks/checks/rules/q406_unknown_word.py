"""Q406: a word that its vocabulary does not know."""

from collections.abc import Iterator
from functools import cache, partial

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.problem import Finding
from hooks.model import TERMS, Target
from hooks.model.scalar.choice import split_loosely


def check(catalogue: Catalogue) -> Iterator[Finding]:
    remedy = cache(partial(_remedy, catalogue))  # a wrong word is seldom written only once
    for dangling in catalogue.dangling:
        target, text = dangling.reference.target, dangling.reference.text
        if target in TERMS:
            what = f"词表“{target}”里没有“{text}”。"
            yield Finding(dangling.at, what, remedy(target, text))


def _remedy(catalogue: Catalogue, target: Target, text: str) -> str:
    known = catalogue.terms(target)
    standard = [name for name, term in known.items() if text in term.model.synonyms]
    if standard:
        return f"标准写法是{quoted(standard)}，改成它。"
    for words in split_loosely(text):
        if all(word in known for word in words):
            return f"这是几个词，中间用顿号：{'、'.join(words)}；不用短横和方括号。"
    near = similar(text, known)
    guess = f"是不是{quoted(near)}？" if near else ""
    return f"{guess}{_other(catalogue, text)}要用新词，在 brands/词表/{target}.yml 末尾加一行：- {{名称: {text}}}"


def _other(catalogue: Catalogue, text: str) -> str:
    others = [target for target in TERMS if text in catalogue.terms(target)]
    return f"词表{quoted(others)}里有这个词。" if others else ""


RULE = Rule(
    code="Q406",
    title="词表里没有这个词",
    subject=Catalogue,
    check=check,
    why="同一个意思有几种写法，筛选和统计就凑不到一起。",
)
