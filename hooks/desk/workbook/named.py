"""Named: which entry a line of a workbook is of, or where a new one is to stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.workbook.line import Line, Mistake
from hooks.desk.workbook.row import entry_name
from hooks.desk.workbook.sheet import ENTRY
from hooks.entries.entry import Entry, fold
from hooks.entries.read import is_ignored
from hooks.model import Place, Target
from hooks.model.place import Level
from hooks.model.target import ENTRIES_FOLDER

SLUG, AREA = "网址", "地区"
NAMELESS = "这一行没有写是哪个条目。"
ENOUGH = frozenset({Level.TOWN, Level.COUNTY, Level.CITY, Level.PROVINCE})
"""Levels of which a folder is made; a village's entries stand with its town's."""


@dataclass(frozen=True)
class Named:
    """The entries of a catalogue by what a line may call them; ``slugs`` holds old ones, too."""

    catalogue: Catalogue
    slugs: Mapping[tuple[Target, str], Entry]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Named":
        slugs = {
            (entry.target, slug): entry
            for entry in catalogue.entries
            for target, slug in entry.addresses
            if target is entry.target
        }
        return cls(catalogue, slugs)

    def entry(self, line: Line, target: Target) -> Entry | Mistake | None:
        """The entry of a line, None where it is a new one, or why nobody can say."""
        name = name_of(line)
        if not name:
            return Mistake(line.at(ENTRY), NAMELESS, "在“条目”一列写上名称。")
        found = self.catalogue.finder.named(target, name)
        exact = tuple(one for one in found if fold(entry_name(one)) == fold(name))
        if len(exact or found) == 1:
            one = (exact or found)[0]
            return one if exact else (_looks_other(one, line) or one)
        if found:
            names = "、".join(map(entry_name, found))
            what = f"叫“{name}”的{target}不止一个：{names}。"
            return Mistake(line.at(ENTRY), what, f"写上文件夹，例如 {entry_name(found[0])}。")
        return next(self._refusals(line, target, name), None)

    def _refusals(self, line: Line, target: Target, name: str) -> Iterator[Mistake]:
        """Why a name that no entry has cannot be that of a new one either."""
        if self.catalogue.finder.is_broken(target, name):
            what = f"“{name}”的文件里有错误，还读不出来。"
            yield Mistake(line.at(ENTRY), what, "先按 quntuan check 说的改好，再导入。")
        if any(
            not step.strip() or step.strip() == ".." or is_ignored(step) for step in name.split("/")
        ):
            what = f"“{name}”不能当条目的名称：以点或 ~$ 开头的文件不会被读取。"
            yield Mistake(line.at(ENTRY), what, "换一个名称。")
        slug = line.texts.get(SLUG, "")
        if slug and (owner := self.slugs.get((target, slug))):
            what = f"网址 {slug} 已经是“{entry_name(owner)}”的。"
            remedy = "要改名，用 quntuan rename；是另一个条目，把“网址”一列空着。"
            yield Mistake(line.at(SLUG), what, remedy)

    def new_path(self, line: Line) -> str:
        """Where a new entry's file is to stand: as its name says, else below the town it is in."""
        name = name_of(line)
        folder = "" if "/" in name else self.town(line.texts.get(AREA, ""))
        steps = (ENTRIES_FOLDER, line.sheet.target.value, folder, f"{name}.md")
        return "/".join(filter(None, steps))

    def town(self, area: str) -> str:
        """The name of the town around a place; the place's own where the catalogue knows none."""
        first = area.replace("\n", "、").split("、")[0].strip()
        place = _one(self.catalogue.finder.named(Target.PLACE, first))
        while place and isinstance(place.model, Place) and place.model.level not in ENOUGH:
            above = place.model.parent
            place = _one(self.catalogue.finder.entries(above)) if above else None
        return place.stem if place else first.rpartition("/")[2]


def name_of(line: Line) -> str:
    """What a line calls its entry, as a path with forward strokes."""
    return line.texts.get(ENTRY, "").replace("\\", "/").strip().strip("/")


def _one(found: tuple[Entry, ...]) -> Entry | None:
    return found[0] if len(found) == 1 else None


def _looks_other(entry: Entry, line: Line) -> Mistake | None:
    """Whether the row speaks of a namesake: its place is not the entry's."""
    name, area = name_of(line), line.texts.get(AREA, "")
    own = str(entry.written.get(AREA) or "")
    if not area or not own or fold(area) == fold(own):
        return None
    known = entry_name(entry)
    what = f"已有“{known}”，地区是{own}；这一行的地区是{area}，分不清是不是同一个。"
    remedy = f"是同一个，“条目”写 {known}；是另一个，写上它的文件夹，例如 某某镇/{name}。"
    return Mistake(line.at(ENTRY), what, remedy)
