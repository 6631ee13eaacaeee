"""A site as it is published: with its address, built by the command, policy beside it."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.server import serve
from hooks.pipeline import examine
from hooks.publish.hosting import POLICY
from tests.audit.pages import Kind, kinds
from tests.audit.visit import Setting
from tests.demo.project import project

ROOT = Path(__file__).resolve().parents[2]
LINKED = ("hooks", "maps", "node_modules")
COPIED = ("brands", "content")
SETTINGS = "mkdocs.yml"


class UnbuiltError(Exception):
    """The site was not built; the message is what the command said."""


@contextlib.contextmanager
def audited(browser: Browser, folder: Path, name: str) -> Iterator[Setting]:
    """The site ``name`` of ``SITES``, built in the empty ``folder``, served as its own server does."""
    site = folder / "site"
    sent: list[tuple[str, int]] = []
    SITES[name](folder)
    with served(site, sent) as address:
        _build(folder, address)
        yield Setting(browser, site, address, chosen(site, folder), sent)


@contextlib.contextmanager
def served(site: Path, sent: list[tuple[str, int]]) -> Iterator[str]:
    """The address of a site that the command has built, or will have built before it is asked."""

    def headers() -> dict[str, str]:
        policy = site.with_name(f"{site.name}-hosting") / POLICY
        return {"Content-Security-Policy": policy.read_text("utf-8").strip()}

    def note(path: str, octets: int) -> None:
        sent.append((path, octets))

    with serve(site, note, headers) as address:
        yield address


def chosen(site: Path, root: Path = ROOT) -> tuple[Kind, ...]:
    """The pages that stand for all."""
    return kinds(site, examine(root).catalogue)


def _real(folder: Path) -> None:
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / SETTINGS, folder / SETTINGS)


SITES: Mapping[str, Callable[[Path], None]] = {"real": _real, "demo": project}


def _build(folder: Path, address: str) -> None:
    settings = folder / SETTINGS
    settings.write_text(f"site_url: {address}\n{settings.read_text('utf-8')}", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "hooks.cli", "build", "--root", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise UnbuiltError(done.stdout + done.stderr)
