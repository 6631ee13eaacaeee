"""Style sheets that do not fight: a class belongs to one file, and the theme's prose to one file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("hooks/render/assets", "hooks/search/static", "maps/static")
STATES = frozenset({"elder.css", "print.css", "old.css", "waiting.css"})
"""Files that speak of every component, as it is in one state of the page or in one sort of browser."""
TOGETHER = {"explorer.css": "map.css", "palette.css": "map.css"}
"""Parts of one component in several files, the others imported by the one."""
PROSE = frozenset({"prose.css"})
THEME = re.compile(r"\.md-typeset\b")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HEAD = re.compile(r"([^{};]+)\{")
UNREADABLE = re.compile(r"--[\w-]+:[^;}]*(?<![\w-])(?:clamp|min|max)\([^;}]*")
ASKED = re.compile(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
BLOCK = re.compile(r"\.(qt(?:-[a-z0-9]+)*)")


def test_a_component_belongs_to_one_file() -> None:
    """Who changes how something looks finds all of it in one place."""
    assert disputed(_sheets()) == {}


def test_a_file_speaks_of_its_own_components_alone() -> None:
    """A part of another may be dressed within one of its own."""
    assert list(strangers(_sheets())) == []


def test_the_themes_prose_is_named_in_one_file() -> None:
    """Nowhere else does a rule have to outrank the theme: docs/adr/0040."""
    named = {name for name, text in _sheets().items() if THEME.search(_bare(text))}
    assert named == PROSE


def test_a_size_that_old_browsers_cannot_read_is_asked_for() -> None:
    """A custom property takes any text: what it is used for would be lost without a word."""
    lost = [f"{name}: {part}" for name, text in _sheets().items() for part in unreadable(text)]
    assert lost == []


def test_an_unreadable_size_is_found() -> None:
    """Wherever it stands but below the question."""
    text = ":root { --a: clamp(1px, 2vw, 3px); --b: 1px; }\n"
    asked = f"@supports (width: clamp(1px, 1px, 1px)) {{ {text} }}\n"
    assert list(unreadable(text + asked + text)) == ["--a: clamp(1px, 2vw, 3px)"] * 2


@pytest.mark.parametrize(
    ("sheets", "found"),
    [
        ({"a.css": ".qt-a {}", "b.css": ".qt-b .qt-a {}"}, {}),
        ({"a.css": ".qt-a {}", "b.css": ".qt-a__part {}"}, {"qt-a": {"a.css", "b.css"}}),
        ({"a.css": ".qt-a {}", "b.css": "@media print { .qt-a--large {} }"}, {"qt-a"}),
        ({"a.css": ".qt-a {}", "elder.css": ".qt-a {}"}, {}),
        ({"a.css": ".qt-a {}", "b.css": "/* .qt-a {} */ .qt-ab {}"}, {}),
    ],
)
def test_what_two_files_dress_is_found(sheets: Mapping[str, str], found: Iterable[str]) -> None:
    """The rule is itself tried."""
    assert set(disputed(sheets)) == set(found)


def test_a_stranger_is_found() -> None:
    """Also where its name begins like one of the file's own."""
    sheets = {"a.css": ".qt-a {}\n.qt-c {}", "b.css": ".qt-b {}\n.qt-a .qt-c, .qt-b .qt-a {}"}
    assert list(strangers(sheets)) == ["b.css: .qt-a .qt-c"]


def unreadable(text: str) -> Iterable[str]:
    """Custom properties with a function that Chrome 66 does not know, where nobody asks for it."""
    return UNREADABLE.findall(ASKED.sub("", _bare(text)))


def disputed(sheets: Mapping[str, str]) -> dict[str, set[str]]:
    """Components that more than one file dresses for itself, with these files."""
    return {block: files for block, files in _owners(sheets).items() if len(files) > 1}


def strangers(sheets: Mapping[str, str]) -> Iterator[str]:
    """Selectors without any component of the file in which they stand."""
    owners = _owners(sheets)
    for name, selector, blocks in _selectors(sheets):
        if not any(name in owners.get(block, {name}) for block in blocks):
            yield f"{name}: {selector}"


def _owners(sheets: Mapping[str, str]) -> Mapping[str, set[str]]:
    """By component, the files with a selector that names it and no other."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, _, blocks in _selectors(sheets):
        if len(blocks) == 1:
            owners[next(iter(blocks))].add(name)
    return owners


def _selectors(sheets: Mapping[str, str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    for name, text in sheets.items():
        if name in STATES:
            continue
        for head in HEAD.findall(_bare(text)):
            for selector in head.split(","):
                if blocks := frozenset(BLOCK.findall(selector)):
                    yield TOGETHER.get(name, name), selector.strip(), blocks


def _bare(text: str) -> str:
    return COMMENT.sub("", text)


def _sheets() -> dict[str, str]:
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).glob("*.css"))]
    return {file.name: file.read_text("utf-8") for file in files}
