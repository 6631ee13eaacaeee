"""Our side: the real page of the large map with synthetic venues, built by MkDocs in the theme."""

import gc
import os
import re
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.render import render
from hooks.render.site_maps import SiteMaps
from hooks.view.parts.map_embed import MapData
from hooks.view.site import view
from maps import MapSettings, VenueRecord, frame, venue_map
from tests.demo.county import write

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)
PAGES = frozenset({"map.md", "index.md", "sitemap.xml"})
ADDRESS = "site_url: https://qun.example.gov.cn/"  # the theme's instant navigation goes by it
# The venues' own pages are not visited, and their search is another matter.
CHANGES = (
    (r"^site_name:.*$", rf"\g<0>\n{ADDRESS}"),
    (r"^docs_dir:.*$", "docs_dir: docs"),
    (r"^strict:.*$", "strict: false"),
    (r"^hooks:\n(  - .*\n)+", ""),
    (r"^watch:.*$", ""),
    (r"^  custom_dir:.*$", f"  custom_dir: {(ROOT / 'hooks/adapter/theme').as_posix()}"),
)
# The same map and list on a page that is nothing else, as folium's own page is.
BARE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>阵地地图</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="assets/site.css">
<link rel="preload" as="style" href="assets/map/map.css">
<link rel="preload" as="script" href="assets/map/map.js">
<link rel="preload" as="script" href="assets/map/all.js">
<h1>阵地地图</h1><div class="qt qt-explorer">
<div class="qt-map" data-map="all" data-explore role="region" aria-label="阵地地图"></div></div>
<script src="assets/site.js"></script></html>"""


@dataclass(frozen=True)
class Own:
    """The built folder, and what the whole map is packed from."""

    folder: Path
    data: MapData
    settings: MapSettings

    @property
    def records(self) -> tuple[VenueRecord, ...]:
        return self.data.records

    def seconds(self) -> float:
        """CPU time, the median of three: records to the bytes of all files of the whole map."""
        gc.collect()
        return statistics.median(self._packed() for _ in range(3))

    def _packed(self) -> float:
        began = time.process_time()
        frame()
        list(venue_map("all", self.records, self.data.labels, self.settings))
        return time.process_time() - began


def build(root: Path, venues: int) -> Own:
    """Make ``root`` a project with a map of so many venues, and build what the map needs."""
    root.mkdir(parents=True)
    write(root, TODAY, venues)
    (root / "content").mkdir()
    (root / "mkdocs.yml").write_text(ADDRESS, "utf-8")
    (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    site = view(examine(root, today=Day(TODAY.year, TODAY.month, TODAY.day)).catalogue)
    for output in render(site, root):
        if output.path in PAGES or output.path.startswith("assets/"):
            file = root / "docs" / output.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(output.content)
    _mkdocs(root)
    (root / "site" / "bare.html").write_text(BARE, "utf-8")
    return Own(root / "site", site.maps["all"], SiteMaps.of(site).settings)


def _mkdocs(root: Path) -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for pattern, replacement in CHANGES:
        settings = re.sub(pattern, replacement, settings, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, env=environment, check=True)
