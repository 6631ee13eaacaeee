"""The steps of a build, what they say on the way, and the report at the end."""

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hooks.adapter.mkdocs_build import BuildFailedError, build_into
from hooks.checks.report import text
from hooks.cli.folder import EXPECTED_ERRORS, explain
from hooks.cli.progress import progress
from hooks.cli.revision import last_commit
from hooks.entries.problem import errors
from hooks.entries.spoken import spoken_names_kept
from hooks.pipeline import Examined, build, collecting_no_garbage, examine, memory, prepare
from hooks.publish import Difference, HalfDoneError, server_folder
from hooks.publish.hosting import compress, write_policy
from hooks.publish.kept_files import Code, KeptFiles, Written
from hooks.publish.loss import LossError, refuse_loss, refuse_nothing
from hooks.publish.manifest import ManifestWriter
from hooks.publish.ownership import Listing
from hooks.publish.summary import Pages, Size, Summary, size, summary
from hooks.render import ChangedPictureError, Output, UnsafeArticleError
from hooks.render.base_map import tile_hosts
from hooks.store import FILE
from hooks.workers import beside, watched

OLD_SITE_KEPT = "网站没有重建，旧网站原样保留。"
NEW_SITE_STANDS = (
    "新网站已经换上，旁边给服务器用的文件没有写成：{}\n改好后运行一次 quntuan build --force。\n"
)
REFUSED = "主题或插件另有改动，{} 个网页由 MkDocs 逐页生成，会慢一些。\n"
NAMES = 8  # in a line


@dataclass(frozen=True)
class Built:
    """What of the report holds for as long as nothing changes, and the files of the site online."""

    report: str
    files: Listing


@collecting_no_garbage()
def build_site(
    root: Path, live: Path, *, is_production: bool, may_lose: bool = False
) -> Built | None:
    """Build, and say so; None on failure."""
    with spoken_names_kept(root / FILE):
        return _build_site(root, live, is_production=is_production, may_lose=may_lose)


def _build_site(root: Path, live: Path, *, is_production: bool, may_lose: bool) -> Built | None:
    started = time.monotonic()
    sys.stdout.write("[1/3] 检查条目……\n")
    with _prepared(root, live):
        examined = examine(root, memory(root), is_production=is_production, before=last_commit)
    found = text(examined.problems) if examined.problems else ""
    sys.stdout.write(found)
    if errors(examined.problems):
        sys.stdout.write(f"{OLD_SITE_KEPT}改好上面的错误后再运行一次。\n")
        return None
    sys.stdout.write("[2/3] 生成网页……\n")
    sys.stdout.flush()
    try:
        refuse_nothing(examined.catalogue)
        if not may_lose:
            refuse_loss(examined.catalogue, live)
        with watched(progress):
            difference, files = _build(root, examined, live)
    except HalfDoneError as caught:
        sys.stderr.write(NEW_SITE_STANDS.format(explain(caught.reason)))
        return None
    except LossError as caught:
        sys.stderr.write(f"{_loss(caught)}\n{OLD_SITE_KEPT}\n")
        return None
    except (BuildFailedError, ChangedPictureError, UnsafeArticleError, *EXPECTED_ERRORS) as caught:
        sys.stderr.write(f"{explain(caught)}\n{OLD_SITE_KEPT}\n")
        return None
    facts = summary(examined.catalogue, examined.problems, difference)
    done = format_done(facts, size(files), time.monotonic() - started)
    lasting = "".join(f"{line}\n" for line in format_state(facts))
    sys.stdout.write("".join(f"{line}\n" for line in (f"[3/3] 完成：{live}", *done)) + lasting)
    return Built(found + lasting, files)


@contextmanager
def _prepared(root: Path, live: Path) -> Iterator[None]:
    """At a first build, when little is kept, another core makes what rests on no entry meanwhile."""
    if live.exists():
        yield
        return
    with beside(partial(prepare, root)) as done:
        yield
        done()


