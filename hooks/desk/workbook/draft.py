"""Drafts: what lines of workbooks make of entries, before any file is touched.

A cell is compared with what an export would write there: only one that says something else
changes anything, and an empty one never takes away what stands in the file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hooks.catalogue import Catalogue
from hooks.catalogue.accession import Register
from hooks.desk.change import Change, Items, Part
from hooks.desk.free_slug import possible_slugs
from hooks.desk.numbered import numbered
from hooks.desk.workbook.difference import REMOVE, Difference
from hooks.desk.workbook.items import ItemList
from hooks.desk.workbook.line import Line, Mistake, Place
from hooks.desk.workbook.named import AREA, SLUG, Named, name_of
from hooks.desk.workbook.row import row_of, version
from hooks.desk.workbook.sheet import BODY, ENTRY, TYPE, VERSION, Column
from hooks.desk.workbook.values import change_of
from hooks.entries.entry import Entry, fold, stem_of, steps_of
from hooks.model import ENTRIES, Publication, Target
from hooks.model.form import Form
from hooks.model.slug import slug_of

STATE, NAME = "发布", "名称"
Taken = Mapping[tuple[Target, str], str]
"""网址 → the path of the entry that has it, or had it."""
STALE = "导出以后，这个条目在文件里又改过。"
STALE_REMEDY = "重新导出，把改动填进新的表，再导入：谁的改动都不会丢。"


@dataclass
class Draft:
    """One entry as it is to be: a new one where ``entry`` is None.

    ``cells`` says which cell a key, or a key of an item, comes from: (key,), (key, key below) or
    (key, number of the item, key below).
    """

    target: Target
    path: str
    entry: Entry | None
    line: Line
    changes: dict[str, Change] = field(default_factory=dict)
    body: str | None = None
    differences: list[Difference] = field(default_factory=list)
    cells: dict[tuple[str | int, ...], Place] = field(default_factory=dict)

    @property
    def is_changed(self) -> bool:
        """Whether its file will hold something else."""
        return self.entry is None or bool(self.changes) or self.body is not None


@dataclass
class Drafts:
    """All drafts by path, with what is wrong; ``left`` counts empty cells that took nothing away."""

    by_path: dict[str, Draft] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    left: int = 0


def drafts_of(lines: Iterable[Line], catalogue: Catalogue) -> Drafts:
    """What the lines make of a catalogue's entries."""
    drafts, named, lines = Drafts(), Named.of(catalogue), list(lines)
    for line in lines:
        if not line.sheet.key:
            _draft_entry(drafts, line, named)
    by_name = _by_name(drafts)
    lists: dict[tuple[str, str], ItemList] = {}
    for line in lines:
        if line.sheet.key and (draft := _owner(drafts, by_name, line, named)):
            found = lists.get((draft.path, line.sheet.key)) or ItemList.of(draft.entry, line.sheet)
            found.take(line)
            lists[draft.path, line.sheet.key] = found
    for (path, key), items in lists.items():
        _settle(drafts, drafts.by_path[path], key, items)
    _complete(drafts, named)
    return drafts


def _draft_entry(drafts: Drafts, line: Line, named: Named) -> None:
    entry = named.entry(line, line.sheet.target)
    if isinstance(entry, Mistake):
        drafts.mistakes.append(entry)
        return
    path = entry.path if entry else named.new_path(line)
    if other := drafts.by_path.get(path):
        what = f"“{name_of(line)}”写了两行，另一行是{other.line.at().text}。"
        drafts.mistakes.append(Mistake(line.at(ENTRY), what, "合成一行。"))
        return
    draft = Draft(line.sheet.target, path, entry, line)
    drafts.by_path[path] = draft
    _compare(drafts, draft)
    if draft.is_changed:
        _refuse_stale(drafts, entry, line)


def _refuse_stale(drafts: Drafts, entry: Entry | None, line: Line) -> None:
    exported = line.texts.get(VERSION, "")
    if exported and entry is not None and version(entry) != exported:
        drafts.mistakes.append(Mistake(line.at(), STALE, STALE_REMEDY))


def _compare(drafts: Drafts, draft: Draft) -> None:
    """Every cell of a row with what the file says."""
    line, sheet, entry = draft.line, draft.line.sheet, draft.entry
    old = row_of(entry, sheet) if entry else {}
    parts: dict[str, dict[str, str | None]] = {}
    for column in sheet.columns:
        if column.heading not in line.texts or column.heading in (ENTRY, VERSION):
            continue
        new, was = line.texts[column.heading], old.get(column.heading, "").strip()
        draft.cells[column.path or (column.heading,)] = line.at(column.heading)
        drafts.left += bool(was and not new)
        if not new or new == was:
            continue
        text = None if new == REMOVE else new
        draft.differences.append(Difference(column.heading, was, text or ""))
        if column.heading == BODY:
            draft.body = f"{text}\n" if text else ""
        elif len(column.path) > 1:
            parts.setdefault(column.path[0], {})[column.path[1]] = text
        else:
            before = _sentences(entry, column)
            draft.changes[column.path[0]] = change_of(column, text, before) if text else None
    draft.changes |= {key: Part(changes) for key, changes in parts.items()}


