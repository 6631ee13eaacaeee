"""Q414: two brands with one accession number, as when two colleagues each gave the next one."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.accession import Register
from hooks.catalogue.copies import copies
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model import Brand, Publication
from hooks.model.scalar.accession import accession_parts


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Who was public first keeps it; a copy of a file is told by Q109."""
    second = copies(catalogue)
    taken: dict[str, Entry] = {}
    register: Register | None = None
    for entry, brand in sorted(catalogue.models(Brand), key=lambda pair: _is_new(pair[1])):
        number = brand.accession
        if not number or entry in second:
            continue
        first = taken.setdefault(number, entry)
        if first is not entry:
            register = register or Register.of(catalogue)
            free = register.next(accession_parts(number)[0])
            what = f"目录号 {number} 已经是 {first.path} 的。"
            remedy = f"后建的、还没有印出去的那一个，改成 {free}。"
            yield Finding(entry.at("目录号"), what, remedy)


def _is_new(brand: Brand) -> bool:
    return brand.state not in (Publication.PUBLISHED, Publication.WITHDRAWN)


RULE = Rule(
    code="Q414",
    title="目录号重复",
    subject=Catalogue,
    check=check,
    why="一个号只能是一个品牌的，印在封面和海报上，搜索也靠它。两位同事同时新建，会各自取到同一个号。",
)
