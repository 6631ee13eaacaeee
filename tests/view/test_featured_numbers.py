"""Which numbers lead: what editors chose; never what merely enumerates, and no ordinal count."""

from collections.abc import Mapping

from hooks.model import STORIES
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.numbers import Numbers
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.rows import rows_of
from tests.sketch import brand

UNITS = """\
- {名称: 人次}
- {名称: 期, 要点: 否}
- {名称: 项, 列举: 是}
- {名称: 元}
"""
AS_OF = ("发布: 已发布", "截至: 报道时", "数据:")


def led(shown: Site, url: str = "index.html") -> list[str]:
    page = next(found for found in shown.pages if found.url == url)
    [found] = [section for section in page.sections if isinstance(section, Numbers)]
    return [_words(number) for number in found.numbers]


def _words(number: Number) -> str:
    return f"{number.before}{number.digits}{number.unit}"


def shown(site: WriteSite, brands: Mapping[str, tuple[str, ...]]) -> Site:
    sketch = {
        f"brands/品牌/{name}.md": brand(*AS_OF, *(f"  {line}" for line in lines), f"网址: {name}")
        for name, lines in brands.items()
    }
    examined = site({"brands/词表/单位.yml": UNITS, **sketch}).examine()
    assert [problem for problem in examined.problems if problem.code != "Q520"] == []
    return view(examined.catalogue)


def test_without_a_choice_the_best_documented_lead(site: WriteSite) -> None:
    made = shown(site, {"a": ("- 办的活动: 累计三期", "- 来的人: 累计30人次", "- 标准: 五项")})
    assert set(led(made)) == {"1200人次", "30人次"}
    assert "三期" not in led(made, "place/dong-he-zhen.html")


def test_nothing_leads_where_nothing_may(site: WriteSite) -> None:
    made = shown(site, {"a": ("- 办的活动: 累计三期", "- {指标: 来的人, 数值: 30人次, 要点: 否}")})
    assert led(made) == ["1200人次"]


def test_editors_choose_what_the_home_page_shows(site: WriteSite) -> None:
    made = shown(
        site,
        {
            "a": ("- 来的人: 累计30人次", "- 借出: 累计5万元", "  要点: 是"),
            "b": ("- 办的活动: 累计三期", "  要点: 是", "- 走的人: 累计40人次"),
        },
    )
    assert set(led(made)) == {"5万元", "三期"}
    places = led(made, "place/dong-he-zhen.html")
    assert {"5万元", "三期"} <= set(places)
    figures = next(table for table in made.open_data.tables if table.name == "figures")
    assert {row["写法"] for row in rows_of(figures) if row["要点"]} == {"5万元", "三期"}


def test_a_lost_number_is_never_chosen(site: WriteSite) -> None:
    made = shown(site, {"a": ("- {指标: 借出, 数值: 未知, 单位: 元, 要点: 是}",)})
    assert led(made) == ["1200人次"]


def test_the_real_home_page_has_what_its_editors_chose(real_site: Site) -> None:
    found = led(real_site)
    assert "3978万元" in found
    assert 4 <= len(found) <= 8


def test_real_entries_state_results_as_they_are_printed(real_site: Site) -> None:
    catalogue = real_site.catalogue
    entries = [entry for target in STORIES for entry in catalogue.of(target)]
    every = [one for entry in entries for one in numbers_of(catalogue, entry)]
    words = {_words(one) for one in every}
    assert {"2多亿元", "十几人", "三期", "千余人"} <= words
    assert not {one.figure.unit.text for one in every} & {"项", "类", "种", "年"}
    assert "一线工人" not in {one.figure.indicator for one in every}
    visits = [one for one in every if one.figure.unit.text in {"批次", "人次"}]
    assert {one.figure.measure.value for one in visits if "工会干部" in one.figure.indicator} == {
        "累计"
    }
