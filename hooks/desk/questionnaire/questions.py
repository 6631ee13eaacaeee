"""Questions: what a mark may ask of a subject, and what the entries answer; never a guess."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import is_residence, without_residences
from hooks.checks.suggestion.similar import quoted, similar
from hooks.desk.publicity.markup import Element, tree
from hooks.desk.publicity.words import source_in_words, warning
from hooks.desk.questionnaire.figure import figure_answer, indicators
from hooks.desk.questionnaire.mark import Answer, Reply, Unanswered
from hooks.desk.questionnaire.subject import Scope, scope_of, subject_of, unknown
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.model.entry import StoryModel
from hooks.model.venue import ROLES
from hooks.view.parts import fact, story
from hooks.view.parts.address import url_of, whole
from hooks.view.parts.caption import kind_label
from hooks.view.parts.venue_count import counted_as
from hooks.view.parts.verification import is_verified, reliability, standing

COUNTED = {
    "品牌": Target.BRAND,
    "案例": Target.CASE,
    "阵地": Target.VENUE,
    "组织": Target.ORGANISATION,
}
COUNTS = (*(f"{name}数" for name in COUNTED), "已核实阵地数", "未核实阵地数")
LISTS = tuple(f"{name}名单" for name in COUNTED)
BLOCKS = frozenset({"p", "li", "tr", "h2", "h3", "h4", "h5", "h6"})
NOTHING = "网站上一个也没有收录，不等于没有，请自己填"

Facts = Callable[[Catalogue, Entry], fact.Fact]


def _fact(text: Callable[[Entry], str | None]) -> Facts:
    return lambda _, entry: fact.fact("", text(entry))


def _linked(key: str) -> Facts:
    return lambda c, e: fact.linked("", without_residences(c, c.references(e, key)))


ALL: Mapping[str, Facts] = {
    "名称": _fact(lambda entry: entry.title),
    "一句话": _fact(lambda entry: getattr(entry.model, "claim", None)),
    "类别": _fact(kind_label),
    "地区": fact.places_fact,
    "网址": lambda c, e: fact.fact(
        "", whole(c.settings.address, url_of(e)) if c.settings.address else None
    ),
}
STORY: Mapping[str, Facts] = {
    "牵头": fact.leaders,
    "参与": fact.partners,
    "指导": fact.guides,
    "主题": lambda c, e: fact.terms_fact(c, e, Target.THEME),
    "需求": lambda c, e: fact.terms_fact(c, e, Target.NEED),
    "阵地": _linked("阵地"),
    "荣誉": lambda c, e: fact.fact("", "；".join(_awards(c, e)) or None),
    "来源": lambda c, e: fact.fact("", "；".join(_sources(c, e)) or None),
    "正文": lambda c, e: fact.fact("", _words(c, e) or None),
}
VENUE: Mapping[str, Facts] = {
    "地址": fact.address,
    "开放时间": fact.hours,
    "电话": fact.telephone,
    "收费": fact.fee,
    "谁能来": fact.admitted,
    "进门": fact.entrance,
    "走法": fact.way,
    "无障碍": fact.access,
    "设施": fact.facilities,
    **{key: _linked(key) for key in ROLES},
    "核实": fact.verification,
}
AT_HOME = frozenset(
    {"地址", "开放时间", "电话", "收费", "谁能来", "进门", "走法", "设施", "核实", "网址"}
)
"""Not told of what is somebody's home."""


