"""The site's settings: read from where MkDocs has them, checked like entries."""

import pytest

from hooks.model.settings import SignOff
from tests.conftest import WriteSite

GIVEN = """\
site_name: 示范县群团品牌目录
site_url: https://qun.shifan.gov.cn/
extra:
  站点:
    主办单位: 示范县总工会
    联系方式: 0500-1234567
    审核: 提醒
    阵地核实有效期: 6
markdown_extensions:
  - toc: {slugify: !!python/name:builtins.str }
"""


def reported(site: WriteSite, text: str, *, is_production: bool = False) -> list[tuple[str, int]]:
    problems = site({"mkdocs.yml": text}).examine(is_production=is_production).problems
    assert all(problem.path == "mkdocs.yml" for problem in problems)
    return [(problem.code, problem.span.line) for problem in problems]


def test_settings_are_read_and_the_rest_of_mkdocs_is_left_alone(site: WriteSite) -> None:
    examined = site({"mkdocs.yml": GIVEN}).examine(is_production=True)
    assert [problem.code for problem in examined.problems] == ["Q905"]  # as 审核: 提醒 asks for
    settings = examined.settings
    assert (settings.name, settings.address) == ("示范县群团品牌目录", "https://qun.shifan.gov.cn/")
    assert (settings.owner, settings.contact) == ("示范县总工会", "0500-1234567")
    assert (settings.sign_off, settings.verification_months) == (SignOff.REMINDED, 6)


def test_without_a_file_the_defaults_hold(site: WriteSite) -> None:
    examined = site().examine()
    assert examined.settings.verification_months == 12
    assert examined.problems == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("    主办: 示范县总工会", "Q301"),
        ("    审核: 也许", "Q304"),
        ("    阵地核实有效期: 很久", "Q305"),
        ("    阵地核实有效期: 0", "Q305"),
        ("    主办单位: [甲, 乙]", "Q303"),
    ],
)
def test_a_slip_is_told_with_its_line(site: WriteSite, line: str, code: str) -> None:
    assert reported(site, f"site_name: 甲\nextra:\n  站点:\n{line}\n") == [(code, 4)]


@pytest.mark.parametrize("name", ["<script>", '"x"', "a>b"])
def test_the_name_stands_in_every_page_and_is_no_code(site: WriteSite, name: str) -> None:
    assert reported(site, f"site_url: https://a.cn/\nsite_name: '{name}'\n") == [("Q305", 2)]


def test_an_address_must_be_whole(site: WriteSite) -> None:
    assert reported(site, "site_name: 甲\nsite_url: qun.shifan.gov.cn\n") == [("Q305", 2)]


FILLED = {
    "site_name": "柳湾县群团品牌目录",
    "site_url": "https://qun.liuwan.gov.cn/",
    "主办单位": "柳湾县总工会",
    "联系方式": "0573-83110000、qun@liuwan.gov.cn",
    "ICP备案号": "浙ICP备05001234号-1",
    "公安备案号": "浙公网安备 33041102000001号",
}
PLACEHOLDERS = {
    "site_name": ["某县群团品牌目录", "XX县群团品牌目录", "示例网站"],
    "site_url": [
        "https://example.gov.cn/",
        "https://qun.example.gov.cn/brands/",
        "https://www.example.com.cn/",
        "https://liuwan.test/",
        "http://localhost:8000/",
        "http://127.0.0.1/",
        "https://your-domain.cn/",
        "https://账号.github.io/仓库名/",
        "https://xxx.gov.cn/",
        "https://你的域名/",
        "https://www.domain.com/",
    ],
    "主办单位": [
        "待填",
        "待定",
        "某县总工会",
        "×××总工会",
        "TODO",
        "单位名称",
        "请填主办单位",
        "○○县总工会",
        "（待填）",
    ],
    "联系方式": [
        "0573-12345678",
        "暂无",
        "qun@example.gov.cn",
        "待补充",
        "填写电话",
    ],
    "ICP备案号": [
        "备案后写",
        "备案后写，显示在页脚",
        "办理中",
        "浙ICP备12345678号",
        "浙ICP备00000000号",
    ],
    "公安备案号": ["备案后写", "申请中", "某公网安备 33041102000001号", "无"],
    "党政机关标识": ["https://bszs.conac.cn/sitename?method=show&id=某编号"],
}


def of_publication(site: WriteSite, **values: str) -> list[tuple[str, int]]:
    own = {name: text for name, text in (FILLED | values).items() if not name.startswith("site")}
    lines = [f"{name}: '{text}'" for name, text in (FILLED | values).items() if name not in own]
    lines += ["extra:", "  站点:", *(f"    {name}: '{text}'" for name, text in own.items())]
    return reported(site, "\n".join(lines) + "\n", is_production=True)


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in PLACEHOLDERS.items() for text in texts]
)
def test_what_nobody_filled_in_is_not_published(site: WriteSite, name: str, text: str) -> None:
    codes = {code for code, _ in of_publication(site, **{name: text})}
    assert codes == {"Q801"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site_url", "https://qun.liuwan.gov.cn/brands/"),
        ("site_url", "https://shilipu.gov.cn/"),
        ("site_url", "https://192.168.10.2/qun/"),
        ("主办单位", "柳湾县总工会、共青团柳湾县委"),
        ("联系方式", "12345"),
        ("联系方式", "0573-88888888"),
        ("联系方式", "工作日 0573-83110000 转 801"),
        ("党政机关标识", "https://bszs.conac.cn/sitename?method=show&id=0123456789ABCDEF12345678"),
    ],
)
def test_what_is_filled_in_is_published(site: WriteSite, name: str, text: str) -> None:
    assert of_publication(site, **{name: text}) == []


