"""``quntuan verify``: whether what is online is what was built, in one sentence."""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from hooks.cli.columns import printable
from hooks.cli.parser import Misuse, add_root, project
from hooks.cli.progress import progress
from hooks.desk.online.asking import NoAnswerError
from hooks.desk.online.site_check import NEVER, ElsewhereError, Finding, SiteCheck, base_of
from hooks.pipeline import settings_of
from hooks.publish.beside import beside
from hooks.publish.manifest import NAME as MANIFEST
from hooks.publish.manifest import Digests, read_manifest
from hooks.publish.ownership import files
from hooks.publish.server_folder import folder_of
from hooks.publish.today import BEIJING
from hooks.store import digest

MEMORY = ".cache/online"
SHOWN = 10
REMEDY = {
    Finding.MISSING: "没有传上去，或传漏了：把 site 文件夹整个再传一次。",
    Finding.CHANGED: (
        "还是以前的，或被改过：再传一次；用了 CDN 的，刷新缓存；还不一样，查谁动了服务器上的文件。"
    ),
    Finding.FOREIGN: "不是这次生成的：以前的页面没有删，或别人放的。上传时带上“删除多余文件”的选项，或到服务器上删掉。",
    Finding.UNKNOWN: "没有问到，不知道怎样：过一会儿再核对一次。",
}
WORDS = {
    Finding.MISSING: "缺 {} 个",
    Finding.CHANGED: "变了 {} 个",
    Finding.FOREIGN: "多出 {} 个",
    Finding.UNKNOWN: "没问到 {} 个",
}


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "url", nargs="?", metavar="网址", help="网站首页的网址；不写就是 mkdocs.yml 里的 site_url"
    )
    command.add_argument(
        "--site", type=Path, metavar="文件夹", help="和哪里生成的比，默认是项目里的 site"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Compare; 1 where something differs or nobody answers."""
    root = project(arguments)
    live = (arguments.site or root / "site").resolve()
    base = _base(root, arguments.url)
    digests = _digests(live)
    memory = root / MEMORY / f"{digest('online', base).hex()[:16]}.txt"
    check = SiteCheck(base, digests, (*files(beside(live, "spare")), *_remembered(memory)))
    try:
        check.begin()
        for _ in progress("核对文件", check.files(), len(digests)):
            pass
        names = check.candidates()
        for _ in progress("找多出的", check.foreign(names), len(names)):
            pass
    except ElsewhereError as caught:
        where = printable(str(caught))
        sys.stderr.write(f"{base} 跳到了别的网站：{where}\n要核对那里，就写那里的网址。\n")
        return 1
    except NoAnswerError as caught:
        sys.stderr.write(f"{check.base} {caught}。没有核对。\n")
        return 1
    _remember(memory, check)
    sys.stdout.writelines(f"{printable(line)}\n" for line in report(check, _day(live)))
    return 1 if check.found else 0


def report(check: SiteCheck, day: str) -> Iterator[str]:
    """The sentence, and below it which files they are."""
    total = len(check.digests)
    missing = len(check.of(Finding.MISSING))
    if missing == total:
        yield f"{check.base} 下面没有这个网站：{total} 个文件一个也没有。看看网址对不对，是不是少了一级文件夹。"
    elif not check.found:
        yield f"{check.base} 和{day}生成的一样：{total} 个文件都对得上，没有多出的。"
        return
    else:
        parts = (WORDS[f].format(len(check.of(f))) for f in WORDS if check.of(f))
        yield f"{check.base} 和{day}生成的不一样：{'，'.join(parts)}（一共 {total} 个文件）。"
    for finding, remedy in REMEDY.items():
        names = check.of(finding)
        if names and len(names) < total:
            yield f"  {finding}："
            yield from (f"    {name}" for name in names[:SHOWN])
            if len(names) > SHOWN:
                yield f"    ……等 {len(names)} 个"
            yield f"    {remedy}"
    if secret := [name for name in check.of(Finding.FOREIGN) if name in NEVER]:
        yield (
            f"马上处理：{'、'.join(secret)} 能从网上下载。草稿、历史、设置不该公开，"
            "先删掉，再看手册“不该公开的内容进去了怎么办”。"
        )
    if len(check.of(Finding.CHANGED)) * 2 > total:
        yield "变了一大半：网上的多半是另一天、另一台电脑生成的。用那一份核对，或把这一份传上去。"


def _base(root: Path, url: str | None) -> str:
    written = url or settings_of(root)[0].address
    if not written:
        raise Misuse(
            "还要写网址，例如 quntuan 核对 https://qun.example.cn/；或在 mkdocs.yml 里写 site_url。"
        )
    try:
        parts = urlsplit(written.strip())
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web:
        raise Misuse(f"“{written}”不是网址。写全，例如 https://qun.example.cn/。")
    return base_of(written.strip())


def _digests(live: Path) -> Digests:
    try:
        found = read_manifest(folder_of(live))
    except (OSError, ValueError):
        found = {}
    if not found:
        raise Misuse(f"没有找到生成时写的清单 {folder_of(live) / MANIFEST}。先运行 quntuan 生成。")
    return found


def _day(live: Path) -> str:
    time = (folder_of(live) / MANIFEST).stat().st_mtime
    day = datetime.fromtimestamp(time, UTC) + BEIJING
    return f"{day.month}月{day.day}日"


def _remembered(file: Path) -> list[str]:
    """What was found online the last time: it may be there still."""
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return []


def _remember(file: Path, check: SiteCheck) -> None:
    gone = {*check.of(Finding.MISSING), *check.of(Finding.UNKNOWN)}
    there = sorted({*check.digests, *check.of(Finding.FOREIGN)} - gone)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{name}\n" for name in there), "utf-8", newline="\n")
