"""Who may know whom (design, section 4), read from the imports themselves."""

import ast
import sys
from collections.abc import Container, Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

from hooks import pipeline
from hooks.checks.rules import all_rules
from hooks.entries.entry import Entry
from hooks.entries.page_by_hand import PageByHand
from hooks.render import search_record
from tests.conftest import ROOT

# In the order of the data: a room may know those before it.
ROOMS = ("model", "entries", "catalogue", "checks", "view", "render", "publish")
AROUND = ("pipeline", "desk", "adapter", "cli")
ORDER = tuple(f"hooks.{name}" for name in (*ROOMS, *AROUND))
LIBRARIES = (
    "hooks.store",
    "hooks.components",
    "hooks.cover",
    "hooks.picture",
    "hooks.search",
    "hooks.trace",
    "hooks.workers",
    "maps",
)  # know nothing of the site around them
ALONE = ("hooks.bootstrap", "hooks.content_only")  # run where nothing is installed
READS = "hooks.entries.read"
SAMPLES = "hooks.checks.sample"
RENDERS = ("hooks.render.bundle", "hooks.render.colour", "hooks.render.templates.compiled")
OWNERS = {
    "mkdocs": "hooks.adapter",
    "material": "hooks.adapter",
    "folium": "maps",
    "branca": "maps",
}
PRINTS = ("hooks.cli", *ALONE)

Modules = Mapping[str, ast.Module]


@cache
def modules() -> Modules:
    """Every module of the house by its dotted name."""
    files = (file for top in ("hooks", "maps") for file in sorted((ROOT / top).rglob("*.py")))
    return {_name(file): ast.parse(file.read_text("utf-8")) for file in files}


def _name(file: Path) -> str:
    dotted = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


def imports(module: str) -> Iterator[str]:
    """What a module imports, ours as the module that it is or stands in."""
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import fails in a hook file"
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in modules() else str(node.module) for name in names)


def is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def room(name: str) -> str:
    """``hooks.model`` of ``hooks.model.scalar.day``, ``maps`` of all maps."""
    return ".".join(name.split(".")[:2]) if is_in(name, "hooks") else name.split(".", 1)[0]


def arrows() -> set[tuple[str, str]]:
    """From each module to those of ours that it imports."""
    return {(one, other) for one in modules() for other in imports(one) if other in modules()}


def folder(module: str) -> str:
    is_folder = (ROOT / module.replace(".", "/")).is_dir()
    return module if is_folder else module.rpartition(".")[0]


def calls(module: str) -> Iterator[ast.expr]:
    return (n.func for n in ast.walk(modules()[module]) if isinstance(n, ast.Call))


def test_the_rooms_are_those_of_the_table() -> None:
    known = {"hooks", *ORDER, *LIBRARIES, *ALONE}
    assert {room(module) for module in modules()} == known
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert not [one for one in known if f"`{one.replace('.', '/')}" not in table]


def test_imports_run_down_the_table_and_never_back() -> None:
    places = {name: place for place, name in enumerate(ORDER)}
    back = [
        (one, other)
        for one, other in sorted(arrows())
        if room(other) in places and places.get(room(one), -1) < places[room(other)]
    ]
    assert not back


def test_render_asks_the_site_and_nothing_behind_it() -> None:
    behind = {"hooks.entries", "hooks.catalogue", "hooks.checks"}
    assert not [(a, b) for a, b in arrows() if room(a) == "hooks.render" and room(b) in behind]


def test_what_is_read_of_a_catalogue_is_noted() -> None:
    """A page is made again where what it read has changed; ``joined`` is what notes nothing."""
    for module, tree in modules().items():
        if room(module) != "hooks.catalogue":
            found = (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute))
            assert "joined" not in found, module


