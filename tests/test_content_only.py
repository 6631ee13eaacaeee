"""The content-only check: on real histories, and as both forges run it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml

from hooks.content_only import READ, has_code, has_owners, main, more_than_content, report
from hooks.entries.read import IMAGE_SUFFIXES, TEXT_SUFFIXES
from tests.conftest import ROOT

GIT = shutil.which("git") or "git"
CHECK = "hooks/content_only.py"
LINK, MODULE, PROGRAM = "120000", "160000", "100755"
Files = Mapping[str, str | tuple[str, str]]
"""Texts by path; beside a text that is no plain file's, its mode."""

MAIN: Files = {
    "hooks/pipeline.py": "program\n",
    "hooks/cli.py": "program\n",
    "mkdocs.yml": "site_name: 站\n",
    "brands/品牌/青创贷.md": "---\n一句话: 有\n---\n",
    "brands/品牌/小梧桐.md": "---\n一句话: 也有\n---\n",
    "content/about.md": "---\ntitle: 关于\n---\n\n# 关于\n",
}


@dataclass(frozen=True)
class History:
    """A repository without a folder of its own: names that no disk takes can be committed."""

    root: Path

    def git(self, *words: str, given: bytes = b"") -> str:
        command = [GIT, *words]
        done = subprocess.run(command, cwd=self.root, input=given, capture_output=True, check=True)
        return done.stdout.decode().strip()

    def commit(self, files: Files, *parents: str) -> str:
        """A commit that holds these files and no others."""
        branch = f"refs/made/{uuid4()}"
        before = zip(("from", *repeat("merge", len(parents))), parents, strict=False)
        head = [f"commit {branch}\ncommitter office <office@example.org> 0 +0000", *_data("change")]
        told = [*head, *(f"{word} {parent}" for word, parent in before), "deleteall"]
        for path, content in files.items():
            mode, text = ("100644", content) if isinstance(content, str) else content
            told.append(f"M {mode} {text if mode == MODULE else 'inline'} {_quoted(path)}")
            told += [] if mode == MODULE else _data(text)
        self.git("fast-import", "--quiet", given="\n".join([*told, ""]).encode())
        return self.git("rev-parse", branch)

    def changed(self, brought: Files, *gone: str) -> tuple[str, str]:
        """A commit like main's, and one after it."""
        base = self.commit(MAIN)
        kept = {path: text for path, text in MAIN.items() if path not in gone}
        return base, self.commit({**kept, **brought}, base)


def _data(text: str) -> list[str]:
    return [f"data {len(text.encode())}", text]


def _quoted(path: str) -> str:
    inner = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{inner}"'


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> History:
    root = tmp_path / "history"
    root.mkdir()
    monkeypatch.chdir(root)
    made = History(root)
    made.git("init", "--quiet", "--initial-branch=main")
    for protection in ("core.protectNTFS", "core.protectHFS"):
        made.git("config", protection, "false")  # a forge may know less
    return made


