import pytest

from hooks.catalogue import Catalogue
from hooks.catalogue.finder import Finder
from hooks.entries.entry import Entry, fold, steps_of
from hooks.model import Target
from hooks.model.scalar.reference import Reference
from tests.conftest import WriteSite
from tests.sketch import brand, entry, venue

PATH = "brands/品牌/样例.md"
CHILDREN = {
    "brands/阵地/东河镇/儿童之家.md": venue("网址: dong-he-er-tong"),
    "brands/阵地/柳湾村/儿童之家.md": venue("网址: liu-wan-er-tong"),
}


def named(catalogue: Catalogue, path: str) -> Entry:
    found = catalogue.at_path(path)
    assert found
    return found


@pytest.mark.parametrize(
    ("written", "stem"),
    [
        ("东河镇总工会", "东河镇总工会"),
        ("“东河镇”总工会", "东河镇总工会"),
        (" 东河镇总工会 ", "东河镇总工会"),
    ],
)
def test_a_reference_finds_its_entry(site: WriteSite, written: str, stem: str) -> None:
    catalogue = site({PATH: brand(f"牵头: ['{written}']")}).examine().catalogue
    assert [
        destination.stem for destination in catalogue.references(named(catalogue, PATH), "牵头")
    ] == [stem]


def test_names_compare_without_width_case_and_quotation_marks() -> None:
    assert fold("“零距离”（二）ＡB") == fold("零距离(二)ab")
    assert steps_of("brands/品牌/凤桥镇/青创贷.md") == ("凤桥镇", "青创贷")


def test_folders_tell_two_entries_of_one_name_apart(site: WriteSite) -> None:
    sketch = {**CHILDREN, PATH: brand("阵地: 柳湾村/儿童之家")}
    catalogue = site(sketch).examine().catalogue
    [destination] = catalogue.references(named(catalogue, PATH), "阵地")
    assert destination.path == "brands/阵地/柳湾村/儿童之家.md"


def test_what_names_two_entries_keeps_both(site: WriteSite) -> None:
    catalogue = site({**CHILDREN, PATH: brand("阵地: 儿童之家")}).examine().catalogue
    [dangling] = catalogue.dangling
    assert {candidate.path for candidate in dangling.candidates} == set(CHILDREN)


def test_the_place_of_a_reference_is_its_own_words(site: WriteSite) -> None:
    catalogue = site({PATH: brand("参与: 东河镇妇联、没有的、东河镇团委")}).examine().catalogue
    [dangling] = catalogue.dangling
    span = dangling.at.span
    line = dangling.at.source.line(span.line)
    assert line[span.column - 1 : span.end_column - 1] == "没有的"


def test_a_unit_is_a_reference_too(site: WriteSite) -> None:
    sketch = {PATH: brand("截至: 2024", "数据: [{读者: 3尾}]")}
    [dangling] = site(sketch).examine().catalogue.dangling
    assert dangling.reference == Reference(Target.UNIT, "尾")
    assert dangling.at.span.column == len("数据: [{读者: 3") + 1


def test_what_refers_to_a_broken_file_has_no_message_of_its_own(site: WriteSite) -> None:
    sketch = {
        PATH: brand("阵地: 坏了的", "主题: 不知道", "参与: 坏/组织", body="[去](坏了的.md)"),
        "brands/阵地/坏了的.md": venue("类别: -"),
        "brands/组织/坏/组织.md": "没有开头",
        "brands/词表/主题.yml": "- {名称: 文化生活}\n- {名称: 职工服务}\n- {名秤: 青年}\n",
    }
    assert sorted(site(sketch).codes()) == ["Q200", "Q301", "Q302"]


def test_a_vocabulary_that_cannot_be_read_is_passed_over(site: WriteSite) -> None:
    broken = {"brands/词表/设施.yml": "甲\n"}
    assert len(site(broken).codes()) == 1


def test_own_report_is_no_entry(site: WriteSite) -> None:
    assert site({PATH: brand("来源: 本单位填报", "截至: 2024-05-01")}).codes() == []


def test_the_shortest_name_that_is_unique(site: WriteSite) -> None:
    top = {**CHILDREN, "brands/阵地/儿童之家.md": venue("地区: 东河镇", "网址: er-tong")}
    catalogue = site(top).examine().catalogue
    finder = catalogue.finder
    assert finder.name_of(named(catalogue, "brands/阵地/柳湾驿站.md")) == "柳湾驿站"
    assert finder.name_of(named(catalogue, "brands/阵地/柳湾村/儿童之家.md")) == "柳湾村/儿童之家"
    assert finder.name_of(named(catalogue, "brands/阵地/儿童之家.md")) is None


def test_a_file_of_no_type_is_no_lost_entry() -> None:
    assert not Finder.of((), (), frozenset({"brands/别的/样例.md"})).broken


def test_an_entry_knows_itself(site: WriteSite) -> None:
    catalogue = (
        site({PATH: brand("名称: 样板", "网址: -"), "brands/组织/甲.md": entry("系统: 工会")})
        .examine()
        .catalogue
    )
    found = named(catalogue, PATH)
    assert (found.title, found.slug, found.stem, catalogue.is_public(found)) == (
        "样板",
        "yang-ban",
        "样例",
        False,
    )
    assert found == named(catalogue, PATH)
    other = named(catalogue, "brands/组织/甲.md")
    assert (other.title, other.slug, catalogue.is_public(other)) == ("甲", "jia", True)
    assert found != other
    assert found.at("名称").span.line == 6
