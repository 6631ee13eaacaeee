"""One page before and after: every key whose value is another one, in the words that were typed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.desk.comparison.body import SENTENCES, body_details
from hooks.desk.comparison.detail import Detail, from_to
from hooks.desk.comparison.figures import figure_details
from hooks.desk.comparison.person import persons_in
from hooks.entries.entry import Entry
from hooks.model import Place, Venue
from hooks.model.base import keys
from hooks.model.entry import EntryModel
from hooks.model.form import Form, form, target
from hooks.model.scalar.distance import Point, metres
from hooks.view.parts.number import numbers_of
from maps import to_wgs84

APART = frozenset(
    {"发布", "审核", "撤下", "名称", "网址", "曾用网址", "数据", "图片", "坐标", "坐标系"}
)
"""Keys that are told in another way, or are no part of the page."""
STOPS = ("。", "！", "？", "；")
LEAST_SHIFT = 1
"""Metres: less is a rounding."""


@dataclass(frozen=True)
class State:
    """An entry as it is, or was; None where there is no page of it."""

    catalogue: Catalogue
    entry: Entry | None

    @property
    def model(self) -> EntryModel | None:
        """Its keys."""
        return self.entry.model if self.entry else None


def details(before: State, after: State, sentences: int = SENTENCES) -> tuple[Detail, ...]:
    """All that is different; of a new page all that it says, of its body so many sentences."""
    if after.entry is None:
        return ()
    parts: tuple[Callable[[State, State], Iterable[Detail]], ...] = (
        _title,
        _keys,
        _position,
        _figures,
        _pictures,
        partial(_body, sentences),
        _persons,
    )
    return tuple(detail for part in parts for detail in part(before, after))


def _title(before: State, after: State) -> Iterator[Detail]:
    if before.entry and after.entry and before.entry.title != after.entry.title:
        yield Detail("名称", from_to(before.entry.title, after.entry.title))


def _keys(before: State, after: State) -> Iterator[Detail]:
    entry, was = after.entry, before.entry
    if entry is None:
        return
    for name, field in keys(type(entry.model)).items():
        if name in APART:
            continue
        attribute = _attributes(type(entry.model))[name]
        new, old = getattr(entry.model, attribute), getattr(before.model, attribute, None)
        if new == old or (not new and not old):
            continue
        if target(field) is not None and _names(before, name) == _names(after, name) != ():
            continue
        written = [each.written.get(name) if each else None for each in (was, entry)]
        if was is None:
            items = _items(written[1])
            if not items:  # what nobody wrote is as it is for everybody
                continue
            is_names = form(field) is Form.NAMES
            yield Detail(name, "、".join(items) if is_names else _sentences(items))
        elif form(field) in (Form.NAMES, Form.LINES, Form.LIST):
            yield from _list(name, *map(_items, written))
        else:
            yield Detail(name, from_to(*map(_flat, written)))


def _list(name: str, old: list[str], new: list[str]) -> Iterator[Detail]:
    """What was added and what was taken out; else only their order is another one."""
    added = [item for item in new if item not in old]
    gone = [item for item in old if item not in new]
    if added:
        yield Detail(name, f"加上“{'”“'.join(added)}”")
    if gone:
        yield Detail(name, f"去掉“{'”“'.join(gone)}”")
    if not added and not gone:
        yield Detail(name, f"次序改成“{'、'.join(new)}”")


def _names(state: State, key: str) -> tuple[tuple[str, str], ...]:
    """Of the entries that a key names, address and title: a renamed file is still the same."""
    if state.entry is None:
        return ()
    found = state.catalogue.references(state.entry, key)
    return tuple((f"{one.target}/{one.slug}", one.title) for one in found)


def _position(before: State, after: State) -> Iterator[Detail]:
    old, new = _point(before), _point(after)
    where = _written_position(after)
    if old and new:
        shift = metres(old, new)
        if shift >= LEAST_SHIFT:
            yield Detail("位置", f"移动了 {shift:.0f} 米，现在是 {where}")
    elif new:
        yield Detail("位置", where)
    elif old:
        yield Detail("位置", "去掉了坐标，地图上不再有它自己的位置")


def _point(state: State) -> Point | None:
    model = state.model
    if not isinstance(model, Place | Venue) or model.located is None:
        return None
    position, datum = model.located
    return to_wgs84(position.longitude, position.latitude, datum.value)


def _written_position(state: State) -> str:
    written = state.entry.written if state.entry else {}
    return f"{_flat(written.get('坐标'))}（{_flat(written.get('坐标系'))}）"


def _figures(before: State, after: State) -> Iterator[Detail]:
    numbers = [
        numbers_of(state.catalogue, state.entry) if state.entry else () for state in (before, after)
    ]
    yield from figure_details(*numbers)


def _pictures(before: State, after: State) -> Iterator[Detail]:
    old, new = _shown(before), _shown(after)
    for file, (words, digest) in new.items():
        if file not in old:
            yield Detail("图片", f"加上 {file}：{words}")
        elif old[file][0] != words:
            yield Detail("图片", f"{file}：{from_to(old[file][0], words)}")
        if file in old and old[file][1] != digest:
            yield Detail("图片", f"{file} 换成了另一张（文件名没有变）")
    for file in old:
        if file not in new:
            yield Detail("图片", f"去掉 {file}")


def _shown(state: State) -> Mapping[str, tuple[str, str]]:
    """By file what is said of it, and the digest of what it holds."""
    entry = state.entry
    if entry is None:
        return {}
    listed = entry.written.get("图片")
    said = listed if isinstance(listed, list) else [listed]
    words = {one["文件"]: _about(one) for one in said if isinstance(one, dict) and "文件" in one}
    for mention in state.catalogue.body(entry).pictures:
        words.setdefault(mention.target, f"{mention.text or '没有说明'}（正文里）")
    found = {}
    for file, about in words.items():
        judged = state.catalogue.judgement(path_from(entry, str(file)))
        found[str(file)] = about, judged.digest if judged else ""
    return found


def _about(picture: Mapping[str, object]) -> str:
    rest = [
        f"{key} {_flat(value)}" for key, value in picture.items() if key not in ("文件", "说明")
    ]
    return "，".join([_flat(picture.get("说明")), *rest])


def _body(sentences: int, before: State, after: State) -> Iterator[Detail]:
    old, new = (each.catalogue.body(each.entry) if each.entry else None for each in (before, after))
    yield from body_details(old, new, sentences)


def _persons(before: State, after: State) -> Iterator[Detail]:
    """Only where the text is another one: to look for names takes longer than all the rest."""
    if before.entry and after.entry and before.entry.source.text == after.entry.source.text:
        return
    old, new = (persons_in(state.catalogue, state.entry) for state in (before, after))
    if come := sorted(new - old):
        yield Detail("可能是人名", f"新出现 {'、'.join(come)}：看看该不该写")
    if gone := sorted(old - new):
        yield Detail("可能是人名", f"不再出现 {'、'.join(gone)}")


def _attributes(model: type[EntryModel]) -> Mapping[str, str]:
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _items(written: object) -> list[str]:
    if written is None:
        return []
    return [_flat(item) for item in (written if isinstance(written, list) else [written])]


def _sentences(items: list[str]) -> str:
    """One behind the other; what ends with a stop needs none."""
    return "".join(
        item if item.endswith(STOPS) or number == len(items) else f"{item}；"
        for number, item in enumerate(items, 1)
    )


def _flat(written: object) -> str:
    """As it was typed, in one line."""
    if written is None:
        return ""
    if isinstance(written, list):
        return "、".join(map(_flat, written))
    if isinstance(written, dict):
        return "，".join(f"{key} {_flat(value)}" for key, value in written.items())
    return str(written)
