"""The forges' workflows: safe as written, and their steps do what they say, as scripts."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.bootstrap import TARGETS
from hooks.store import FILE
from tests.conftest import ROOT, WriteSite

GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
WRONG = {"brands/品牌/错.md": "---\n一句话：写错了冒号\n---\n"}
COPIED = ("content", "hooks", "maps")
QUNTUAN = '#!/bin/sh\nexec "{python}" -m hooks.cli "$@"\n'
PRETENDING = """\
#!{python}
import sys
sys.path[0] = "."
from hooks.adapter.mkdocs_build import Finished
from hooks.cli import main, site_build
from hooks.publish.kept_files import Written

def quick(root, _, site_dir, kept):
    site_dir.mkdir()
    (site_dir / "index.html").write_text("in MkDocs' place")
    return Finished(Written(), 0)

site_build.build_into = quick
sys.exit(main())
"""
BASH = shutil.which("bash") or "/bin/bash"
SETTLED = (
    ("site_name:", "site_url: https://qun.shifan.gov.cn/\nsite_name:"),
    ("主办单位: 待填", "主办单位: 示范县总工会"),
    ("联系方式: 待填", "联系方式: 0500-1234567"),
)


def loaded(path: Path) -> dict[str, Any]:
    """With all scalars as text: YAML 1.1 reads the key ``on`` as true."""
    document: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    return document


def steps(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for job, described in loaded(path)["jobs"].items():
        yield from ((job, step) for step in described["steps"])


def named(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", GITHUB, ids=named)
def test_actions_are_pinned_to_a_commit_and_say_their_version(path: Path) -> None:
    used = [step["uses"] for _, step in steps(path) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40}", action)
        assert re.search(
            rf"{re.escape(action)} # v\d+\.\d+\.\d+$", path.read_text("utf-8"), re.MULTILINE
        )


@pytest.mark.parametrize("path", GITHUB, ids=named)
def test_jobs_may_only_read_but_for_the_one_that_publishes(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    allowed = {
        name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job
    }
    expected = {"deploy": {"pages": "write", "id-token": "write"}}
    assert allowed == (expected if path.name == "publish.yml" else {})
    longest = 90 if path.name == "night.yml" else 30
    assert all(int(job["timeout-minutes"]) <= longest for job in workflow["jobs"].values())


@pytest.mark.parametrize("path", GITHUB, ids=named)
def test_the_token_does_not_stay_in_the_checkout(path: Path) -> None:
    checkouts = [s for _, s in steps(path) if s.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@pytest.mark.parametrize("path", [*GITHUB, GITLAB], ids=named)
def test_no_secret_and_nothing_from_outside_reaches_a_script(path: Path) -> None:
    text = path.read_text("utf-8")
    is_base = path.name == "content-only.yml"  # runs what is on main, and never the change
    if is_base:
        text = text.replace("pull_request_target", "").replace("password=$TOKEN", "")
    assert not re.search(r"secrets\.|password|passwd|AccessKey|SecretId|pull_request_target", text)
    scripts = [s["run"] for _, s in steps(path) if "run" in s] if path in GITHUB else []
    assert not [script for script in scripts if "${{" in script]


def test_only_main_is_published() -> None:
    publish = loaded(ROOT / ".github" / "workflows" / "publish.yml")
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert set(publish["on"]) == {"push", "workflow_dispatch"}
    assert publish["jobs"]["deploy"]["needs"] == "build"
    rules = loaded(GITLAB)["pages"]["rules"]
    main = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"
    assert rules == [
        {"if": "$NO_PAGES", "when": "never"},
        {"if": f'{main} && $CI_PIPELINE_SOURCE != "schedule"'},
    ]


def test_the_handbook_calls_jobs_and_switches_by_their_names() -> None:
    """Whoever protects a branch picks the check by its name, and finds no other."""
    handbook = ROOT / "content" / "handbook"
    forge, pages = ((handbook / name).read_text("utf-8") for name in ("forge.md", "pages.md"))
    github = {
        job.get("name")
        for name in ("check", "content-only")
        for job in loaded(ROOT / f".github/workflows/{name}.yml")["jobs"].values()
    }
    assert {"条目", "只改内容"} <= github
    assert "**条目**" in forge
    assert "**只改内容**" in forge
    assert "`entries`" in forge
    assert "entries" in loaded(GITLAB)
    assert f"左边选“{loaded(ROOT / '.github/workflows/publish.yml')['name']}”" in pages
    assert "`NO_PAGES`" in pages


LOCKS = ("requirements.txt", "package-lock.json")


def kept(name: str) -> tuple[str, dict[str, str]]:
    """The action that keeps the store between a workflow's runs, and what it is told."""
    path = ROOT / ".github" / "workflows" / f"{name}.yml"
    [step] = [s for _, s in steps(path) if s.get("uses", "").startswith("actions/cache")]
    return step["uses"].partition("@")[0], step["with"]


