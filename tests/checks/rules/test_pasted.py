"""What is pasted from Word, WeChat or a PDF and looks right to whoever pastes it (Q222, Q310, Q544)."""

import pytest

from hooks import cli
from tests.conftest import WriteSite
from tests.sketch import brand, venue

PATH = "brands/品牌/样例.md"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("工友来看书。", []),
        ("㎡、℃、①、々、〇、锘酸。", []),
        ("家人👨\u200d👩\u200d👧一起来。", []),
        ("⼯友来看书。", ["Q222"]),
        ("⻘年来看书。", ["Q222"]),
        ("\uf92c来看书。", ["Q222"]),
        ("工\ufffd来看书。", ["Q222"]),
        ("看图\ufffc。", ["Q222"]),
        ("锟斤拷来看书。", ["Q222"]),
        ("銆備来看书。", ["Q222"]),
        ("工\u200d友来看书。", ["Q222"]),
    ],
)
@pytest.mark.parametrize("is_claim", [True, False], ids=["value", "body"])
def test_garbled_text(site: WriteSite, words: str, codes: list[str], *, is_claim: bool) -> None:
    text = brand(f"一句话: {words}") if is_claim else brand(body=words)
    assert site({PATH: text}).codes() == codes


def test_radicals_are_mended_but_in_no_quotation(site: WriteSite) -> None:
    figures = ("截至: 报道时", "数据:", "  - 服务: 100人次", "    原句: 服务⼯友100⼈次")
    made = site({PATH: brand("一句话: ⼯会和⻘年。", *figures, body="⻓者食堂")})
    cli.main(["check", "--fix", "--root", str(made.root)])
    text = (made.root / PATH).read_text("utf-8")
    assert "一句话: 工会和青年。" in text
    assert "长者食堂" in text
    assert "原句: 服务⼯友100⼈次" in text


@pytest.mark.parametrize(
    ("claim", "is_told"),
    [
        ("一年4*8*12小时都开门。", False),
        ("[免费] 来看书。", False),
        ("A&B书屋，2<3。", False),
        ("去_年_开门。", False),
        ("**晚上**来看书。", True),
        ("[书屋](https://a.gov.cn)晚上开门。", True),
        ("[[书屋]]晚上开门。", True),
        ("<b>晚上</b>来看书。", True),
        ("晚上<br>来看书。", True),
        ("晚上&nbsp;来看书。", True),
        ("晚上\\n来看书。", True),
    ],
)
def test_marks_in_a_value(site: WriteSite, claim: str, *, is_told: bool) -> None:
    assert site({PATH: brand(f"一句话: '{claim}'")}).codes() == ["Q310"] * is_told


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("审核：由社区核对材料。", False),
        ("第二步是编辑：把来稿改成短文。", False),
        ("门口贴着二维码，扫一扫就能预约。", False),
        ("点击率不高，后来改在晚上发。", False),
        ("点击上方蓝字关注我们", True),
        ("长按识别二维码，关注我们", True),
        ("阅读原文", True),
        ("点个在看", True),
        ("编辑：某某甲", True),
        ("来源：东河发布 编辑：某某甲 审核：某某乙", True),
        ("错误!未找到引用源。", True),
        ("见 Error! Reference source not found.", True),
    ],
)
def test_words_that_came_along(site: WriteSite, line: str, *, is_told: bool) -> None:
    codes = site({PATH: brand(body=f"工友来看书。\n\n{line}")}).codes()
    assert ("Q544" in codes) is is_told


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("＃＃ 做法", ["Q705"]),
        ("＞ 引用的话", ["Q705"]),
        ("［看这里］（https://a.gov.cn）", ["Q705"]),
        ("[看这里] (https://a.gov.cn)", ["Q705"]),
        ("[看这里] (夜间书屋.md)", ["Q705"]),
        ("[看这里](http:/a.gov.cn)", ["Q702"]),
        ("[看这里](https:a.gov.cn)", ["Q702"]),
        ("[看这里](https://a.gov.cn)", []),
        ("[看这里](mailto:a@b.gov.cn)", []),
        ("话题是＃夜读＃，人人＞我。", []),
        ("据报道[1]（见文末），晚上也开。", []),
        ("姓名\t人\n工会\t甲", ["Q707"]),
        ("　　工会\n　　妇联", []),
        ("- 一\n\t- 二\n\t- 三", []),
    ],
)
def test_marks_that_a_phone_or_word_types(site: WriteSite, line: str, codes: list[str]) -> None:
    assert site({PATH: brand(body=f"工友来看书。\n\n{line}")}).codes() == codes


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        *((one, True) for one in ("null", "~", "N/A", "不详", "见附件", "XX路XX号", "待补充。")),
        *((one, False) for one in ("新无路1号", "略阳路1号", "附件厂路2号", "某某路1号")),
    ],
)
def test_what_is_no_address(site: WriteSite, address: str, *, is_told: bool) -> None:
    text = venue("发布: 已发布", f"地址: {address}")
    assert ("Q413" in site({"brands/阵地/样例.md": text}).codes()) is is_told


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("年仅七岁的张梓涵会画画。", ["Q625"]),
        ("来了一个孩子张梓涵。", ["Q625"]),
        ("七十岁的张建国会画画。", []),
        ("孩子王很会带孩子。", []),
        ("患自闭症的张梓涵进步很大。", ["Q631"]),
        ("受助人张建国送来锦旗。", ["Q631"]),
        ("患难见真情的张家村。", []),
        ("身份证 110101 19900101 1234", ["Q620"]),
        ("编号 110101 19900101 1234", []),
        ("卡号 6222 0212 3456 7890 123", ["Q621"]),
        ("流水 6222 0212 3456 7890 123", []),
    ],
)
def test_persons_however_they_are_told(site: WriteSite, words: str, codes: list[str]) -> None:
    assert site({PATH: brand(body=words)}).codes() == codes


@pytest.mark.parametrize(
    ("path", "is_told"),
    [
        ("brands/品牌/张梓涵（7岁）.md", True),
        ("brands/品牌/低保户张建国.md", True),
        ("brands/品牌/小学生张梓涵/书屋.md", True),
        ("brands/品牌/小学生书屋.md", False),
        ("brands/品牌/张建国劳模工作室.md", False),
    ],
)
def test_persons_in_the_name_of_a_file(site: WriteSite, path: str, *, is_told: bool) -> None:
    assert ("Q633" in site({path: brand()}).codes()) is is_told
