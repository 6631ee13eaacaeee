"""``make audit``: the real site against every bar of its face, and the long tests; 1 on a miss."""

import argparse
import dataclasses
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.phone import ARGUMENTS
from hooks.bootstrap import find_chromium
from tests.audit import (
    axe,
    elder,
    keyboard,
    lighthouse,
    markup,
    paint,
    policy,
    report,
    sideways,
    weight,
)
from tests.audit.figure import Figure
from tests.audit.site import ROOT, audited
from tests.audit.visit import Setting

TABLE = ROOT / ".cache" / "audit" / "audit.md"
MEASURES: Mapping[str, Callable[[Setting], Iterator[Figure]]] = {
    "nu": markup.figures,
    "policy": policy.figures,
    "sideways": sideways.figures,
    "axe": axe.figures,
    "elder": elder.figures,
    "keyboard": keyboard.figures,
    "weight": weight.figures,
    "paint": paint.figures,
    "lighthouse": lighthouse.figures,
}


def main() -> int:
    """Measure, print, leave the table."""
    names, pages = _asked()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        _say("生成网站")
        with audited(browser, Path(folder)) as setting:
            figures = list(_measured(_narrowed(setting, pages), names))
        browser.close()
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text("\n".join((*report.table(figures), "")), "utf-8")
    short = sum(not figure.is_reached for figure in figures)
    _tell(f"共 {len(figures)} 项，未达标 {short} 项；全部结果在 {TABLE.relative_to(ROOT)}。")
    return 1 if short or (_is_whole(names, pages) and _test()) else 0


def _is_whole(names: Sequence[str], pages: frozenset[str]) -> bool:
    return tuple(names) == tuple(MEASURES) and not pages


def _test() -> int:
    """The tests that take too long for ``make test``."""
    _say("长测试")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-m", "audit", "-n2"], check=False
    ).returncode


def _asked() -> tuple[tuple[str, ...], frozenset[str]]:
    """``--only axe,weight`` and ``--page brand,home``; all of both without them."""
    parser = argparse.ArgumentParser(prog="make audit", add_help=False)
    parser.add_argument("--only", default=",".join(MEASURES))
    parser.add_argument("--page", default="")
    given = parser.parse_args()
    names = tuple(given.only.split(","))
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        parser.error(f"没有 {'、'.join(unknown)} 这一项，可以写：{','.join(MEASURES)}")
    return names, frozenset(filter(None, given.page.split(",")))


def _narrowed(setting: Setting, names: frozenset[str]) -> Setting:
    known = {kind.name for kind in setting.kinds}
    if names - known:
        sys.exit(f"没有 {'、'.join(names - known)} 这种网页，可以写：{','.join(sorted(known))}")
    kinds = tuple(kind for kind in setting.kinds if not names or kind.name in names)
    return dataclasses.replace(setting, kinds=kinds, say=_pass)


def _measured(setting: Setting, names: Sequence[str]) -> Iterator[Figure]:
    """Each figure is printed as soon as it is known."""
    for name in names:
        _say(f"{name}：{len(setting.kinds)} 种网页")
        for figure in MEASURES[name](setting):
            _tell(report.line(figure))
            yield figure


def _tell(text: str) -> None:
    _pass("")
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _pass(text: str) -> None:
    """On a terminal, what is looked at; the next line takes its place."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()


def _say(text: str) -> None:
    _pass("")
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")


if __name__ == "__main__":
    sys.exit(main())
