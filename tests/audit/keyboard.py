"""A reader with a keyboard alone: everything is reached by Tab, seen, left again, and skipped."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from tests.audit.figure import Figure, none_of
from tests.audit.visit import WIDTHS, Setting, arrive, dress, opened

MEASURE = "键盘"
MORE = 40  # presses beyond what the page has: maps and lists make stops as they come
REST = 100  # ms
NAMED = 3  # places of one sort that are named
# What Tab should reach, and what it looks like before. A group of radio buttons is one stop; a
# label whose control cannot be reached is for the mouse alone.
SURVEY = """() => {
    const look = box => [box, box.parentElement, box.nextElementSibling,
        ...box.querySelectorAll(":scope > *, :scope > g > *")]
        .filter(Boolean).map(one => {
            const s = getComputedStyle(one);
            return [s.outlineStyle !== "none" && s.outlineWidth, s.outlineColor, s.color,
                s.backgroundColor, s.borderColor, s.borderWidth, s.boxShadow, s.opacity, s.fill,
                s.stroke, s.textDecorationLine, s.textDecorationThickness, s.transform].join();
        }).join(";");
    const named = box => {
        const words = (box.getAttribute("aria-label") || box.textContent || box.name || "").trim();
        return `${box.tagName.toLowerCase()}“${words.replace(/\\s+/g, " ").slice(0, 16)}”`;
    };
    const shown = box => box.checkVisibility({visibilityProperty: true}) && !box.closest("[inert]");
    const plain = box => box.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const stops = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex='0']";
    const open = box => shown(box) && plain(box) && !box.disabled && box.tabIndex >= 0;
    const first = new Set();
    const due = [...document.querySelectorAll(stops)].filter(open).filter(box => {
        if (box.type !== "radio") return true;
        const group = `${box.form ? [...document.forms].indexOf(box.form) : ""} ${box.name}`;
        const others = [...document.getElementsByName(box.name)].filter(one => one.form === box.form);
        if (others.some(one => one.checked)) return box.checked;
        return !first.has(group) && first.add(group);
    });
    const mouse = [...document.querySelectorAll("label[for]")].filter(shown).filter(label =>
        !label.matches(".md-overlay") && label.getBoundingClientRect().width
        && (!label.control || !shown(label.control)));
    window.quntuanTab = {look, named, mouse: mouse.map(label => `label for=${label.htmlFor}`),
        due: new Map(due.map(box => [box, look(box)])), seen: new Set(), dim: [], out: [], last: null, rounds: 0};
    return due.length;
}"""
# After one press; true when the round is over.
STEP = """() => {
    const tab = window.quntuanTab, box = document.activeElement;
    if (!box || box === document.body) {
        tab.last = null;
        tab.rounds += 1;
        return tab.rounds > 2;
    }
    if (box === tab.last) { tab.trapped = tab.named(box); return true; }
    tab.last = box;
    if (tab.seen.has(box)) return true;
    tab.seen.add(box);
    const {width, height, top, bottom, left, right} = box.getBoundingClientRect();
    const near = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const changed = !tab.due.has(box) || tab.look(box) !== tab.due.get(box);
    if (!changed) tab.dim.push(tab.named(box));
    if (!near || (width < 2 && height < 2 && !box.labels)) tab.out.push(tab.named(box));
    return false;
}"""
TOLD = """() => {
    const tab = window.quntuanTab;
    const still = box => box.isConnected && box.tabIndex >= 0
        && box.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const missed = [...tab.due.keys()].filter(box => !tab.seen.has(box) && still(box));
    return {missed: missed.map(tab.named), dim: tab.dim, out: tab.out, mouse: tab.mouse,
        trapped: tab.trapped ? [tab.trapped] : []};
}"""
SORTS = {
    "missed": "Tab 到不了",
    "dim": "聚焦看不出",
    "out": "聚焦时不在屏幕上",
    "mouse": "只能用鼠标",
    "trapped": "走不出去",
}
# Where a page takes the focus by itself, the round still begins at its head.
START = """() => {
    const head = document.createElement("span");
    head.tabIndex = -1;
    document.body.prepend(head);
    head.focus();
    head.remove();
}"""
LEADS = """() => {
    const box = document.activeElement;
    return Boolean(box.hash) && box.href.split("#")[0] === location.href.split("#")[0];
}"""
SKIPPED = """() => {
    const box = document.activeElement, main = document.querySelector("main");
    return Boolean(box && main && main.contains(box));
}"""


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page, over both widths."""
    faults: dict[str, list[str]] = {kind.name: [] for kind in setting.kinds}
    for width in WIDTHS:
        with opened(setting, width) as page:
            for kind in setting.kinds:
                arrive(page, setting, kind)
                faults[kind.name] += [f"{width} {fault}" for fault in _skipping(page)]
                arrive(page, setting, kind)
                faults[kind.name] += [f"{width} {fault}" for fault in _walked(page)]
    for name, found in faults.items():
        yield none_of(MEASURE, name, tuple(found))


def _walked(page: Page) -> Iterator[str]:
    """Once round the page, everything opened; what is wrong on the way."""
    dress(page, is_dark=False, is_elder=False)
    page.evaluate(START)
    for _ in range(page.evaluate(SURVEY) + MORE):
        page.keyboard.press("Tab")
        if page.evaluate(STEP):
            break
    told: dict[str, Any] = page.evaluate(TOLD)
    for sort, title in SORTS.items():
        places = told[sort]
        if places:
            more = f" 等 {len(places)} 处" if len(places) > NAMED else ""
            yield f"{title}：{'，'.join(places[:NAMED])}{more}"


def _skipping(page: Page) -> Iterator[str]:
    """The first stop leads past the header, into what the page is about."""
    page.evaluate(START)
    page.keyboard.press("Tab")
    if not page.locator("header.md-header, body > header").count():
        return  # nothing stands before the page's own matter
    if not page.evaluate(LEADS):
        yield "第一站不是“跳到正文”"
        return
    page.keyboard.press("Enter")
    page.wait_for_timeout(REST)
    page.keyboard.press("Tab")
    if not page.evaluate(SKIPPED):
        yield "“跳到正文”不起作用"
