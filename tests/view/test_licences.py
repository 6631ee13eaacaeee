"""The page of licences: everything that others wrote, and where the terms of it stand."""

import json

from hooks.components import components
from hooks.render.third_party import is_third_party_file, third_party_files
from hooks.view.pages.licences import MEANINGS, NAME, SBOM, licences_page
from hooks.view.parts.section import LinkGroups, Notes
from tests.conftest import ROOT, WriteSite

[SHIPPED] = [one for one in licences_page().sections if isinstance(one, LinkGroups)]
ANCHORS = [anchor for _, anchors in SHIPPED.groups for anchor in anchors]
BUILDS = next(one for one in licences_page().sections if isinstance(one, Notes))


def test_every_component_is_named_with_its_version_and_licence() -> None:
    told = {f"{anchor.text} {anchor.note}" for anchor in ANCHORS}
    for one in components():
        name = f"{one.name} {one.version}"
        lines = [line for line in BUILDS.lines if name in line.partition("：")[2].split("、")]
        assert [line.partition("：")[0] for line in lines] == ([] if one.use else [one.licence])
        assert bool(one.use) is any(line.startswith(f"{name} {one.licence}") for line in told)


def test_every_licence_is_said_in_chinese() -> None:
    words = "".join(MEANINGS)
    licences = {line.partition("：")[0] for line in BUILDS.lines}
    licences |= {anchor.note.partition("；")[0] for anchor in ANCHORS}
    families = {part.removesuffix(" License") for one in licences for part in _parts(one)}
    short = {
        f.removesuffix("-2.0").removesuffix("-2-Clause").removesuffix("-3-Clause") for f in families
    }
    assert not [family for family in short if family.partition("-2.0-or")[0] not in words]


def _parts(licence: str) -> list[str]:
    return licence.replace(" AND ", ", ").replace(" OR ", ", ").split(", ")


def test_the_terms_of_what_is_published_are_published(site: WriteSite) -> None:
    root = site({}).root
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    made = dict(third_party_files(root))
    assert {anchor.url for anchor in ANCHORS} == made.keys() - {SBOM}
    assert len(made) == len(ANCHORS) + 1
    assert all(map(is_third_party_file, made))
    assert not is_third_party_file(NAME)
    assert json.loads(made[SBOM])["bomFormat"] == "CycloneDX"
    assert dict(third_party_files(root)) == made  # kept
