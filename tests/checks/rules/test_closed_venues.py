"""Q612: nobody is asked to go where the entry itself says that it is shut."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import venue

PATH = "brands/阵地/样例.md"


def told(site: WriteSite, *lines: str, body: str = "", state: str = "已发布") -> bool:
    return "Q612" in site({PATH: venue(f"发布: {state}", *lines, body=body)}).codes()


@pytest.mark.parametrize(
    "line",
    [
        "名称: 柳湾驿站（已停用）",
        "地址: 东河路5号（已搬迁）",
        "一句话: 楼已拆除。",
        "走法: 从东门进，现已关闭",
    ],
)
def test_a_key_that_says_it_is_gone_is_told(site: WriteSite, line: str) -> None:
    assert told(site, line)
    assert not told(site, line, state="草稿")


@pytest.mark.parametrize(
    "body", ["门口有长椅。因装修，暂停对外开放。", "这里已停用。", "已经关闭。"]
)
def test_a_body_that_says_it_is_shut_is_told(site: WriteSite, body: str) -> None:
    assert told(site, body=body)


@pytest.mark.parametrize(
    "body",
    [
        "法定节假日暂停开放。",
        "每周一停止服务。",
        "十年来从未停止服务。",
        "老礼堂拆除后在原址新建。",
        "2019年搬迁到文化礼堂一楼。",
        "用电的地方离开前请关闭。",
    ],
)
def test_what_is_history_or_habit_is_not(site: WriteSite, body: str) -> None:
    assert not told(site, body=body)
