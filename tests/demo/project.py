"""Whole projects around fictional counties and their city: the real settings, pages and program.

Its pages by hand are copied; what else is the same as in the real project is linked where the system
lets (Windows asks for rights).
"""

import re
import shutil
from collections.abc import Mapping
from os.path import relpath
from pathlib import Path

from hooks.desk.hub.listing import LISTING
from hooks.model.slug import initials_of
from tests.demo.county import VENUES, write
from tests.demo.places import CITY
from tests.demo.words import COUNTIES

ROOT = Path(__file__).resolve().parents[2]
SHARED = ("hooks", "maps", "node_modules")
COPIED = "content"
"""Pictures in it are published, and none that lies outside its project is."""
SETTINGS = "mkdocs.yml"
BANNER = "这个县是虚构的，没有这些地方"
CHANGED: Mapping[str, str] = {
    r"^site_name:.*$": "site_name: {place}群团品牌目录",
    r"^( +)主办单位:.*$": r"\1主办单位: {place}总工会",
    r"^( +)联系方式:.*$": r"\1联系方式: 0500-0000000",
    r"^( +)站点:.*\n": rf"\g<0>\1  演示: {BANNER}\n",
}


def project(folder: Path, venues: int = VENUES, number: int = 0) -> None:
    """Make the project of one county in ``folder``, in place of an older demonstration.

    FileExistsError where anything else stands there: nobody's entries are removed.
    """
    _begin(folder, f"{COUNTIES[number]}县")
    write(folder, venues=venues, number=number)


def hub(folder: Path, counties: Mapping[str, Path]) -> None:
    """Make the project of a city in ``folder``, from the sites of ``counties`` by name."""
    _begin(folder, CITY)
    lines = (
        f"- {{名称: {name}, 代码: {initials_of(name).lower()}, 网站: {relpath(site, folder)}}}\n"
        for name, site in counties.items()
    )
    (folder / LISTING).write_text("".join(lines), "utf-8")


def _begin(folder: Path, place: str) -> None:
    """What every project has beside its entries."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not _is_demonstration(folder):
        raise FileExistsError(f"“{folder}”里有别的东西，没有动它。")
    (folder / SETTINGS).write_text(settings((ROOT / SETTINGS).read_text("utf-8"), place), "utf-8")
    for name in ("brands", COPIED, *SHARED):
        _remove(folder / name)
    for name in SHARED:
        _share(ROOT / name, folder / name)
    shutil.copytree(ROOT / COPIED, folder / COPIED)


def settings(text: str, place: str) -> str:
    """The real settings under the place's name, and marked as a demonstration."""
    for pattern, replacement in CHANGED.items():
        changed = replacement.replace("{place}", place)
        text = re.sub(pattern, changed, text, count=1, flags=re.MULTILINE)
    return text


def _is_demonstration(folder: Path) -> bool:
    file = folder / SETTINGS
    return file.is_file() and BANNER in file.read_text("utf-8")


def _share(source: Path, goal: Path) -> None:
    try:
        goal.symlink_to(source, target_is_directory=True)
    except OSError:
        shutil.copytree(source, goal)


def _remove(path: Path) -> None:
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
