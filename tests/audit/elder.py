"""长者模式 by the measures of the ministry (移动互联网应用适老化通用设计规范).

No text is smaller than 18 px, nothing to touch smaller than 60 × 60, lines stand at 1.3 or more, and
paragraphs 1.3 times as far apart as their lines.
"""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.figure import Figure, none_of
from tests.audit.visit import Setting, arrive, dress, leave, opened

MEASURE = "长者模式"
WIDTHS = (390, 1280)
TEXT, TARGET, LINE, APART = 18, 60, 1.3, 1.3
# A link within running text is read, and hit, with its line; one that a pseudo-element stretches
# is as large as what it is stretched over.
FIND = """([text, target, line, apart]) => {
    const seen = box => box.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
        && Math.min(box.getBoundingClientRect().width, box.getBoundingClientRect().height) > 1
        && !box.closest(".qt-visually-hidden, [inert]")
        && !box.closest("svg");
    if (!document.querySelector(".md-header")) return [];  // a poster, the wall screen
    const short = box => box.tagName.toLowerCase() + [...box.classList].map(one => "." + one).join("");
    const said = box => (box.innerText || box.getAttribute("aria-label") || "").trim().slice(0, 12);
    const named = box => `${short(box.parentElement)} > ${short(box)} ${said(box)}`;
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const box = node.parentElement;
        if (!node.data.trim() || !seen(box)) continue;
        const style = getComputedStyle(box);
        const size = parseFloat(style.fontSize);
        if (size < text - 0.01) found.add(`字 ${size} ${named(box)}`);
    }
    const running = box => {
        if (getComputedStyle(box).display !== "inline") return false;
        const up = box.parentElement;
        return up.innerText.trim().length > box.innerText.trim().length + 1;
    };
    for (const box of document.querySelectorAll("a[href], button, input, select, textarea, summary, label[for]")) {
        if (!seen(box) || running(box)) continue;
        const over = getComputedStyle(box, "::after").position === "absolute" ? box.offsetParent : box;
        const around = box.matches("input") ? box.closest("label") || over : over;
        const {width, height} = around.getBoundingClientRect();
        if (Math.min(width, height) < target - 0.5) {
            found.add(`按 ${Math.round(width)}×${Math.round(height)} ${named(box)}`);
        }
    }
    for (const box of document.querySelectorAll(".qt-prose p, .qt-prose li")) {
        if (!seen(box)) continue;
        const style = getComputedStyle(box);
        const high = parseFloat(style.lineHeight);
        if (high < line * parseFloat(style.fontSize) - 0.01) found.add(`行距 ${high} ${named(box)}`);
        const next = box.nextElementSibling;
        if (!box.matches("p") || !next || !next.matches("p")) continue;
        const gap = next.getBoundingClientRect().top - box.getBoundingClientRect().bottom;
        if (gap < apart * high - 0.5) found.add(`段距 ${Math.round(gap)} 行 ${Math.round(high)}`);
    }
    return [...found];
}"""


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page, over a phone and a desk."""
    faults: dict[str, list[str]] = {kind.name: [] for kind in setting.kinds}
    for width in WIDTHS:
        with opened(setting, width) as page:
            for kind in setting.kinds:
                arrive(page, setting, kind)
                dress(page, is_dark=False, is_elder=True)
                faults[kind.name] += (f"{width} {one}" for one in too_small(page))
                leave(page)
    for name, found in faults.items():
        yield none_of(MEASURE, name, tuple(found))


def too_small(page: Page) -> list[str]:
    """What on the page as it stands is smaller or closer than the measures, with where."""
    return list(page.evaluate(FIND, [TEXT, TARGET, LINE, APART]))
