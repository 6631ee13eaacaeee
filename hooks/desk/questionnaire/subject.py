"""Subjects: whom a mark asks about: the whole site, a place, a system, an organisation, or an entry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import without_residences
from hooks.checks.suggestion.similar import quoted, similar
from hooks.desk.questionnaire.mark import Unanswered
from hooks.entries.entry import Entry, fold
from hooks.model import ENTRIES, Organisation, System, Target
from hooks.model.venue import ROLES

WHOLE = ("全部", "全站", "本站")
LED_BY = {Target.BRAND: ("牵头",), Target.CASE: ("牵头",), Target.VENUE: ROLES[:3]}
"""Who uses a venue (共用) does not run it."""
SHOWN = 4


@dataclass(frozen=True)
class Scope:
    """Entries that are counted together; ``how`` says which, in the words of a note."""

    title: str
    how: str
    entries: Callable[[Target], tuple[Entry, ...]]


def subject_of(
    public: Catalogue, whole: Catalogue, words: str
) -> Scope | Entry | Unanswered | None:
    """None where nothing has this name; Unanswered where several have, or it is not public.

    A place or an organisation is an entry, and what is counted of it its scope.
    """
    *front, last = words.split("/")
    if system := next((one for one in System if one.value == last), None):
        around = _scope_named(public, whole, "/".join(front)) if front else _whole(public)
        return _of_system(public, around, system) if isinstance(around, Scope) else around
    if words in WHOLE:
        return _whole(public)
    return _entry(public, whole, words)


def _scope_named(public: Catalogue, whole: Catalogue, words: str) -> Scope | Unanswered | None:
    found = subject_of(public, whole, words)
    return scope_of(public, found) if isinstance(found, Entry) else found


def scope_of(catalogue: Catalogue, entry: Entry) -> Scope | None:
    """What is counted of a place or an organisation."""
    if entry.target is Target.PLACE:
        how = f"在{entry.title}和下面各地的"
        return Scope(entry.title, how, lambda t: _visited(catalogue, catalogue.located(entry, t)))
    if entry.target is Target.ORGANISATION:
        how = f"{entry.title}牵头（阵地：主办、牵头、引领；共用的不算）的"
        return Scope(
            entry.title, how, lambda target: _visited(catalogue, _led(catalogue, entry, target))
        )
    return None


def _whole(catalogue: Catalogue) -> Scope:
    return Scope("全部", "全站的", lambda target: _visited(catalogue, catalogue.of(target)))


def _of_system(catalogue: Catalogue, around: Scope, system: System) -> Scope:
    def is_led(entry: Entry) -> bool:
        if isinstance(entry.model, Organisation):
            return entry.model.system is system
        keys = LED_BY.get(entry.target, ())
        leaders = (one for key in keys for one in catalogue.references(entry, key))
        return any(isinstance(o.model, Organisation) and o.model.system is system for o in leaders)

    how = f"{around.how}、由{system.value}系统牵头（阵地：主办、牵头、引领）的"
    how = how.replace("的、由", "、由")
    return Scope(
        f"{around.title}/{system.value}",
        how,
        lambda target: tuple(filter(is_led, around.entries(target))),
    )


def _visited(catalogue: Catalogue, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return without_residences(catalogue, entries)


def _led(catalogue: Catalogue, organisation: Entry, target: Target) -> tuple[Entry, ...]:
    keys = LED_BY.get(target)
    return catalogue.backlinks(organisation, target, *keys) if keys else ()


def _entry(public: Catalogue, whole: Catalogue, words: str) -> Entry | Unanswered | None:
    found = tuple(_named(whole, words))
    if len(found) > 1 and (places := [one for one in found if one.target is Target.PLACE]):
        found = tuple(places[:1]) if len(places) == 1 else found
    if len(found) > 1:
        names = "；".join(name_of(whole, one) for one in found[:SHOWN])
        return Unanswered(f"叫“{words}”的有 {len(found)} 个，写清楚是哪一个：{names}")
    if not found:
        return None
    entry = public.at_path(found[0].path)
    if entry and public.home(entry):
        return Unanswered(f"“{entry.title}”只记名称，没有可以填的内容")
    state = whole.state(found[0])
    return entry or Unanswered(f"“{found[0].title}”现在是{state}，公众看不到，不能填进表里")


def name_of(catalogue: Catalogue, entry: Entry) -> str:
    """By which a mark names an entry and no other."""
    same = tuple(_named(catalogue, entry.title))
    if same == (entry,):
        return entry.title
    return f"{entry.target.value}/{catalogue.finder.name_of(entry) or label(catalogue, entry)}"


def _named(catalogue: Catalogue, words: str) -> Iterator[Entry]:
    """Each once, by file name and folders as references do, or by title."""
    first, _, rest = words.partition("/")
    types = [target for target in ENTRIES if target.value == first and rest]
    tries = [(types[0], rest)] if types else [(target, words) for target in ENTRIES]
    by_name = [entry for target, text in tries for entry in catalogue.named(target, text)]
    wanted = fold(words)
    yield from dict.fromkeys(by_name) or (
        entry for entry in catalogue.entries if fold(entry.title) == wanted
    )


def unknown(catalogue: Catalogue, words: str) -> Unanswered:
    """What was probably meant."""
    near = similar(words, dict.fromkeys(entry.title for entry in catalogue.entries))
    return Unanswered(f"网站上没有“{words}”" + (f"，是不是{quoted(near)}？" if near else ""))
