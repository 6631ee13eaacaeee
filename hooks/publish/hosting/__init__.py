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
POLICY_OF_EMBEDS = "csp-embed.txt"
NGINX = "csp.conf"


def write_policy(
    site: Path,
    beside: Path,
    known: Mapping[str, Code] = MappingProxyType({}),
    *,
    image_hosts: Iterable[str] = (),
    framers: tuple[str, ...] = (),
) -> dict[str, Code]:
    """Write the policy of ``site`` into ``beside``; the code of its pages, of which some is ``known``.

    ``image_hosts`` are the hosts (``https://…``) of map tiles, where the owner has a key;
    ``framers`` the sites that may show an embed.
    """
    code = codes(site, known)
    texts = {POLICY: policy(code.values(), image_hosts)}
    if framers:
        texts[POLICY_OF_EMBEDS] = policy(code.values(), image_hosts, framers)
    beside.mkdir(parents=True, exist_ok=True)
    (beside / POLICY_OF_EMBEDS).unlink(missing_ok=True)
    for name, text in texts.items():
        (beside / name).write_bytes(f"{text}\n".encode())
    (beside / NGINX).write_bytes(_nginx(*texts.values()).encode())
    return code


def _nginx(header: str, of_embeds: str = "") -> str:
    """One header for all pages, and the other for what may be framed."""
    if not of_embeds:
        return f'add_header Content-Security-Policy "{header}" always;\n'
    return (
        f'set $quntuan_policy "{header}";\n'
        f'if ($uri ~ "/embed/") {{ set $quntuan_policy "{of_embeds}"; }}\n'
        "add_header Content-Security-Policy $quntuan_policy always;\n"
    )


__all__ = [
    "NGINX",
    "POLICY",
    "POLICY_OF_EMBEDS",
    "codes",
    "compress",
    "inline_code",
    "policy",
    "write_policy",
]
