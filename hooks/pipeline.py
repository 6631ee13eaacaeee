"""The pipeline on one screen: from a project's files to its checked catalogue, and on to a site.

Every stage is a function from values to values plus problems. The build, the
preview, the command line and the tests all come this way. What views and renders is
loaded when a site is asked for: a check needs none of it.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hooks.catalogue import Catalogue
from hooks.catalogue.join import join
from hooks.catalogue.page_beside import NavigationBeside, PageBeside, SiteBeside
from hooks.catalogue.readdressed import lost_terms, readdressed
from hooks.checks.hidden import discreet
from hooks.checks.rules import run_rules
from hooks.checks.rules.q108_unfinished_merge import RULE as UNFINISHED_MERGE
from hooks.entries.attachment import attachments
from hooks.entries.entry import Entry, Vocabulary
from hooks.entries.memory import KEPT_SUFFIX, Memory
from hooks.entries.page_by_hand import PageByHand
from hooks.entries.parse import parse
from hooks.entries.pictures import judgements
from hooks.entries.problem import Problem, errors
from hooks.entries.read import (
    NOTHING,
    FileName,
    RawFile,
    TextFile,
    is_page,
    no_files,
    paths_of,
    read,
    read_hand_written,
    read_picture,
    read_settings,
    read_texts,
    replaced,
    walk,
)
from hooks.entries.settings import Refusal, parse_settings, refused
from hooks.entries.shape import Shaped, shape
from hooks.model import Publication, Settings
from hooks.model.scalar.accession import accessions_in
from hooks.model.scalar.day import Day
from hooks.model.target import ENTRIES_FOLDER
from hooks.picture import CLEANED
from hooks.publish import SITE, Difference, publish
from hooks.publish.today import today as date_in_china
from hooks.store import FILE, program_state

if TYPE_CHECKING:
    from hooks.render import Output

ROOMS = ("hooks.model", "hooks.entries", "hooks.checks")
LIBRARIES = (
    *(
        "markdown",
        "nh3",
        "phonenumbers",
        "pydantic",
        "pydantic-core",
        "pypinyin",
        "python-stdnum",
        "pyyaml",
        "rjieba",
    ),
)
"""What decides, beside its bytes, what a file is shaped to."""
EXTENSIONS = ("pymdown-extensions",)
"""What the settings load by name for pages by hand."""
JUDGING_LIBRARIES = ("pillow", "pillow-heif", "pypdf", "resvg-py")
"""What decides whether a picture can be read, and what another file tells."""

_OF_THIS_PROCESS = Memory()
Write = Callable[[Iterable["Output"], Path], object]
Refusals = Callable[[Path, TextFile], Iterable[Refusal]]
Before = Callable[[Path, Iterable[RawFile]], Iterable[RawFile]]


@dataclass(frozen=True)
class Examined:
    """A project's entries, joined, and all that is wrong with them, sorted by place.

    ``hand_written`` are the addresses of the pages that stand beside the generated ones.
    """

    catalogue: Catalogue
    hand_written: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def settings(self) -> Settings:
        """The site's settings; the defaults where they are broken."""
        return self.catalogue.settings


