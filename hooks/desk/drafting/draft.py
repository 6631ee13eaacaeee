"""A draft: the entry that a document becomes, with its pictures and the source that it names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from hooks.catalogue import Catalogue
from hooks.desk.change import Change, Item, Items, Names
from hooks.desk.document.paper import Paper
from hooks.desk.document.shots import with_files
from hooks.desk.drafting.origin import EDGES, NEW_SOURCE
from hooks.desk.drafting.proposal import Choice
from hooks.desk.edited_entry import new_entry
from hooks.desk.entry_name import entry_path
from hooks.desk.free_slug import free_slug
from hooks.desk.numbered import numbered
from hooks.desk.workbook.named import ENOUGH
from hooks.entries.entry import stem_of
from hooks.model import ENTRIES, Place, Publication, Target
from hooks.model.base import keys
from hooks.model.form import Form, form
from hooks.model.slug import slug_of

TO_WRITE = "待补充"
"""Words of which Q413 asks, once the entry is published."""
PICTURES = "图片"
LONGEST_NAME = 40
TAKEN = "网址 {} 已经有了，写成了 {}，可以改。"
INSTEAD = str.maketrans('?:*"<>|/\\', "？：＊”《》｜／＼")
"""What Windows forbids in names, as Chinese writes it."""
NO_NAME = re.compile(r"^[.~$\s]+|[.\s]+$")
NOT_IN_FILE = re.compile(r"[^\w-]+")


@dataclass(frozen=True)
class Draft:
    """``texts`` are the entries' files by path, the draft's own first, ``pictures`` those beside it."""

    path: str
    texts: Mapping[str, bytes]
    pictures: Mapping[str, bytes]
    notes: tuple[str, ...]

    @property
    def files(self) -> Mapping[str, bytes]:
        """All that is to be written."""
        return {**self.texts, **self.pictures}


def name_from(title: str) -> str:
    """A title as the name of a file."""
    words = NO_NAME.sub("", title.translate(INSTEAD))
    if len(words) > LONGEST_NAME:
        words = re.split(r"[，,。；;！!]", words)[0][:LONGEST_NAME]
    return words.strip() or "新条目"


def folder_for(catalogue: Catalogue, choices: Iterable[Choice]) -> str:
    """The town in which the places of these lie; "" where it is none or several."""
    names = {str(value) for one in choices for key, value in one.gain if key == "地区"}
    towns = {_town(catalogue, name) for name in names}
    return towns.pop() if len(towns) == 1 else ""


def _town(catalogue: Catalogue, name: str) -> str:
    found = catalogue.finder.named(Target.PLACE, name)
    place = found[0] if len(found) == 1 else None
    while place and isinstance(place.model, Place) and place.model.level not in ENOUGH:
        place = catalogue.reference(place, "上级")
    return place.stem if place else ""


def drafted(
    catalogue: Catalogue, target: Target, name: str, paper: Paper, accepted: Iterable[Choice]
) -> Draft:
    """The draft; NameRefusedError where nothing can be called so."""
    path = entry_path(target, name)
    stem = stem_of(path)
    gains = [gain for choice in accepted for gain in choice.gain]
    slug = free_slug(catalogue, target, path)
    sources = dict(_source(catalogue, value) for key, value in gains if key == NEW_SOURCE)
    files = {shot.name: _beside(stem, shot.name) for shot in paper.pictures}
    items = [_picture(files[shot.name], shot.caption, shot.is_generated) for shot in paper.pictures]
    gained = _gained(target, gains)
    changes = {
        "发布": Publication.DRAFT.value,
        "名称": paper.title if paper.title != stem else None,
        "网址": slug,
        PICTURES: Items(tuple(items)),
        **gained,
        **numbered(catalogue, target, path, gained),
    }
    body = with_files(
        paper.body(has_edges=EDGES not in {key for key, _ in gains}), files.__getitem__
    )
    folder = PurePosixPath(path).parent
    return Draft(
        path,
        {path: new_entry(target, changes, body).encode(), **sources},
        {str(folder / files[shot.name]): shot.data for shot in paper.pictures},
        () if slug == slug_of(stem) else (TAKEN.format(slug_of(stem), slug),),
    )


def _gained(
    target: Target, gains: Iterable[tuple[str, str | Mapping[str, str]]]
) -> dict[str, Change]:
    """What was accepted, key by key; of a key that has one value, the first."""
    known = keys(ENTRIES[target])
    names: dict[str, list[str]] = {}
    items: dict[str, list[Item]] = {}
    texts: dict[str, Change] = {}
    for key, value in gains:
        if key == NEW_SOURCE and isinstance(value, Mapping):
            names.setdefault("来源", []).append(name_from(value["名称"]))
        elif key not in known:
            continue
        elif isinstance(value, Mapping):
            items.setdefault(key, []).append(value)
        elif form(known[key]) is Form.NAMES:
            names.setdefault(key, []).append(value)
        else:
            texts.setdefault(key, value)
    lists = {key: Names(tuple(dict.fromkeys(many))) for key, many in names.items()}
    return {**texts, **lists, **{key: Items(tuple(many)) for key, many in items.items()}}


def _beside(stem: str, name: str) -> str:
    return f"{PICTURES}/{NOT_IN_FILE.sub('', stem)}-{name}"


def _picture(file: str, caption: str, is_generated: bool) -> dict[str, str]:  # noqa: FBT001
    """可用 and 未成年人 are left to be asked: a document says nothing of them."""
    item = {"文件": file, "说明": " ".join(caption.split()) or TO_WRITE}
    return {**item, "AI生成": "是"} if is_generated else item


def _source(catalogue: Catalogue, value: object) -> tuple[str, bytes]:
    """The file of a new source, and what it holds."""
    texts: dict[str, Change] = dict(value) if isinstance(value, Mapping) else {}
    title = str(texts["名称"])
    name = name_from(title)
    changes = {**texts, "名称": title if title != name else None}
    path = entry_path(Target.SOURCE, name)
    changes["网址"] = free_slug(catalogue, Target.SOURCE, path)
    return path, new_entry(Target.SOURCE, changes).encode()