def test_views_ask_the_catalogue_for_bodies() -> None:
    """An edited body makes the pages again that read it; ``entry.body`` would tell nobody."""
    for module, tree in modules().items():
        if room(module) == "hooks.view":
            found = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
            asked = [node.value for node in found if node.attr == "body"]
            assert all(isinstance(one, ast.Name) and one.id == "catalogue" for one in asked), module
            assert "text_from" not in {node.attr for node in found}, module


def test_the_libraries_know_nothing_of_the_site_around_them() -> None:
    known = [(one, other) for one, other in arrows() if room(one) in LIBRARIES]
    assert not [(one, other) for one, other in known if room(one) != room(other)]


def test_no_module_and_no_folder_is_in_a_circle() -> None:
    folders = {(folder(one), folder(other)) for one, other in arrows()}
    for found in (arrows(), folders):
        graph: dict[str, set[str]] = {}
        for one, other in found:
            graph.setdefault(one, set()).update({other} - {one})
        TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_mkdocs_is_known_in_the_adapter_only_and_folium_in_maps_only() -> None:
    strangers = [
        (module, name)
        for module in modules()
        for name in imports(module)
        if (owner := OWNERS.get(name.split(".")[0])) and not is_in(module, owner)
    ]
    assert not strangers


def test_what_runs_alone_needs_nothing_but_python() -> None:
    used = {name.split(".")[0] for module in ALONE for name in imports(module)}
    assert used <= sys.stdlib_module_names


def test_only_the_command_line_and_what_runs_alone_print() -> None:
    for module in modules():
        if not any(is_in(module, one) for one in PRINTS):
            assert "sys.stdout" not in [*imports(module), *map(ast.unparse, calls(module))], module
            assert "print" not in map(ast.unparse, calls(module)), module


def test_programs_are_started_in_few_places() -> None:
    """Set-up, the bundler, and Git for what stood at a commit; nothing that content could reach."""
    starters = {module for module in modules() if "subprocess" in imports(module)}
    assert starters == {*ALONE, "hooks.cli.revision", "hooks.render.bundle"}


def test_entries_are_read_in_one_place() -> None:
    """What else is read are files of the house's own."""
    readers = {
        module
        for module in modules()
        if room(module) in ORDER[: ORDER.index("hooks.publish")]
        for call in calls(module)
        if ast.unparse(call).endswith((".read_bytes", ".read_text", ".open"))
        or ast.unparse(call) == "open"
    }
    assert readers == {READS, SAMPLES, *RENDERS}


def libraries(rooms: Container[str]) -> set[str]:
    """What others wrote and these rooms use."""
    within = [module for module in modules() if room(module) in rooms]
    used = {name.split(".")[0] for module in within for name in imports(module)}
    owners = packages_distributions()
    known = {owner.lower().replace("_", "-") for name in used for owner in owners.get(name, ())}
    return known - {"quntuan"}


def test_the_key_of_what_is_kept_of_a_file_knows_every_library_that_shapes_it() -> None:
    """Addresses and reports are made anew each time, with the other two."""
    assert libraries(pipeline.ROOMS) == {*pipeline.LIBRARIES, "pypinyin", "wcwidth"}


def test_what_is_kept_of_a_file_is_found_without_the_catalogue() -> None:
    rules = (rule for rule in all_rules() if rule.subject in {Entry, PageByHand})
    judges = {rule.check.__module__ for rule in rules}
    assert judges
    assert not {m for m in judges if any(is_in(name, "hooks.catalogue") for name in imports(m))}


def test_the_key_of_what_is_kept_for_the_search_knows_every_library_that_makes_it() -> None:
    assert libraries({"hooks.search"}) == {*search_record.LIBRARIES}


def test_every_file_says_in_its_first_line_why_it_exists() -> None:
    assert not [name for name, tree in modules().items() if not ast.get_docstring(tree)]


def test_no_module_hides_one_of_the_standard_library() -> None:
    """While MkDocs loads a hook, the hook's folder stands on the path before everything else."""
    names = {name.rpartition(".")[2] for name in modules() if folder(name) == "hooks.adapter"}
    assert not names & sys.stdlib_module_names
