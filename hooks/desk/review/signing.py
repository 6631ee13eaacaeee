"""Signing: one more reading is put below an entry's 审核, or the reason why it cannot be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.digest import digest_of
from hooks.catalogue.review_state import STEPS, ReviewState, is_same_role, review_state
from hooks.desk.change import Items, Kept
from hooks.desk.edited_entry import edited
from hooks.desk.review.sheet_code import Refusal, refusal
from hooks.entries.entry import Entry
from hooks.model.entry import ReviewStep
from hooks.model.scalar.day import Day

KEY = "审核"
REFUSED = {
    Refusal.MISTYPED: "编码打错了：送审单上的编码是 8 个数字，照着再输一遍。",
    Refusal.OTHER: (
        "编码对不上：打印送审单以后，{}又改过{}。签字的人看到的不是现在这一份；"
        "打印新的送审单，重新送审。"
    ),
}


class SigningError(Exception):
    """Nothing was signed; a sentence that says why."""


@dataclass(frozen=True)
class Reading:
    """What somebody wants to have recorded."""

    step: ReviewStep
    role: str
    day: Day


def state_of(catalogue: Catalogue, entry: Entry) -> ReviewState:
    """How far the sign-offs of any entry are, whether the site asks for them or not."""
    found = catalogue.review(entry)
    return found or review_state(entry.model.reviews, digest_of(catalogue, entry))


def check_code(catalogue: Catalogue, entries: Sequence[Entry], typed: str) -> None:
    """SigningError where the code is not that of a sheet with these entries as they are now."""
    digests = [state_of(catalogue, entry).digest for entry in entries]
    if found := refusal(typed, digests):
        one = len(entries) == 1
        named = f"“{entries[0].title}”" if one else "有条目"
        other = "" if one else "，或者写的不是送审单上的那几个条目"
        raise SigningError(REFUSED[found].format(named, other))


def check_reading(catalogue: Catalogue, entry: Entry, reading: Reading) -> None:
    """SigningError where the reading does not fit those before it."""
    state = state_of(catalogue, entry)
    due = state.next
    if due is None:
        raise SigningError(f"“{entry.title}”三审已经齐了，审完以后没有改过。")
    if reading.step is not due:
        done = state.readings[-1].step if state.readings else ""
        before = f"现在只到{done}" if done else "现在这一份还没有人审过"
        raise SigningError(f"“{entry.title}”{before}，接下来是{due}，不能登记{reading.step}。")
    for earlier in state.readings:
        if is_same_role(earlier.role, reading.role):
            raise SigningError(
                f"“{entry.title}”的{earlier.step}也是“{reading.role}”审的：三道审核由三个人做。"
            )
    last = entry.model.reviews[-1] if entry.model.reviews else None
    if last and last.day.is_after(reading.day):
        raise SigningError(
            f"“{entry.title}”{last.step}是 {last.day}，{reading.step}不会比它早（{reading.day}）。"
        )
    if reading.day.is_after(catalogue.today):
        raise SigningError(f"日期 {reading.day} 还没有到：写实际审核的那天。")


def signed(catalogue: Catalogue, entry: Entry, text: str, reading: Reading) -> str:
    """The text of the entry's file with the reading below those that are there."""
    kept = [Kept(number) for number in range(len(entry.model.reviews))]
    new = {
        "环节": str(reading.step),
        "身份": reading.role,
        "日期": str(reading.day),
        "摘要": state_of(catalogue, entry).digest,
    }
    return edited(entry.path, text, {KEY: Items((*kept, new))})


def still_open(catalogue: Catalogue, entries: Iterable[Entry]) -> list[tuple[Entry, ReviewState]]:
    """Those that have no three readings as they are now, in the order of the entries."""
    states = ((entry, state_of(catalogue, entry)) for entry in entries)
    return [(entry, state) for entry, state in states if len(state.readings) < len(STEPS)]
