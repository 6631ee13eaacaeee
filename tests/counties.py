"""Three tiny counties that publish their data, and a hub's folder that lists them."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.desk.hub.listing import LISTING
from hooks.render.open_data import open_data
from hooks.view.site import view
from tests.conftest import Site
from tests.county import COUNTY
from tests.render.open_data.conftest import SKETCH

NAMES = ("甲县", "乙县", "丙县")
CODES = dict(zip(NAMES, ("jx", "yx", "bx"), strict=True))
NUMBERED = """\
---
发布: 已发布
目录号: {code}-001
一句话: 下班后教{county}的工友修灯。
类别: 活动
牵头: 东河镇总工会
地区: 东河镇
来源: 东河报道
截至: 报道时
数据:
  - 修灯: 累计120人次
  - 计划修灯: 目标500人次
网址: xiu-deng
---
"""
Change = Callable[[dict[str, Any]], object]


@dataclass(frozen=True)
class Hub:
    """The folder of a hub, with the counties' sites beside it."""

    root: Path

    def site(self, name: str) -> Path:
        return self.root.parent / name / "site"

    def list(self, *lines: str) -> None:
        (self.root / LISTING).write_text("".join(f"{line}\n" for line in lines), "utf-8")

    def change(self, county: str, table: str, change: Change, *, is_listed: bool = True) -> None:
        """Another table of a county; with the right size and digest in the list if ``is_listed``."""
        data = self.site(county) / "data"
        content = json.loads((data / f"{table}.json").read_text("utf-8"))
        change(content)
        self.replace(county, f"{table}.json", json.dumps(content).encode(), is_listed=is_listed)

    def replace(self, county: str, name: str, content: bytes, *, is_listed: bool = True) -> None:
        data = self.site(county) / "data"
        (data / name).write_bytes(content)
        if is_listed:
            index = json.loads((data / "index.json").read_text("utf-8"))
            [entry] = [one for one in index["files"] if one["name"] == name]
            entry |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            (data / "index.json").write_text(json.dumps(index), "utf-8")

    def entry(self, county: str, of: str) -> str:
        """The text of a county's only entry whose name holds these words."""
        texts = [f.read_text("utf-8") for f in self.root.glob(f"brands/*/{county}/*.md")]
        [found] = [text for text in texts if of in text.split("\n")[2]]
        return found


def publish(root: Path, name: str, sketch: Mapping[str, str | bytes] | None = None) -> None:
    """The data of a county's site, as its build would write them."""
    texts = {**COUNTY, **SKETCH, "brands/品牌/修灯.md": NUMBERED, **(sketch or {})}
    own = {
        path: str(text)
        .replace("示范县", name)
        .replace("qun.shifan", CODES[name])
        .replace("{county}", name)
        .replace("{code}", CODES[name].upper())
        .replace("SF-", f"{CODES[name].upper()}-1")
        for path, text in texts.items()
    }
    made = Site(root / name)
    made.write({path.replace("示范县", name): text for path, text in own.items()})
    for url, content in open_data(view(made.examine().catalogue)):
        file = root / name / "site" / url
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def hub(root: Path) -> Hub:
    """A hub's folder with three counties beside it, not yet fetched."""
    for name in NAMES:
        publish(root, name)
    made = Hub(root / "市")
    made.root.mkdir()
    made.list(*(f"- {{名称: {n}, 代码: {CODES[n]}, 网站: ../{n}/site}}" for n in NAMES))
    return made