def test_placeholders_are_errors_for_publication_only(site: WriteSite) -> None:
    text = "site_name: 甲\nextra:\n  站点:\n    主办单位: 待填\n"
    assert reported(site, text) == [("Q813", 4)]
    codes = reported(site, text, is_production=True)
    assert codes == [("Q801", 1), ("Q801", 1), ("Q801", 4)]


def test_no_reader_is_shown_what_nobody_filled_in(site: WriteSite) -> None:
    own = "    主办单位: 待填\n    联系方式: 0500-83110000\n    ICP备案号: 备案后写\n"
    made = site({"mkdocs.yml": f"site_name: 甲\nextra:\n  站点:\n{own}"})
    settings = made.examine().settings
    assert (settings.owner, settings.contact, settings.icp) == (None, "0500-83110000", None)


def test_nobody_is_asked_to_write_to_an_example(site: WriteSite) -> None:
    own = (
        "    纠错邮箱: jiucuo@example.gov.cn\n"
        "    纠错表单: https://wj.example.gov.cn/jiucuo?page={网址}&title={名称}\n"
    )
    settings = site({"mkdocs.yml": f"site_name: 甲\nextra:\n  站点:\n{own}"}).examine().settings
    assert (settings.correction_mail, settings.correction_form) == (None, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("site_name: [", [("Q216", 1)]),
        ("- a\n", [("Q214", 1)]),
        ("一段话", [("Q214", 1)]),
        ("site_name: 甲\nextra: 乙\n", [("Q808", 2)]),
        ("site_name: 甲\nextra:\n  站点: 乙\n", [("Q808", 3)]),
        ("site_url：https://qun.shifan.gov.cn/\nsite_name: 甲\n", [("Q201", 1)]),
        ("site_url:https://qun.shifan.gov.cn/\nsite_name: 甲\n", [("Q202", 1)]),
        ("site_name: 甲\nextra:\n\t站点:\n", [("Q203", 3)]),
        ("site_name: 甲\nextra:\n  站点:\n    主办单位：乙\n", [("Q201", 4)]),
        ("site_name: 甲\nextra:\n  站点:\n     主办单位: 乙\n    联系方式: 丙\n", [("Q213", 5)]),
        ("site_name: “甲”\n", [("Q204", 1)]),
        ('site_name: "甲\n', [("Q205", 1)]),
        ("site_name: 甲\nsite_name: 乙\n", [("Q208", 2)]),
        ("site_name: 甲\nplugins: &p []\nhooks: *p\n", [("Q217", 2), ("Q217", 3)]),
        ("site_name: 甲\nsite_ulr: https://qun.shifan.gov.cn/\n", [("Q808", 2)]),
        ("site_name: 甲\nextra:\n  主办单位: 乙\n", [("Q808", 3)]),
        ("<<<<<<< HEAD\nsite_name: 甲\n=======\nsite_name: 乙\n>>>>>>> b\n", [("Q108", 1)]),
    ],
)
def test_a_broken_file_is_reported_like_an_entry(
    site: WriteSite, text: str, found: list[tuple[str, int]]
) -> None:
    assert reported(site, text) == found
    assert reported(site, text, is_production=True) == found


def test_bytes_that_are_no_text_are_reported(site: WriteSite) -> None:
    made = site({"mkdocs.yml": "site_name: 甲乙丙丁\n".encode("gbk")}).examine()
    assert [problem.code for problem in made.problems] == ["Q101"]
    assert made.settings.name == "群团品牌目录"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "site_name: 甲 # 一句: 备注\n",
        "site_name: 甲\nextra:\n  站点: # 待填的: 都要换\n    主办单位: 乙 # 某县: 总工会\n",
        "site_name: 甲\nplugins: [] # 没有\nnot_in_nav: |\n  /a/\n  # b: c: d\n",
        'site_name: 甲\ntheme: {name: material, palette: [{media: "(prefers: light)"}]}\n',
    ],
)
def test_what_mkdocs_understands_is_left_alone(site: WriteSite, text: str) -> None:
    assert reported(site, text) == []


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("https://a.example/qt/index.html", "https://a.example/qt/。"),
        ("https://a.example/index.htm", "https://a.example/。"),
        ("https://a.example/qt/?from=wx", "https://a.example/qt/。"),
        ("https://a.example/qt#top", "https://a.example/qt/。"),
    ],
)
def test_the_address_is_the_whole_sites(site: WriteSite, address: str, meant: str) -> None:
    [problem] = site({"mkdocs.yml": f"site_url: {address}\nsite_name: 甲\n"}).examine().problems
    assert (problem.code, problem.span.line) == ("Q305", 1)
    assert problem.remedy == f"改成 {meant}"
