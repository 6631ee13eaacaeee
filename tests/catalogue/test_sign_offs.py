"""Sign-offs: three persons have read what goes online, and an edit after that is seen."""

from collections.abc import Callable, Mapping

import pytest

from hooks.catalogue.digest import digest_of
from hooks.catalogue.review_state import Standing
from hooks.model import Publication
from hooks.view.site import view
from tests.conftest import Site, WriteSite
from tests.picture import encoded, half_red
from tests.signed import READERS, sign
from tests.sketch import brand, entry

PATH = "brands/品牌/样例.md"
SOURCE = "brands/来源/东河报道.md"
SETTINGS = "site_name: 示范县群团品牌目录\nextra: {{站点: {{审核: {}}}}}\n"
WORDS = brand(
    "发布: 已发布", "图片: [{文件: 灯.png, 说明: 一盏灯, 可用: 本单位拍摄}]", body="有灯。"
)


def sketch(word: str, text: str = WORDS) -> dict[str, str | bytes]:
    return {
        "mkdocs.yml": SETTINGS.format(word),
        PATH: text,
        "brands/品牌/灯.png": encoded(half_red(), "PNG"),
    }


def digest(made: Site, path: str = PATH) -> str:
    catalogue = made.examine().catalogue
    found = catalogue.at_path(path)
    assert found
    return digest_of(catalogue, found)


@pytest.mark.parametrize(
    "text",
    [
        WORDS.replace("网址: yang-li", '# 不改\n网址: "yang-li"'),
        WORDS.replace("发布: 已发布", "发布: 待审"),
        WORDS.replace("\n", "\r\n"),
        WORDS.replace("\n有灯。", "\n\n有灯。\n\n"),
        WORDS.replace("来源: 东河报道\n", "").replace("网址", "来源: 东河报道\n网址"),
        WORDS.replace("网址", "荣誉:\n网址"),
        WORDS.replace("网址: yang-li\n", ""),
    ],
    ids=[
        "comment",
        "state",
        "line ends",
        "blank lines",
        "order of keys",
        "empty key",
        "address by itself",
    ],
)
def test_what_no_reader_sees_is_no_edit(site: WriteSite, text: str) -> None:
    made = site(sketch("提醒"))
    before = digest(made)
    made.write({PATH: text})
    assert digest(made) == before


@pytest.mark.parametrize(
    "change",
    [
        {PATH: WORDS.replace("晚上也能", "晚上都能")},
        {PATH: WORDS.replace("有灯。", "有两盏灯。")},
        {PATH: WORDS.replace("说明: 一盏灯", "说明: 灯")},
        {PATH: WORDS.replace("网址: yang-li", "网址: yang-li-er")},
        {"brands/品牌/灯.png": encoded(half_red(80), "PNG")},
    ],
    ids=["value", "body", "caption", "address", "pixels"],
)
def test_what_readers_see_is_an_edit(site: WriteSite, change: Mapping[str, str | bytes]) -> None:
    made = site(sketch("提醒"))
    before = digest(made)
    made.write(change)
    assert digest(made) != before


def test_the_day_of_a_source_belongs_to_what_rests_on_it(site: WriteSite) -> None:
    made = site(sketch("提醒"))
    before, source = digest(made), (made.root / SOURCE).read_text("utf-8")
    made.write({SOURCE: source.replace("\n---\n", "\n编辑: 本版\n---\n", 1)})
    assert digest(made) == before
    made.write({SOURCE: source.replace("日期: 2024", "日期: 2023")})
    assert digest(made) != before


def test_a_sign_off_is_no_edit(site: WriteSite) -> None:
    made = site(sketch("提醒"))
    before = digest(made)
    sign(made.root, PATH)
    assert digest(made) == before


Edit = Callable[[Site], None]


def edited(made: Site) -> None:
    file = made.root / PATH
    file.write_text(file.read_text("utf-8").replace("晚上也能", "晚上都能"), "utf-8")


@pytest.mark.parametrize(
    ("steps", "edit", "standing"),
    [
        (0, False, Standing.UNSIGNED),
        (1, False, Standing.UNDERWAY),
        (2, False, Standing.UNDERWAY),
        (3, False, Standing.SIGNED),
        (1, True, Standing.STALE),
        (3, True, Standing.STALE),
    ],
)
def test_only_what_all_three_read_as_it_is_is_published_where_that_is_wanted(
    site: WriteSite, steps: int, standing: Standing, *, edit: bool
) -> None:
    made = site(sketch("必须"))
    if steps:
        sign(made.root, PATH, steps)
    if edit:
        edited(made)
    examined = made.examine()
    catalogue = examined.catalogue
    found = catalogue.at_path(PATH)
    assert found
    review = catalogue.review(found)
    assert review
    assert review.standing is standing
    is_signed = standing is Standing.SIGNED
    assert catalogue.is_public(found) is is_signed
    assert catalogue.state(found) is (Publication.PUBLISHED if is_signed else Publication.PENDING)
    urls = {page.url for page in view(catalogue).pages}
    assert ("brand/yang-li.html" in urls) is is_signed
    told = [p for p in examined.problems if p.code in {"Q904", "Q905"} and "样例" in p.what]
    assert bool(told) is not is_signed
    assert all("这次不公开" in problem.what for problem in told)


