"""Digests of entries: what three persons sign, so that a later edit is seen.

It is made of what was typed, never of what the program makes of it: another version of the
program leaves every sign-off as it is. What counts, and what does not, is ADR 27.
"""

import json
from collections.abc import Iterator
from hashlib import blake2b

from hooks.catalogue import Catalogue
from hooks.catalogue.link import path_from
from hooks.entries.entry import Entry
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.model.settings import SignOff

SIZE = 16
"""Bytes: written as twice as many characters."""
NOT_READ = frozenset({"审核", "发布", "撤下", "目录号", "查看"})
"""Keys about the publication and the collection, and not of what is published: programs write them.

查看 is of that kind: the day on which a program saw a source.
"""
ADDRESS = "网址"
DATING = ("日期", "推定年份")
"""Keys of a source by which what rests on it is dated."""


def digest_of(catalogue: Catalogue, entry: Entry) -> str:
    """Of all that the entry says and shows: its keys, its body, its pictures, the days of its sources."""
    parts = (
        entry.target,
        entry.title,
        json.dumps(_kept(_read(entry)), ensure_ascii=False, sort_keys=True),
        entry.source.text_from(entry.body_line).strip(),
        *_pictures(catalogue, entry),
        *_sources(catalogue, entry),
    )
    found = blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data) + data)
    return found.hexdigest()


def is_asked_for(catalogue: Catalogue, entry: Entry) -> bool:
    """Whether the site wants sign-offs of it: of stories, and of what somebody began to sign.

    Places, organisations and sources are the directory that stories stand in.
    """
    is_told = isinstance(entry.model, StoryModel) or bool(entry.model.reviews)
    return is_told and catalogue.settings.sign_off is not SignOff.OFF


def _read(entry: Entry) -> dict[str, object]:
    """The address as it is, typed or not: a program may write it into the file (check --fix)."""
    read = {key: item for key, item in entry.written.items() if key not in NOT_READ}
    return read | {ADDRESS: entry.slug}


def _kept(written: object) -> object:
    """Keys with nothing behind them are as good as not written, at any depth."""
    if isinstance(written, list):
        return [_kept(item) for item in written]
    if not isinstance(written, dict):
        return written
    return {key: _kept(item) for key, item in written.items() if item is not None}


def _pictures(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """The digest of each file that it shows or leads to."""
    listed = entry.model.pictures if isinstance(entry.model, StoryModel) else ()
    mentions = (*entry.body.pictures, *entry.body.links)
    named = (*(picture.file for picture in listed), *(mention.target for mention in mentions))
    for path in dict.fromkeys(path_from(entry, name) for name in named):
        if found := catalogue.judgement(path):
            yield found.digest


def _sources(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    """The day of each: another one dates its numbers anew (报道时), and nobody has read that."""
    links = (link.destination for link in catalogue.links_of(entry))
    for source in dict.fromkeys(one for one in links if one.target is Target.SOURCE):
        yield json.dumps([source.written.get(key) for key in DATING], ensure_ascii=False)
