"""Plans in words: what a sentence, an indicator or a note says of a number that is not reached yet."""

import re

from hooks.model.figure import Figure

SENTENCE = re.compile(
    r"力争|争取(?=[^了]{0,8}\d)|计划(?=[^”》]{0,12}\d)|预计|预期|打算|有望|拟(?=[建设办开招投新培])"
    r"|目标(?:是|为|：|:|任务|达到?)?(?=[^，。；]{0,4}\d)|规划(?=[建设面投])|确保(?=[^，。；]{0,10}\d)"
    r"|努力(?:实现|达到)|要(?:达到|实现|建成|新建)|年内(?:要|将|达到|实现|建成)"
    r"|(?<![即行])将(?=[^军领近来]{0,3}(?:达|建|新|培|举办|开展|投|实现|增))"
    r"|到20\d\d年[底末]?[，,]?(?:要|将|达到|实现|建成|力争)"
)
DONE = re.compile(
    r"(?:按|原)计划|计划(?:生育|总投资)|已(?!列入|计划|纳入)|完成(?:了)?[^，。；]{0,6}(?:目标|计划)|超额|实际"
)
INDICATOR = re.compile(r"^(?:计划(?!生育)|目标|拟|预计|力争)|(?:目标|计划)[数值]$|目标$")
NOTE = re.compile(r"(?<!不)是目标|计划数|目标数|力争")


def is_plan(figure: Figure) -> bool:
    """Whether its own words say so."""
    words = figure.quotation or ""
    is_said = SENTENCE.search(words) is not None and DONE.search(words) is None
    is_named = INDICATOR.search(figure.indicator) is not None
    return is_said or is_named or NOTE.search(figure.note or "") is not None
