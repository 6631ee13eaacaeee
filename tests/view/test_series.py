"""Which figures are drawn together, and that a drawing says no more than its figures do."""

from collections.abc import Callable
from itertools import combinations

import pytest

from hooks.model.figure import Measure
from hooks.model.scalar.day import Day, read_day
from hooks.pipeline import examine
from hooks.render.plot import SMALL, Line, plot
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.series import Graph, Point, Trend
from hooks.view.site import view
from tests.conftest import WriteSite

HEAD = """\
---
发布: 已发布
一句话: 数一数灯。
类别: 服务
牵头: 东河镇总工会
来源: 本单位填报
截至: 2024-05
网址: shu-deng
数据:
"""
UNITS = "".join(f"- {{名称: '{unit}'}}\n" for unit in ("人", "人次", "名", "户", "%"))
Draw = Callable[..., tuple[Graph, ...]]


@pytest.fixture
def draw(site: WriteSite) -> Draw:
    """``draw("时点 30户 2022", …)``: the graphs of these figures, all of one indicator."""

    def graphs(*figures: str, indicator: str = "灯") -> tuple[Graph, ...]:
        items = "".join(f"  - {_item(figure, indicator)}\n" for figure in figures)
        text = f"{HEAD}{items}---\n"
        made = site({"brands/品牌/数灯.md": text, "brands/词表/单位.yml": UNITS})
        examined = examine(made.root, today=Day(2024, 6, 1))
        assert not [p for p in examined.problems if p.path.endswith("数灯.md")]
        pages = view(examined.catalogue).pages
        [page] = [page for page in pages if page.url == "brand/shu-deng.html"]
        return next(found.graphs for found in page.sections if isinstance(found, Numbers))

    return graphs


def _item(figure: str, indicator: str) -> str:
    measure, amount, day, *rest = figure.split()
    more = "".join(f", {part}: {value}" for part, value in (one.split("=") for one in rest))
    return f"{{指标: {indicator}, 口径: {measure}, 数值: {amount}, 截至: {day}{more}}}"


def words_of(graphs: tuple[Graph, ...]) -> list[tuple[list[str], list[str]]]:
    return [
        ([p.words for p in trend.points], [p.words for p in trend.targets])
        for graph in graphs
        for trend in graph.trends
    ]


@pytest.mark.parametrize("measure", ["时点", "累计", "新增", "占比"])
def test_two_days_of_one_thing_in_one_sense_are_drawn_in_their_order(
    draw: Draw, measure: str
) -> None:
    found = draw(f"{measure} 50户 2023", f"{measure} 近30户 2022-03")
    assert words_of(found) == [(["2022年3月近30户", "2023年50户"], [])]
    assert found[0].words == f"灯（{measure}）：2022年3月近30户，2023年50户。"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("时点 30户 2022", "新增 50户 2023"),  # stock and flow
        ("累计 30户 2022", "新增 50户 2023"),
        ("时点 30人 2022", "时点 50人次 2023"),  # two units
        ("时点 30人 2022", "时点 50名 2023"),
        ("未注明 30户 2022", "未注明 50户 2023"),  # who knows in which sense
        ("时点 30户 2022", "未注明 50户 2023"),
        ("目标 30户 2022", "目标 50户 2023"),  # no result at all
        ("时点 30户 2022", "时点 50户 2022-06"),  # a year and a month of it
        ("时点 30户 2022", "时点 50户 未注明"),
        ("目标 30户 2022", "时点 50户 未注明"),
        ("时点 30户 2022", "时点 未知 2023 单位=户"),
        ("时点 30户 2022", "时点 数百户 2023"),
        ("累计 30户 2022 起始=2020", "累计 50户 2023 起始=2021"),
        ("新增 30户 2022-12 起始=2022-01", "新增 50户 2023-06 起始=2023-05"),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(draw: Draw, earlier: str, later: str) -> None:
    assert draw(earlier, later) == ()


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("累计 30户 2022 起始=2020", "累计 50户 2023 起始=2020"),
        ("新增 30户 2022-12 起始=2022-01", "新增 50户 2023-12 起始=2023-01"),
    ],
)
def test_equal_spans_can_be_compared(draw: Draw, earlier: str, later: str) -> None:
    assert len(draw(earlier, later)) == 1


def test_a_target_stands_beside_its_results_and_never_among_them(draw: Draw) -> None:
    found = draw("时点 30户 2022", "目标 60户以上 2025", "时点 50户 2023")
    assert words_of(found) == [(["2022年30户", "2023年50户"], ["目标60户以上"])]
    drawn = plot(found[0])
    [goal] = [mark for mark in drawn.marks if mark.style == "target"]
    [line] = [stroke for stroke in drawn.strokes if stroke.style == "first"]
    assert goal.x > line.x2


def test_one_result_and_its_target_are_drawn(draw: Draw) -> None:
    assert words_of(draw("占比 40% 2022", "目标 60% 未注明")) == [(["2022年40%"], ["目标60%"])]


def test_a_target_of_another_unit_is_nobodys(draw: Draw) -> None:
    assert draw("时点 30人 2022", "目标 60人次 2025") == ()


