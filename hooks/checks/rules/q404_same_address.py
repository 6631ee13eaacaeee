"""Q404: two pages of a type with the same address, now or formerly."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from hooks.catalogue import Catalogue
from hooks.catalogue.copies import copies
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry, VocabularyTerm
from hooks.entries.problem import Finding, Location
from hooks.model import ENTRIES, TERMS, Target
from hooks.model.scalar.device_name import is_device_name
from hooks.model.slug import slug_of


@dataclass(frozen=True)
class _Claim:
    """An address that an entry or a word lays claim to; ``is_generated`` where nobody wrote it."""

    owner: Entry | VocabularyTerm
    slug: str
    place: Callable[[], Location]
    is_generated: bool
    is_former: bool = False

    @property
    def at(self) -> Location:
        """Where it is written; looked for only where something is wrong with it."""
        return self.place()

    @property
    def rank(self) -> tuple[bool, bool]:
        """The written address stands, the generated one gives way."""
        return (self.is_generated, self.is_former)


def check(catalogue: Catalogue) -> Iterator[Finding]:
    second = copies(catalogue)  # Q109 says that they are to go
    claims: dict[Target, list[_Claim]] = {target: [] for target in ENTRIES}
    for entry in catalogue.entries:
        if entry not in second:
            claims[entry.target].append(_present(entry))
            for target, claim in _former(entry):
                claims[target].append(claim)
    for of_type in claims.values():
        yield from _clashes(of_type)
    for target in TERMS:
        yield from _clashes([*_of_words(catalogue, target), *_former_words(catalogue, target)])


def _present(entry: Entry) -> _Claim:
    is_generated = entry.model.slug is None
    key = "名称" if is_generated else "网址"
    return _Claim(entry, entry.slug, partial(entry.at, key), is_generated)


def _former(entry: Entry) -> Iterator[tuple[Target, _Claim]]:
    """Each under the type of the page that it was."""
    for index, (target, slug) in enumerate(entry.former):
        place = partial(_at_former, entry, index)
        yield target, _Claim(entry, slug, place, is_generated=False, is_former=True)


def _at_former(entry: Entry, index: int) -> Location:
    return entry.at("曾用网址", index).of(entry.model.former_addresses[index].text)


def _of_words(catalogue: Catalogue, target: Target) -> list[_Claim]:
    """Only themes have pages of their own; elsewhere an address counts where it was written."""
    return [
        _Claim(
            term,
            term.slug,
            partial(term.at.of, term.model.slug or term.name),
            term.model.slug is None,
        )
        for term in catalogue.terms(target).values()
        if term.model.slug or target is Target.THEME
    ]


def _former_words(catalogue: Catalogue, target: Target) -> Iterator[_Claim]:
    for term in catalogue.terms(target).values():
        for _, slug in term.former:
            yield _Claim(term, slug, partial(term.at.of, slug), is_generated=False, is_former=True)


def _clashes(claims: list[_Claim]) -> Iterator[Finding]:
    taken: dict[str, _Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.rank):
        first = taken.setdefault(claim.slug, claim)
        if not claim.slug:
            yield Finding(
                claim.at, "从名称拼不出网址。", "加一行“网址:”，用小写字母、数字和连字符。"
            )
        elif is_device_name(claim.slug):
            what = f"从名称拼出的网址“{claim.slug}”是 Windows 留给设备用的名字。"
            yield Finding(claim.at, what, f"加一行“网址:”，例如 网址: {_longer(claim.owner)}。")
        elif first.owner != claim.owner:
            yield _clash(claim, first)
        elif first is not claim:
            yield Finding(claim.at, f"网址“{claim.slug}”写了两次。", "留一个就够了。")


def _clash(claim: _Claim, first: _Claim) -> Finding:
    former = "曾用网址" if first.is_former else "网址"
    made = "由名称自动拼出的" if claim.is_generated else ""
    what = f"{made}网址“{claim.slug}”已经是{_label(first.owner)}的{former}。"
    if claim.is_former:
        return Finding(claim.at, what, "旧网址只能转到一个页面：删掉其中一处。")
    return Finding(claim.at, what, f"选一个别处没有的，例如 网址: {_longer(claim.owner)}。")


def _label(owner: Entry | VocabularyTerm) -> str:
    return owner.path if isinstance(owner, Entry) else f"“{owner.name}”"


def _longer(owner: Entry | VocabularyTerm) -> str:
    """The address with the folder's name in front, which tells two towns apart."""
    if isinstance(owner, VocabularyTerm):
        return f"{owner.slug}-2"
    folder = PurePosixPath(owner.path).parent.name
    return f"{slug_of(folder)}-{owner.slug}"


RULE = Rule(
    code="Q404",
    title="网址重复",
    subject=Catalogue,
    check=check,
    why="一个网址只能打开一个页面，另一个会被盖掉，印好的二维码也会扫错。",
)
