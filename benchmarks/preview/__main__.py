"""How long a change takes to show in the preview of 200 entries: ``make bench-preview``.

Prints the seconds from saving a file to the page showing it, for three kinds
of change, and fails where the slowest of them takes more than two seconds.
"""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = 200
ROUNDS = 5
LIMIT = 2.0  # seconds
SLUG = re.compile(r"^网址: .*$", re.MULTILINE)
UNIQUE = re.compile(r"^(名称|别名|曾用网址): .*\n", re.MULTILINE)


def grow(root: Path) -> None:
    """The real project in ``root``, with copies of its brands and venues up to 200 entries."""
    for folder in ("brands", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    for linked in ("hooks", "maps", "node_modules"):
        (root / linked).symlink_to(ROOT / linked)
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    originals = [*(root / "brands/品牌").rglob("*.md"), *(root / "brands/阵地").rglob("*.md")]
    missing = ENTRIES - len([*(root / "brands").rglob("*.md")])
    for number in range(missing):
        original = originals[number % len(originals)]
        text = SLUG.sub(f"网址: copy-{number}", original.read_text("utf-8"))
        copy = original.with_name(f"{original.stem}副本{number}.md")
        copy.write_text(UNIQUE.sub("", text), "utf-8")


def wait(url: str, is_shown: Callable[[str], bool], limit: float = 60) -> float:
    """Seconds until the page is as wanted."""
    started = time.monotonic()
    while time.monotonic() - started < limit:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=limit) as answer:  # noqa: S310 - our own server
            if is_shown(answer.read().decode("utf-8")):
                return time.monotonic() - started
        time.sleep(0.02)
    sys.exit(f"{url} never became as wanted")


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
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        grow(root)
        command = [sys.executable, "-m", "hooks.cli", "preview", "--address", place]
        with subprocess.Popen(
            command,
            cwd=root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as server:
            try:
                first = wait(f"http://{place}/index.html", bool)
                taken = measure(root, f"http://{place}")
            finally:
                server.terminate()
    print(f"至少 {ENTRIES} 个条目，启动 {first:.1f} 秒")
    for kind, seconds in taken.items():
        listed = " ".join(f"{second:.2f}" for second in seconds)
        print(f"{kind}：最慢 {max(seconds):.2f} 秒（{listed}）")
    return 1 if max(map(max, taken.values())) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
