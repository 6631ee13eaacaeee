"""A county's compendium: contents, every brand with body, numbers and cases, and all sources at the end."""

from collections.abc import Iterable, Iterator

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from hooks.catalogue import LONG_AGO, Catalogue
from hooks.catalogue.occasion import Occasion, occasions
from hooks.catalogue.residence import without_residences
from hooks.desk.compendium.body import BodyWriter
from hooks.desk.compendium.paper import (
    SMALL,
    Shelf,
    blank,
    contents,
    page_numbers,
    saved,
    set_columns,
)
from hooks.desk.publicity.county_stories import CountyStories, county_stories
from hooks.desk.publicity.markup import tree
from hooks.desk.publicity.pictures import Album, Read
from hooks.desk.publicity.words import TARGET, how_much, owner_of, sense, source_in_words, warning
from hooks.entries.entry import Entry
from hooks.model import Case, SourceDocument
from hooks.model.brand import Event
from hooks.model.entry import Honour, StoryModel
from hooks.view.parts import fact, story
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.caption import above
from hooks.view.parts.number import Number, numbers_of
from hooks.view.parts.occasion import reasoning, when
from hooks.view.parts.verification import reliability, standing

OTHERS, NAMES, SOURCES = "其他案例", "只知道名称的品牌", "资料来源"
COLUMNS = ("指标", "数", "口径", "截至", "来源")
WIDTHS = (4.8, 2.8, 1.8, 3.0, 3.4)
"""Centimetres."""
RULES = (
    "内容和网站上公开的一样：只有已发布的条目。数字照来源写，口径、截至日期和来源写在同一行；"
    "口径是“目标”的是计划，不是结果；来源里没有的写“原文缺失”。方括号里的号码对应书末的“资料来源”。"
)


def compendium(catalogue: Catalogue, county: Entry, read: Read) -> bytes:
    """The file. ``catalogue`` holds what the public may see and nothing else."""
    found = county_stories(catalogue, county)
    title = f"{county.title}群团品牌汇编"
    settings = catalogue.settings
    document = blank(title, owner_of(settings), catalogue.today)
    writer = _Writer(catalogue, document, found, Album(catalogue, read))
    writer.front(title, county)
    contents(document, writer.headings())
    writer.chapters()
    writer.back()
    page_numbers(document, warning(settings) or f"{title} · {settings.name}")
    return saved(document)


