"""What reaches the readers of what others wrote; all else only builds the site."""

from collections.abc import Mapping

PAGES, MAPS, SEARCH, LETTERS = "网页的版式、图标和脚本", "地图", "搜索", "封面和分享图上的字"
FILES = "下载的表格"
SHIPPED: Mapping[str, str] = {
    "mkdocs-material": PAGES,
    "leaflet": MAPS,
    "supercluster": MAPS,
    "kdbush": MAPS,
    "folium": MAPS,
    "branca": MAPS,
    "holidays": MAPS,
    "opencc": SEARCH,
    "pypinyin": SEARCH,
    "write-excel-file": FILES,
    "fflate": FILES,
    "@fontsource-variable/noto-serif-sc": LETTERS,
}
"""Where readers meet a package: as it is, in a bundle, in what it wrote or in tables of its words."""

HOLDS: Mapping[str, tuple[str, ...]] = {
    "mkdocs-material": (
        *("clipboard", "escape-html", "focus-visible", "rxjs", "tslib"),
        *("lunr", "lunr-languages", "tinysegmenter", "wordcut"),
        *("material-design-color", "material-design-icons"),
    ),
}
"""Packages that stand within another's published files; it does not say in which version."""
