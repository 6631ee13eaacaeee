"""The parts of the preview that need no server: the notice, the watch, the guard."""

import errno
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from hooks import cli
from hooks.adapter import events, preview, serving, watch
from hooks.adapter.missing_page import with_reload
from hooks.adapter.mkdocs_build import BuildFailedError
from hooks.adapter.notice import with_notice
from hooks.adapter.run import Run
from hooks.adapter.shown_folder import ShownFolder, with_generated
from tests.conftest import WriteSite

PAGE = b'<!doctype html><html><body dir="ltr"><h1>\xe9\xa1\xb5</h1></body></html>'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """A preview that has just started."""
    made = Run(is_serving=True)
    monkeypatch.setattr(events, "RUN", made)
    return made


def answered(body: bytes, content_type: str, notice: str) -> tuple[dict[str, str], bytes]:
    def application(_: dict[str, Any], start: Any) -> Iterable[bytes]:  # noqa: ANN401
        start("200 OK", [("Content-Type", content_type), ("Content-Length", str(len(body)))])
        return [body]

    started: list[dict[str, str]] = []
    found = with_notice(application, lambda: notice)(
        {}, lambda _, headers: started.append(dict(headers))
    )
    return started[0], b"".join(found)


def test_the_notice_is_the_first_thing_of_the_page_and_counted() -> None:
    headers, body = answered(PAGE, "text/html", "brands/品牌/<b>.md:1:1")
    text = body.decode()
    assert text.index("<body") < text.index("brands/品牌/&lt;b&gt;.md:1:1") < text.index("<h1>")
    assert headers["Content-Length"] == str(len(body))


def test_an_answer_that_is_no_page_gets_the_notice_in_front() -> None:
    _, body = answered(b"404 Not Found", "text/html", "坏了")
    assert body.startswith(b'<!doctype html><meta charset="utf-8"><aside')
    assert body.endswith(b"404 Not Found")


@pytest.mark.parametrize(("text", "kind"), [("", "text/html"), ("坏了", "text/css")])
def test_nothing_else_is_touched(text: str, kind: str) -> None:
    headers = {"Content-Type": kind, "Content-Length": str(len(PAGE))}
    assert answered(PAGE, kind, text) == (headers, PAGE)


@pytest.mark.parametrize(
    ("status", "kind", "wanted"),
    [
        ("404 Not Found", "text/html", b"gone<script>"),
        ("200 OK", "text/html", b"gone"),
        ("404 Not Found", "text/plain", b"gone"),
    ],
)
def test_a_page_that_is_not_there_reloads_too(status: str, kind: str, wanted: bytes) -> None:
    def application(_: dict[str, Any], start: Any) -> Iterable[bytes]:  # noqa: ANN401
        start(status, [("Content-Type", kind), ("Content-Length", "4")])
        return [b"gone"]

    started: list[tuple[str, dict[str, str]]] = []
    body = with_reload(application, lambda: lambda page: page + b"<script>")(
        {}, lambda said, headers: started.append((said, dict(headers)))
    )
    assert b"".join(body) == wanted
    assert started == [(status, {"Content-Type": kind, "Content-Length": str(len(wanted))})]


def test_a_snapshot_sees_files_below_folders_and_leaves_out_what_is_gone(tmp_path: Path) -> None:
    for path in ("brands/品牌/甲.md", "brands/__pycache__/x.pyc", "mkdocs.yml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("内容")
    (tmp_path / "brands/broken").symlink_to(tmp_path / "nowhere")
    paths = [str(tmp_path / name) for name in ("brands", "mkdocs.yml", "missing")]
    seen = {Path(path).name: size for path, (_, size) in watch.snapshot(paths).items()}
    assert seen == {"甲.md": 6, "mkdocs.yml": 6}


def test_a_folder_that_goes_away_and_comes_back_is_seen_both_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.01)
    changed = threading.Event()
    (tmp_path / "brands").mkdir()
    (tmp_path / "brands/甲.md").write_text("内容")
    watch.watch([str(tmp_path / "brands")], changed.set)
    for old, new in (("brands", "away"), ("away", "brands")):
        (tmp_path / old).rename(tmp_path / new)
        assert changed.wait(10)
        changed.clear()


