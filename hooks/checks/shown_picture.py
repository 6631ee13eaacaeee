"""Shown pictures: which pictures an entry shows, and where it says so."""

from collections.abc import Callable, Iterator
from functools import partial

from hooks.entries.entry import Entry
from hooks.entries.problem import Location
from hooks.model.entry import StoryModel


def shown_pictures(entry: Entry) -> Iterator[tuple[str, Callable[[], Location]]]:
    """Each as it is written, with what finds its place, which only a missing one needs."""
    if isinstance(entry.model, StoryModel):
        for index, picture in enumerate(entry.model.pictures):
            yield picture.file, partial(entry.at, "图片", index, "文件")
    for mention in entry.body.pictures:
        yield mention.target, partial(getattr, mention, "at")
