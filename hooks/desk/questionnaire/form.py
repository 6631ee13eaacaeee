"""Forms that others send, filled in: what the command and the desk share, and how both tell it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from hooks.catalogue import Catalogue
from hooks.desk.document.paper import UnusableDocumentError
from hooks.desk.questionnaire import excel_form, word_form
from hooks.desk.questionnaire.mark import Ask, Filled, Line, Reply, Unanswered
from hooks.desk.questionnaire.questions import COUNTS, LISTS, STORY, VENUE, Respondent
from hooks.desk.workbook.table import UnusableFileError

FILLED = "_已填"
FORMS: Mapping[str, Callable[[bytes, Ask], Filled]] = {
    ".xlsx": excel_form.filled,
    ".docx": word_form.filled,
}
LONGEST = 40


class UnusableFormError(Exception):
    """A form that cannot be filled in, and why."""


def filled(name: str, data: bytes, public: Catalogue, whole: Catalogue) -> Filled:
    """The form with its marks filled in from what the public sees; UnusableFormError."""
    make = FORMS.get(ending_of(name))
    if make is None:
        raise UnusableFormError(
            f"“{name}”不是 .xlsx 或 .docx。用 Excel、Word 或 WPS 打开，另存为这两种之一，再来填。"
        )
    try:
        return make(data, Respondent(public, whole).ask)
    except (UnusableFileError, UnusableDocumentError) as caught:
        raise UnusableFormError(f"{name}：{str(caught).replace('导入', '填')}") from None


def ending_of(name: str) -> str:
    """``.xlsx``, ``.docx`` or another."""
    return PurePath(name).suffix.lower()


def told(line: Line) -> str:
    """A mark, where it stands, and what was made of it, in one line."""
    return f"{line.place} {line.words}：{shortened(line.reply)}"


def shortened(reply: Reply) -> str:
    """In some words what is filled in, or why nothing is."""
    if isinstance(reply, Unanswered):
        return f"{reply.reason}。"
    text = " ".join(reply.text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def lost(done: Filled) -> str:
    """What of the form could not be brought along, in a sentence; "" where nothing was lost."""
    kinds = "、".join(done.lost if done.answers else ())
    return kinds and f"原表里的{kinds}没能带过来。把填好的内容抄到原表里，交原表。"


def askable() -> Iterator[str]:
    """What can be asked, and how."""
    yield "谁：全部；地区（凤桥镇）；系统（工会）；地区里的系统（南湖区/工会）；组织（凤桥镇总工会）；条目（青创贷）。"
    yield f"地区、系统、组织可以问：{'、'.join((*COUNTS, *LISTS))}。"
    yield f"品牌、案例、阵地可以问：名称、一句话、类别、地区、{'、'.join(STORY)}、网址。"
    yield f"阵地还可以问：{'、'.join(VENUE)}。"
    yield "数字写指标的名称：【填：青创贷/服务青年】。同名的数有几个，在括号里写口径或截至：【填：青创贷/服务青年（累计，2018）】。"
    yield "表头里已经有单位的，括号里写单位，就只填数：【填：青创贷/提供创业资金（万元）】。目标要写明：【填：青创贷/学员（目标）】。"
