"""Who may know whom (design, section 4), read from the imports themselves."""

import ast
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted([*ROOT.glob("hooks/**/*.py"), *ROOT.glob("maps/**/*.py")])
BUILT = ("hooks/publish/", "hooks/adapter/")


def imported(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports fail in a hook file"
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
    return names


def named(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def knows(module: Path, *packages: str) -> set[str]:
    return {n for n in imported(module) for p in packages if n == p or n.startswith(f"{p}.")}


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_only_the_adapter_knows_mkdocs(module: Path) -> None:
    if not named(module).startswith("hooks/adapter/"):
        assert not knows(module, "mkdocs", "material")


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_folium_is_known_in_maps_only_and_maps_knows_no_hooks(module: Path) -> None:
    if named(module).startswith("maps/"):
        assert not knows(module, "hooks")
    else:
        assert not knows(module, "folium", "branca")


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_only_the_command_line_and_the_bootstrap_print(module: Path) -> None:
    if named(module).startswith("hooks/cli/") or named(module) == "hooks/bootstrap.py":
        return
    tree = ast.parse(module.read_text("utf-8"))
    calls = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
    assert not [f for f in calls if isinstance(f, ast.Name) and f.id == "print"]
    assert not knows(module, "sys.stdout")


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_the_core_does_not_know_its_surroundings(module: Path) -> None:
    if not named(module).startswith(("hooks/cli/", "hooks/adapter/")):
        assert not knows(module, "hooks.cli", "hooks.adapter")


def test_entries_are_read_in_one_place() -> None:
    """Of the core, only ``read`` opens files, and ``render`` the pictures it copies.

    What was drawn at an earlier build is kept by ``render/store``, which reads nothing else.
    A room that brings files of packages or of its own along has one module that reads them.
    What is built is the business of two rooms of their own, and of the adapter.
    """
    readers = {
        named(module)
        for module in MODULES
        if not named(module).startswith(BUILT)
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"read_bytes", "read_text", "open"}
    }
    allowed = {
        "hooks/entries/read.py",
        "hooks/render/__init__.py",
        "hooks/render/store.py",
        "hooks/cli/new.py",
        "hooks/cli/fix.py",
        "hooks/bootstrap.py",
        "hooks/cover/face.py",
        "hooks/search/assets.py",
        "maps/assets.py",
    }
    assert readers <= allowed


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_every_file_says_in_its_first_line_why_it_exists(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text("utf-8")))


def test_no_module_hides_one_of_the_standard_library() -> None:
    """While MkDocs loads a hook, the hook's folder stands on the path before everything else."""
    names = {module.stem for module in (ROOT / "hooks" / "adapter").glob("*.py")}
    assert not names & set(sys.stdlib_module_names)