def _build(root: Path, examined: Examined, live: Path) -> tuple[Difference, Listing]:
    """The site, and beside it what its server needs to know, both of the same build; its files."""
    kept = KeptFiles(root, live)
    files: list[Listing] = []
    noted: list[tuple[Written, Mapping[str, Code]]] = []

    def write(outputs: Iterable[Output], fresh: Path) -> None:
        spare = server_folder.begin(live)
        try:
            done = build_into(root, outputs, fresh, kept)
            if done.refused:
                sys.stdout.write(REFUSED.format(done.refused))
            written = done.written
            known = {**written.code, **kept.code(written.linked)}
            compress(fresh, live, written.keys.keys())
            noted.append((written, policy_of(fresh, spare, known)))
        except BaseException:
            server_folder.give_up(live)
            raise

    def policy_of(fresh: Path, spare: Path, known: Mapping[str, Code]) -> Mapping[str, Code]:
        settings = examined.settings
        hosts, framers = tile_hosts(settings), settings.framers
        return write_policy(fresh, spare, known, image_hosts=hosts, framers=framers)

    def then() -> None:
        try:
            written, _ = noted[0]
            manifest = ManifestWriter(root, live)
            files.append(manifest.write(server_folder.filled(live), written.digests))
            server_folder.finish(live)
        except BaseException:
            server_folder.give_up(live)
            raise

    difference = build(root, examined, live, write, then=then)
    kept.note(*noted[0])
    return difference, files[0]


def _loss(caught: LossError) -> str:
    if not caught.lost:
        return (
            "没有一个已发布的条目，网站会是空的。看看 brands 文件夹对不对；要公开的条目写上 发布: 已发布；"
            "网站设置里写了 审核: 必须 的，三审做完才公开，运行 quntuan 审核 看审到了哪里。"
        )
    return (
        f"比旧网站少了 {caught.lost} 个条目的网页，只剩 {caught.left} 个。brands 文件夹可能不完整："
        "没有同步完，或打开的不是这个文件夹。确实要这样，运行 quntuan build --force。"
    )


def format_done(facts: Summary, site: Size, seconds: float) -> Iterator[str]:
    """What a build did, a line a fact."""
    yield (
        f"网页 {site.pages} 个，文件 {site.files} 个，共 {site.byte_count / 1e6:.1f} MB；"
        f"用时 {seconds:.1f} 秒。"
    )
    if facts.is_first:
        yield "这是第一次生成，没有旧网站可以比较。"
    else:
        yield f"新写文件 {site.files - facts.kept} 个，沿用旧网站的 {facts.kept} 个。"
        yield from _changes(facts)


def format_state(facts: Summary) -> Iterator[str]:
    """What there is, and what to look at, a line a fact: it holds for as long as nothing changes."""
    yield f"公开的条目：{'，'.join(f'{name} {n}' for name, n in facts.counts.items())}。"
    yield from (f"请留意：{line}。" for line in _to_review(facts))


def _changes(facts: Summary) -> Iterator[str]:
    """Pages against the old site."""
    changes = {"新增": facts.new, "改动": facts.changed, "删除": facts.removed}
    yield from (
        f"{word} {len(pages)} 页{_format_pages(pages)}。"
        for word, pages in changes.items()
        if pages
    )
    if not any(changes.values()):
        yield "网页和旧网站的一样。"


def _to_review(facts: Summary) -> Iterator[str]:
    """What a reviewer should look at."""
    if facts.unpublished:
        yield f"{len(facts.unpublished)} 个条目还没发布：{_first(facts.unpublished)}"
    if facts.held:
        yield f"{len(facts.held)} 个条目没有审完，这次不公开：{'、'.join(facts.held)}"
    if facts.unverified:
        yield f"{facts.unverified} 个阵地没有核实，或核实已经过期"
    if facts.warnings or facts.hints:
        yield f"{facts.warnings} 条警告、{facts.hints} 条提示，见上面的检查结果"


def _format_pages(pages: Pages) -> str:
    parts = [_first(pages.names)] if pages.names else []
    parts += [f"目录等 {pages.others} 页"] if pages.others else []
    return f"：{'；'.join(parts)}"


def _first(names: tuple[str, ...]) -> str:
    more = f"等 {len(names)} 个" if len(names) > NAMES else ""
    return "、".join(names[:NAMES]) + more
