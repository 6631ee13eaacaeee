"""Workbooks that are given out: empty ones, all entries, and what a town alone can know."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.desk.workbook.book import HOW, book
from hooks.desk.workbook.choices import choices_of
from hooks.desk.workbook.row import item_rows, row_of
from hooks.desk.workbook.sheet import ENTRY, VERSION, Sheet, sheet_of_type, sheets
from hooks.entries.entry import Entry
from hooks.model import Target

OF_TOWN = frozenset(
    {
        *(
            "类别",
            "地区",
            "地址",
            "开放时间",
            "电话",
            "手机公开",
            "收费",
            "谁能来",
            "进门",
            "走法",
            "无障碍",
            "设施",
        ),
        *("坐标", "坐标系", "坐标出处", "精度", "核实"),
    }
)
"""What articles never print, and only those who live there know."""
TOWN_HOW = (
    "这里列的是本镇街已有的阵地。请到现场看一看，或打个电话，把空着的格子填上；不知道的空着。",
    "没有列出来的阵地，在下面另起一行，“条目”写名称，“类别”“地区”也要填。",
    "去过现场、打过电话的，在“核实日期”“核实单位”写上哪天、哪个单位核实的，不写姓名。",
    "位置用地图的选点工具复制经纬度，先经度后纬度，并在“坐标系”写是哪个地图；住家不要填位置。",
    "“电话”写单位对外的固定电话；要写手机，先问清楚能不能公开，填“手机公开”三列。",
    *HOW[2:4],
)
PATROLLED = (
    "核实",
    "地址",
    "开放时间",
    "电话",
    "谁能来",
    "进门",
    "走法",
    "无障碍",
    "设施",
    "收费",
    "主办",
)
"""What somebody who stands at the door sees, the most wanted first; the rest of it comes behind."""
TAKEN_DOWN = ("发布", "撤下")
PATROL_HOW = (
    "这里是要去看一看的阵地，次序和巡查单上的一样。",
    "去过现场、打过电话，确实还在、能进去的：在“核实日期”“核实单位”写上哪天、哪个单位核实的，不写姓名。",
    "没有看的、没有找到的，核实两列照原样放着，不要往下拉。",
    "和实际不一样的，改那一格；一样的不用动。不知道的空着，不会删掉原来的内容。",
    "已经关了、搬走了的：不写核实，把“发布”改成“已撤下”，写上“撤下日期”“撤下原因”。",
    *TOWN_HOW[3:5],
    "“版本”一列是隐藏的，不要改：有人同时改了同一处阵地，导入时会说出来，不会盖掉。",
)


def empty_book(catalogue: Catalogue) -> bytes:
    """Every sheet, with an example in each."""
    return book([(sheet, ()) for sheet in sheets()], choices_of(catalogue))


def full_book(catalogue: Catalogue) -> bytes:
    """Every entry, and every item of one."""
    contents = []
    for sheet in sheets():
        own = [entry for entry in catalogue.entries if entry.target in sheet.targets]
        if sheet.key:
            rows = [row for entry in own for row in item_rows(entry, sheet)]
        else:
            rows = [row_of(entry, sheet) for entry in own]
        contents.append((sheet, rows))
    return book(contents, choices_of(catalogue))


def town_book(catalogue: Catalogue, town: str) -> bytes | str:
    """The venues of a town and below it but homes, which nobody asks about; or a sentence why nobody knows the town."""
    found = catalogue.finder.named(Target.PLACE, town)
    if len(found) != 1:
        names = "、".join(filter(None, map(catalogue.finder.name_of, found)))
        return f"叫“{town}”的地区不止一个：{names}。" if found else f"没有叫“{town}”的地区。"
    whole = sheet_of_type(Target.VENUE)
    columns = [c for c in whole.columns if c.heading in (ENTRY, VERSION) or _is_asked(c.path)]
    sheet = Sheet(whole.title, whole.targets, tuple(columns))
    venues = without_residences(catalogue, catalogue.located(found[0], Target.VENUE))
    rows = [row_of(one, whole) for one in venues]
    return book([(sheet, rows)], choices_of(catalogue), manual=TOWN_HOW)


def patrol_book(catalogue: Catalogue, venues: Iterable[Entry]) -> bytes:
    """Venues to look at, in this order; coming back it changes what somebody wrote and nothing else."""
    whole = sheet_of_type(Target.VENUE)
    first = [c for key in PATROLLED for c in whole.columns if c.path[:1] == (key,)]
    later = [c for c in whole.columns if _is_asked(c.path) and c not in first]
    gone = [c for c in whole.columns if c.path[:1] and c.path[0] in TAKEN_DOWN]
    ends = {c.heading: c for c in whole.columns if not c.path}
    columns = (ends[ENTRY], *first, *later, *gone, ends[VERSION])
    sheet = Sheet(whole.title, whole.targets, columns)
    rows = [row_of(one, whole) for one in venues]
    return book([(sheet, rows)], choices_of(catalogue), manual=PATROL_HOW)


def _is_asked(path: tuple[str, ...]) -> bool:
    return bool(path) and path[0] in OF_TOWN