def _sentences(entry: Entry | None, column: Column) -> list[str]:
    found = entry.written.get(column.path[0]) if entry and column.form is Form.LINES else None
    many = found if isinstance(found, list) else [found] if found else []
    return [str(one) for one in many]


def _by_name(drafts: Drafts) -> dict[tuple[Target, tuple[str, ...]], list[Draft]]:
    """The drafts by every way in which a line may name them."""
    found: dict[tuple[Target, tuple[str, ...]], list[Draft]] = {}
    for draft in drafts.by_path.values():
        steps = steps_of(draft.path)
        for start in range(len(steps)):
            found.setdefault((draft.target, steps[start:]), []).append(draft)
    return found


def _owner(
    drafts: Drafts,
    by_name: dict[tuple[Target, tuple[str, ...]], list[Draft]],
    line: Line,
    named: Named,
) -> Draft | None:
    """The draft whose item a line is; an entry that stands on no sheet gets one here."""
    target = _target(drafts, line)
    if target is None:
        return None
    own = by_name.get((target, tuple(map(fold, name_of(line).split("/")))), [])
    if len(own) == 1:
        return own[0]
    entry = named.entry(line, target)
    if isinstance(entry, Entry):
        return drafts.by_path.setdefault(entry.path, Draft(target, entry.path, entry, line))
    what = f"没有叫“{name_of(line)}”的{target}。"
    remedy = f"先在工作表“{target}”里加一行，或改成已有的名称。"
    drafts.mistakes.append(entry or Mistake(line.at(ENTRY), what, remedy))
    return None


def _target(drafts: Drafts, line: Line) -> Target | None:
    """The type that a line says; the only one where there is but one."""
    kinds = {target.value: target for target in line.sheet.targets}
    given = line.texts.get(TYPE, "")
    if given in kinds or len(kinds) == 1:
        return kinds.get(given) or line.sheet.target
    what = f"“{given}”不是有“{line.sheet.key}”的类型。" if given else "这一行没有写类型。"
    remedy = f"在“{TYPE}”一列写 {'、'.join(kinds)} 里的一个。"
    drafts.mistakes.append(Mistake(line.at(TYPE), what, remedy))
    return None


def _settle(drafts: Drafts, draft: Draft, key: str, items: ItemList) -> None:
    """The items of a key, as a change of their entry."""
    drafts.mistakes.extend(items.mistakes)
    drafts.left += items.left
    draft.differences.extend(items.differences)
    if not items.is_changed:
        return
    stay = [(at, item) for at, item in enumerate(items.items) if item is not None]
    draft.changes[key] = Items(tuple(item for _, item in stay))
    for number, (at, _) in enumerate(stay):
        if line := items.lines.get(at):
            draft.cells[key, number] = line.at("数值")  # where one line holds all of a figure
            draft.cells |= {(key, number, one): line.at(one) for one in line.columns}
    for line in items.lines.values():
        _refuse_stale(drafts, draft.entry, line)


def _complete(drafts: Drafts, named: Named) -> None:
    """What every new entry has: an address of its own, and a state in which nobody sees it yet."""
    taken = {key: entry.path for key, entry in named.slugs.items()}
    register = Register.of(named.catalogue)
    for draft in drafts.by_path.values():
        if draft.entry is not None:
            continue
        written = draft.changes.get(SLUG)
        slug = written if isinstance(written, str) else _free(drafts, draft, taken, named)
        if owner := taken.get((draft.target, slug)):
            what = f"网址 {slug} 和“{stem_of(owner)}”的一样。"
            remedy = f"在“网址”一列另写一个，例如 {slug}-2，或前面加上地名的拼音。"
            drafts.mistakes.append(Mistake(draft.line.at(SLUG), what, remedy))
            continue
        taken[draft.target, slug] = draft.path
        draft.changes[SLUG] = slug
        draft.changes |= numbered(
            named.catalogue, draft.target, draft.path, draft.changes, register
        )
        if ENTRIES[draft.target].default_publication is Publication.DRAFT:
            draft.changes.setdefault(STATE, Publication.DRAFT.value)


def _free(drafts: Drafts, draft: Draft, taken: Taken, named: Named) -> str:
    """Every town has a 妇女之家: of another town's homophones the folder's name stands in front.

    One of the same town may be the same, spelt otherwise: that is asked about.
    """
    own = slug_of(draft.line.texts.get(NAME) or stem_of(draft.path))
    owner = taken.get((draft.target, own))
    if owner is None or _is_beside(drafts, draft, owner, named):
        return own
    possible = possible_slugs(draft.path)
    return next(one for one in possible if (draft.target, one) not in taken)


def _is_beside(drafts: Drafts, draft: Draft, owner: str, named: Named) -> bool:
    """Whether another entry, by its path, is of the same folder or the same town."""
    if owner.rpartition("/")[0] == draft.path.rpartition("/")[0]:
        return True
    known, area = named.catalogue.at_path(owner), draft.line.texts.get(AREA, "")
    theirs = known.written.get(AREA) if known else drafts.by_path[owner].line.texts.get(AREA)
    return bool(area and theirs) and named.town(str(theirs)) == named.town(area)