def settings_of(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """A project's settings, and what is wrong with them, before MkDocs reads them."""
    return parse_settings(read_settings(root), run_rules)


def memory(root: Path) -> Memory:
    """What this process remembers of a project's files, and what is kept of them below ``root``."""
    return Memory(root / FILE, _program())


@contextmanager
def collecting_no_garbage() -> Iterator[None]:
    """Many values are made and none is thrown away: to look for some takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _nothing_before(root: Path, files: Iterable[RawFile]) -> Iterable[RawFile]:  # noqa: ARG001
    return ()


def _nobody_asked(root: Path, file: TextFile) -> Iterable[Refusal]:  # noqa: ARG001
    return ()


@collecting_no_garbage()
def examine(  # noqa: PLR0913 - what a check may be asked beside its folder
    root: Path,
    known: Memory = _OF_THIS_PROCESS,
    *,
    is_production: bool = False,
    today: Day | None = None,
    refusals: Refusals = _nobody_asked,
    before: Before = _nothing_before,
    instead: Mapping[str, bytes] = NOTHING,
) -> Examined:
    """Read, parse, shape, join and check everything below ``root/brands``, and the settings.

    ``refusals`` says what else would end a build because of settings that are right to us,
    ``before`` what files were in which people relied on the site: those that are others now.
    ``instead`` holds, by path, what entries shall hold: to judge it before it is written.
    """
    file = read_settings(root)
    settings, of_settings = parse_settings(file, run_rules, is_production=is_production)
    if file and not errors(of_settings):
        of_settings += run_rules(*refused(file, refusals(root, file)))
    entries, pages = walk(root, ENTRIES_FOLDER), walk(root, settings.docs)
    found = replaced(read(root, entries), instead)
    every = known.shaped(found, shaped)
    values = [each.value for each in every]
    pairs = zip(found, values, strict=True)
    unread = [file for file, value in pairs if file.is_text and value is None]
    catalogue = join(
        [value for value in values if isinstance(value, Entry)],
        [value for value in values if isinstance(value, Vocabulary)],
        pictures=judgements(
            root, (f.path for f in found if f.is_picture), root / FILE, _judging_program
        ),
        broken=frozenset(file.path for file in unread),
        claimed=frozenset(n for file in unread for n in accessions_in(file.source.text)),
        settings=settings.printed,
        today=today or Day.of(date_in_china()),
    )
    beside = paths_of(pages)
    attached = attachments(root, beside, root / FILE, _judging_program)
    texts = tuple(read_texts(root, beside))
    others = (file.source for file in found if file.is_text and file.suffix != KEPT_SUFFIX)
    extensions = catalogue.settings.extensions
    by_hand = [PageByHand(text.source, extensions) for text in texts if is_page(text.path)]
    site = SiteBeside.of(catalogue, beside, by_hand)
    problems = (
        *of_settings,
        *run_rules(*no_files(entries, pages)),
        *run_rules(*map(FileName, beside)),
        *(p for text in texts if is_page(text.path) for p in UNFINISHED_MERGE.problems(text)),
        *known.judged((*others, *(text.source for text in texts)), run_rules),
        *known.judged(by_hand, run_rules),
        *run_rules(*(PageBeside(site, page) for page in by_hand), *_navigation(site, file)),
        *(problem for one in attached for problem in run_rules(one, one.words)),
        *(problem for each in every for problem in each.problems),
        *run_rules(catalogue),
        *_lost(catalogue, before(root, found)),
    )
    ordered = sorted(problems, key=lambda problem: problem.order)
    return Examined(catalogue, read_hand_written(beside, settings.docs), discreet(ordered))


def _navigation(site: SiteBeside, file: TextFile | None) -> Iterator[NavigationBeside]:
    document, of_parse = parse(file.source, run_rules) if file else (None, ())
    if document and not errors(of_parse):
        yield NavigationBeside(site, document)


def prepare(root: Path) -> None:
    """Make what rests on no entry, so that a build finds it kept."""
    from hooks.render.early import prepare as prepared  # noqa: PLC0415

    settings, found = settings_of(root)
    if errors(found):
        return
    beside = paths_of(walk(root, settings.docs))
    pictures = [path for path in beside if PurePosixPath(path).suffix.lower() in CLEANED]
    judgements(root, pictures, root / FILE, _judging_program)
    prepared(root, settings, Day.of(date_in_china()), pictures, partial(read_picture, root))


def outputs(
    root: Path, examined: Examined, states: frozenset[Publication] | None = None
) -> Iterator["Output"]:
    """View and render: every generated file, for an audience that may see these states.

    Without ``states`` it is the public, which sees what is published.
    """
    from hooks.render import pictures, render  # noqa: PLC0415
    from hooks.view.site import PUBLIC, view  # noqa: PLC0415

    site = view(examined.catalogue, states or PUBLIC, examined.hand_written)
    yield from render(site, root)
    yield from pictures(site.pictures, root, partial(read_picture, root))


def build(  # noqa: PLR0913, PLR0917 - what a publication is made of
    root: Path,
    examined: Examined,
    live: Path,
    write: Write,
    sort: str = SITE,
    then: Callable[[], object] = list,
) -> Difference:
    """Publish: ``write`` fills a new folder with the generated files, which takes ``live``'s place.

    Raises what ``publish`` and ``write`` raise; ``live`` is untouched then.
    """
    return publish(live, lambda fresh: write(outputs(root, examined), fresh), sort, then)


def _lost(catalogue: Catalogue, before: Iterable[RawFile]) -> tuple[Problem, ...]:
    """What was public in these files, and leads nowhere now."""
    values = [shaped(file).value for file in before]
    entries = (value for value in values if isinstance(value, Entry))
    words = (value for value in values if isinstance(value, Vocabulary))
    return run_rules(*readdressed(catalogue, entries), *lost_terms(catalogue, words))


def shaped(file: RawFile) -> Shaped:
    """Parse and shape one file; what no entry may hold is found in those that do not parse too.

    One with a name that nobody can use is no entry, but all that is wrong in it is told.
    """
    of_name, of_file = run_rules(FileName(file.path)), run_rules(file)
    problems = (*of_name, *of_file)
    if file.suffix == KEPT_SUFFIX and file.is_text:
        problems += run_rules(file.source)
    if not file.is_text or errors(of_file):
        return Shaped(None, problems)
    document, of_parse = parse(file.source, run_rules)
    if document is None:
        return Shaped(None, (*problems, *of_parse))
    found = shape(document, run_rules)
    value = None if errors(of_name) else found.value
    return Shaped(value, (*problems, *of_parse, *found.problems, *run_rules(value)))


@cache
def _judging_program() -> str:
    return program_state(JUDGING_LIBRARIES, map(files, ("hooks.picture", "hooks.trace")))


@cache
def _program() -> str:
    shaping = (*map(files, ROOMS), files("hooks.search") / "pinyin.py")
    return program_state((*LIBRARIES, *EXTENSIONS), shaping)