def test_a_target_that_may_belong_to_two_series_belongs_to_none(draw: Draw) -> None:
    found = draw("累计 90户 2022", "累计 99户 2023", "新增 9户 2023", "目标 120户 2025")
    assert words_of(found) == [(["2022年90户", "2023年99户"], [])]


def test_what_is_not_drawn_is_told(draw: Draw) -> None:
    [graph] = draw("时点 30户 2021", "时点 未知 2022 单位=户", "时点 数百户 2023", "时点 40户 2024")
    assert [point.when for point in graph.trends[0].points] == ["2021年", "2024年"]
    assert "2022年的数是“原文缺失”，没有画出。" in graph.note
    assert "2023年的数是“数百”，没有画出。" in graph.note


def share(name: str, *values: tuple[str, float], targets: tuple[Point, ...] = ()) -> Trend:
    return Trend(name, Measure.SHARE, is_share=True, points=points("%", *values), targets=targets)


def points(unit: str, *values: tuple[str, float]) -> tuple[Point, ...]:
    return tuple(Point(read_day(when), value, "", f"{value:g}", unit) for when, value in values)


LONG = "新社会组织党组织在全县各镇街的平均覆盖率"
GOAL = points("%以上", ("目标", 61.0))
GRAPHS = [
    Graph((share("甲", ("2011年6月", 33.0), ("2012年5月", 85.5)),)),
    Graph(
        (
            share("甲的覆盖率", ("2011年6月30日", 33.0), ("2012年5月31日", 60.0)),
            share(LONG, ("2011年6月30日", 33.0), ("2012年5月31日", 60.0)),
        )
    ),
    Graph((share(LONG, ("2011年", 0.0), ("2012年", 60.5), targets=GOAL),)),
    Graph((share(LONG, ("2011年", 100.0), targets=GOAL),)),
    Graph(
        (
            Trend(
                "来的人",
                Measure.NEW,
                is_share=False,
                points=points(
                    "万余人次以上", *((f"20{n}年12月31日", n * 10.0) for n in range(12, 24))
                ),
            ),
        )
    ),
]


@pytest.mark.parametrize("graph", GRAPHS, ids=lambda graph: graph.title)
def test_words_of_a_drawing_stay_inside_and_clear_of_one_another(graph: Graph) -> None:
    drawn = plot(graph)
    boxes = [tuple(round(side, 6) for side in box(line)) for line in drawn.lines]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= drawn.width
        assert bottom <= drawn.height
    for one, other in combinations(boxes, 2):
        assert apart(one, other), (one, other)


def box(line: Line) -> tuple[float, float, float, float]:
    """Left, top, right, bottom; a digit takes 0.6 of its height, a character all of it."""
    sizes = [(words, 21 if style == "value" else SMALL) for style, words in line.runs]
    long = sum(size * (0.6 if char in "0123456789." else 1) for ws, size in sizes for char in ws)
    start = {"start": 0.0, "middle": long / 2, "end": long}[line.anchor]
    high = max(size for _, size in sizes)
    return line.x - start, line.y - high * 0.8, line.x - start + long, line.y + high * 0.15


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("graph", GRAPHS, ids=lambda graph: graph.title)
def test_a_difference_looks_as_large_as_it_is(graph: Graph) -> None:
    """Every scale begins at nought: lengths are to one another as the values."""
    drawn = plot(graph)
    axis = next(stroke for stroke in drawn.strokes if stroke.style == "axis")
    is_strip = len(graph.trends[0].points) != 2
    values = sorted(p.value for t in graph.trends for p in (*t.points, *t.targets))
    lengths = sorted(mark.x - axis.x1 if is_strip else axis.y2 - mark.y for mark in drawn.marks)
    scale = lengths[-1] / values[-1]
    assert lengths == pytest.approx([value * scale for value in values])


def test_shares_of_the_same_two_days_have_one_drawing_and_two_shapes(site: WriteSite) -> None:
    items = "".join(
        f"  - {_item(figure, name)}\n"
        for name, figures in {
            "甲": ("占比 33% 2011-06", "占比 85.5% 2012-05"),
            "乙": ("占比 21% 2011-06", "占比 58.9% 2012-05"),
            "丙": ("占比 21% 2011-06", "占比 58.9% 2013-05"),
            "丁": ("时点 21人 2011-06", "时点 58人 2012-05"),
        }.items()
        for figure in figures
    )
    text = f"{HEAD}{items}---\n"
    made = site({"brands/品牌/数灯.md": text, "brands/词表/单位.yml": UNITS})
    pages = view(examine(made.root, today=Day(2024, 6, 1)).catalogue).pages
    [page] = [page for page in pages if page.url == "brand/shu-deng.html"]
    found = next(one.graphs for one in page.sections if isinstance(one, Numbers))
    assert [graph.title for graph in found] == ["甲、乙", "丙", "丁"]
    assert [mark.style for mark in plot(found[0]).marks] == ["first"] * 2 + ["second"] * 2
    [all_numbers] = [page for page in pages if page.url == "numbers.html"]
    drawn = [g for s in all_numbers.sections if isinstance(s, Numbers) for g in s.graphs]
    assert [(graph.title, graph.about and graph.about.title) for graph in drawn] == [
        ("甲、乙", "数灯"),
        ("丙", "数灯"),
        ("丁", "数灯"),
    ]
