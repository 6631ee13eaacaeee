"""Q109: a copy that a sync client, Explorer or a chat program made of an entry."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.copies import copies
from hooks.checks.rule import Rule
from hooks.entries.copy_name import copied_from
from hooks.entries.entry import Entry
from hooks.entries.problem import TOP, Finding, Location, Source


def check(catalogue: Catalogue) -> Iterator[Finding]:
    known = copies(catalogue)
    for entry in catalogue.entries:
        name = entry.path.rpartition("/")[2]
        if original := known.get(entry):
            what = f"“{name}”像是 {original.path} 的副本。"
            remedy = (
                f"对照两个文件，把要留的内容放进“{original.stem}.md”，再删掉“{name}”；"
                "不要改“网址”，原来的网址印在二维码上。"
            )
            yield Finding(_place(entry), what, remedy)
        elif stem := copied_from(entry.stem):
            what = f"“{name}”像是副本，旁边却没有“{stem}.md”。"
            yield Finding(_place(entry), what, f"要留下它，就改名为“{stem}.md”；不要就删掉。")


def _place(entry: Entry) -> Location:
    """The file as a whole: nothing in it is wrong."""
    return Location(Source(entry.path, ""), TOP)


RULE = Rule(
    code="Q109",
    title="多出来的副本",
    subject=Catalogue,
    check=check,
    why="网盘、微信和资源管理器会把同一个文件另存一份；两份都在，页面重复，改了一份另一份还是旧的。",
)
