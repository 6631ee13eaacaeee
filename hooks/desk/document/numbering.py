"""Numbers that Word counts by itself: 一、 before a heading, the third item of a list after a paragraph.

They stand in no text. mammoth begins every list with 1 and forgets what stands before a heading, so
that the numbers are counted here, as Word counts them, and written into the paragraphs.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from hooks.desk.document.xml_part import attribute, child, every, local

MARK = re.compile("\ue000(\\d+)\ue001")
"""Before the words of an item: its number, in signs that no text holds."""
HEADING = re.compile(r"(?:heading|标题)\s*\d?$|title$", re.IGNORECASE)
ITEM = re.compile(r"%\d[.、．)）]?")
PART = re.compile(r"%(\d)")
MOST = 9999
DEEPEST = 9
CHINESE = "零一二三四五六七八九十"
CIRCLED = 0x2460
ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                  ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True))  # fmt: skip


@dataclass(frozen=True)
class _Level:
    kind: str
    text: str
    start: int


Levels = Mapping[str, _Level]


@dataclass
class Numbering:
    """What a file says of its numbers, and how far each list has been counted."""

    lists: dict[str, Levels] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    """The id by which paragraphs name a list → that of its levels: several ids may count on."""
    begins: dict[tuple[str, str], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Style → the list and the level of its paragraphs."""
    headings: set[str] = field(default_factory=set)
    counted: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Element, styles: Element) -> "Numbering":
        made = cls()
        for one in every(numbering, "abstractNum"):
            levels = {attribute(level, "ilvl"): _level(level) for level in every(one, "lvl")}
            made.lists[attribute(one, "abstractNumId")] = levels
        for one in every(numbering, "num"):
            name, kind = attribute(one, "numId"), child(one, "abstractNumId")
            made.kinds[name] = attribute(kind, "val") if kind is not None else ""
            for other in every(one, "lvlOverride"):
                start = child(other, "startOverride")
                if start is not None:
                    made.begins[name, attribute(other, "ilvl")] = _number(attribute(start, "val"))
        for style in every(styles, "style"):
            made._know_style(style)
        return made

    def _know_style(self, style: Element) -> None:
        name, title = attribute(style, "styleId"), child(style, "name")
        if title is not None and HEADING.search(attribute(title, "val")):
            self.headings.add(name)
        if found := _numbered(child(style, "pPr")):
            self.styles[name] = found

    def write_into(self, root: Element) -> None:
        """Number the paragraphs below ``root``, in their order."""
        for paragraph in every(root, "p"):
            properties = child(paragraph, "pPr")
            style = child(properties, "pStyle") if properties is not None else None
            named = attribute(style, "val") if style is not None else ""
            found = _numbered(properties) or self.styles.get(named)
            if found is not None and _has_words(paragraph):
                self._number(paragraph, *found, is_heading=named in self.headings)

    def _number(self, paragraph: Element, name: str, depth: str, *, is_heading: bool) -> None:
        kind = self.kinds.get(name)
        level = self.lists.get(kind or "", {}).get(depth)
        if kind is None or level is None or level.kind in {"bullet", "none"}:
            return
        number = self._next(name, depth, level)
        if level.kind == "decimal" and ITEM.fullmatch(level.text) and not is_heading:
            _put(paragraph, f"\ue000{number}\ue001")
            return
        label = self._label(name, level)
        _put(paragraph, f"{label} " if label[-1:].isalnum() else label)
        _end_list(paragraph)

    def _next(self, name: str, depth: str, level: _Level) -> int:
        """The next number of a list, from which all that is deeper begins anew."""
        kind, at = self.kinds[name], int(depth)
        if (name, depth) in self.begins and (name, depth) not in self.begun:
            self.counted[kind, at] = self.begins[name, depth] - 1
        self.begun.add((name, depth))
        self.counted[kind, at] = self.counted.get((kind, at), level.start - 1) + 1
        for deeper in range(at + 1, DEEPEST):
            self.counted.pop((kind, deeper), None)
        return self.counted[kind, at]

    def _label(self, name: str, level: _Level) -> str:
        kind = self.kinds[name]

        def counted(part: re.Match[str]) -> str:
            at = int(part[1]) - 1
            of = self.lists[kind].get(str(at))
            number = self.counted.get((kind, at), of.start if of else 1)
            return _written(of.kind if of else "decimal", number)

        return PART.sub(counted, level.text)


def _level(element: Element) -> _Level:
    values = {
        local(one): attribute(one, "val")
        for one in element
        if local(one) in {"numFmt", "lvlText", "start"}
    }
    return _Level(
        values.get("numFmt", "decimal"),
        values.get("lvlText", ""),
        _number(values.get("start", "1")),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and int(text) <= MOST else 1


def _numbered(properties: Element | None) -> tuple[str, str] | None:
    """The list and the level that a paragraph, or a style, names."""
    own = child(properties, "numPr") if properties is not None else None
    if own is None:
        return None
    name, depth = child(own, "numId"), child(own, "ilvl")
    at = attribute(depth, "val") if depth is not None else "0"
    is_level = at.isdecimal() and int(at) < DEEPEST
    return (attribute(name, "val"), at) if name is not None and is_level else None


def _has_words(paragraph: Element) -> bool:
    return any((one.text or "").strip() for one in every(paragraph, "t"))


def _put(paragraph: Element, words: str) -> None:
    """A run with these words before all others."""
    namespace = paragraph.tag.rpartition("}")[0]
    run = Element(f"{namespace}}}r")
    SubElement(run, f"{namespace}}}t").text = words
    paragraph.insert(1 if child(paragraph, "pPr") is not None else 0, run)


def _end_list(paragraph: Element) -> None:
    """The paragraph is no item: what it is numbered by stands in its words now."""
    namespace = paragraph.tag.rpartition("}")[0]
    properties = child(paragraph, "pPr")
    if properties is None:
        return
    own = child(properties, "numPr")
    if own is None:
        own = SubElement(properties, f"{namespace}}}numPr")
    for one in tuple(own):
        own.remove(one)
    for name in ("ilvl", "numId"):
        SubElement(own, f"{namespace}}}{name}", {f"{namespace}}}val": "0"})


def _written(kind: str, number: int) -> str:
    writer = WRITERS.get(kind)
    return writer(number) if writer else str(number)


def _chinese(number: int) -> str:
    """二十三; from a hundred on in digits."""
    tens, ones = divmod(number, 10)
    if tens > 9:  # noqa: PLR2004
        return str(number)
    words = ("" if tens < 2 else CHINESE[tens]) + ("十" if tens else "")  # noqa: PLR2004
    return words + (CHINESE[ones] if ones or not tens else "")


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26)


def _roman(number: int) -> str:
    parts: list[str] = []
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)


def _circled(number: int) -> str:
    return chr(CIRCLED + number - 1) if number <= 20 else str(number)  # noqa: PLR2004


WRITERS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "ideographDigital",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        _chinese,
    ),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
}


def marked_number(words: str) -> int | None:
    """The number that was counted for an item."""
    found = MARK.match(words)
    return int(found[1]) if found else None
