"""``quntuan hub``: a city's or province's site from what the counties in 联播.yml publish."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from hooks.checks.report import text
from hooks.checks.report.text import block
from hooks.cli.columns import table, wrapped
from hooks.cli.folder import output_folder
from hooks.cli.parser import Misuse
from hooks.cli.site_build import build_site
from hooks.desk.hub.copy import keep
from hooks.desk.hub.listing import LISTING, SAMPLE, clashes, is_web, read_listing
from hooks.desk.hub.merging import Merge, shortened
from hooks.desk.hub.project import OwnEntriesError, texts, write
from hooks.desk.hub.taking import Address, Taken, take, without
from hooks.entries.problem import Problem, errors
from hooks.model.scalar.day import Day
from hooks.model.vocabulary import CountySite
from hooks.pipeline import examine, memory
from hooks.publish.today import today as date_in_china

CLASHES = frozenset({"Q403", "Q404", "Q414"})
WRONG = "县里的数据有 {} 处过不了检查"
SHOWN = 3
"""Mistakes of a county that are told whole: the county itself sees all of them."""
OLD_SITE_KEPT = "网站没有重建，旧网站原样保留。"


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help=f"{LISTING} 所在的文件夹"
    )
    command.add_argument(
        "--site", type=Path, metavar="文件夹", help="网站放在哪里，默认是旁边的 site"
    )
    command.add_argument("--offline", action="store_true", help="不去取，只用上一次取来的")
    command.add_argument(
        "--production", action="store_true", help="正式发布用：网站设置里还有“待填”就算错误"
    )
    command.add_argument("--force", action="store_true", help="网页比旧网站少了许多，也重新生成")


def run(arguments: argparse.Namespace) -> int:
    """Take, merge, check, build; the old site stays where counties contradict each other."""
    root: Path = arguments.root
    if not (root / LISTING).is_file():
        raise Misuse(
            f"“{root.resolve()}”里没有 {LISTING}。写一个，一个县一行，和 mkdocs.yml 放在一起：\n{SAMPLE}"
        )
    live = output_folder(root, arguments.site or root / "site")
    sites, problems = read_listing(root)
    sys.stdout.write(text(problems) if problems else "")
    if errors(problems) or (said := [*clashes(sites)]):
        return _refused([] if errors(problems) else said)
    today = Day.of(date_in_china())
    sys.stdout.write(f"取 {len(sites)} 个县公开的数据……\n")
    sys.stdout.flush()
    taken = tuple(take(sites, root, today, is_offline=arguments.offline))
    merged = _merged(root, taken, today, lambda site: _address(site, root, live))
    if merged is None:
        return 1
    for one in merged:
        if one.county and one.county.is_fresh:
            keep(one.site, root, one.county.files, today)
    sys.stdout.writelines(f"{line}\n" for line in _told(merged))
    sys.stdout.flush()
    is_built = build_site(root, live, is_production=arguments.production, may_lose=arguments.force)
    return 0 if is_built is not None else 1


def _merged(
    root: Path, taken: tuple[Taken, ...], today: Day, address: Address
) -> tuple[Taken, ...] | None:
    """The entries are written; a county whose new data the check refuses has its last ones."""
    while True:  # each turn leaves a county's new data out, or its old ones
        merge = Merge(one.county for one in taken if one.county)
        if not merge.counties:
            troubles = [f"{one.site.name}：{one.trouble}" for one in taken]
            _refused([*troubles, "一个县的数据也没有。"])
            return None
        if said := [*merge.clashes()]:
            _refused(said)
            return None
        try:
            write(root, texts(merge, [one.keys(today, address) for one in taken]))
        except OwnEntriesError as caught:
            raise Misuse(str(caught)) from None
        wrong = errors(examine(root, memory(root)).problems)
        names = {one.site.name for one in taken} & {_folder(problem) for problem in wrong}
        if not names or any(problem.code in CLASHES for problem in wrong):
            if wrong:
                sys.stdout.write(text(wrong))
                _refused([])
                return None
            return taken
        for name in sorted(names):
            of_county = tuple(problem for problem in wrong if _folder(problem) == name)
            sys.stdout.writelines(f"{block(problem)}\n\n" for problem in of_county[:SHOWN])
            taken = without(taken, {name}, root, WRONG.format(len(of_county)))


def _folder(problem: Problem) -> str:
    parts = problem.path.split("/")
    return parts[2] if len(parts) > 3 else ""  # noqa: PLR2004 - brands, type, county, file


def _refused(sentences: Sequence[str]) -> int:
    for sentence in shortened(sentences):
        sys.stderr.write(f"✗ {sentence}\n")
    sys.stderr.write(f"{OLD_SITE_KEPT}\n")
    return 1


def _told(taken: Sequence[Taken]) -> Iterator[str]:
    """Of which day each county's data are, and what was wrong with those that are not today's."""
    rows = [
        (
            one.site.name,
            *(
                len(one.county.data.tables[name]) if one.county else "—"
                for name in ("brands", "cases", "venues")
            ),
            one.county.taken if one.county else "没有",
        )
        for one in taken
    ]
    yield from table(("", "品牌", "案例", "阵地", "取自"), rows)
    for one in taken:
        if one.trouble:
            rest = f"还用 {one.county.taken} 取来的。" if one.county else "网站上先没有这个县。"
            yield from wrapped(f"{one.site.name}：{one.trouble}{rest}")


def _address(site: CountySite, root: Path, live: Path) -> str:
    """Where its pages are: its address, else its folder as seen from the hub's site."""
    if site.address or is_web(site):
        return site.address or site.site
    folder = (root / site.site.replace("\\", "/")).resolve()
    home = folder.parent if folder.name == "data" and not (folder / "data").is_dir() else folder
    try:
        return Path(os.path.relpath(home, live)).as_posix()
    except ValueError:  # on another drive
        return home.as_uri()
