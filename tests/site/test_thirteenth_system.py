"""A further system of organisations is one more row of one table, and nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT
from tests.site.conftest import Project

TABLE = "hooks/model/system.py"
BEFORE = "    JOINT = "
ROW = '    OVERSEAS = "侨联", "侨", Look(("#5B3A86", "#C3A6EE"), "#E8DFF3", "#8B6BB5", "orbits")\n'
SKETCH = {
    "brands/组织/示范县侨联.md": "---\n系统: 侨联\n地区: 示范县\n网址: qiao-lian\n---\n",
    "brands/品牌/侨音.md": """\
---
一句话: 在外的人，写信回来。
类别: 服务
牵头: 示范县侨联
地区: 东河镇
来源: 本单位填报
截至: 2024-05-01
网址: qiao-yin
发布: 已发布
---
""",
    "brands/阵地/侨之家.md": """\
---
类别: 驿站
牵头: 示范县侨联
地区: 东河镇
坐标: 118.71,31.72
坐标系: WGS-84
精度: 精确
坐标出处: 虚构
来源: 本单位填报
截至: 2024-05-01
网址: qiao-zhi-jia
发布: 已发布
---
""",
}


def test_covers_maps_facets_and_styles_know_it(
    project: Callable[..., Project], tmp_path: Path
) -> None:
    program = tmp_path / "program"
    for room in ("hooks", "maps"):
        shutil.copytree(ROOT / room, program / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("package.json", "node_modules"):
        (program / name).symlink_to(ROOT / name)
    table = (program / TABLE).read_text("utf-8")
    assert table.count(BEFORE) == 1
    (program / TABLE).write_text(table.replace(BEFORE, ROW + BEFORE), "utf-8")
    tree = tmp_path / "tree"
    subprocess.run(
        [sys.executable, "-m", "hooks.cli", "generate", "--root", project(SKETCH).root, tree],
        cwd=program,
        env=os.environ | {"PYTHONPATH": str(program)},
        check=True,
    )

    def text(path: str) -> str:
        return (tree / "docs" / path).read_text("utf-8")

    assert 'fill="#5B3A86"' in text("cover/brand/qiao-yin.svg")
    assert '"sealChars":{"侨联":"侨","工会":"工"' in text("assets/map/all.js")
    assert "[data-system=侨联]{--system-day: #5B3A86;--system-night: #C3A6EE" in text(
        "assets/site.css"
    )
    seal = '<span class="qt-seal" aria-hidden="true">侨</span>'
    assert f'data-system="侨联" href="brands/qiao-lian.html">{seal}' in text("brands.md")
    assert "侨音" in text("brands/qiao-lian.md")
    assert "工商联、侨联在镇街做了什么" in text("index.md")
    assert "工商联、侨联；多家合署写 综合" in text("handbook/entries.md")
    assert "data-system=侨联 · 白天" in text("handbook/face.md")
