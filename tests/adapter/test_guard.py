"""The preview answers this computer and its own pages, and nobody else."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks import cli
from hooks.adapter.guard import guarded, is_local
from tests.site.conftest import ENVIRONMENT, Project, write_project

EVERY = ".".join("0000")
"""The address of every computer."""


def test_only_names_of_this_computer_are_local() -> None:
    assert all(map(is_local, ["127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST.", "::1"]))
    others = [EVERY, "192.168.1.2", "::", "a.cn", "127.0.0.1.a.cn", "localhost.a.cn", "", "1"]
    assert not any(map(is_local, others))


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0:8000", "192.168.1.2:8000", "[::]:8000", "a.cn:80", "0", "99999", "a.cn"]
    + [f"127.0.0.1{end}" for end in (":", ":0", ":99999", ":-1", ":x", ":٣")],
)
def test_no_other_address_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    (tmp_path / "brands").mkdir()
    assert cli.main(["预览", "--root", str(tmp_path), "--address", address]) == 2
    assert "例如 --address 8001。" in capsys.readouterr().err


def status(host: str | None, path: str = "/", **fetched: str) -> str:
    """What a request is answered with: "200 OK" where it came through."""
    said: list[str] = []
    environ = {"PATH_INFO": path} | ({} if host is None else {"HTTP_HOST": host})
    environ |= {f"HTTP_SEC_FETCH_{name.upper()}": value for name, value in fetched.items()}

    def site(_: object, start: object) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html")])  # type: ignore[operator]
        return [b"draft"]

    body = guarded(site)(environ, lambda given, _: said.append(given))
    assert (said == ["200 OK"]) == (b"draft" in b"".join(body))
    return said[0]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "localhost:8000", "[::1]:8000"])
def test_names_of_this_computer_are_answered(host: str) -> None:
    assert status(host) == "200 OK"


@pytest.mark.parametrize(
    "host", [None, "", "a.cn", "a.cn:8000", "127.0.0.1@a.cn", "127.0.0.1.a.cn", "[::1", EVERY]
)
def test_foreign_names_are_not(host: str | None) -> None:
    assert status(host) == "403 Forbidden"


def test_somebody_else_s_page_may_lead_here_but_read_nothing() -> None:
    foreign = {"site": "cross-site"}
    assert status("localhost", **foreign, mode="navigate", dest="document") == "200 OK"
    assert status("localhost", **foreign, mode="no-cors", dest="script") == "403 Forbidden"
    assert status("localhost", **foreign, mode="navigate", dest="iframe") == "403 Forbidden"
    assert status("localhost", site="same-origin", mode="no-cors", dest="script") == "200 OK"


@pytest.mark.parametrize("path", ["/\0", "/..\\..\\mkdocs.yml", "/C:\\x", "/a\0.html"])
def test_a_path_that_no_file_has_is_not_looked_for(path: str) -> None:
    assert status("localhost", path) == "404 Not Found"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A preview of the small county."""
    project: Project = write_project(tmp_path_factory.mktemp("preview") / "site", {})
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    command = [sys.executable, "-m", "hooks.cli", "preview", "--address", f"127.0.0.1:{number}"]
    with subprocess.Popen(
        command,
        cwd=project.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as serving:
        for _ in range(600):
            with socket.socket() as knock:
                if not knock.connect_ex(("127.0.0.1", number)):
                    break
            time.sleep(0.1)
        yield number
        serving.terminate()


def asked(port: int, path: str, host: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    return connection.getresponse().status


@pytest.mark.build
def test_a_preview_at_work(port: int) -> None:
    assert asked(port, "/index.html", "localhost") == 200
    assert asked(port, "/index.html", "evil.example") == 403
    for path in ("/%00", "/%00.html", "/..%5c..%5cmkdocs.yml", "/%2e%2e/%2e%2e/mkdocs.yml"):
        assert asked(port, path, "localhost") == 404


@pytest.mark.build
def test_two_hundred_at_the_door_are_all_let_in(port: int) -> None:
    waiting = []
    for _ in range(200):
        knock = socket.create_connection(("127.0.0.1", port), timeout=60)
        knock.sendall(b"GET /about.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
        waiting.append(knock)
    answers = [knock.recv(12) for knock in waiting]
    for knock in waiting:
        knock.close()
    assert {answer[9:12] for answer in answers} == {b"200"}
