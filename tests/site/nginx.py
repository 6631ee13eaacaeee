"""nginx with the example configuration of docs/hosting; only addresses and folders are the test's."""

import contextlib
import os
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from hooks.bootstrap import find_program
from tests.conftest import ROOT

EXAMPLES = ROOT / "docs" / "hosting"
BESIDE = "/etc/nginx/quntuan/"  # the folder that the example names
SERVED = "/srv/quntuan/site"
MAIN = """\
{user}
daemon off;
worker_processes 1;
pid {here}/nginx.pid;
error_log {here}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {here}/body;
    proxy_temp_path {here}/proxy;
    fastcgi_temp_path {here}/fastcgi;
    uwsgi_temp_path {here}/uwsgi;
    scgi_temp_path {here}/scgi;
    include {here}/quntuan.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """Where it is reached."""

    site: Path
    plain: str
    address: str

    def get(self, path: str, **headers: str) -> Answer:
        url = f"{self.address}{path}"
        return ask(urllib.request.Request(url, headers=headers))  # noqa: S310 - our own server


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """A redirect is an answer like others."""


def ask(request: urllib.request.Request) -> Answer:
    context = ssl._create_unverified_context()  # noqa: S323 - the certificate is the test's own
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), _Stay())
    try:
        with opener.open(request, timeout=10) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers, refused.read())


@contextlib.contextmanager
def nginx(site: Path, here: Path) -> Iterator[Server]:
    """Serve ``site`` from ``here``, where its policy is already written."""
    plain, encrypted = _free_port(), _free_port()
    address = f"https://127.0.0.1:{encrypted}/"
    _certify(here)
    for name in ("quntuan.conf", "site.conf"):
        text = (EXAMPLES / name).read_text("utf-8")
        text = text.replace(BESIDE, f"{here}/").replace(SERVED, str(site))
        text = text.replace("listen 80;", f"listen 127.0.0.1:{plain};")
        text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{encrypted} ssl;")
        (here / name).write_text(text, "utf-8")
    user = "user root;" if os.geteuid() == 0 else ""  # pytest's folders are their owner's alone
    (here / "nginx.conf").write_text(MAIN.format(here=here, user=user), "utf-8")
    with _running(here, encrypted):
        yield Server(site, f"http://127.0.0.1:{plain}/", address)


def _certify(here: Path) -> None:
    subprocess.run(
        [
            *(_program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes"),
            *("-days", "2", "-subj", "/CN=127.0.0.1"),
            *("-keyout", here / "privkey.pem", "-out", here / "fullchain.pem"),
        ],
        check=True,
        capture_output=True,
    )


def _program(name: str) -> str:
    found = find_program(name)
    if not found:
        pytest.fail(f"没有找到 {name}，请先安装：make setup-test 会说明怎么装")
    return found


@contextlib.contextmanager
def _running(here: Path, port: int) -> Iterator[None]:
    command: list[str | Path] = [_program("nginx"), "-p", here, "-c", here / "nginx.conf"]
    command += ["-e", here / "error.log"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as nginx:
        try:
            _wait_for(port, nginx)
            yield
        finally:
            nginx.terminate()


def _wait_for(port: int, nginx: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        assert nginx.poll() is None
        time.sleep(0.05)
    pytest.fail("nginx does not answer")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
