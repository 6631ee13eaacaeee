"""The policy of a built site, and the handbook's page, where the owner has a base map."""

import re
from pathlib import Path

import pytest

from hooks import cli
from hooks.adapter.mkdocs_build import Finished
from hooks.model.base import keys
from hooks.model.settings import Settings
from hooks.publish.hosting import NGINX, POLICY
from hooks.publish.kept_files import Written
from tests.conftest import ROOT, WriteSite

HEAD = "site_name: 示范县群团品牌目录\nextra:\n  站点:\n    审图号: GS(2024)0650号\n"
OWN = "    底图网址: https://{s}.shifan.gov.cn:8443/{z}/{x}/{y}.png\n    底图坐标系: GCJ-02\n"


@pytest.mark.parametrize(
    ("lines", "hosts"),
    [
        ("", []),
        ("    底图密钥: 0123abcd\n", [f"https://t{number}.tianditu.gov.cn" for number in range(8)]),
        (OWN, [f"https://{one}.shifan.gov.cn:8443" for one in "abc"]),
    ],
    ids=["none", "tianditu", "own"],
)
def test_the_policy_names_the_hosts_of_the_tiles_and_no_other(
    site: WriteSite, monkeypatch: pytest.MonkeyPatch, lines: str, hosts: list[str]
) -> None:
    root = site({"mkdocs.yml": HEAD + lines}).root
    monkeypatch.setattr("hooks.cli.site_build.build_into", _one_page)
    assert cli.main(["build", "--root", str(root)]) == 0
    header = (root / "site-hosting" / POLICY).read_text("utf-8").strip()
    directives = dict(part.split(" ", 1) for part in header.split("; "))
    assert directives["img-src"].split() == ["'self'", "data:", *hosts]
    assert re.findall(r"https?://[^ ;]+", header) == hosts
    assert header in (root / "site-hosting" / NGINX).read_text("utf-8")


def _one_page(_root: Path, _outputs: object, folder: Path, _kept: object) -> Finished:
    folder.mkdir()
    (folder / "index.html").write_text("<p>首页</p>", "utf-8")
    return Finished(Written(), 0)


def test_the_handbook_leads_to_the_base_map_and_names_keys_that_exist() -> None:
    handbook = ROOT / "content" / "handbook"
    assert "(base-map.md)" in (handbook / "index.md").read_text("utf-8")
    page = (handbook / "base-map.md").read_text("utf-8")
    named = set(re.findall("^ {4}(底图[^:]*|审图号):", page, re.MULTILINE))
    wanted = {name for name in keys(Settings) if name.startswith("底图") or name == "审图号"}
    assert named == wanted
