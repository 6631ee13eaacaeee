"""Line breaks: hardly any name breaks inside a word, whether anybody has seen it before or not.

The files of ``names`` say by hand where a line may end.
"""

from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

import pytest

from hooks.cover.line_breaks import MOST, lines, phrases
from hooks.view.site import Site
from tests.cover.odd_names import ODD_NAMES

NAMES = Path(__file__).with_name("names")
MOST_BROKEN = 3 / 60


def marked(file: str) -> list[str]:
    listed = (NAMES / file).read_text("utf-8").splitlines()
    return [line for line in listed if not line.startswith("#")]


def ends(parts: Iterable[str]) -> set[int]:
    """After how many letters the parts end; quotes and pauses are not in lines."""
    return set(accumulate(sum(map(str.isalnum, part)) for part in parts))


def is_broken_in_a_word(marks: str, names: tuple[str, ...] = ()) -> bool:
    return not ends(lines(marks.replace("/", ""), names)) <= ends(marks.split("/"))


def test_hardly_a_name_that_nobody_has_seen_breaks_inside_a_word() -> None:
    names = marked("unseen.txt")
    broken = [marks for marks in names if is_broken_in_a_word(marks)]
    assert len(names) >= 60
    assert len(broken) <= MOST_BROKEN * len(names), broken


def test_no_name_of_this_site_breaks_inside_a_word(real_site: Site) -> None:
    marks = {name.replace("/", ""): name for name in marked("real.txt")}
    images = (image.cover for image in real_site.share_images.values())
    drawn = [c for c in (*real_site.covers.values(), *images) if c.name in marks]
    assert drawn
    assert not [c.name for c in drawn if is_broken_in_a_word(marks[c.name], c.words)]


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("职工服务站", "职工/服务站"),
        ("缘来就是你", "缘来/就是你"),
        ("希望小屋", "希望/小屋"),
        ("户外劳动者驿站", "户外/劳动者/驿站"),
        ("UHOME志愿服务站", "UHOME/志愿/服务站"),
        ("群团组织+", "群团/组织+"),
        ("“三长”工作", "三长/工作"),
        ("线上线下“零距离”服务职工", "线上线下/零距离/服务职工"),
        ("党员示范岗、工人先锋号", "党员/示范岗/工人/先锋号"),
        ("“”", ""),
    ],
)
def test_lines_keep_words_whole_and_leave_quotes_out(name: str, broken: str) -> None:
    assert "/".join(lines(name)) == broken


@pytest.mark.parametrize(
    ("name", "inner", "broken"),
    [
        ("凤桥镇列为群团改革试点", "凤桥镇", "凤桥镇/列为群团/改革试点"),
        ("青创贷帮农村青年筹创业资金", "青创贷", "青创贷/帮农村/青年筹/创业资金"),
        ("桐乡市委群团改革专项小组", "桐乡市", "桐乡市委/群团改革/专项小组"),
    ],
)
def test_a_line_does_not_break_a_name_within_the_name(name: str, inner: str, broken: str) -> None:
    assert "/".join(lines(name, (inner,))) == broken


@pytest.mark.parametrize("name", ODD_NAMES)
def test_no_line_is_long_unless_it_is_one_word(name: str) -> None:
    broken = lines(name)
    assert len(broken) <= MOST
    assert all(len(line) <= MOST or line.isascii() for line in broken)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_heading_breaks_without_losing_a_character(name: str) -> None:
    assert "".join(phrases(name)) == name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("凤桥镇职工服务站", ("凤桥镇", "职工", "服务站")),
        ("线上线下“零距离”服务职工", ("线上线下", "“零距离”", "服务职工")),
        ("职工之家（美丽乡村示范线）", ("职工之家", "（美丽乡村", "示范线）")),
    ],
)
def test_quotes_and_brackets_stay_with_what_they_hold(name: str, parts: tuple[str, ...]) -> None:
    assert phrases(name) == parts