class _Writer:
    """One document on its way; sources are numbered as they are met."""

    def __init__(
        self, catalogue: Catalogue, document: WordDocument, found: CountyStories, album: Album
    ) -> None:
        self._catalogue = catalogue
        self._document = document
        self._found = found
        self._album = album
        self._numbered: dict[Entry, int] = {}
        self._shelf = Shelf(document)

    def headings(self) -> Iterator[tuple[int, str]]:
        for chapter in self._found.chapters:
            yield 1, chapter.title
            yield from ((2, brand.title) for brand in chapter.brands)
        if self._found.other_cases:
            yield 1, OTHERS
            yield from ((2, case.title) for case in self._found.other_cases)
        if self._found.names:
            yield 1, NAMES
        yield 1, SOURCES

    def front(self, title: str, county: Entry) -> None:
        settings, found = self._catalogue.settings, self._found
        self._document.add_heading(title, 0)
        cases = sum(map(len, found.cases.values())) + len(found.other_cases)
        owner = f"{owner_of(settings)}　"
        lines = (
            warning(settings),
            f"{above(self._catalogue, county)}{county.title}",
            f"{owner}{self._catalogue.today.chinese}",
            f"收录 {len(found.brands)} 个品牌、{cases} 个案例。{RULES}",
        )
        for line in filter(None, lines):
            self._document.add_paragraph(line)
        self._document.add_paragraph("目　录").alignment = WD_ALIGN_PARAGRAPH.CENTER

    def chapters(self) -> None:
        for chapter in self._found.chapters:
            self._new_page(chapter.title)
            for brand in chapter.brands:
                self._document.add_heading(brand.title, 2)
                self._brand(brand)
                self._shelf.take()
        if self._found.other_cases:
            self._new_page(OTHERS)
            for case in self._found.other_cases:
                self._document.add_heading(case.title, 2)
                self._case(case, 2)

        if self._found.names:
            self._new_page(NAMES)
        for name in self._found.names:
            claim = getattr(name.model, "claim", None)
            self._bullet(f"{name.title}：{claim}" if claim else name.title)

    def _new_page(self, title: str) -> None:
        self._document.add_heading(title, 1).paragraph_format.page_break_before = True

    def _brand(self, brand: Entry) -> None:
        catalogue = self._catalogue
        self._claim(brand)
        self._facts(
            (
                fact.leaders(catalogue, brand),
                fact.partners(catalogue, brand),
                fact.guides(catalogue, brand),
                fact.places_fact(catalogue, brand),
            )
        )
        self._note(standing(catalogue, brand))
        self._text(brand, 2)
        self._timeline(brand)
        self._story(brand, 2)
        self._venues(brand)
        for case in self._found.cases[brand]:
            self._document.add_heading(f"案例：{case.title}", 3)
            self._case(case, 3)
        for case, told in self._found.told_elsewhere[brand]:
            self._document.add_paragraph(f"案例“{case.title}”见“{told.title}”。")

    def _case(self, case: Entry, level: int) -> None:
        catalogue = self._catalogue
        self._claim(case)
        at = next(iter(occasions(case))) if isinstance(case.model, Case) else None
        happened = fact.fact("什么时候", _dated(catalogue, at) if at else None)
        places, leaders = fact.places_fact(catalogue, case), fact.leaders(catalogue, case)
        self._facts((happened, places, leaders, fact.partners(catalogue, case)))
        self._text(case, level)
        self._story(case, level)

    def _story(self, entry: Entry, level: int) -> None:
        self._numbers(numbers_of(self._catalogue, entry))
        self._pictures(entry, level)
        honours = [o for o in occasions(entry) if isinstance(o.subject, Honour)]
        if honours:
            self._label("荣誉")
            for award in story.awards(self._catalogue, entry).awards:
                self._bullet("，".join((award.name, *award.details)))
        if entry.model.caveats:
            self._label("资料说明")
            for line in entry.model.caveats:
                self._bullet(line)
        self._note(self._rests_on(entry))

    def _claim(self, entry: Entry) -> None:
        if claim := getattr(entry.model, "claim", None):
            self._document.add_paragraph().add_run(claim).bold = True

    def _facts(self, facts: Iterable[fact.Fact]) -> None:
        for row in fact.stated(*facts):
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.add_run(f"{row.label}：").bold = True
            paragraph.add_run("、".join(map(_named, row.anchors)))

    def _note(self, words: str) -> None:
        if words:
            self._document.add_paragraph().add_run(words).font.size = SMALL

    def _label(self, words: str) -> None:
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(words).bold = True

    def _bullet(self, words: str) -> None:
        self._document.add_paragraph(words, "List Bullet")

    def _text(self, entry: Entry, level: int) -> None:
        shown: dict[str, str] = {}

        def show(target: str) -> dict[str, str]:
            shown[name := f"picture-{len(shown)}"] = target
            return {"src": name}

        html = self._catalogue.body(entry).render(lambda _: "", show)
        writer = BodyWriter(
            self._document, level, lambda src: self._album.in_body(entry, shown.get(src, ""))
        )
        writer.write(tree(html))

    def _pictures(self, entry: Entry, level: int) -> None:
        writer = BodyWriter(self._document, level, lambda _: None)
        for shot in self._album.shots(entry):
            writer.picture(shot)

    def _numbers(self, numbers: tuple[Number, ...]) -> None:
        if not numbers:
            return
        self._label("数字")
        table = self._document.add_table(1, len(COLUMNS), "Table Grid")
        for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        for number in numbers:
            note = f"（{number.figure.note}）" if number.figure.note else ""
            row = (
                f"{number.figure.indicator}{note}",
                how_much(number),
                sense(number),
                number.period,
                self._cited(number),
            )
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(words).bold = words == TARGET or None
        set_columns(table, WIDTHS)
        self._document.add_paragraph().paragraph_format.line_spacing = 0.5

    def _timeline(self, brand: Entry) -> None:
        found = [o for o in occasions(brand) if isinstance(o.subject, Event)]
        found.sort(key=lambda one: (one.day is None, one.day or LONG_AGO))
        if found:
            self._label("经过")
        for one in found:
            event = one.subject.event if isinstance(one.subject, Event) else ""
            self._bullet(f"{_dated(self._catalogue, one)}：{event}")

    def _venues(self, brand: Entry) -> None:
        """What nobody verified is not sold as open."""
        catalogue = self._catalogue
        venues = without_residences(catalogue, catalogue.references(brand, "阵地"))
        if venues:
            self._label("相关阵地")
        for venue in venues:
            address = fact.stated(fact.address(catalogue, venue))
            where = f"，{address[0].anchors[0].text}" if address else ""
            self._bullet(f"{venue.title}{where}。{reliability(catalogue, venue)}")

    def _number_of(self, source: Entry) -> int:
        return self._numbered.setdefault(source, len(self._numbered) + 1)

    def _cited(self, number: Number) -> str:
        if not number.source:
            return number.citation.text
        return f"《{number.source.title}》[{self._number_of(number.source)}]"

    def _rests_on(self, entry: Entry) -> str:
        sources = self._catalogue.references(entry, "来源")
        named = [f"{source_in_words(one)}[{self._number_of(one)}]" for one in sources]
        if isinstance(entry.model, StoryModel) and entry.model.is_self_reported:
            named.append(story.sources(self._catalogue, entry).anchors[-1].text)
        return f"出处：{'；'.join(named)}。" if named else ""

    def back(self) -> None:
        self._new_page(SOURCES)
        for source, number in self._numbered.items():
            self._document.add_paragraph(f"[{number}] {_imprint(source)}")
        if not self._numbered:
            self._document.add_paragraph("都是本单位填报。")
        self._shelf.give_back()


def _named(anchor: Anchor) -> str:
    """What lies around a place stands before its name, as in an address."""
    return f"{anchor.note}{anchor.text}"


def _dated(catalogue: Catalogue, one: Occasion) -> str:
    why = reasoning(one)
    return f"{when(catalogue, one)}（{why}）" if why else when(catalogue, one)


def _imprint(source: Entry) -> str:
    model = source.model
    if not isinstance(model, SourceDocument):
        raise TypeError(source)
    day = model.day.chinese if model.day else f"日期未注明（{model.day_note}）"
    inferred = f"约{model.inferred_year.chinese}（推定）" if model.inferred_year else ""
    parts = (
        f"《{source.title}》",
        model.publisher,
        day,
        inferred,
        f"作者：{model.author}" if model.author else "",
        f"转载：{model.reprinted_by}" if model.reprinted_by else "",
        model.link if model.link and model.may_link else "",
        f"可靠性：{model.reliability}" if model.reliability else "",
    )
    return "，".join(part.rstrip("。") for part in parts if part) + "。"
