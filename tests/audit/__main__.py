"""``make audit``: a site against every bar of its face, and the long tests; 1 on a miss."""

import argparse
import contextlib
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
from tests.audit.site import ROOT, SITES, audited
from tests.audit.visit import Setting

TABLE = ROOT / ".cache" / "audit" / "audit.md"
TESTED = TABLE.with_name("tests.txt")
Measures = Mapping[str, Callable[[Setting], Iterator[Figure]]]
STILL: Measures = {  # what a busy machine does not change
    "nu": markup.figures,
    "policy": policy.figures,
    "sideways": sideways.figures,
    "axe": axe.figures,
    "elder": elder.figures,
    "keyboard": keyboard.figures,
    "weight": weight.figures,
}
TIMED: Measures = {"paint": paint.figures, "lighthouse": lighthouse.figures}
MEASURES: Measures = {**STILL, **TIMED}


@dataclasses.dataclass(frozen=True)
class Asked:
    """What the command line names; ``pages`` is empty where it names none."""

    site: str
    measures: tuple[str, ...]
    pages: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the real site was left out, so that the long tests belong to it."""
        return self == Asked("real", tuple(MEASURES), frozenset())


def main() -> int:
    """Measure, print, leave the table."""
    asked = _asked()
    with (
        _long_tests(asked) as have_failed,
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        _say("生成网站")
        with audited(browser, Path(folder), asked.site) as whole:
            setting = _narrowed(whole, asked.pages)
            figures = list(_measured(setting, asked.measures, STILL))
            failed = have_failed()
            figures += _measured(setting, asked.measures, TIMED)
        browser.close()
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text("\n".join((*report.table(figures), "")), "utf-8")
    short = sum(not figure.is_reached for figure in figures)
    _tell(f"共 {len(figures)} 项，未达标 {short} 项；全部结果在 {TABLE.relative_to(ROOT)}。")
    return 1 if short or failed else 0


@contextlib.contextmanager
def _long_tests(asked: Asked) -> Iterator[Callable[[], bool]]:
    """What takes too long for ``make test``, beside what no load changes; waits where asked."""
    if not asked.is_whole:
        yield lambda: False
        return
    TESTED.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pytest", "-m", "audit", "-n2"]
    with (
        TESTED.open("wb") as file,
        subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT) as tests,
    ):
        try:
            yield lambda: _have_failed(tests)
        finally:
            tests.terminate()


def _have_failed(tests: subprocess.Popen[bytes]) -> bool:
    """Wait, so that nothing runs beside what is timed."""
    _say("等长测试")
    has_failed = tests.wait() != 0
    told = TESTED.read_text("utf-8", "replace")
    _tell(told if has_failed else f"✓ 长测试 {told.splitlines()[-1].strip('= ')}")
    return has_failed


def _asked() -> Asked:
    """``--only axe,weight``, ``--page brand,home``, ``--site demo``; all of the real one without."""
    parser = argparse.ArgumentParser(prog="make audit", add_help=False)
    parser.add_argument("--only", default=",".join(MEASURES))
    parser.add_argument("--page", default="")
    parser.add_argument("--site", choices=SITES, default="real")
    given = parser.parse_args()
    names = tuple(given.only.split(","))
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        parser.error(f"没有 {'、'.join(unknown)} 这一项，可以写：{','.join(MEASURES)}")
    return Asked(given.site, names, frozenset(filter(None, given.page.split(","))))


def _narrowed(setting: Setting, names: frozenset[str]) -> Setting:
    known = {kind.name for kind in setting.kinds}
    if names - known:
        sys.exit(f"没有 {'、'.join(names - known)} 这种网页，可以写：{','.join(sorted(known))}")
    kinds = tuple(kind for kind in setting.kinds if not names or kind.name in names)
    return dataclasses.replace(setting, kinds=kinds, say=_pass)


def _measured(setting: Setting, names: Sequence[str], measures: Measures) -> Iterator[Figure]:
    """Each figure is printed as soon as it is known."""
    for name in (name for name in names if name in measures):
        _say(f"{name}：{len(setting.kinds)} 种网页")
        for figure in measures[name](setting):
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
