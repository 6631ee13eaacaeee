"""``quntuan reconcile``: where the two numbers stand, and that nothing was changed."""

from tests.cli.conftest import Run
from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"
TEXT = brand(
    "截至: 报道时",
    "数据:",
    "  - 读者: 累计391人次",
    "    原句: 服务读者391人次",
    "  - 读者: 累计319人次",
)


def test_both_numbers_are_shown_with_their_words_and_nothing_is_changed(
    site: WriteSite, run: Run
) -> None:
    root = site({PATH: TEXT}).root
    status, out, _ = run("数字对账", "--root", str(root))
    assert status == 1
    assert "【一件事两个数】读者" in out
    assert f"{PATH}:9: 读者: 累计391人次，截至2024年" in out
    assert "原句：“服务读者391人次”" in out
    assert f"{PATH}:11: 读者: 累计319人次" in out
    assert "没有改动任何数字" in out
    assert (root / PATH).read_text("utf-8") == TEXT


def test_nothing_to_show_is_said(site: WriteSite, run: Run) -> None:
    root = site({PATH: TEXT.replace("319", "391")}).root
    assert run("reconcile", "--root", str(root)) == (0, "没有发现对不上的数字。\n", "")


def test_only_what_was_asked_for_is_shown(site: WriteSite, run: Run) -> None:
    root = site({PATH: TEXT}).root
    assert run("reconcile", "夜间书屋", "--root", str(root))[0] == 0
    assert run("reconcile", "样例", "--root", str(root))[0] == 1


def test_what_could_not_be_read_is_not_among_them(site: WriteSite, run: Run) -> None:
    root = site({PATH: TEXT.replace("类别: 服务", "类别：服务")}).root
    status, _, err = run("reconcile", "--root", str(root))
    assert (status, "没有对" in err) == (0, True)
