"""Vocabularies (词表): the words that staff may extend, each a term with its synonyms."""

from collections.abc import Mapping

from hooks.model.base import REQUIRED, Model, key
from hooks.model.scalar.accession import AccessionNumber
from hooks.model.scalar.choice import Many, Names
from hooks.model.scalar.day import Day, DayText
from hooks.model.scalar.reference import Target
from hooks.model.scalar.text import Slug, TextLine, WebAddress, Yes


class Term(Model):
    """One word of a vocabulary."""

    name: TextLine = key("名称", "标准写法", default=REQUIRED, example="歇脚")
    slug: Slug | None = key("网址", "网页地址里的拼音", example="xie-jiao", kind="小写拼音和连字符")
    synonyms: Many[TextLine] = key(
        "同义词",
        "人们还会怎么说、怎么搜",
        default=(),
        example="[休息, 坐一坐]",
        kind="一个或几个词",
    )
    note: TextLine | None = key(
        "说明", "什么时候用这个词", example="想找个地方坐一会儿、喝口水的，都用这个词"
    )


class PagedTerm(Term):
    """A word with a page of its own, which may have been called otherwise."""

    former_addresses: Names[Slug] = key(
        "曾用网址",
        "改了名称或网址的，把旧的写在这里，旧网址还能打开",
        default=(),
        kind="一个或几个网址",
        example="xie-jiao",
    )


class Need(PagedTerm):
    """What people come for."""

    char: TextLine | None = key(
        "字",
        "代表它的一个字；写了字的需求先放上首页，按词表里的先后，不够再拿别的补，取名称的第一个字",
        example="歇",
    )
    saying: TextLine | None = key(
        "说法", "群众自己会怎么说，放在首页上；不写就用名称", example="我想歇歇脚"
    )


class VenueKind(Term):
    """A kind of venue. Somebody's home is never put on the map."""

    is_private_residence: Yes = key(
        "住所", "这类地方是不是住家", default=False, example="是", kind="是或否"
    )


class Unit(Term):
    """What is counted. Not everything that can be counted is a result."""

    may_lead: Yes = key(
        "要点",
        "按它数的能不能放到首页、地区、海报和大屏的“几个数”里；期数这类不放",
        default=True,
        example="否",
        kind="是或否",
    )
    is_enumeration: Yes = key(
        "列举",
        "数的是内容有几样（五项标准、三类人），不是统计数：写在正文里，不写进数据",
        default=False,
        example="是",
        kind="是或否",
    )


class Phrase(Term):
    """Words that the office does not use any more or not yet, and what stands in their place."""

    name: TextLine = key("不用", "不再用的提法", default=REQUIRED, example="残废人")
    right: TextLine = key("改用", "现在的提法", default=REQUIRED, example="残疾人")
    reason: TextLine = key(
        "原因", "为什么，依据哪个文件", default=REQUIRED, example="残疾人保障法的用语"
    )
    begin: DayText | None = key("自", "从哪天起；不写就是一直", example="2024-01-01", kind="日期")
    end: DayText | None = key("至", "到哪天为止；不写就是一直", example="2026-12-31", kind="日期")

    def holds_on(self, day: Day) -> bool:
        """Whether the office has to keep to it on that day."""
        has_begun = self.begin is None or not self.begin.is_after(day)
        return has_begun and (self.end is None or not day.is_after(self.end))


class Headings(Term):
    """An office's own words on top of its tables, for one of the sheets that can be taken in."""

    name: TextLine = key(
        "工作表", "对应填报表的哪一张：品牌、案例、阵地、数据等", default=REQUIRED, example="阵地"
    )
    pairs: Many[TextLine] = key(
        "对应",
        "自己的标题 = 填报表的列，一条一个；不要导入的写 不导入；导入时会逐列问，自动记在这里",
        default=(),
        example="\n    - 详细地址 = 地址",
        kind="一条或几条",
    )


class CountySite(Term):
    """A county whose own site a site of several counties shows, and how old its copy is (ADR 39).

    Staff write the first keys in 联播.yml; ``quntuan hub`` writes the rest beside the entries that it makes.
    """

    name: TextLine = key("名称", "县（市、区）的名称", default=REQUIRED, example="某县")
    slug: Slug = key(
        "代码",
        "放在这个县的网址前面的字母，定了就不要改",
        default=REQUIRED,
        example="mx",
        kind="小写字母和数字",
    )
    site: TextLine = key(
        "网站",
        "县里网站的网址（https://），或它的文件夹，从这个文件算起",
        default=REQUIRED,
        example="https://qun.example.gov.cn/",
        kind="网址或文件夹",
    )
    address: WebAddress | None = key(
        "网址",
        "“网站”写了文件夹、县里又有网址的，写在这里，“看县里的原页”打开它",
        example="https://qun.example.gov.cn/",
        kind="网页地址",
    )
    title: TextLine | None = key("网站名称", "由程序写", example="某县群团品牌目录")
    owner: TextLine | None = key("主办单位", "由程序写", example="某县总工会")
    taken: DayText | None = key("取自", "哪天取来的，由程序写", example="2026-11-30", kind="日期")
    missed: DayText | None = key(
        "没取到", "之后哪天没有取到，由程序写", example="2026-12-01", kind="日期"
    )

    @property
    def home(self) -> str:
        """Where its own pages are, behind which their names are put."""
        return f"{(self.address or self.site).rstrip('/')}/"


class GivenNumber(Term):
    """The highest accession number of a series that was ever given: it outlives its brand's file (ADR 49).

    A program writes one line a series; a merge of two branches may leave two, and the higher one counts.
    """

    name: AccessionNumber = key(
        "给到",
        "这一组字母的目录号给到了几号，由程序写；品牌删了，这一行要留着",
        default=REQUIRED,
        example="NH-019",
        kind="目录号",
    )


TERMS: Mapping[Target, type[Term]] = {
    Target.THEME: PagedTerm,
    Target.NEED: Need,
    Target.FACILITY: Term,
    Target.VENUE_KIND: VenueKind,
    Target.UNIT: Unit,
    Target.PHRASE: Phrase,
    Target.HEADING: Headings,
    Target.COUNTY_SITE: CountySite,
    Target.ACCESSION: GivenNumber,
}
