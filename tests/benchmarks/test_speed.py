"""The speeds' tables, ratios and goals are reckoned right; no time is judged here."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.search.project import ROOT
from benchmarks.speed.goals import goals
from benchmarks.speed.own import Own
from benchmarks.speed.peers import sources_for_hugo
from benchmarks.speed.reading import (
    ADDED,
    AGAIN,
    CHANGED,
    CHECK,
    CHECK_BARE,
    CHECK_FILE,
    COLD,
    OWN,
    PLAIN,
    REMOVED,
    RENAMED,
    ZENSICAL,
    Key,
    Reading,
    Results,
)
from benchmarks.speed.tables import document, growth, kept, spread
from benchmarks.speed.usage import FailedError, usage_of
from hooks.entries.problem import Severity
from hooks.pipeline import examine

MB = 1_000_000


def readings(*cpu: float, memory: int = 100 * MB) -> Sequence[Reading]:
    """The clock shows twice the time of the processor."""
    return [Reading(2 * each, each, memory, files=10, octets=5 * MB, page=20_000.0) for each in cpu]


FOUND = Results(
    {1_000: 1_024, 5_000: 4_096},
    {
        Key(1_000, OWN, COLD): readings(4, 6, 5),
        Key(1_000, PLAIN, COLD): readings(10, 20, 10),
        Key(5_000, OWN, COLD): readings(20, 20, 80, memory=400 * MB),
        Key(5_000, PLAIN, COLD): readings(40, 40, 100, memory=200 * MB),
        Key(5_000, OWN, AGAIN): readings(1, 1, 2),
        Key(5_000, ZENSICAL, COLD): readings(30, 30, 75),
    },
)


@pytest.mark.parametrize(
    ("values", "told"),
    [((), "–"), ((1.5,), "1.50"), ((3, 1, 2), "2.00 (1.00–3.00)"), ((1, 2), "1.50 (1.00–2.00)")],
)
def test_a_cell_holds_the_median_and_both_ends(values: Sequence[float], told: str) -> None:
    assert spread(values) == told


def test_a_round_is_compared_with_b_of_the_same_round() -> None:
    assert FOUND.ratios(1_000, OWN, COLD, "cpu") == (0.4, 0.3, 0.5)
    assert FOUND.ratios(5_000, OWN, COLD, "memory") == (2.0, 2.0, 2.0)
    assert FOUND.ratios(1_000, OWN, AGAIN, "cpu") == ()


def test_growth_is_told_for_twice_the_entries_that_there_are() -> None:
    assert growth(FOUND, 1_000, 5_000, COLD, "cpu") == 2.0  # four times the entries, 5 → 20 s
    assert growth(FOUND, 1_000, 5_000, COLD, "memory") == 2.0
    assert growth(FOUND, 1_000, 5_000, AGAIN, "cpu") is None


def test_the_goals_are_judged_by_the_medians_of_what_was_measured() -> None:
    lines, is_missed = goals(FOUND)
    assert is_missed
    assert f"✗ 5000：{COLD}，用时 ÷ b：0.5（至多 0.35）" in lines
    assert f"✓ 5000：{COLD}，CPU ÷ b：0.5（至多 0.6）" in lines
    assert f"✓ 5000：{AGAIN}，CPU ÷ b：0.025（至多 0.05）" in lines
    assert f"✗ 5000：{COLD}，内存 ÷ b：2（至多 1.5）" in lines
    assert f"✓ 1000 → 5000：{COLD}，翻一番的CPU：2（至多 2.1）" in lines
    assert not [line for line in lines if CHECK in line or "20000" in line or line[2:5] == "100："]


def test_goals_that_are_reached_are_not_missed() -> None:
    entries = {100: 236, 20_000: 20_000}
    cold = {Key(size, OWN, COLD): readings(1) for size in entries}
    lines, is_missed = goals(Results(entries, cold))
    assert len(lines) == 3
    assert not is_missed


def test_the_tables_hold_each_size_and_what_the_others_leave_out() -> None:
    text = "\n".join(document(FOUND))
    assert "## 5000：4096 个条目" in text
    cells = "40.00 (40.00–160.00) | 20.00 (20.00–80.00) | 0.500 (0.500–0.800) | 0.500 (0.500–0.800)"
    assert (
        f"| 本项目 | {COLD} | {cells} | 400 (400–400) | 2.00 (2.00–2.00) | 10 | 5.0 | 20.0 |"
        in text
    )
    assert f"| {COLD}，CPU | 2.00 |" in text
    assert text.index(f"| b | {COLD}") < text.index(f"| 本项目 | {COLD}")
    assert all(f"- {name}：" in text for name in (PLAIN, ZENSICAL, "Hugo"))


def test_bars_are_as_long_as_their_numbers() -> None:
    lines = list(document(FOUND))
    found = {line.split(" ", 2)[2]: len(line.split(" ")[0]) for line in lines if "█" in line[:1]}
    assert found[f"b {COLD}"] == 50
    assert found[f"Zensical {COLD}"] == 38
    assert found[f"本项目 {AGAIN}"] == 1


def test_without_b_the_bars_are_seconds() -> None:
    alone = Results({20_000: 20_000}, {Key(20_000, OWN, COLD): readings(100)})
    text = "\n".join(document(alone))
    assert "用时，秒" in text
    assert f" 200.000 本项目 {COLD}" in text
    assert "翻一番" not in text


def test_all_readings_are_kept() -> None:
    listed = json.loads(kept(FOUND))["readings"]
    assert len(listed) == len(FOUND.readings)
    assert listed[0]["readings"][1] == {
        "wall": 12,
        "cpu": 6,
        "memory": 100 * MB,
        "files": 10,
        "octets": 5 * MB,
        "page": 20_000.0,
    }


Changed = tuple[
    list[str], list[str], list[str]
]  # slugs that went, that came, that say other things
WORK = "import time\nwhile time.process_time() < 0.4: pass"
CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"


def test_the_processor_of_what_a_command_starts_is_counted(tmp_path: Path) -> None:
    usage = usage_of((sys.executable, "-c", CHILD, WORK), tmp_path)
    assert usage.cpu >= 0.4
    assert usage.wall > 0


def test_memory_is_that_of_the_largest_process_of_the_command_and_not_of_ours(
    tmp_path: Path,
) -> None:
    ours = bytearray(300 * MB)
    ours[::4096] = bytes(len(ours[::4096])).replace(b"\0", b"x")
    small = usage_of((sys.executable, "-c", ""), tmp_path)
    large = usage_of((sys.executable, "-c", CHILD, f"bytearray({200 * MB})"), tmp_path)
    assert small.memory < 100 * MB < 200 * MB < large.memory < 300 * MB


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"(?s)退出码 3.*no brands"):
        usage_of((sys.executable, "-c", "print('no brands'); raise SystemExit(3)"), tmp_path)


def test_every_edit_leaves_a_whole_site_and_changes_one_entry(tmp_path: Path) -> None:
    real = examine(ROOT).catalogue
    own = Own(tmp_path / "own", (), 0, real)
    own.size = 20_000  # without the preview
    before = told(own)
    changes: dict[str, Changed] = {}
    for action, _ in own.round(print, 1):
        (own.root / ".cache").mkdir(exist_ok=True)  # a build would
        now = told(own)
        changes[action] = (
            sorted(before.keys() - now),
            sorted(now.keys() - before),
            differing(before, now),
        )
        before = now
    nothing: Changed = ([], [], [])
    assert changes == {
        **dict.fromkeys((COLD, AGAIN, CHECK, CHECK_FILE, CHECK_BARE), nothing),
        CHANGED: ([], [], ["gai-yi-gai"]),
        ADDED: ([], ["jia-yi-jia"], []),
        REMOVED: (["shan-yi-shan"], [], []),
        RENAMED: ([], [], ["huan-yi-huan"]),
    }
    assert sorted(told(own).keys() - {entry.slug for entry in real.entries}) == [
        "gai-yi-gai",
        "huan-yi-huan",
        "shan-yi-shan",
    ]


def told(own: Own) -> dict[str, str]:
    """What an index page says of every entry."""
    examined = examine(own.root)
    assert not [problem for problem in examined.problems if problem.severity is Severity.ERROR]
    entries = examined.catalogue.entries
    return {entry.slug: f"{entry.title}：{getattr(entry.model, 'claim', '')}" for entry in entries}


def differing(before: dict[str, str], now: dict[str, str]) -> list[str]:
    return sorted(slug for slug in before.keys() & now if before[slug] != now[slug])


def test_hugo_gets_pages_and_other_files_apart(tmp_path: Path) -> None:
    docs, hugo = tmp_path / "docs", tmp_path / "hugo"
    for path in ("index.md", "about.md", "handbook/index.md", "brand/x.md", "assets/site.js"):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).touch()
    sources_for_hugo(docs, hugo)
    written = {path.relative_to(hugo).as_posix() for path in hugo.rglob("*") if path.is_file()}
    assert {path for path in written if path.startswith(("content/", "static/"))} == {
        *("content/_index.md", "content/about.md", "content/handbook.md", "content/brand/x.md"),
        "static/assets/site.js",
    }
    assert "layouts/all.html" in written
