"""朗读: a page read aloud in 长者模式, by the device's own voice, where it has a Chinese one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Built

pytestmark = [pytest.mark.browser, pytest.mark.build]

PAGE = "brand/qing-chuang-dai.html"
# A browser without loudspeaker has no voice: what it is asked to say is written down instead.
VOICES = """voices => {
    window.said = [];
    let current = null;
    const speech = {
        getVoices: () => voices,
        speak: one => {
            window.said.push(one.text);
            current = setTimeout(() => one.onend && one.onend(), 5);
        },
        cancel: () => clearTimeout(current),
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""
OWN = '[{"lang": "zh-CN", "localService": true}]'


@pytest.fixture
def address(built: Built, serve: Callable[[Path], str]) -> str:
    return serve(built.folder)


def read_by(page: Page, voices: str, address: str) -> None:
    page.add_init_script(f"({VOICES})({voices})")
    page.add_init_script("localStorage.setItem('qt-elder', 'on')")
    page.goto(f"{address}{PAGE}")


def test_a_page_is_read_from_its_title_to_its_end(page: Page, address: str) -> None:
    read_by(page, OWN, address)
    page.get_by_role("button", name="朗读这一页").click()
    expect(page.get_by_role("button", name="停止朗读")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="朗读这一页")).to_be_visible()
    said: list[str] = page.evaluate("said")
    assert page.locator("h1").inner_text() in said[:2]
    assert "团共青团" not in "".join(said)  # a seal is a picture
    prose = page.locator(".qt-prose p").all_inner_texts()
    assert prose
    assert [one for one in said if one in prose] == prose
    assert not any("跳到正文" in one or "长者模式" in one for one in said)
    expect(page.locator("[data-aloud]")).to_have_count(0)


def test_a_second_press_ends_it(page: Page, address: str) -> None:
    read_by(page, OWN, address)
    page.evaluate("() => { speechSynthesis.speak = one => said.push(one.text); }")
    button = page.locator(".qt-aloud")
    button.click()
    expect(page.locator("[data-aloud]")).to_have_count(1)
    button.click()
    expect(page.locator("[data-aloud]")).to_have_count(0)
    expect(button).to_have_text("朗读这一页")
    assert page.evaluate("said.length") == 1


def test_leaving_elder_mode_ends_it(page: Page, address: str) -> None:
    read_by(page, OWN, address)
    page.evaluate("() => { speechSynthesis.speak = one => said.push(one.text); }")
    page.locator(".qt-aloud").click()
    page.get_by_role("button", name="长者模式").click()
    expect(page.locator("[data-aloud]")).to_have_count(0)
    expect(page.locator(".qt-aloud")).to_be_hidden()


@pytest.mark.parametrize(
    "voices",
    [
        "[]",
        '[{"lang": "en-US", "localService": true}]',
        '[{"lang": "zh-CN", "localService": false}]',
    ],
)
def test_without_a_chinese_voice_of_its_own_nothing_is_offered(
    page: Page, address: str, voices: str
) -> None:
    read_by(page, voices, address)
    expect(page.locator(".qt-aloud")).to_be_hidden()