CONTENT: Mapping[str, Files] = {
    "entry": {"brands/案例/凤桥镇/新 条目 (2).md": "---\n"},
    "edit": {"brands/品牌/青创贷.md": "changed\n"},
    "vocabulary": {"brands/词表/主题.yml": "- 名称: 新\n"},
    "photo": {"brands/品牌/合影.JPG": "pixels"},
    "page": {"content/handbook/新页.md": "---\ntitle: 新\n---\n\n见[这里](../about.md#top)。\n"},
    "nothing": {},
}
MORE: Mapping[str, tuple[str, Files]] = {
    "program": ("hooks/pipeline.py", {"hooks/pipeline.py": "changed\n"}),
    "program made executable": ("hooks/pipeline.py", {"hooks/pipeline.py": (PROGRAM, "program\n")}),
    "settings": ("mkdocs.yml", {"mkdocs.yml": "site_name: 别的\n"}),
    "workflow": (".github/workflows/a.yml", {".github/workflows/a.yml": "on: push\n"}),
    "owners": ("CODEOWNERS", {"CODEOWNERS": "* @me\n"}),
    "attributes of all": (".gitattributes", {".gitattributes": "* filter=x\n"}),
    "attributes": ("brands/.gitattributes", {"brands/.gitattributes": "*.md filter=x\n"}),
    "hook": ("brands/.githooks/pre-commit", {"brands/.githooks/pre-commit": (PROGRAM, "sh")}),
    "hidden entry": ("brands/品牌/.条目.md", {"brands/品牌/.条目.md": "---\n"}),
    "another case": ("Brands/品牌/条目.md", {"Brands/品牌/条目.md": "---\n"}),
    "beginning alike": ("brands-2/条目.md", {"brands-2/条目.md": "---\n"}),
    "link": ("brands/品牌/链接.md", {"brands/品牌/链接.md": (LINK, "../../mkdocs.yml")}),
    "entry as link": ("brands/品牌/青创贷.md", {"brands/品牌/青创贷.md": (LINK, "小梧桐.md")}),
    "linked page": ("content/秘密.md", {"content/秘密.md": (LINK, "../mkdocs.yml")}),
    "submodule": ("brands/品牌/别处", {"brands/品牌/别处": (MODULE, "1" * 40)}),
    "executable": ("brands/品牌/条目.md", {"brands/品牌/条目.md": (PROGRAM, "---\n")}),
    "script": ("brands/品牌/a.py", {"brands/品牌/a.py": "import os\n"}),
    "web page": ("brands/品牌/a.html", {"brands/品牌/a.html": "<script>"}),
    "without ending": ("brands/Makefile", {"brands/Makefile": "all:\n"}),
    "ending of its own": ("brands/品牌/.md", {"brands/品牌/.md": "---\n"}),
    "site's script": ("content/assets/site.js", {"content/assets/site.js": "alert(1)"}),
    "site's drawing": ("content/标.svg", {"content/标.svg": "<svg onload='alert(1)'/>"}),
    "site's photo": ("content/照片.jpg", {"content/照片.jpg": "where it was taken"}),
    "line end": ("brands/a\nhooks/b.md", {"brands/a\nhooks/b.md": "---\n"}),
    "turned": ("brands/a\u202edm.md", {"brands/a\u202edm.md": "---\n"}),
    "joined unseen": ("brands/.g\u200cit/b.md", {"brands/.g\u200cit/b.md": "---\n"}),
    "unseen": ("brands/a\u200b.md", {"brands/a\u200b.md": "---\n"}),
    "Windows' folder": ("brands/..\\hooks\\a.md", {"brands/..\\hooks\\a.md": "---\n"}),
    "Windows' short name": ("brands/GIT~1/a.md", {"brands/GIT~1/a.md": "---\n"}),
    "Windows' end of a name": ("brands/a. /b.md", {"brands/a. /b.md": "---\n"}),
    "Windows' stream": ("brands/a.py:b.md", {"brands/a.py:b.md": "---\n"}),
    "page with a script": (
        "content/a.md",
        {"content/a.md": "# 标题\n\n<script>alert(1)</script>\n"},
    ),
}


@pytest.mark.parametrize("brought", CONTENT.values(), ids=CONTENT)
def test_content_is_let_through(history: History, brought: Files) -> None:
    assert more_than_content(*history.changed(brought)) == {}


def test_an_entry_may_move_and_go(history: History) -> None:
    text = str(MAIN["brands/品牌/青创贷.md"])
    moved = history.changed({"brands/品牌/凤桥镇/青创贷.md": text}, "brands/品牌/青创贷.md")
    assert more_than_content(*moved) == {}
    assert more_than_content(*history.changed({}, "brands/品牌/青创贷.md")) == {}


@pytest.mark.parametrize(("path", "brought"), MORE.values(), ids=MORE)
def test_whatever_else_is_changed_asks_for_a_maintainer(
    history: History, path: str, brought: Files
) -> None:
    assert [*more_than_content(*history.changed(brought))] == [path]


