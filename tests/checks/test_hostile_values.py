"""Names and values that somebody might choose to harm the site, the report or who reads it."""

import json
from unicodedata import normalize

import pytest

from hooks.checks.report import FORMATS
from tests.conftest import WriteSite
from tests.picture import PNG
from tests.sketch import brand, entry, venue

PATH = "brands/品牌/样例.md"


@pytest.mark.parametrize(
    "escape",
    ["\\0", "\\x1b", "\\r", "\\x85", "\\u202e", "\\u200b", "\\ufffe", "\\U0001ffff", "\\e"],
)
@pytest.mark.parametrize(
    "line", ['一句话: "甲{}乙"', '名称: ["甲{}乙"]', '数据: [{{指标: "甲{}", 数值: 1}}]']
)
def test_values_are_judged_as_yaml_reads_them(site: WriteSite, line: str, escape: str) -> None:
    assert "Q221" in site({PATH: brand(line.format(escape))}).codes()


def test_a_key_is_judged_too(site: WriteSite) -> None:
    assert "Q221" in site({PATH: brand('"甲\\u202e": 乙')}).codes()


def test_a_backslash_that_means_itself_is_none(site: WriteSite) -> None:
    assert site({PATH: brand('一句话: "甲\\\\u200b乙，\\"丙\\"。"')}).codes() == []


@pytest.mark.parametrize("name", ["\u3164", "\u0301\u20dd", "\u115f \u2800"])
def test_a_name_has_something_to_see(site: WriteSite, name: str) -> None:
    assert site({PATH: brand(f"名称: '{name}'")}).codes() == ["Q302"]


def test_an_address_made_of_a_name_is_no_device_of_windows(site: WriteSite) -> None:
    [problem] = site({PATH: brand("名称: con", "网址: -")}).examine().problems
    assert (problem.code, "Windows" in problem.what) == ("Q404", True)


def test_a_name_with_accents_of_their_own_is_found_by_its_plain_form(site: WriteSite) -> None:
    """As a Mac's disk, or an archive made there, has it."""
    name = normalize("NFD", "Caf\u00e9驿站")
    files = {
        f"brands/阵地/{name}.md": venue("网址: cafe"),
        f"brands/品牌/图片/{name}.jpg": PNG,
        PATH: brand(
            f"阵地: {normalize('NFC', name)}", body=f"![灯](图片/{normalize('NFC', name)}.jpg)"
        ),
    }
    examined = site(files).examine()
    assert examined.problems == ()
    titles = {entry.title for entry in examined.catalogue.entries}
    assert normalize("NFC", name) in titles


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_obeys_no_name(site: WriteSite, form: str) -> None:
    """A forge takes lines of its own for commands, a terminal what stands behind an escape."""
    name = "甲\n::error::\x1b[2J\r::set-output name=a::b\u202e"
    problems = site({f"brands/品牌/{name}.md": entry("一句话: 甲")}).examine().problems
    assert problems
    text = FORMATS[form](problems)
    assert not [
        line for line in text.splitlines() if line.startswith(("::error::", "::set-output"))
    ]
    assert not {"\x1b", "\r"} & set(text)
    if form in ("json", "gitlab"):
        assert json.loads(text)
    else:
        assert "\u202e" not in text
