"""Lighthouse as its command line has it for a phone, on one page of each type."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.phone import ARGUMENTS
from hooks.bootstrap import find_chromium, find_program
from tests.audit.figure import Figure
from tests.audit.pages import Kind
from tests.audit.visit import Setting

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
MEASURE = "Lighthouse"
BARS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
WORDS = {
    "accessibility": "无障碍",
    "best-practices": "最佳实践",
    "seo": "搜索引擎",
    "performance": "性能",
}
HIDDEN = '<meta name="robots" content="noindex">'
ROUNDS = 3  # where the first falls short of the bar for speed, which another program may slow
TIMEOUT = 240  # s

Report = Mapping[str, Any]


def figures(setting: Setting) -> Iterator[Figure]:
    """A figure for each type of page: four scores, and what was not full marks."""
    for kind in setting.kinds:
        report = _report(setting, kind)
        speeds = [_score(report, "performance")]
        while len(speeds) < ROUNDS and statistics.median(speeds) < BARS["performance"]:
            speeds.append(_score(_report(setting, kind), "performance"))
        scores = {name: _score(report, name) for name in BARS}
        scores["performance"] = round(statistics.median(speeds))
        yield Figure(
            measure=MEASURE,
            page=kind.name,
            found="，".join(f"{WORDS[name]} {score}" for name, score in scores.items()),
            bar="，".join(f"{WORDS[name]} {bar}" for name, bar in BARS.items()),
            is_reached=all(scores[name] >= bar for name, bar in BARS.items()),
            faults=tuple(_faults(report, scores)),
        )


def _report(setting: Setting, kind: Kind) -> Report:
    setting.say(kind.address)
    done = subprocess.run(
        [
            *(find_program("node"), PROGRAM, f"{setting.address}{kind.address}"),
            *("--output=json", "--quiet", f"--only-categories={','.join(BARS)}"),
            f"--chrome-flags={' '.join(('--headless=new', *ARGUMENTS))}",
            *(() if _is_public(setting, kind) else ("--skip-audits=is-crawlable",)),
        ],
        env={**os.environ, "CHROME_PATH": find_chromium()},
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=True,
    )
    report: Report = json.loads(done.stdout)
    return report


def _is_public(setting: Setting, kind: Kind) -> bool:
    """Not the wall screen nor a demonstration: search engines are kept out of these on purpose."""
    page = setting.site / kind.address.partition("?")[0]
    return HIDDEN not in page.read_text("utf-8")


def _score(report: Report, category: str) -> int:
    """In hundredths; 0 where Lighthouse could not judge it."""
    return round(100 * (report["categories"][category]["score"] or 0))


def _faults(report: Report, scores: Mapping[str, int]) -> Iterator[str]:
    """The audits that cost a score that is too low."""
    for category, bar in BARS.items():
        if scores[category] < bar:
            for part in report["categories"][category]["auditRefs"]:
                audit = report["audits"][part["id"]]
                if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                    yield f"{part['id']} {audit.get('displayValue', '')}".strip()
