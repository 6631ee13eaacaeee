"""``make bench``: whole builds, cold and warm, beside MkDocs with Material, Zensical and Hugo.

All are measured in one interleaved run: at each size, round after round, everything once. What is
measured is told in parts of b: MkDocs with Material over the sources that ``quntuan generate`` writes.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.search.project import ROOT
from benchmarks.search.queries import queries
from benchmarks.speed.goals import goals
from benchmarks.speed.own import Own, Steps
from benchmarks.speed.peers import Peer, peers
from benchmarks.speed.reading import HUGO, OWN, PLAIN, ZENSICAL, Key, Reading, Results
from benchmarks.speed.tables import document, kept
from benchmarks.speed.usage import FailedError
from hooks.pipeline import examine

SIZES, ROUNDS, SAVES = (100, 1_000, 5_000, 20_000), 3, 5
QUICK_SIZES, QUICK_ROUNDS, QUICK_SAVES = (100, 400), 1, 1
MOST_OF_PEERS = 5_000  # entries; more are built by this project alone
SHORT = {"b": PLAIN, "zensical": ZENSICAL, "hugo": HUGO}
KEPT = ROOT / ".cache" / "bench"


def main() -> int:
    """Measure, print, keep; 1 where a command fails or, unless quick, a goal is missed."""
    chosen = _chosen()
    if os.name == "nt":
        print(
            "✗ 只能在 Linux 和 macOS 上测量：Windows 不告诉一个程序和它启动的程序共用了多少。",
            file=sys.stderr,
        )
        return 2
    run = Run(chosen.rounds, QUICK_SAVES if chosen.quick else SAVES, frozenset(chosen.only))
    has_failed = False
    try:
        for size in chosen.sizes:
            with tempfile.TemporaryDirectory() as folder:
                run.measure(size, Path(folder))
    except FailedError as failed:
        print(f"\n✗ {failed}", file=sys.stderr)
        has_failed = True
    found = Results(run.entries, run.readings)
    lines, is_missed = goals(found)
    text = "\n".join((*document(found), *lines, ""))
    print(f"\n{text}")
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "speed.md").write_text(text, "utf-8")
    (KEPT / "speed.json").write_text(kept(found), "utf-8")
    return 1 if has_failed or (is_missed and not chosen.quick) else 0


class Run:
    """The readings so far; a line on the error stream for each."""

    def __init__(self, rounds: int, saves: int, others: frozenset[str]) -> None:
        self.rounds, self.saves, self.others = rounds, saves, others
        self.real = examine(ROOT).catalogue
        self.entries: dict[int, int] = {}
        self.readings: dict[Key, list[Reading]] = {}

    def measure(self, size: int, folder: Path) -> None:
        """All rounds at one size, in an empty folder."""
        _say(f"{_now()} {size}：写条目\n")
        own = Own(folder / "own", queries(self.real), size, self.real)
        self.entries[size] = own.entries
        found: Mapping[str, Peer] = {}
        for number in range(1, self.rounds + 1):
            told = f"{size}，第 {number}/{self.rounds} 轮"
            self._take(told, Key(size, OWN, ""), own.round(_say, self.saves))
            if number == 1 and self.others and size <= MOST_OF_PEERS:
                _say(f"{_now()} {size}：给别的程序导出源文件 …")
                found = peers(own, folder, _say)
                _say("\n")
            for name, peer in found.items():
                if name in self.others:
                    self._take(told, Key(size, name, ""), peer.round(_say))

    def _take(self, told: str, key: Key, steps: Steps) -> None:
        for action, measured in steps:
            _say(f"{_now()} {told}，{key.subject}，{action} …")
            reading = measured()
            _say(f" {reading.wall:.2f} 秒\n")
            self.readings.setdefault(key._replace(action=action), []).append(reading)


def _chosen() -> argparse.Namespace:
    """``--quick``, ``--sizes 100,1000``, ``--rounds 5``, ``--only`` with names of the others."""
    parser = argparse.ArgumentParser(prog="make bench", add_help=False)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--sizes", type=_sizes)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--only", type=_others, default=tuple(SHORT.values()))
    given = parser.parse_args()
    given.sizes = given.sizes or (QUICK_SIZES if given.quick else SIZES)
    given.rounds = given.rounds or (QUICK_ROUNDS if given.quick else ROUNDS)
    return given


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(size) for size in text.split(",")))


def _others(text: str) -> tuple[str, ...]:
    return tuple(SHORT[name] for name in text.split(",") if name != "own")


def _now() -> str:
    return time.strftime("%H:%M:%S")


def _say(text: str) -> None:
    """At the end of the line: what takes long says so in the middle of it."""
    print(text, end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
