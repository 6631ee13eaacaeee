"""Components: what is published of others' work is all told, and other programs can read it."""

import json
import re
from email.message import Message
from importlib.metadata import PackageMetadata, version
from importlib.resources import files as resources
from pathlib import Path
from typing import Any, cast

import pytest
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing

from hooks.components import Component, components, cyclonedx, installed, state
from hooks.components.installed import INSTALLED, PINS
from hooks.components.licence import is_expression, licence_of
from hooks.components.shipped import HOLDS, SHIPPED
from maps import assets, copied
from tests.conftest import ROOT

IMPORT = re.compile(r"""(?:from|import|@import)\s*(?:url\()?["']([^"'.#/][^"']*)["']""")
WITHOUT_MAPS = {
    "min": "lunr-languages",
    "tinyseg.js": "tinysegmenter",
    "wordcut.js": "wordcut",
}
EVERY = {one.name: one for one in components()}


def package_of(path: str) -> str:
    """``leaflet`` of ``leaflet/dist/leaflet.css``."""
    names = path.split("/")
    return "/".join(names[: 2 if path.startswith("@") else 1])


def with_needs(names: set[str]) -> set[str]:
    more = {need for name in names for need in EVERY[name].needs}
    return names if more <= names else with_needs(names | more)


def test_every_package_that_the_scripts_and_styles_import_is_shipped() -> None:
    folders = (ROOT / "hooks/render/assets", ROOT / "hooks/search/static", ROOT / "maps/static")
    files = [f for folder in folders for f in folder.rglob("*") if f.suffix in {".js", ".css"}]
    imported = {
        package_of(name) for file in files for name in IMPORT.findall(file.read_text("utf-8"))
    }
    of_types = {name for name in EVERY if name.startswith("@types/")}  # nothing that runs
    assert "leaflet" in imported
    assert with_needs(imported) - of_types <= SHIPPED.keys()
    assert {package for package, _ in copied(ROOT / "node_modules").values()} <= SHIPPED.keys()


def test_what_is_shipped_is_installed_and_its_licence_goes_with_it() -> None:
    shipped = {name: one for name, one in EVERY.items() if one.use}
    assert shipped.keys() == SHIPPED.keys()
    for one in shipped.values():
        assert re.search(r"(?i)copyright|licen[cs]e", one.terms), one.name
        assert is_expression(one.licence), one.name


def test_what_stands_within_the_themes_scripts_and_styles_is_told() -> None:
    theme = Path(str(resources("material"))) / "templates" / "assets"
    maps = theme.rglob("*.map")
    sources = {s for file in maps for s in json.loads(file.read_text("utf-8"))["sources"]}
    inner = {package_of(s.rpartition("node_modules/")[2]) for s in sources if "node_modules/" in s}
    scripts = {file.name for file in theme.glob("javascripts/lunr/*")}
    inner |= {WITHOUT_MAPS[name] for name in scripts}
    icons = {"material-design-icons"}  # in the pages themselves
    assert inner | icons == {*HOLDS["mkdocs-material"]}


def test_every_pin_that_is_installed_is_told_with_its_version() -> None:
    pins = re.findall(r"^([a-z0-9-]+)==([^ ]+)", PINS.read_text("utf-8"), re.MULTILINE)
    told = {one.name: one.version for one in components() if one.ecosystem == "pypi"}
    assert told.items() <= set(pins)
    assert {name for name, _ in pins} == told.keys()
    assert told["mkdocs"] == version("mkdocs")


def test_what_the_tests_alone_need_is_no_component() -> None:
    assert not EVERY.keys() & {"pytest", "mypy", "eslint", "axe-core"}
    assert {"esbuild", "python", "mkdocs"} <= EVERY.keys()


def test_the_bill_of_materials_is_what_the_standard_asks() -> None:
    files = copied(ROOT / "node_modules")
    bill = cyclonedx(components(), files).decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    read = Bom.from_json(json.loads(bill))  # type: ignore[attr-defined]
    assert {one.purl.to_string() for one in read.components if one.purl} == {
        one.purl for one in components()
    }
    told = {inner.name for one in read.components for inner in one.components}
    assert told >= assets(ROOT / "node_modules").keys()
    assert read.validate()  # every dependency is on something that is there


def test_licences_are_in_the_words_of_spdx_or_marked_as_other_words() -> None:
    spdx = get_spdx_licensing()
    wrong = [
        (one.name, one.licence)
        for one in components()
        if is_expression(one.licence) and spdx.validate(one.licence).errors
    ]
    assert wrong == []
    assert not [one.name for one in components() if not one.licence]


def metadata(**headers: str) -> PackageMetadata:
    message: Any = Message()
    for name, value in headers.items():
        message.add_header(name.replace("_", "-"), value)
    return cast("PackageMetadata", message)


MIT_AT_LENGTH = "Copyright (c) somebody\n\nPermission is hereby granted …"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"License_Expression": "MIT AND Zlib", "License": "see file"}, "MIT AND Zlib"),
        ({"License": "Apache License 2.0"}, "Apache-2.0"),
        ({"License": "MPL-2.0 AND MIT"}, "MPL-2.0 AND MIT"),
        ({"License": MIT_AT_LENGTH, "Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        (
            {"License": "UNKNOWN", "Classifier": "License :: OSI Approved :: BSD License"},
            "BSD License",
        ),
        ({"License": "Dual License", "Classifier": "Framework :: Pytest"}, ""),
        ({}, ""),
    ],
)
def test_a_licence_is_read_wherever_a_package_writes_it(
    headers: dict[str, str], expected: str
) -> None:
    assert licence_of("package", metadata(**headers)) == expected


def test_a_name_that_leaves_open_which_licence_is_meant_is_no_expression() -> None:
    assert not is_expression("BSD License")
    assert not is_expression("BSD License, Apache-2.0")
    assert not is_expression("")


def test_the_same_components_give_the_same_bytes() -> None:
    one = Component("npm", "@scope/名", "1.0+a", "MIT", use="用处")
    assert one.purl == "pkg:npm/%40scope/%E5%90%8D@1.0%2Ba"
    bill = cyclonedx([one], {"a/b.png": ("@scope/名", b"pixels")})
    assert bill == cyclonedx([one], {"a/b.png": ("@scope/名", b"pixels")})
    assert not {"timestamp", "serialNumber"} & set(re.findall(r'"(\w+)"', bill.decode()))
    [component] = json.loads(bill)["components"]
    assert (component["group"], component["name"]) == ("@scope", "名")
    assert component["components"][0]["name"] == "a/b.png"


def test_another_lock_is_another_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state()
    for name, file in (("PINS", PINS), ("INSTALLED", INSTALLED)):
        other = tmp_path / name
        other.write_bytes(file.read_bytes() + b" ")
        with monkeypatch.context() as patch:
            patch.setattr(f"hooks.components.installed.{name}", other)
            assert state() != before
    assert state() == before


def test_where_no_lock_file_is_the_packages_that_were_asked_for_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A program that was installed as a package stands alone."""
    monkeypatch.setattr(installed, "PINS", tmp_path / "requirements.txt")
    installed.components.cache_clear()
    names = {one.name for one in installed.components()}
    installed.components.cache_clear()
    assert {"mkdocs", "mkdocs-material", "jinja2", "folium", "branca"} <= names
    assert "quntuan" not in names
