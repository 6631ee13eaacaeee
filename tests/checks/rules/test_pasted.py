"""What is pasted from Word, WeChat or a PDF and looks right to whoever pastes it (Q222, Q310, Q544)."""

import pytest

from hooks import cli
from tests.conftest import WriteSite
from tests.sketch import brand

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