@pytest.mark.parametrize("gone", ["hooks/cli.py", "mkdocs.yml"])
def test_what_is_taken_away_is_a_change_too(history: History, gone: str) -> None:
    assert [*more_than_content(*history.changed({}, gone))] == [gone]


def test_a_move_out_of_the_program_or_into_it_is_no_move_of_content(history: History) -> None:
    entry, module = "brands/品牌/青创贷.md", "hooks/cli.py"
    into = history.changed({"hooks/条目.md": MAIN[entry]}, entry)
    assert [*more_than_content(*into)] == ["hooks/条目.md"]
    out = history.changed({"brands/品牌/程序.md": MAIN[module]}, module)
    assert [*more_than_content(*out)] == [module]


def test_the_entries_folder_may_not_become_a_link(history: History) -> None:
    entries = [path for path in MAIN if path.startswith("brands/")]
    found = more_than_content(*history.changed({"brands": (LINK, "../elsewhere")}, *entries))
    assert [*found] == ["brands"]


def test_a_link_that_is_there_is_no_content_when_it_goes(history: History) -> None:
    base = history.commit({**MAIN, "brands/链接.md": (LINK, "品牌/青创贷.md")})
    assert [*more_than_content(base, history.commit(MAIN, base))] == ["brands/链接.md"]


def test_one_line_among_thousands_of_entries_is_seen(history: History) -> None:
    many = {f"brands/品牌/第{number}个.md": "---\n" for number in range(4000)}
    found = more_than_content(*history.changed({**many, "hooks/cli.py": "changed\n"}))
    assert [*found] == ["hooks/cli.py"]


def test_what_main_did_meanwhile_is_not_the_change(history: History) -> None:
    base, change = history.changed({"brands/新.md": "---\n"})
    main = history.commit({**MAIN, "hooks/cli.py": "newer\n"}, base)
    assert more_than_content(main, change) == {}


def test_a_merge_of_main_brings_nothing_but_what_it_says(history: History) -> None:
    base, change = history.changed({"brands/新.md": "---\n"})
    newer = {**MAIN, "hooks/cli.py": "newer\n"}
    main = history.commit(newer, base)
    merged = history.commit({**newer, "brands/新.md": "---\n"}, change, main)
    assert more_than_content(main, merged) == {}
    more = history.commit({**newer, "brands/新.md": "---\n", "mkdocs.yml": "x\n"}, change, main)
    assert [*more_than_content(main, more)] == ["mkdocs.yml"]


def test_histories_that_met_twice_hide_nothing(history: History) -> None:
    """Compared with the place where they met first alone, the old program would come back unseen."""
    base = history.commit(MAIN)
    old = history.commit({**MAIN, "brands/旧.md": "---\n"}, base)
    newer = {**MAIN, "hooks/cli.py": "newer\n"}
    new = history.commit(newer, base)
    main = history.commit({**newer, "brands/旧.md": "---\n"}, old, new)
    back = history.commit({**MAIN, "brands/旧.md": "---\n"}, new, old)
    assert "hooks/cli.py" in more_than_content(main, back)
    assert "hooks/cli.py" in more_than_content(
        main, history.commit({**MAIN, "brands/旧.md": "---\n"}, old, new)
    )


