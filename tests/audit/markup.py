"""The Nu checker over every built page, and the errors that are the theme's."""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.bootstrap import find_program
from tests.audit.figure import Figure
from tests.audit.visit import Setting

ROOT = Path(__file__).resolve().parents[2]
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
MEASURE = "HTML"

Message = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """An error that is the theme's: only this message about only this piece of its HTML."""

    reason: str
    message: str
    extract: str

    def covers(self, message: Message) -> bool:
        return bool(
            re.search(self.message, message["message"])
            and re.search(self.extract, message.get("extract", ""))
        )


KNOWN = (
    Known(
        "Material keeps Firefox from remembering that the drawer or the search was open",
        r"^Attribute “autocomplete” is only allowed when the input type is ",
        r'<input class="md-toggle" data-md-toggle="(drawer|search)" type="checkbox"',
    ),
    Known(
        "Material's hidden table of contents names a box that only pages of the navigation have",
        r"^The value of the “for” attribute of the “label” element must be the ID of a ",
        r'<label class="md-nav__title" for="__toc">',
    ),
    Known(
        "Python-Markdown ends pictures of pages by hand as XHTML does, and MkDocs has no setting for it",
        r"^Trailing slash on void elements has no effect",
        r'<img alt="[^"]*" src="pictures/',
    ),
)


class MissingError(Exception):
    """The checker cannot run; the message says what to install."""


def figures(setting: Setting) -> Iterator[Figure]:
    """One figure for the whole site, whatever pages were chosen."""
    said = messages(setting.site)
    wrong = [
        f"{Path(one['url']).name} 第 {one.get('lastLine')} 行 {one['message']}"
        for one in unknown(said)
    ]
    excused = [f"不再需要：{known.reason}" for known in KNOWN if not any(map(known.covers, said))]
    faults = (*excused, *wrong)
    found = f"{len(wrong)} 个错误，主题自带 {len(KNOWN)} 种"
    yield Figure(MEASURE, "全部网页", found, "0 个", not faults, faults)


def unknown(said: Sequence[Message]) -> list[Message]:
    """What is not the theme's."""
    return [one for one in said if not any(known.covers(one) for known in KNOWN)]


def messages(site: Path) -> list[Message]:
    """What the checker says of every page, warnings too."""
    java = find_program("java")
    if not java:
        raise MissingError("没有找到 Java，请先安装：sudo apt install default-jre-headless")
    if not CHECKER.is_file():
        raise MissingError("没有找到 vnu-jar，请先运行 make setup-test")
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"]
    done = subprocess.run(
        [java, "-jar", CHECKER, *options, site],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said: list[Message] = json.loads(done.stdout)["messages"]
    return said
