"""What says a word comes first, places come by their names, and the middle of a name may be missing."""

import pytest

from hooks.catalogue import Catalogue
from hooks.search import Document, Field, Sort, Word
from tests.search.conftest import Finder, Search, SearchIn

pytestmark = pytest.mark.browser

NEED = (Field.NEED, "借书")
WORDS = (Word(*NEED, ("图书借阅", "还书")), Word(Field.FACILITY, "饮水机", ("喝水",)))
WATER = (Field.FACILITY, "饮水机")
TOWN = {Field.PLACE: ("东河镇",)}


def saying(sort: Sort, url: str, name: str, claim: str) -> Document:
    """What bears the need and says it, too."""
    return Document(sort, url, name, claim=claim, fields={Field.CLAIM: (claim,)}, terms=(NEED,))


DOCUMENTS = (
    Document(Sort.BRAND, "brand/a.html", "宽的品牌", terms=(NEED,), body="什么都办。"),
    saying(Sort.BRAND, "brand/b.html", "小书箱", "图书借阅不用证件。"),
    Document(Sort.BRAND, "brand/c.html", "东河青年文明示范路", fields=TOWN),
    Document(Sort.BRAND, "brand/d.html", "青年路灯", aliases=("照亮工程",)),
    saying(Sort.CASE, "case/a.html", "流动书车进村", "送书进村，图书借阅上门。"),
    Document(Sort.CASE, "case/b.html", "柳湾的渡船", body="渡船载过桃花节的游客。"),
    Document(Sort.VENUE, "venue/a.html", "东河书屋", terms=(NEED, WATER), fields=TOWN),
    Document(Sort.PLACE, "place/a.html", "东河镇", body="从前叫桃花镇，桃花节在三月。"),
    Document(Sort.SOURCE, "source/a.html", "东河报道", body="写到桃花节。"),
)


@pytest.fixture(scope="module")
def small(search_in: SearchIn) -> Finder:
    return search_in(DOCUMENTS, WORDS)


def names(finder: Finder, text: str) -> list[str]:
    [answer] = finder.find([text])
    return [hit["name"] for hit in answer["hits"]]


@pytest.mark.parametrize("text", ["图书借阅", "还书 图书借阅"])
def test_a_page_that_says_the_word_comes_before_one_that_only_bears_the_need(
    small: Finder, text: str
) -> None:
    found = names(small, text)
    assert found[0] == "小书箱"
    assert {*found} == {"小书箱", "流动书车进村", "宽的品牌", "东河书屋"}


def test_a_case_that_says_the_word_comes_before_a_brand_that_does_not(small: Finder) -> None:
    assert names(small, "图书借阅")[:2] == ["小书箱", "流动书车进村"]


@pytest.mark.parametrize("text", ["饮水", "水机", "饮"])
def test_a_part_of_a_words_name_finds_what_bears_the_word(small: Finder, text: str) -> None:
    assert names(small, text) == ["东河书屋"]


def test_a_place_comes_first_by_its_own_name_only(small: Finder) -> None:
    assert names(small, "东河镇")[0] == "东河镇"
    assert names(small, "桃花节") == ["柳湾的渡船", "东河镇", "东河报道"]


@pytest.mark.parametrize("text", ["东河青年路", "青年示范路", "东河示范路", "文明路"])
def test_the_middle_of_a_name_may_be_missing(small: Finder, text: str) -> None:
    [answer] = small.find([text])
    assert "东河青年文明示范路" in [hit["name"] for hit in answer["hits"]], answer


@pytest.mark.parametrize("text", ["路示范", "范示路", "文年路", "路年青"])
def test_characters_in_another_order_are_another_name(small: Finder, text: str) -> None:
    """示范 alone may be offered, as a part of what was typed; never as a name that is nearly it."""
    [answer] = small.find([text])
    assert answer["how"] != "near", answer


HELD_BACK = {
    "无息贷款": "青创贷",
    "创业贷款": "青创贷",
    "低息贷款": "青创贷",
    "共青路": "共青示范路",
    "凤桥共青路": "共青示范路",
    "志愿者注册": "社区志愿者服务站",
    "学手工": "居民在服务中心学手工",
    "直播带货": "乡村振兴青动力计划",
}


@pytest.mark.parametrize(("text", "name"), HELD_BACK.items())
def test_what_the_first_readers_missed_comes_first(
    search: Search, real: Catalogue, text: str, name: str
) -> None:
    assert names(search(real), text)[0] == name


@pytest.mark.parametrize(
    "text", ["志愿者注册", "学手工", "创业贷款", "志愿服务站", "桃花节", "开展活动"]
)
def test_no_city_or_province_stands_before_what_lies_in_it(
    search: Search, real: Catalogue, text: str
) -> None:
    """Its page tells of all that, and whoever asks for that finds it itself."""
    [answer] = search(real).find([text])
    places = [hit["name"] for hit in answer["hits"] if hit["sort"] == Sort.PLACE.value]
    assert [name for name in places if text not in name] == []
