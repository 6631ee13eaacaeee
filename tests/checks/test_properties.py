import random
from pathlib import Path

import pytest
import yaml

from hooks.checks.rules import run_rules
from hooks.entries.node import plain
from hooks.entries.parse import parse
from hooks.entries.problem import Problem, Source
from hooks.model.known_keys import GROUPS, KEYS
from hooks.pipeline import examine
from tests.conftest import WriteSite
from tests.fuzz.trial import is_inside, text_lines

# Many values for what the tests of each rule cover; counting lines would triple their time.
pytestmark = pytest.mark.uncounted


def _outside(problems: tuple[Problem, ...], root: Path) -> list[Problem]:
    """Those whose place does not lie in the file, or does not show the right line."""
    lines = {path: _read(root / path) for path in {problem.path for problem in problems}}
    return [problem for problem in problems if not is_inside(problem, lines[problem.path])]


def _read(file: Path) -> list[str]:
    return text_lines(file.read_bytes() if file.is_file() else b"")


SIGNS = "甲乙丙丁，。：、；（）“”【】 :-#'\"[]{}&*!|>%@`?,aB0 9/\\～—"
DEBATABLE = {"Q204", "Q212"}
"""Curly quotes and full-width brackets around a whole value are YAML, but hardly meant."""


def _sentence(chance: random.Random) -> str:
    length = chance.choice([1, 2, 3, 5, 8, 13, 40, 120])
    text = "".join(chance.choice(SIGNS) for _ in range(length)).strip()
    return text.replace(" -", "-") or "甲"  # a list's dash at a line's end is refused, rightly


def _front_matter(chance: random.Random) -> dict[str, object]:
    """Keys with a text, a list of texts, or a list of mappings below them."""
    texts = sorted(KEYS - GROUPS)
    front: dict[str, object] = {}
    for key in chance.sample(texts, 3):
        several = [_sentence(chance) for _ in range(chance.randrange(1, 4))]
        front[key] = chance.choice([several[0], several])
    pairs = [{key: _sentence(chance) for key in chance.sample(texts, 2)} for _ in range(2)]
    return front | {chance.choice(sorted(GROUPS)): pairs}


@pytest.mark.parametrize("seed", range(10))
def test_no_rule_on_lines_refuses_what_yaml_itself_writes(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    for _ in range(100):
        front = _front_matter(chance)
        style, width = chance.choice([(None, 10**6), (False, 10**6), (False, 20), (False, 80)])
        written = yaml.safe_dump(
            front, allow_unicode=True, sort_keys=False, default_flow_style=style, width=width
        )
        document, problems = parse(Source("brands/品牌/样例.md", f"---\n{written}---\n"), run_rules)
        assert {problem.code for problem in problems} <= DEBATABLE, written
        if document:
            assert plain(document.root) == front


@pytest.mark.parametrize(
    "value",
    [
        "[" * 200_000,
        "[" * 100_000 + "]" * 100_000,
        "{甲: " * 30_000,
        "- " * 100_000,
        "a" + " " * 200_000 + "b",
        "'" * 200_001,
        '"' + "\\" * 200_001,
        "：" * 80_000,
        "：:" * 50_000,
        "【" * 80_000,
        "甲: " * 40_000,
        "\n甲: [".join([""] * 20_000),
        '\n甲: "'.join([""] * 20_000),
        "\n - 甲: {".join([""] * 15_000),
        "\n" + "".join(" " * (n % 300) + "甲:\n" for n in range(1500)),
        "#" * 200_000,
        "\n## 甲" * 20_000,
        "\n——" * 40_000,
        ",，、" * 30_000,
    ],
    ids=range(19),
)
def test_large_and_deep_values_are_answered_in_time(site: WriteSite, value: str) -> None:
    made = site({"brands/品牌/样例.md": f"---\n主题: {value}\n---\n"})
    problems = examine(made.root).problems
    assert problems
    assert not _outside(problems, made.root)
