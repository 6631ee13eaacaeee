"""Hosting: what a web server needs beside the pages, written when the site is freshly built.

``prepare`` puts a compressed copy beside every text file of the site, and the
Content-Security-Policy of its pages into a folder that is not published: an
administrator installs it with the server's configuration (docs/hosting), so
that whoever can write the site cannot change the server.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from hooks.publish.hosting.compression import compress
from hooks.publish.hosting.policy import codes, policy
from hooks.publish.kept_files import Code

POLICY = "csp.txt"
NGINX = "csp.conf"


def prepare(
    site: Path,
    beside: Path,
    image_hosts: Iterable[str] = (),
    live: Path | None = None,
    known: Mapping[str, Code] = MappingProxyType({}),
) -> dict[str, Code]:
    """Make ``site`` ready to be served, and write its policy into ``beside``; the code of its pages.

    ``image_hosts`` are the hosts (``https://…``) of map tiles, where the owner has a key; ``live`` is the
    site that ``site`` is going to replace. Of files that have their packed copies already the
    code is ``known``.
    """
    compress(site, live, known.keys())
    code = codes(site, known)
    header = policy(code.values(), image_hosts)
    beside.mkdir(parents=True, exist_ok=True)
    (beside / POLICY).write_bytes(f"{header}\n".encode())
    (beside / NGINX).write_bytes(
        f'add_header Content-Security-Policy "{header}" always;\n'.encode()
    )
    return code


__all__ = ["NGINX", "POLICY", "codes", "compress", "policy", "prepare"]
