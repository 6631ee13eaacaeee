"""Scripts and styles as few small files, in the words of the browsers that the site promises.

esbuild joins them, a native program from npm: no Node.js is needed when the site is built.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import hooks.search
import maps
from hooks.render.system_style import system_style
from hooks.store import spare_folder
from hooks.view.parts.standing import RADIUS, Standing

OWN = Path(__file__).with_name("assets")
"""The site's own scripts and styles; ``shared/`` is for those of the map and of the search too."""

_NAMES = (
    *("site.js", "site.css", "aloud.js", "opening.js", "embed.js", "embed.css", "download.js"),
    *("poster.js", "poster.css", "screen.js", "screen.css"),
)
ENTRIES = {f"assets/{name}": OWN / name for name in _NAMES} | maps.ENTRIES | hooks.search.ENTRIES
"""Where each bundle begins, by its path on the site."""

NO_DAYS = maps.Calendar((), "")
"""Nothing is known of any day: nobody is told that a door is open."""

TARGET = "es2018,chrome66,safari12"
"""The browsers of ADR 13: what esbuild can say in their language is said so."""

_PROGRAMS = ("@esbuild/*/bin/esbuild", "@esbuild/*/esbuild.exe")
_MANNER = (
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--format=iife",
    "--legal-comments=none",  # licences lie beside the bundles
    "--external:*.png",
    f"--alias:fflate={OWN / 'pack.js'}",
    "--log-level=warning",
    f"--target={TARGET}",
    "--supported:destructuring=true",  # esbuild lowers none; the one fault of Safari is not met
)


def bundles(node_modules: Path, frame: str, calendar: maps.Calendar = NO_DAYS) -> dict[str, bytes]:
    """Every bundle of the site, by path; ``frame`` is what ``maps.frame`` wrote.

    ``calendar`` are the holidays by which doors are open or not. MissingPackageError if npm never ran.
    """
    days = f"export const holidays = {json.dumps(calendar.holidays)};\nexport const until = {json.dumps(calendar.until)};\n"
    written = {
        maps.FRAME: frame,
        "#systems.css": system_style(),
        "#holidays.js": days,
        maps.SIGNS: _signs(),
    }
    return bundled(node_modules, ENTRIES, written)


def _signs() -> str:
    """The table of the signs, as the scripts read it."""
    found = {one.key: (one.words, one.full) for one in Standing}
    return f"export const signs = {json.dumps({'radius': RADIUS, **found}, ensure_ascii=False)};\n"


def bundled(
    node_modules: Path, entries: Mapping[str, Path], written: Mapping[str, str]
) -> dict[str, bytes]:
    """Each bundle by its path, from the file in which it begins.

    ``written`` are modules that the build itself writes, by the name under which they are
    imported. MissingPackageError if npm never ran.
    """
    program = _program(node_modules)
    with spare_folder(node_modules.parent) as made:
        modules = [_module(made, name, text) for name, text in written.items()]
        wanted = [f"{path.rpartition('.')[0]}={file}" for path, file in entries.items()]
        command = [str(program), *wanted, *modules, *_MANNER, f"--outdir={made / 'out'}"]
        subprocess.run(command, check=True)  # noqa: S603 - our own program and files
        return {path: (made / "out" / path).read_bytes() for path in entries}


def _module(folder: Path, name: str, text: str) -> str:
    """Put a module on the disk; what tells esbuild where it is."""
    file = folder / name.lstrip("#")
    file.write_text(text, "utf-8")
    return f"--alias:{name}={file}"


def _program(node_modules: Path) -> Path:
    """The one for this machine: npm installs no other."""
    for pattern in _PROGRAMS:
        for found in node_modules.glob(pattern):
            return found
    raise maps.MissingPackageError(
        f"缺少前端文件:{node_modules / _PROGRAMS[0]}。先运行 make site(或 npm ci)安装。"
    )