@pytest.mark.parametrize("word", ["提醒", "关闭"])
def test_elsewhere_nothing_is_kept_back(site: WriteSite, word: str) -> None:
    made = site(sketch(word))
    sign(made.root, PATH)
    edited(made)
    examined = made.examine()
    found = examined.catalogue.at_path(PATH)
    assert found
    assert examined.catalogue.is_public(found)
    assert ("Q904" in made.codes()) is (word == "提醒")


def test_an_older_round_holds_again_where_an_edit_was_taken_back(site: WriteSite) -> None:
    made = site(sketch("必须"))
    sign(made.root, PATH)
    text = (made.root / PATH).read_text("utf-8")
    edited(made)
    assert "Q904" in made.codes()
    made.write({PATH: text})
    assert "Q904" not in made.codes()


def test_a_place_without_sign_offs_needs_none(site: WriteSite) -> None:
    made = site(sketch("必须"))
    catalogue = made.examine().catalogue
    place = catalogue.at_path("brands/地区/东河镇.md")
    assert place
    assert catalogue.is_public(place)


def test_a_signed_source_that_was_edited_is_kept_back_and_the_build_goes_on(
    site: WriteSite,
) -> None:
    made = site(sketch("必须"))
    sign(made.root, SOURCE)
    file = made.root / SOURCE
    file.write_text(file.read_text("utf-8").replace("\n---\n", "\n编辑: 本版\n---\n", 1), "utf-8")
    sign(made.root, PATH)
    examined = made.examine()
    assert {"Q904", "Q409"} <= {problem.code for problem in examined.problems}
    assert not [p for p in examined.problems if p.severity == "错误"]


@pytest.mark.parametrize(
    ("readers", "codes"),
    [
        (READERS, []),
        (READERS[:2], []),
        (READERS[1:], ["Q901", "Q901"]),
        ((*READERS, READERS[2]), ["Q901", "Q902"]),
        ((READERS[0], READERS[0]), ["Q901", "Q902"]),
        ((READERS[0], ("复审", "宣传干事", "2024-05-02")), ["Q902"]),
        ((READERS[0], ("复审", "宣传 干事", "2024-05-02")), ["Q902"]),
        ((READERS[0], ("复审", "主任", "2024-05-01")), ["Q903"]),
        ((READERS[0], ("复审", "主任", "2024-05")), []),
    ],
)
def test_readings_come_in_order_by_three_persons(
    site: WriteSite, readers: tuple[tuple[str, str, str], ...], codes: list[str]
) -> None:
    lines = [
        f"  - {{环节: {step}, 身份: {role}, 日期: {day}, 摘要: 0a1b2c3d}}"
        for step, role, day in readers
    ]
    assert sorted(site({PATH: brand("审核:", *lines)}).codes()) == codes


def test_days_do_not_run_backwards_from_one_text_to_the_next(site: WriteSite) -> None:
    lines = (
        "审核:",
        "  - {环节: 初审, 身份: 干事, 日期: 2024-05-02, 摘要: 0a1b2c3d}",
        "  - {环节: 初审, 身份: 干事, 日期: 2024-05-01, 摘要: 0a1b2c3e}",
    )
    assert site({PATH: brand(*lines)}).codes() == ["Q903"]


def test_a_file_by_another_name_says_another_name(site: WriteSite) -> None:
    made = site({"brands/组织/甲.md": entry("系统: 工会", "网址: jia")})
    before = digest(made, "brands/组织/甲.md")
    made.write({"brands/组织/东河镇/甲.md": entry("系统: 工会", "网址: jia")})
    (made.root / "brands/组织/甲.md").unlink()
    assert digest(made, "brands/组织/东河镇/甲.md") == before
    (made.root / "brands/组织/东河镇/甲.md").rename(made.root / "brands/组织/乙.md")
    assert digest(made, "brands/组织/乙.md") != before


def test_a_record_that_cannot_be_true_does_not_count(site: WriteSite) -> None:
    made = site(sketch("必须"))
    sign(made.root, PATH)
    text = (made.root / PATH).read_text("utf-8")
    made.write({PATH: text.replace("办公室主任", "宣传干事")})
    catalogue = made.examine().catalogue
    found = catalogue.at_path(PATH)
    assert found
    review = catalogue.review(found)
    assert review
    assert (review.standing, review.next) == (Standing.UNDERWAY, "复审")
    assert not catalogue.is_public(found)