PLAIN = (
    "# 标题\n\n1 < 2，甲 & 乙；[网页](https://a.example/b:c)、[邮箱](mailto:a@example.org)、[页](b.md)：见上。\n",
    "---\r\ntitle: 标题\r\nhide: [navigation, toc]\r\n---\r\n\r\n正文。\r\n",
    "[一]: https://a.example/\n\n[一][一]\n",
)
CODED = (
    "<img src=x onerror=alert(1)>",
    "<!-- -->",
    "字</p>",
    "[x](javascript:alert(1))",
    "[x](\n  java\tscript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html,a)",
    "[x](vbscript:a)",
    "[x](java\\script:a)",
    "[x]: javascript:alert(1)\n\n[x]",
    "> [x]: data:a\n",
    "\x02wzxhzdk:0\x03",
    "---\ntitle: a\npreload: [x.js]\n---\n",
    '---\ntitle: "a\\x3cscript>"\n---\n',
    "---\ndescription: a' onload='b\n---\n",
    "---\ntitle: a\ntemplate: other.html\n---\n",
    "--- \nshare: {image: x}\n---\n",
    "\ufeff---\nstructured: x\n---\n",
)


@pytest.mark.parametrize("page", PLAIN)
def test_a_page_of_plain_markdown_has_no_code(page: str) -> None:
    assert not has_code(page)


@pytest.mark.parametrize("page", CODED)
def test_a_page_that_is_more_than_markdown_has(page: str) -> None:
    assert has_code(page)


def test_the_pages_of_the_house_are_content() -> None:
    pages = [*(ROOT / "content").rglob("*.md")]
    assert pages
    assert not [page for page in pages if has_code(page.read_text("utf-8"))]


def test_the_check_knows_the_endings_that_are_read() -> None:
    assert READ == TEXT_SUFFIXES | IMAGE_SUFFIXES


