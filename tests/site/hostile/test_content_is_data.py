"""Content is data: it is no template, opens no connection, starts no process."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import Project, python
from tests.site.hostile.project import file
from tests.sketch import brand

pytestmark = pytest.mark.build

WATCHING = """
import os, sys
seen = set()
STARTS = ("socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.spawn", "os.startfile",
          "pty.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "webbrowser.", "ctypes.dlopen", "code.")
def watch(event, given):
    if event.startswith(STARTS):
        seen.add(f"{event} {str(given[0])[:80] if given else ''}")
    elif event == "compile" and not os.path.exists(os.fsdecode(given[1] or b"")):
        seen.add(f"{event} {given[1]}")  # no file of a library
sys.addaudithook(watch)
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # workers would be seen by nobody
from hooks import cli
status = cli.main(sys.argv[2:])
open(sys.argv[1], "w", encoding="utf-8").write("\\n".join(sorted(seen)))
sys.exit(status)
"""
"""What a command does that another process or another computer could notice."""

CODE = "open('/tmp/quntuan-ran', 'w')"
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{% raw %}{{ 7 * 7 }}{% endraw %}",
    "{% include 'mkdocs.yml' %}{% import 'os' as o %}",
    "{{ config.site_name.__class__.__mro__[1].__subclasses__() }}",
    f"{{{{ cycler.__init__.__globals__.os.popen('{CODE}').read() }}}}",
    "{{ self.__init__.__globals__ }}{{ page.meta }}{{ url_for.__globals__ }}",
    "{# a #}{{- 7 * 7 -}}",
    "${7*7} #{7*7} <%= 7*7 %> @(7*7) %{7*7} {7*7}",
    "$(touch /tmp/quntuan-ran) `touch /tmp/quntuan-ran` | touch /tmp/quntuan-ran; touch /tmp/quntuan-ran",
    '--8<-- "mkdocs.yml"\n\n{!mkdocs.yml!} ::: hooks.pipeline',
    "[甲](https://a.invalid/x.png) https://a.invalid/ <https://a.invalid/>",
    "%s %d %(site_name)s {0.__class__} {site_name!r:>{width}}",
)
WORDS = "{{ 7 * 7 }} ${7*7} {% set a = 1 %} {0.__class__} %s --8<-- qt0hole0content0"

Make = Callable[..., Project]


def noticed(project: Project, report: Path) -> set[str]:
    done = python(project.root, "-c", WATCHING, report, "build", "--force")
    assert done.returncode == 0, done.stdout + done.stderr
    return set(report.read_text("utf-8").splitlines())


@pytest.mark.skipif(sys.platform != "linux", reason="one core only, so that all is seen")
def test_content_is_no_template_opens_no_connection_and_starts_no_process(
    project: Make, tmp_path: Path
) -> None:
    made = project()
    noticed(made, tmp_path / "first")
    usual = noticed(made, tmp_path / "usual")
    assert not [one for one in usual if one.startswith(("socket.", "urllib.", "http."))]
    keys = {
        "一句话": WORDS,
        "别名": [WORDS],
        "存疑": [WORDS],
        "类别": "服务",
        "来源": ["东河报道"],
        "牵头": ["东河镇总工会"],
    }
    for number, template in enumerate(TEMPLATES):
        made.write(
            f"brands/品牌/模板{number}.md",
            file(
                {**keys, "名称": f"{WORDS} {number}", "网址": f"t-{number}", "发布": "已发布"},
                template,
            ),
        )
    assert noticed(made, tmp_path / "hostile") == usual
    assert not Path("/tmp/quntuan-ran").exists()  # noqa: S108 - what the templates would have made
    pages = [made.site.folder / f"brand/t-{number}.html" for number in range(len(TEMPLATES))]
    for page in pages:
        text = page.read_text("utf-8")
        article = text.partition("<article")[2].partition("</article")[0]
        assert "{{ 7 * 7 }} ${7*7} {% set a = 1 %} {0.__class__} %s" in article
        assert "49" not in article
        assert "docs_dir" not in text
        assert "qt0hole0content0" in text


def test_yaml_makes_nothing_but_texts(project: Make) -> None:
    made = project({"brands/品牌/甲.md": brand("一句话: !!python/object/apply:os.system ['true']")})
    done = made.build()
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
