"""Telephones: an office's are published, a person's only where it is written who agreed."""

import pytest

from hooks.checks.person_name import person_in
from hooks.checks.report import FORMATS
from tests.conftest import WriteSite
from tests.sketch import brand, venue

MOBILE = "13800138000"
DUTY = "手机公开: {依据: 单位值班手机, 单位: 东河镇总工会, 日期: 2026-01-01}"
SIGNED = DUTY.replace("单位值班手机", "本人书面同意")


def codes(site: WriteSite, *lines: str) -> list[str]:
    return [c for c in site({"brands/阵地/新的.md": venue(*lines)}).codes() if c.startswith("Q6")]


@pytest.mark.parametrize(
    "written",
    [
        f"张三{MOBILE}",
        f"{MOBILE}（李主任）",
        f"0500-83110000、{MOBILE}（王芳）",
        f"联系人：王芳 {MOBILE}",
        f"{MOBILE} 小王",
        f"欧阳娜娜 {MOBILE}",
        "138-0013-8000（找陈小凤）",
        f"{MOBILE}（周末打，李老师）",
        f"{MOBILE}（张师傅，白天）",
        "１３８００１３８０００（刘洋）",
    ],
)
def test_a_person_with_a_mobile_is_an_error_unless_she_signed(
    site: WriteSite, written: str
) -> None:
    line = f"电话: {written}"
    assert codes(site, line) == ["Q627"]
    assert codes(site, line, DUTY) == ["Q627"], "the office's telephone has no name"
    assert codes(site, line, SIGNED) == []


@pytest.mark.parametrize(
    "note",
    [
        "",
        "（值班）",
        "（周末）",
        "（安保）",
        "（项目经理）",
        "（夜间 应急）",
        "（微信同号）",
        "（白班）",
        "（柳湾村）",
    ],
)
def test_a_mobile_alone_is_a_question_until_it_is_answered(site: WriteSite, note: str) -> None:
    line = f"电话: {MOBILE}{note}"
    assert codes(site, line) == ["Q628"]
    assert codes(site, line, DUTY) == []


@pytest.mark.parametrize(
    "written",
    ["0500-83110000（李主任）", "12351", "400-800-1234", "0500-83110000 转 801、12345（值班）"],
)
def test_telephones_of_an_office_ask_nothing(site: WriteSite, written: str) -> None:
    assert codes(site, f"电话: {written}") == []


def test_what_was_agreed_is_written_whole(site: WriteSite) -> None:
    made = site({"brands/阵地/新的.md": venue(f"电话: {MOBILE}", "手机公开: 已同意")})
    assert "Q303" in made.codes() or "Q302" in made.codes()


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_prints_name_and_number(site: WriteSite, form: str) -> None:
    made = site({"brands/阵地/新的.md": venue(f"电话: {MOBILE}（王 芳芳）、{MOBILE}（陈小凤）")})
    report = FORMATS[form](made.examine().problems)
    assert "Q627" in report
    assert not [word for word in (MOBILE, "小凤", "芳芳") if word in report]


@pytest.mark.parametrize(
    "body",
    [
        "宅电：0500-83110000",
        "家里电话 83110000",
        "他的家庭电话是0500-8311000",
        "0500-83110000（家）",
        "家里的座机：**0500-&#56;3110000**",
        "0500－83110000是他家的",
    ],
)
def test_the_telephone_of_a_home_is_told_wherever_it_stands(site: WriteSite, body: str) -> None:
    assert "Q629" in site({"brands/品牌/夜校.md": brand(body=body)}).codes()
    assert "Q629" in site({"content/a.md": body, "content/b.csv": body}).codes()
    assert (
        "Q629" in site({"brands/阵地/新的.md": venue(f"电话: {body}")}).codes() or "家" not in body
    )


@pytest.mark.parametrize(
    "body",
    [
        "打工会的电话 0500-83110000。",
        "职工之家电话 0500-83110000",
        "大家电话咨询 0500-83110000",
        "专家电话：0500-83110000",
        "商家电话 0500-83110000",
        "妇女之家（0500-83110000）",
        "0500-83110000（家政服务）",
    ],
)
def test_other_telephones_are_left_alone(site: WriteSite, body: str) -> None:
    assert "Q629" not in site({"brands/品牌/夜校.md": brand(body=body)}).codes()


def test_words_beside_a_number_are_no_names() -> None:
    words = "白天 夜间 周末 高峰 安保 办公室 服务台 党群 温馨 文化站 项目经理 全科医生 车队长 管理员 金牌 安全员"
    assert [word for word in words.split() if person_in(word)] == []


def test_the_settings_are_asked_too(site: WriteSite) -> None:
    settings = "extra:\n  站点:\n    联系方式: {}\n"
    assert "Q810" in site({"mkdocs.yml": settings.format(f"张三 {MOBILE}")}).codes()
    assert "Q810" not in site({"mkdocs.yml": settings.format("张三 0500-83110000")}).codes()
