"""How long a change takes to show in the preview of 200 entries: ``make bench-preview``.

Prints the seconds from saving a file to the page showing it, for three kinds
of change, and fails where the slowest of them takes more than two seconds.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.preview.served import previewed, wait
from benchmarks.search.project import ROOT, project
from benchmarks.search.queries import queries
from hooks.pipeline import examine

ENTRIES = 200
ROUNDS = 5
LIMIT = 2.0  # seconds


def measure(root: Path, address: str) -> dict[str, list[float]]:
    """Seconds of every round, by kind of change."""
    file = root / "brands/品牌/量一量.md"
    text = "---\n发布: 草稿\n一句话: 第{}次。\n类别: 项目\n网址: measured\n来源: 本单位填报\n---\n"
    page = f"{address}/brand/measured.html"
    file.write_text(text.format("零"), "utf-8")
    wait(page, lambda shown: "第零次" in shown)
    taken: dict[str, list[float]] = {"改一个字": [], "写错": [], "改好": []}
    for number in range(ROUNDS):
        file.write_text(text.format(number), "utf-8")
        taken["改一个字"].append(wait(page, lambda shown, n=number: f"第{n}次" in shown))  # type: ignore[misc]
        file.write_text(text.format(number).replace("一句话: ", "一句话："), "utf-8")
        taken["写错"].append(wait(f"{address}/index.html", lambda shown: "Q201" in shown))
        file.write_text(text.format(f"{number}又"), "utf-8")
        taken["改好"].append(wait(page, lambda shown, n=number: f"第{n}又次" in shown))  # type: ignore[misc]
    return taken


def main() -> int:
    """Serve, change, wait, tell."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        project(root, queries(examine(ROOT).catalogue), ENTRIES)
        with previewed(root) as address:
            first = wait(f"{address}/index.html", bool)
            taken = measure(root, address)
    print(f"至少 {ENTRIES} 个条目，启动 {first:.1f} 秒")
    for kind, seconds in taken.items():
        listed = " ".join(f"{second:.2f}" for second in seconds)
        print(f"{kind}：最慢 {max(seconds):.2f} 秒（{listed}）")
    return 1 if max(map(max, taken.values())) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
