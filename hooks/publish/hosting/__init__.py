"""Hosting: what a web server needs beside the pages, written when the site is freshly built.

``compress`` puts a compressed copy beside every text file of the site, ``write_policy`` the
Content-Security-Policy of its pages into a folder that is not published: an
administrator installs it with the server's configuration (docs/hosting), so
that whoever can write the site cannot change the server.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from hooks.publish.hosting.compression import compress
from hooks.publish.hosting.policy import codes, inline_code, policy
from hooks.publish.kept_files import Code

POLICY = "csp.txt"
NGINX = "csp.conf"


def write_policy(
    site: Path,
    beside: Path,
    image_hosts: Iterable[str] = (),
    known: Mapping[str, Code] = MappingProxyType({}),
) -> dict[str, Code]:
    """Write the policy of ``site`` into ``beside``; the code of its pages, of which some is ``known``.

    ``image_hosts`` are the hosts (``https://…``) of map tiles, where the owner has a key.
    """
    code = codes(site, known)
    header = policy(code.values(), image_hosts)
    beside.mkdir(parents=True, exist_ok=True)
    (beside / POLICY).write_bytes(f"{header}\n".encode())
    (beside / NGINX).write_bytes(
        f'add_header Content-Security-Policy "{header}" always;\n'.encode()
    )
    return code


__all__ = ["NGINX", "POLICY", "codes", "compress", "inline_code", "policy", "write_policy"]