def test_what_cannot_be_told_is_no_leave(
    history: History, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    base, change = history.changed({"brands/新.md": "---\n"})
    assert main([base, change]) == 0
    assert main([base, history.commit({"brands/新.md": "---\n"})]) == 2  # no history in common
    assert main([base, "0" * 40]) == main([base, "--all"]) == main([base]) == 2
    assert capsys.readouterr().err.count("按“不只是内容”处理") == 3
    shallow = tmp_path / "shallow"
    history.git("branch", "main", change)
    history.git("clone", "--quiet", "--depth=1", history.root.as_uri(), str(shallow))
    os.chdir(shallow)
    assert main(["HEAD", "HEAD"]) == 2


def test_the_report_names_the_files_and_obeys_none(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("::stop-commands::x", "a\n::error::b", "##[error]c", "\x1b[2K\u202ed")
    assert main([*history.changed(dict.fromkeys(names, "x"))]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(names) + 3
    assert "（4 个文件）" in lines[0]
    assert not [line for line in lines if line.lstrip().startswith("::") or "##[" in line]
    assert not [line for line in lines if "\x1b" in line or "\u202e" in line]
    assert "还没有填维护者" in lines[-1]


def test_a_long_report_says_how_many_more() -> None:
    told = report({f"hooks/{number}.py": "why" for number in range(40)}, are_owners_known=True)
    assert told.count("hooks/") == 30
    assert "还有 10 个" in told


def test_it_is_told_whether_somebody_filled_in_the_owners(history: History) -> None:
    ours = (ROOT / "CODEOWNERS").read_text("utf-8")
    assert not has_owners(history.commit({"CODEOWNERS": ours}))
    filled = ours.replace("@维护者账号", "@one").replace("@审核人账号", "@two")
    assert has_owners(history.commit({"CODEOWNERS": filled}))
    assert not has_owners(history.commit(MAIN))


def test_the_owners_of_all_come_first_and_forges_let_later_lines_win() -> None:
    rules = [
        line.split()
        for line in (ROOT / "CODEOWNERS").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    owners = dict(rules)
    assert next(iter(owners)) == "*"
    maintainers = owners.pop("*")
    assert {pattern for pattern, owner in owners.items() if owner != maintainers} == {
        "/brands/",
        "/content/**/*.md",
    }
    places = ("CODEOWNERS", "docs/CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS")
    assert [place for place in places if (ROOT / place).exists()] == ["CODEOWNERS"]


@dataclass(frozen=True)
class Forge:
    """A forge's copy of a repository, and what its runner fetches of it."""

    history: History
    clone: Path

    def run(self, scripts: list[str], **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [shutil.which("bash") or "/bin/bash", "-eo", "pipefail", "-c", "\n".join(scripts)],
            cwd=self.clone,
            env=os.environ | variables,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def github(self, change: str) -> subprocess.CompletedProcess[str]:
        self.history.git("update-ref", "refs/pull/7/head", change)
        [job] = workflow(".github/workflows/content-only.yml")["jobs"].values()
        scripts = [step["run"] for step in job["steps"] if "run" in step]
        return self.run(scripts, NUMBER="7", CHANGE=change)

    def gitlab(self, change: str) -> subprocess.CompletedProcess[str]:
        self.history.git("update-ref", "refs/merge-requests/7/head", change)
        wanted = "+refs/merge-requests/7/head:refs/pipelines/1"
        self.run([f"git fetch --quiet origin {wanted}"]).check_returncode()
        scripts = workflow(".gitlab-ci.yml")["content-only"]["script"]
        return self.run(scripts, CI_DEFAULT_BRANCH="main", CI_COMMIT_SHA=change)


Run = Callable[[Forge, str], subprocess.CompletedProcess[str]]


def workflow(path: str) -> dict[str, Any]:
    """With all scalars as text: YAML 1.1 reads the key ``on`` as true."""
    text = (ROOT / path).read_text("utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    return found


@pytest.fixture
def with_check() -> Files:
    return {**MAIN, CHECK: (ROOT / CHECK).read_text("utf-8")}


@pytest.fixture
def forge(history: History, with_check: Files, tmp_path: Path) -> Forge:
    history.git("update-ref", "refs/heads/main", history.commit(with_check))
    clone = tmp_path / "clone"
    history.git("clone", "--quiet", str(history.root), str(clone))
    return Forge(history, clone)


@pytest.mark.parametrize("of", [Forge.github, Forge.gitlab], ids=["github", "gitlab"])
def test_both_forges_judge_a_change_by_the_check_on_main(
    of: Run, forge: Forge, history: History, with_check: Files
) -> None:
    base = history.git("rev-parse", "main")
    content = of(forge, history.commit({**with_check, "brands/新.md": "---\n"}, base))
    assert (content.returncode, content.stderr) == (0, "")
    tame = {CHECK: "raise SystemExit(0)\n", "hooks/subprocess.py": "raise SystemExit(0)\n"}
    changed = of(forge, history.commit({**with_check, **tame}, base))
    assert changed.returncode == 1
    assert all(path in changed.stdout for path in tame)
    assert not (forge.clone / "hooks/subprocess.py").exists()
    gone = {path: text for path, text in with_check.items() if path != CHECK}
    assert of(forge, history.commit(gone, base)).returncode == 1
    assert of(forge, history.commit({"brands/新.md": "---\n"})).returncode == 2


def test_neither_forge_checks_anything_of_the_change_out() -> None:
    github = workflow(".github/workflows/content-only.yml")
    assert [*github["on"]] == ["pull_request_target"]
    assert github["on"]["pull_request_target"]["branches"] == ["main"]
    [job] = github["jobs"].values()
    [checkout] = [step["with"] for step in job["steps"] if "uses" in step]
    assert checkout == {"fetch-depth": "0", "persist-credentials": "false"}
    told = workflow(".gitlab-ci.yml")["content-only"]
    expected = {"GIT_STRATEGY": "clone", "GIT_DEPTH": "0", "GIT_CHECKOUT": "false"}
    assert told["variables"] == expected
    scripts = [step["run"] for step in job["steps"] if "run" in step] + told["script"]
    assert not [text for text in scripts if "checkout" in text or "merge " in text]


def test_the_check_needs_nothing_but_python(history: History, tmp_path: Path) -> None:
    alone = tmp_path / "alone.py"
    shutil.copy(ROOT / CHECK, alone)
    words = [sys.executable, "-I", "-S", str(alone), *history.changed({"Makefile": "x"})]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "Makefile" in done.stdout