class Respondent:
    """Answers marks: from what the public may see, knowing what else has a name."""

    def __init__(self, public: Catalogue, every: Catalogue) -> None:
        self._public = public
        self._every = every

    def ask(self, words: str) -> Reply:
        """The reply; that a county is invented stands in every note."""
        reply = self._reply(words)
        warned = warning(self._public.settings)
        if warned and isinstance(reply, Answer):
            return replace(reply, note=f"{warned}。{reply.note}")
        return reply

    def _reply(self, words: str) -> Reply:
        """The longest name that is a subject's, and the rest is asked of it."""
        steps = [step.strip() for step in words.replace("／", "/").split("/")]
        if not all(steps) or len(steps) == 1:
            return Unanswered("要写“谁/要什么”，例如 凤桥镇/品牌数")
        for end in range(len(steps) - 1, 0, -1):
            name = "/".join(steps[:end])
            subject = subject_of(self._public, self._every, name)
            if isinstance(subject, Unanswered):
                return subject
            if subject is not None:
                return self._answer(subject, "/".join(steps[end:]))
        return unknown(self._public, "/".join(steps[:-1]))

    def _answer(self, subject: Scope | Entry, question: str) -> Reply:
        scope = scope_of(self._public, subject) if isinstance(subject, Entry) else subject
        if scope and (reply := self._counted(scope, question)):
            return reply
        if isinstance(subject, Entry):
            if reply := self._told(subject, question):
                return reply
            if isinstance(subject.model, StoryModel):
                return figure_answer(self._public, subject, question.removeprefix("数据/"))
        known = [*self.questions(subject)]
        near = similar(question, known)
        title = subject.title
        return Unanswered(
            f"“{title}”不能问“{question}”"
            + (f"，是不是{quoted(near)}？" if near else f"，可以问：{'、'.join(known)}")
        )

    def questions(self, subject: Scope | Entry) -> Iterator[str]:
        """All that can be asked of it."""
        scope = scope_of(self._public, subject) if isinstance(subject, Entry) else subject
        if scope:
            is_one = isinstance(subject, Entry) and subject.target is Target.ORGANISATION
            yield from (c for c in (*COUNTS, *LISTS) if not (is_one and c.startswith("组织")))
        if isinstance(subject, Entry):
            yield from self._facts(subject)
            if isinstance(subject.model, StoryModel):
                yield from indicators(self._public, subject)

    def _facts(self, entry: Entry) -> Mapping[str, Facts]:
        found = {**ALL}
        if isinstance(entry.model, StoryModel):
            found |= STORY
        if isinstance(entry.model, Venue):
            found |= VENUE
            found.pop("阵地")
        return found

    def _told(self, entry: Entry, question: str) -> Reply | None:
        ask = self._facts(entry).get(question)
        if ask is None:
            return None
        if question in AT_HOME and is_residence(self._public, entry):
            return Unanswered("这是设在住户家里的，地址、电话这些不公开")
        found = ask(self._public, entry)
        if not found.anchors or not found.is_stated:
            return Unanswered(f"“{entry.title}”没有写“{question}”")
        words = "、".join(
            f"{a.note}{a.text}" if question == "地区" else a.text for a in found.anchors
        )
        return Answer(words, self._rests_on(entry))

    def _rests_on(self, entry: Entry) -> str:
        sources = "；".join(_sources(self._public, entry))
        caution = ""
        if isinstance(entry.model, Venue):
            caution = reliability(self._public, entry)
        elif entry.target is Target.BRAND:
            caution = standing(self._public, entry)
        rests = f"出处：{sources}。" if sources else ""
        return f"{rests}{caution}" or f"“{self._public.settings.name}”的条目。"

    def _counted(self, scope: Scope, question: str) -> Reply | None:
        entries = self._entries(scope, question)
        if entries is None:
            return None
        if not entries:
            return Unanswered(NOTHING)
        note = self._basis(scope, question, entries)
        if question in LISTS:
            return Answer("、".join(entry.title for entry in entries), note)
        return Answer(str(len(entries)), note, Decimal(len(entries)))

    def _entries(self, scope: Scope, question: str) -> tuple[Entry, ...] | None:
        for name, target in COUNTED.items():
            if question in {f"{name}数", f"{name}名单"}:
                return scope.entries(target)
        if question in {"已核实阵地数", "未核实阵地数"}:
            wanted = question.startswith("已")
            venues = scope.entries(Target.VENUE)
            return tuple(v for v in venues if is_verified(self._public, v) is wanted)
        return None

    def _basis(self, scope: Scope, question: str, entries: tuple[Entry, ...]) -> str:
        """Sense, day and source of a count: it is one of entries, not of the world."""
        settings, today = self._public.settings, self._public.today
        joint = f"；{words}" if (words := counted_as(entries)) else ""
        names = "；只记名称的不算" if "品牌" in question and self._public.homes else ""
        homes = "；不算设在住户家里的" if "阵地" in question else ""
        valid = f"；核实 {settings.verification_months} 个月内有效" if "核实" in question else ""
        return (
            f"{scope.how}{question.removesuffix('数').removesuffix('名单')}，"
            f"只算网站上已发布的条目{joint}{names}{homes}{valid}。"
            f"口径：时点，截至{today.chinese}。出处：{settings.name}。"
        )


def _sources(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    yield from map(source_in_words, catalogue.references(entry, "来源"))
    if isinstance(entry.model, StoryModel) and entry.model.is_self_reported:
        yield story.sources(catalogue, entry).anchors[-1].text


def _awards(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    for award in story.awards(catalogue, entry).awards:
        yield "，".join((award.name, *award.details))


def _words(catalogue: Catalogue, entry: Entry) -> str:
    """A body without its form, a line for each paragraph."""
    plain = _plain(tree(catalogue.body(entry).render(lambda _: "")))
    return re.sub(r" *\n\s*", "\n", plain).strip()


def _plain(element: Element) -> str:
    """Words, each block on a line of its own."""
    words = "".join(
        re.sub(r"\s+", " ", c) if isinstance(c, str) else _plain(c) for c in element.children
    )
    return f"{words.strip()}\n" if element.tag in BLOCKS and words.strip() else words
