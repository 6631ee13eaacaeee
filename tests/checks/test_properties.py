import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from hooks.checks.report import FORMATS
from hooks.checks.rules import run_rules
from hooks.entries.encoding import read_text
from hooks.entries.node import plain
from hooks.entries.parse import parse
from hooks.entries.problem import Problem, Source
from hooks.model.known_keys import GROUPS, KEYS
from hooks.pipeline import examine
from tests.conftest import WriteSite
from tests.county import COUNTY

# Many values for what the tests of each rule cover; counting lines would triple their time.
pytestmark = pytest.mark.uncounted

Mutation = Callable[[random.Random, bytes], bytes]

HALF, FULL = ",:;()[]{}\"'-# ", "，：；（）［］｛｝”’－＃　"
WIDE = str.maketrans(HALF, FULL)
PIECES: list[str] = [
    *"#'\"[]{},:|>&*!%@`?-~\\\t\n\r\0\x0b\x7f\x85\ufeff\u2028\u3000\u00a0\u200b\ud7ff\ue000",
    *(
        "---",
        "...",
        "——",
        "<<: *甲",
        "&甲 ",
        "!!binary ",
        "{指标：",
        "- - - ",
        "? ",
        ": ",
        " #",
        "\n\n",
    ),
    *(
        "😀",
        "👨\u200d👩\u200d👧",
        "𠮷",
        "e\u0301",
        "\u202e",
        "\U0010ffff",
        "１２３",
        "№",
        "''",
        '""',
        "|2-",
        "12:30",
    ),
]
VALUES = [
    "",
    "~",
    "null",
    "no",
    "1e5",
    ".nan",
    "0x1F",
    "-",
    "2018-02-30",
    "\\",
    "9" * 5000,
    "长" * 20000,
]


def _text(change: Callable[[random.Random, str], str]) -> Mutation:
    """A change of text as a change of bytes; bytes that are no text are taken as Latin."""

    def mutate(chance: random.Random, data: bytes) -> bytes:
        return change(chance, data.decode("utf-8", "replace")).encode("utf-8", "replace")

    return mutate


def _lines(change: Callable[[random.Random, list[str], int], None]) -> Mutation:
    def mutate(chance: random.Random, text: str) -> str:
        lines: list[str] = text.split("\n")
        change(chance, lines, chance.randrange(len(lines)))
        return "\n".join(lines)

    return _text(mutate)


def _insert(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(PIECES) + text[place:]


def _delete(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.randrange(1, 5) :]


def _widen(chance: random.Random, text: str) -> str:
    places = [place for place, sign in enumerate(text) if sign in HALF]
    chosen = set(chance.sample(places, min(len(places), chance.randrange(1, 9))))
    return "".join(s.translate(WIDE) if p in chosen else s for p, s in enumerate(text))


def _change_value(chance: random.Random, lines: list[str], number: int) -> None:
    key, colon, _ = lines[number].partition(": ")
    lines[number] = f"{key}{colon}{chance.choice([*VALUES, *PIECES])}"


def _swap_key(chance: random.Random, lines: list[str], number: int) -> None:
    other = lines[chance.randrange(len(lines))].partition(":")[0]
    lines[number] = other + lines[number][len(lines[number].partition(":")[0]) :]


def _duplicate(chance: random.Random, lines: list[str], number: int) -> None:
    lines.insert(chance.randrange(len(lines)), lines[number])


def _drop(_: random.Random, lines: list[str], number: int) -> None:
    del lines[number]


def _indent(chance: random.Random, lines: list[str], number: int) -> None:
    lines[number] = chance.choice([" ", "  ", "\t", "\u3000", "   - "]) + lines[number]


def _nest(chance: random.Random, lines: list[str], number: int) -> None:
    depth = chance.choice([3, 40, 3000])
    opened, closed = chance.choice([("[", "]"), ("{甲: ", "}"), ("- ", ""), ("[", "")])
    lines[number] = f"主题: {opened * depth}甲{closed * depth}"


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(chance: random.Random, data: bytes) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _encode(chance: random.Random, data: bytes) -> bytes:
    encoding = chance.choice(["gb18030", "utf-16", "utf-16-be", "utf-8-sig", "big5", "utf-7"])
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _ends(chance: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b"\x0b", b""]))


MUTATIONS: list[Mutation] = [
    *map(_text, (_insert, _insert, _delete, _widen)),
    *map(_lines, (_change_value, _swap_key, _duplicate, _drop, _indent, _nest)),
    *(_cut, _flip, _encode, _ends),
]


def _mutants(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    for number in range(count):
        path = chance.choice(sorted(COUNTY))
        data = COUNTY[path].encode()
        for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
            data = chance.choice(MUTATIONS)(chance, data)
        is_vocabulary = path.endswith(".yml")
        yield path if is_vocabulary else path.replace(".md", f"{number}.md"), data


def _outside(problems: tuple[Problem, ...], root: Path) -> list[Problem]:
    """Those whose place does not lie in the file, or does not show the right line."""
    lines = {path: _read(root / path) for path in {problem.path for problem in problems}}
    return [problem for problem in problems if not _is_inside(problem, lines[problem.path])]


def _read(file: Path) -> list[str]:
    text = read_text(file.read_bytes())[1].removeprefix("\ufeff") if file.is_file() else ""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _is_inside(problem: Problem, lines: list[str]) -> bool:
    span = problem.span
    return (
        1 <= span.line <= span.end_line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        and (span.line, span.column) <= (span.end_line, span.end_column)
        and problem.excerpt in ("", lines[span.line - 1])
    )


@pytest.mark.parametrize("seed", range(20))
def test_no_mutant_meets_an_exception_and_every_place_is_in_its_file(
    site: WriteSite, seed: int
) -> None:
    """100 mutants a seed, 25 to a site."""
    mutants = list(_mutants(seed, 100))
    for start in range(0, len(mutants), 25):
        made = site(dict(mutants[start : start + 25]))
        problems = examine(made.root).problems
        assert not _outside(problems, made.root)
        for report in FORMATS.values():
            report(problems).encode()


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