REFUSED = PermissionError(13, "Permission denied", "brands/品牌/甲.md")
FAILURES = [(REFUSED, "（brands/品牌/甲.md）"), (ZeroDivisionError("bug"), "请告诉维护者")]


@pytest.mark.parametrize(("raised", "said"), FAILURES)
def test_what_cannot_be_read_becomes_a_notice_over_the_old_pages(
    config: MkDocsConfig, run: Run, monkeypatch: pytest.MonkeyPatch, raised: Exception, said: str
) -> None:
    def fail(*_: object) -> None:
        raise raised

    monkeypatch.setattr(preview, "examine", fail)
    events.on_pre_build(config=config)
    assert said in run.notice
    assert run.outputs == (preview.FALLBACK,)
    monkeypatch.undo()
    preview.renew(run, config)
    assert (run.notice, old := run.on_demand) != ("", None)
    monkeypatch.setattr(preview, "examine", fail)
    preview.renew(run, config)
    assert run.on_demand is old
    assert run.notice.startswith(preview.NOT_RENEWED)
    assert said in run.notice


def test_a_folder_that_goes_while_it_is_read_and_comes_back_is_shown_again(
    config: MkDocsConfig, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The state before was seen when the look at it began: it was not shown."""
    brands = Path(config.config_file_path).parent / "brands"
    events.on_pre_build(config=config)
    monkeypatch.setattr(run, "theme", object())
    monkeypatch.setattr(serving._Preview, "_snapshot", lambda _: {})
    folder = ShownFolder(tmp_path / "shown", run)
    shown = serving._Preview(LiveReloadServer, config, run, folder, [str(brands)])  # type: ignore[arg-type]

    def renew(*given: Any) -> None:  # noqa: ANN401
        brands.rename(brands.with_name("away"))
        preview.renew(*given)

    monkeypatch.setattr(serving, "renew", renew)
    shown.rebuild()
    assert run.notice.startswith(preview.NOT_RENEWED)
    brands.with_name("away").rename(brands)
    monkeypatch.setattr(serving, "renew", preview.renew)
    shown.rebuild()
    assert preview.NOT_RENEWED not in run.notice


def test_a_link_out_of_the_hand_written_pages_is_named(config: MkDocsConfig, run: Run) -> None:
    Path(config.docs_dir, "密.png").symlink_to(config.config_file_path)
    events.on_pre_build(config=config)
    assert "content/密.png 是一个链接" in run.notice


def test_a_hand_written_page_that_is_no_utf_8_is_named(config: MkDocsConfig, run: Run) -> None:
    Path(config.docs_dir, "说明.md").write_bytes("# 说明".encode("gbk"))
    events.on_pre_build(config=config)
    assert "content/说明.md 不是用 UTF-8 保存的" in run.notice


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (None, 0, "打开 http://127.0.0.1:8000/ 预览"),
        (BuildFailedError("mkdocs.yml 写错了"), 1, "mkdocs.yml 写错了"),
        (OSError(98, "Address already in use"), 1, "--address 8001"),
    ],
)
def test_the_command_says_where_to_look_or_why_it_cannot(
    site: WriteSite,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: Exception | None,
    status: int,
    said: str,
) -> None:
    def serve(*_: object) -> None:
        if raised:
            raise raised

    monkeypatch.setattr("hooks.cli.server.preview", serve)
    assert cli.main(["预览", "--root", str(site().root)]) == status
    assert said in "".join(capsys.readouterr())


def test_a_page_that_cannot_be_written_is_answered_with_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ShownFolder(tmp_path, run)

    def fail(_: str) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device", "网站/甲.html")

    monkeypatch.setattr(folder, "has", fail)
    said: list[Any] = []
    answer = with_generated(lambda *_: [b""], folder, "/")
    body = answer({"PATH_INFO": "/a.html"}, lambda *given: said.append(given))
    assert "磁盘满了" in b"".join(body).decode()
    assert said[0][0].startswith("503")
