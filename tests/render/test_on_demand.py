"""On demand, a file is what a build makes of it, and what no build makes is not there."""

from functools import partial
from pathlib import Path

import pytest

from hooks.catalogue import Catalogue
from hooks.entries.read import read_picture
from hooks.pipeline import examine, outputs
from hooks.render.on_demand import OnDemand
from hooks.view.site import PREVIEW, view
from tests.conftest import ROOT, WriteSite
from tests.site.hard import HARD

NOWHERE = ("nowhere.html", "brand/nowhere.html", "poster/brand/nowhere.html", "assets/nowhere.js")


@pytest.fixture
def root(site: WriteSite) -> Path:
    settings = "site_name: 示范县群团\nsite_url: https://qun.shifan.gov.cn/mulu/\n"
    made = site({**HARD, "mkdocs.yml": settings})
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    return made.root


def test_every_file_is_as_a_build_makes_it(root: Path) -> None:
    examined = examine(root)
    site = view(examined.catalogue, PREVIEW, examined.hand_written)
    on_demand = OnDemand(site, root, partial(read_picture, root))
    differing = []
    for built in outputs(root, examined, PREVIEW):
        found = {output.url: output.content for output in on_demand.at(built.url)}
        if found.get(built.url) != built.content and built.path != "sitemap.xml":
            differing.append(built.path)
    assert differing == []


@pytest.mark.parametrize("address", NOWHERE)
def test_what_no_build_makes_is_not_there(address: str, real: Catalogue) -> None:
    assert OnDemand(view(real), ROOT, partial(read_picture, ROOT)).at(address) == ()


def test_after_a_change_the_maker_of_a_page_is_known(real: Catalogue) -> None:
    read = partial(read_picture, ROOT)
    before = OnDemand(view(real), ROOT, read)
    assert before.at("numbers.html")
    after = OnDemand(view(real), ROOT, read, before)
    assert "numbers.md" in after.known
    assert after.at("numbers.html") == before.at("numbers.html")


def test_a_page_that_is_gone_is_known_no_more(root: Path) -> None:
    read = partial(read_picture, root)
    before = OnDemand(view(examine(root).catalogue, PREVIEW), root, read)
    gone = next(iter((root / "brands/品牌").rglob("*.md")))
    url = next(e.slug for e in examine(root).catalogue.entries if e.path.endswith(gone.name))
    assert before.at(f"brand/{url}.html")
    gone.unlink()
    after = OnDemand(view(examine(root).catalogue, PREVIEW), root, read, before)
    assert f"brand/{url}.md" in before.known
    assert f"brand/{url}.md" not in after.known
    assert f"brand/{url}.md" not in after.paths
