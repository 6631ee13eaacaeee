"""Mutation: small changes of a file as people, editors and attackers make them."""

import random
from collections.abc import Callable, Sequence

Chance = random.Random
Mutation = Callable[[Chance, bytes], bytes]

HALF, FULL = ",:;()[]{}\"'-# ", "，：；（）［］｛｝”’－＃　"
WIDE = str.maketrans(HALF, FULL)
SIGNS = "#'\"[]{},:|>&*!%@`?-~\\\t\n\r\0\x0b\x1b\x7f\x85\ufeff\u2028\u3000\u00a0\u200b\ud7ff\ue000"
PIECES: Sequence[str] = (
    *SIGNS,
    *[
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
        "",
        " : ",
        "\n---\n",
    ],
    *[
        "😀",
        "👨\u200d👩\u200d👧",
        "𠮷",
        "é",
        "\u202e",
        "\U0010ffff",
        "１２３",
        "№",
        "''",
        '""',
        "2-",
        "12:30",
    ],
    *(
        "|2-",
        "\\u202e",
        "\\0",
        "\\x1b",
        "\\ufffe",
        "\u3164",
        "\u0301\u0301",
        "<b>",
        "&#106;",
        "]]>",
    ),
)
VALUES: Sequence[str] = (
    *("", "~", "null", "no", "1e5", ".nan", "0x1F", "-", "\\", "[]", "{}", "[[]]", "''", "|", ">-"),
    *("2018-02-30", "2062-01-01", "2024-02-29", "0000-00-00", "99999-1-1", "二〇一八年", "12:30"),
    *("9" * 5000, "长" * 20000, "１", "-0", "0.5", "1,2", "200,95", "nan,inf", "1e400", "0.5处"),
    *('"\\0"', '"\\x1b[2J"', '"\\u202e甲"', '"\\u3164"', '"甲\\n乙"', "__proto__", "constructor"),
    *("../../etc/passwd", "con", "aux.md", "a/b", "Café", "Cafe\u0301", "javascript:1", "//a.cn"),
    *("周一至周五9:00-17:00", "全天", "0573-82222222转8", "12351", "2多亿元", "十几名", "近千人次"),
)


def _text(change: Callable[[Chance, str], str]) -> Mutation:
    """A change of text as a change of bytes; bytes that are no text are taken as well as can be."""

    def mutate(chance: Chance, data: bytes) -> bytes:
        return change(chance, data.decode("utf-8", "replace")).encode("utf-8", "replace")

    return mutate


def _lines(change: Callable[[Chance, list[str], int], None]) -> Mutation:
    def mutate(chance: Chance, text: str) -> str:
        lines: list[str] = text.split("\n")
        change(chance, lines, chance.randrange(len(lines)))
        return "\n".join(lines)

    return _text(mutate)


def _insert(chance: Chance, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(PIECES) + text[place:]


def _delete(chance: Chance, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.randrange(1, 5) :]


def _widen(chance: Chance, text: str) -> str:
    places = [place for place, sign in enumerate(text) if sign in HALF]
    chosen = set(chance.sample(places, min(len(places), chance.randrange(1, 9))))
    return "".join(s.translate(WIDE) if p in chosen else s for p, s in enumerate(text))


def _repeat(chance: Chance, text: str) -> str:
    """What costs a parser more than its length: much of the same."""
    place = chance.randrange(len(text) + 1)
    piece = chance.choice([*PIECES, text[place : place + 3]])
    return text[:place] + piece * chance.choice([3, 30, 300, 10_000]) + text[place:]


def _change_value(chance: Chance, lines: list[str], number: int) -> None:
    key, colon, _ = lines[number].partition(": ")
    lines[number] = f"{key}{colon}{chance.choice([*VALUES, *PIECES])}"


def _swap_key(chance: Chance, lines: list[str], number: int) -> None:
    other = lines[chance.randrange(len(lines))].partition(":")[0]
    lines[number] = other + lines[number][len(lines[number].partition(":")[0]) :]


def _duplicate(chance: Chance, lines: list[str], number: int) -> None:
    lines.insert(chance.randrange(len(lines)), lines[number])


def _drop(_: Chance, lines: list[str], number: int) -> None:
    del lines[number]


def _indent(chance: Chance, lines: list[str], number: int) -> None:
    lines[number] = chance.choice([" ", "  ", "\t", "\u3000", "   - ", "> "]) + lines[number]


def _nest(chance: Chance, lines: list[str], number: int) -> None:
    depth = chance.choice([3, 40, 3000])
    opened, closed = chance.choice([("[", "]"), ("{甲: ", "}"), ("- ", ""), ("[", "")])
    lines[number] = f"主题: {opened * depth}甲{closed * depth}"


def _cut(chance: Chance, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(chance: Chance, data: bytes) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _encode(chance: Chance, data: bytes) -> bytes:
    encoding = chance.choice(["gb18030", "utf-16", "utf-16-be", "utf-8-sig", "big5", "utf-7"])
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _ends(chance: Chance, data: bytes) -> bytes:
    return data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b"\x0b", b""]))


OF_VALUES = [*map(_lines, (_change_value, _change_value, _swap_key, _drop, _duplicate))]
"""After which a file is often an entry still."""
OF_ALL: Sequence[Mutation] = (
    *OF_VALUES,
    *map(_text, (_insert, _insert, _delete, _widen, _repeat)),
    *map(_lines, (_indent, _nest)),
    *(_cut, _flip, _encode, _ends),
)


def mutated(chance: Chance, data: bytes) -> bytes:
    """The bytes with a few changes, most often with one."""
    mutations = chance.choice([OF_VALUES, OF_ALL])
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        data = chance.choice(mutations)(chance, data)
    return data
