"""What an entry is called where others of its type have the same name."""

from hooks.catalogue.label import label
from hooks.model import Target
from tests.conftest import WriteSite
from tests.sketch import entry

CITIES, DISTRICTS = ("甲市", "乙市"), ("鼓楼区", "玄武区")


def test_no_two_places_have_one_label_even_where_all_above_them_share_theirs(
    site: WriteSite,
) -> None:
    sketch = {}
    for city in CITIES:
        sketch[f"brands/地区/{city}.md"] = entry("级别: 市", "上级: 某省")
        for district in DISTRICTS:
            place = f"{city}/{district}"
            sketch[f"brands/地区/{place}.md"] = entry("级别: 县", f"上级: {city}")
            sketch[f"brands/地区/{place}/中山街道.md"] = entry("级别: 街道", f"上级: {place}")
    catalogue = site(sketch).examine().catalogue
    labels = {label(catalogue, place) for place in catalogue.of(Target.PLACE)}
    assert len(labels) == len(catalogue.of(Target.PLACE))
    assert {
        "示范县",
        "鼓楼区（甲市）",
        "中山街道（甲市 鼓楼区）",
        "中山街道（乙市 玄武区）",
    } <= labels