def test_github_keeps_the_store_of_main_alone_and_a_change_only_reads_it() -> None:
    (reads, one), (writes, other) = kept("check"), kept("publish")
    assert (reads, writes) == ("actions/cache/restore", "actions/cache")
    assert one == other
    assert one["path"] == FILE
    locks = ", ".join(f"'{name}'" for name in LOCKS)
    assert one["restore-keys"] == f"store-${{{{ hashFiles({locks}) }}}}-"
    assert one["key"] == f"{one['restore-keys']}${{{{ github.sha }}}}"


def test_gitlab_keeps_the_store_and_leaves_protected_branches_their_own() -> None:
    jobs = loaded(GITLAB)
    assert jobs["entries"]["cache"] == jobs["pages"]["cache"]
    key = {"prefix": "store", "files": [*LOCKS]}
    assert jobs["pages"]["cache"] == {"key": key, "paths": [FILE]}  # above all no "unprotect"


def test_the_files_that_a_store_is_kept_for_are_there() -> None:
    assert all((ROOT / name).is_file() for name in LOCKS)


@dataclass(frozen=True)
class Clone:
    """A copy of the project with the fictional county, set up as if pip and npm had run."""

    root: Path

    def run(self, *scripts: str) -> subprocess.CompletedProcess[str]:
        """As a runner does: in one shell each, stopping at the first that fails."""
        done = None
        for script in scripts:
            done = subprocess.run(
                [BASH, "-eo", "pipefail", "-c", script],
                cwd=self.root,
                env=os.environ | {"PYTHON": sys.executable, "CI": "true", "PYTHONPATH": ""},
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            if done.returncode:
                break
        assert done
        return done

    def github(self, name: str, job: str) -> subprocess.CompletedProcess[str]:
        path = ROOT / ".github" / "workflows" / f"{name}.yml"
        return self.run(*(step["run"] for of, step in steps(path) if of == job and "run" in step))

    def gitlab(self, job: str) -> subprocess.CompletedProcess[str]:
        return self.run(*loaded(GITLAB)[job]["script"])

    def settle(self) -> None:
        """Fill in what publication asks for."""
        file = self.root / "mkdocs.yml"
        text = file.read_text("utf-8")
        for blank, filled in SETTLED:
            assert blank in text
            text = text.replace(blank, filled, 1)
        file.write_text(text, "utf-8")


@pytest.fixture
def clone(site: WriteSite) -> Callable[..., Clone]:
    def make(sketch: Mapping[str, str | bytes] | None = None, program: str = PRETENDING) -> Clone:
        root = site(sketch).root
        for folder in COPIED:
            shutil.copytree(ROOT / folder, root / folder)
        for file in ROOT.iterdir():
            if file.is_file() and not file.name.startswith("."):
                shutil.copy(file, root)
        _set_up(root, program)
        return Clone(root)

    return make


LINKED = (
    *("@esbuild", "@fontsource-variable", "fflate", "kdbush", "leaflet", "supercluster"),
    "write-excel-file",
)


def _set_up(root: Path, program: str) -> None:
    """What the stamps prove is there: links to this machine's, which nothing writes to."""
    programs = root / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    (programs / "quntuan").write_text(program.format(python=sys.executable), "utf-8")
    (programs / "quntuan").chmod(0o755)
    (root / "node_modules").mkdir()
    for package in LINKED:
        (root / "node_modules" / package).symlink_to(ROOT / "node_modules" / package)
    (root / ".cache").mkdir(exist_ok=True)
    (root / FILE).symlink_to(ROOT / FILE)  # a key says all that decides what is kept under it
    with contextlib.chdir(root):
        for step in TARGETS["setup"].set_up:
            Path(step.stamp).write_text(step.state(), "utf-8")


MakeClone = Callable[..., Clone]


def test_a_change_is_checked_as_it_will_be_published() -> None:
    """What only publication refused showed after the merge, when nobody looks any more."""
    jobs = {path.stem: [step.get("run", "") for _, step in steps(path)] for path in GITHUB}
    published = {run for run in jobs["publish"] if run.startswith("make ")}
    assert len(published) == 2
    assert published <= {*jobs["check"]}
    gitlab = loaded(GITLAB)
    assert {*gitlab["pages"]["script"]} <= {*gitlab["entries"]["script"]}


@pytest.mark.parametrize("forge", ["github", "gitlab"])
def test_a_setting_that_is_not_filled_in_stops_a_change(clone: MakeClone, forge: str) -> None:
    made = clone()
    done = made.github("check", "entries") if forge == "github" else made.gitlab("entries")
    assert done.returncode
    assert "网站设置缺少“site_url”" in done.stdout


def test_github_checks_a_change(clone: MakeClone) -> None:
    made = clone()
    made.settle()
    done = made.github("check", "entries")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (made.root / "site" / "index.html").is_file()


def test_github_marks_the_line_of_a_mistake(clone: MakeClone) -> None:
    done = clone(WRONG).github("check", "entries")
    assert done.returncode
    assert "\n::error file=brands/品牌/错.md,line=2,endLine=2,col=4," in done.stdout


@pytest.mark.build
def test_github_publishes_what_is_whole(clone: MakeClone) -> None:
    made = clone(program=QUNTUAN)
    made.settle()
    done = made.github("publish", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    uploads = [
        s["with"]["path"]
        for _, s in steps(ROOT / ".github/workflows/publish.yml")
        if s.get("uses", "").startswith("actions/upload-pages-artifact@")
    ]
    assert uploads == ["site"]
    assert "https://qun.shifan.gov.cn/" in (made.root / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize("broken", [True, False], ids=["mistake", "not filled in"])
def test_github_publishes_nothing_else(clone: MakeClone, *, broken: bool) -> None:
    made = clone(WRONG if broken else {})
    if broken:
        made.settle()
    done = made.github("publish", "build")
    assert done.returncode
    assert ("待填" in done.stdout) is not broken
    assert not (made.root / "site").exists()


def test_gitlab_checks_a_change(clone: MakeClone) -> None:
    made = clone()
    made.settle()
    done = made.gitlab("entries")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((made.root / "gl-code-quality-report.json").read_text("utf-8")) == []


def test_gitlab_is_told_the_line_of_a_mistake(clone: MakeClone) -> None:
    made = clone(WRONG)
    made.settle()
    done = made.gitlab("entries")
    assert done.returncode
    assert "brands/品牌/错.md:2:4: 错误 Q201" in done.stdout
    problems = json.loads((made.root / "gl-code-quality-report.json").read_text("utf-8"))
    problem = next(one for one in problems if one["check_name"] == "Q201")
    assert problem["location"] == {"path": "brands/品牌/错.md", "lines": {"begin": 2, "end": 2}}
    reports = loaded(GITLAB)["entries"]["artifacts"]["reports"]
    assert reports == {"codequality": "gl-code-quality-report.json"}


def test_gitlab_publishes_what_is_whole(clone: MakeClone) -> None:
    made = clone()
    made.settle()
    done = made.gitlab("pages")
    assert done.returncode == 0, done.stdout + done.stderr
    [folder] = loaded(GITLAB)["pages"]["artifacts"]["paths"]
    assert (made.root / folder / "index.html").is_file()


def test_gitlab_publishes_nothing_with_a_mistake(clone: MakeClone) -> None:
    made = clone(WRONG)
    made.settle()
    assert made.gitlab("pages").returncode
    assert not (made.root / "public").exists()


@pytest.fixture
def repository(clone: MakeClone, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A clone with its history, in which one sentence was changed since the base."""
    made = clone()
    who = "-c user.name=甲 -c user.email=a@example.com"
    made.run("git init -q", "git add brands content mkdocs.yml", f"git {who} commit -qm first")
    base = made.run("git rev-parse HEAD").stdout.strip()
    monkeypatch.setenv("BASE", base)
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(made.root / "summary.md"))
    file = next((made.root / "brands/品牌").rglob("*.md"))
    file.write_text(re.sub("一句话: .*", "一句话: 改过了。", file.read_text("utf-8")), "utf-8")
    return made


def test_github_tells_what_a_change_does_to_the_site(repository: Clone) -> None:
    done = repository.github("check", "difference")
    assert done.returncode == 0, done.stdout + done.stderr
    told = (repository.root / "summary.md").read_text("utf-8")
    assert "改成“改过了。”" in told
    assert "::notice title=这次改动对公开网站的影响::改动 1 个条目的网页。" in done.stdout
    workflow = loaded(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["difference"]
    assert workflow["if"] == "github.event_name == 'pull_request'"
    assert workflow["steps"][0]["with"]["fetch-depth"] == "0"


def test_gitlab_tells_what_a_change_does_to_the_site(repository: Clone) -> None:
    done = repository.gitlab("difference")
    assert done.returncode == 0, done.stdout + done.stderr
    artifacts = loaded(GITLAB)["difference"]["artifacts"]
    [file] = artifacts["paths"]
    assert "改成“改过了。”" in (repository.root / file).read_text("utf-8")
    assert artifacts["expose_as"] == "改动对网站的影响"


def runs(name: str, job: str) -> list[str]:
    """What a job of GitHub's runs with make."""
    path = ROOT / ".github" / "workflows" / f"{name}.yml"
    scripts = [step["run"] for of, step in steps(path) if of == job and "run" in step]
    return [script for script in scripts if script.startswith("make ")]


def test_both_forges_run_the_tests_at_a_change_and_measure_by_night() -> None:
    gitlab = loaded(GITLAB)
    assert runs("test", "code") == gitlab["code"]["script"] == ["make test"]
    assert runs("night", "audit") == gitlab["audit"]["script"] == ["make audit"]
    assert runs("night", "speed") == gitlab["speed"]["script"]
    assert runs("night", "advisories") == gitlab["advisories"]["script"] == ["make advisories"]
    measured = {script.split()[1] for script in gitlab["speed"]["script"]}
    assert measured == {target for target in TARGETS if target.startswith("bench")}
    assert runs("night", "hostile") == gitlab["hostile"]["script"]
    by_day = ("entries", "difference", "content-only", "code", "pages")
    nightly = ("audit", "hostile", "speed", "advisories", "zensical")
    assert [job for job in (*by_day, *nightly) if by_night(gitlab[job])] == [*nightly]


def test_the_newest_zensical_is_tried_by_night_and_stops_nothing() -> None:
    gitlab = loaded(GITLAB)["zensical"]
    github = loaded(ROOT / ".github" / "workflows" / "night.yml")["jobs"]["zensical"]
    scripts = [step["run"] for step in github["steps"] if "run" in step]
    assert scripts[-3:] == gitlab["script"]
    assert github["continue-on-error"] == gitlab["allow_failure"] == "true"
    assert "pip install --upgrade zensical" in scripts[-2]
    with_pytest = [sys.executable, *scripts[-1].split()[1:], "--collect-only", "-q"]
    assert subprocess.run(with_pytest, cwd=ROOT, capture_output=True, check=False).returncode == 0


def by_night(job: Mapping[str, Any]) -> bool:
    condition: str = job["rules"][0]["if"]
    return condition == '$CI_PIPELINE_SOURCE == "schedule"'
