"""Writing: entries and bodies made of what the format knows, in every combination.

Values are those of the real entries, by key, so that much of it is right and reaches the pages;
beside them stand the vectors of the hostile site.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from hooks.entries.entry import Entry
from hooks.model import ENTRIES
from hooks.model.base import keys
from tests.fuzz.mutation import PIECES, VALUES, Chance
from tests.site.hostile.vectors import vectors

WORDS = [
    "书屋",
    "夜间",
    "骑手",
    "志愿者，说：",
    "三十人。",
    "来！",
    "甲",
    "乙丙",
    "服务“点”",
    "A1",
    "2024年",
    "五",
    "、",
]
OPENING: Sequence[str] = (
    *(
        "",
        "",
        "",
        "- ",
        "* ",
        "1. ",
        "2. ",
        "7. ",
        "1、",
        "（一）",
        "①",
        "• ",
        "# ",
        "## ",
        "#",
        "> ",
    ),
    *(
        "> - ",
        "| ",
        "　　",
        "    ",
        "  - ",
        "\t",
        "- [x] ",
        "- [ ] ",
        "[^1]: ",
        "> [!NOTE] ",
        "地址：",
    ),
    *(
        "```\n",
        "```js\n",
        "```",
        "~~~\n",
        "    - ",
        "10. ",
        "*",
        "-",
        "+ ",
        "[甲]: ",
        "---\n",
        "===\n",
    ),
)
WITHIN: Sequence[str] = (
    *(
        "",
        "",
        "",
        " ",
        "，",
        "**",
        "*",
        "_",
        "__",
        "~~",
        "==",
        "`",
        "``",
        "\\",
        "|",
        "^",
        "~",
        "  \n",
    ),
    *("[", "]", "(", ")", "](", "![", "<", ">", "&", "&lt;", "&#42;", "\\*", "[[", "]]", "|"),
    *("https://a.cn/b", "www.a.cn", "a@b.cn", "<https://a.cn>", "[书](https://a.cn)"),
    *(
        "[[凤桥镇]]",
        "[书](凤桥镇.md)",
        "[书][甲]",
        '<a href="https://a.cn">',
        "</a>",
        "<b>",
        "</b>",
    ),
    *("<!-- 甲 -->", "<br>", "</code>", "$x$", "{{ a }}", "{% b %}", "<i>", "</i>", "’", "……"),
    *("5*8米", "9:00~11:00", "1.", "12:30", "[TOC]", "|-|-|", ":-:"),
)
RARE = (
    "\x02",
    "\u2028",
    "\u200b",
    "\ue000",
    "<td>",
    "</p>",
    "<pre>",
    "<script>",
    "![图](图.png)",
    "[^1]",
)
CLOSING = ("\n", "\n", "\n\n", "\n\n\n", "\r\n", "  \n", "\\\n", "")
TABLE = "| 书 | 屋 |\n|:-:|---|\n| 一 | {} |\n"
FIGURE = re.compile(r"\d+")
USUAL = {"来源", "地区", "牵头", "截至"}
"""What keeps a rule on the whole from being the first to say something."""
HOSTILE = vectors()


@dataclass(frozen=True)
class Writer:
    """Writes entries; ``values`` are those that stand in the real ones under each key."""

    values: Mapping[str, Sequence[object]]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Writer":
        """Of these entries' values."""
        values: dict[str, list[object]] = defaultdict(list)
        for entry in entries:
            for key, value in entry.written.items():
                values[key].append(value)
        return cls(values)

    def entry(self, chance: Chance) -> tuple[str, bytes]:
        """The path below the entries' folder, and the file."""
        target = chance.choice([*ENTRIES])
        model = keys(ENTRIES[target])
        known = [key for key in model if key in self.values]
        optional = [key for key in known if not model[key].is_required() and key != "网址"]
        wanted = {key for key in known if model[key].is_required() and chance.random() < 0.99}
        wanted |= USUAL | {*chance.sample(optional, min(len(optional), chance.randrange(9)))}
        front = {key: self._value(chance, key) for key in model if key in wanted} | {
            "网址": f"f-{chance.randrange(10**9)}"
        }
        text = f"---\n{_front(chance, front)}---\n{body(chance)}"
        return f"{target}/写{chance.randrange(10**9)}.md", text.encode("utf-8", "replace")

    def _value(self, chance: Chance, key: str) -> object:
        value = chance.choice(self.values[key])
        return _hostile(chance, value) if chance.random() < 0.04 else value


def _hostile(chance: Chance, value: object) -> object:
    """The same shape with something else in one place."""
    if isinstance(value, dict) and value:
        key = chance.choice([*value])
        return {**value, key: _hostile(chance, value[key])}
    if isinstance(value, list) and value:
        place = chance.randrange(len(value))
        return [*value[:place], _hostile(chance, value[place]), *value[place + 1 :]]
    text = str(value)
    return chance.choice(
        [
            chance.choice(VALUES),
            chance.choice(HOSTILE),
            text + chance.choice(PIECES),
            FIGURE.sub(lambda _: chance.choice(["0", "1.5", "9" * 30, "三十"]), text),
            [text],
            {"甲": text},
        ]
    )


def _front(chance: Chance, front: Mapping[str, object]) -> str:
    if chance.random() < 0.5:
        return "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in front.items())
    width = chance.choice([10**6, 20])
    return yaml.dump(
        dict(front), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=width
    )


def body(chance: Chance) -> str:
    """Markdown, and what only looks like it, as far as people may go."""
    parts = list(_lines(chance, chance.choice([0, 1, 2, 4, 8, 20])))
    if chance.random() < 0.02:
        parts.insert(0, chance.choice([*WITHIN, *OPENING]) * chance.choice([100, 3000, 20_000]))
    return "".join(parts)


def _lines(chance: Chance, count: int) -> Iterator[str]:
    for _ in range(count):
        if chance.random() < 0.03:
            yield chance.choice([*HOSTILE, *RARE]) + "\n"
        elif chance.random() < 0.1:
            yield TABLE.format(_words(chance))
        else:
            yield chance.choice(OPENING) + _words(chance) + chance.choice(CLOSING)


def _words(chance: Chance) -> str:
    """Words with a few marks around and within them."""
    length = chance.choice([1, 2, 3, 6, 12])
    return "".join(chance.choice(WORDS) + chance.choice(WITHIN) for _ in range(length))
