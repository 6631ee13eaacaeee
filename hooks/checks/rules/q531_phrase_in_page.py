"""Q531: words that the office does not use, in a page that is written by hand."""

from collections.abc import Iterator

from hooks.catalogue.page_beside import PageBeside
from hooks.checks.rule import Rule
from hooks.checks.rules.q530_phrase import ADDRESS, IN_BODY, finding_of, pattern_of, phrases_of
from hooks.entries.problem import Finding, Location, Severity, Span


def check(beside: PageBeside) -> Iterator[Finding]:
    phrases, page = phrases_of(beside.site.catalogue), beside.page
    if not any(word in page.source.text for word in phrases):
        return
    words = pattern_of({*phrases, *(phrase.right for phrase in phrases.values())})
    for number, line in enumerate(page.lines, 1):
        untouched = [found.span() for one in (IN_BODY, ADDRESS) for found in one.finditer(line)]
        for found in words.finditer(line):
            start, end = found.span()
            is_quoted = any(a <= start and end <= b for a, b in untouched)
            if not is_quoted and (phrase := phrases.get(found[0])):
                at = Location(page.source, Span.of_line(number, start, end))
                yield finding_of(at, found[0], phrase)


RULE = Rule(
    code="Q531",
    title="手写网页里的提法不用了",
    subject=PageBeside,
    check=check,
    why="手写网页和条目摆在一起，提法要一致；本单位的清单在 brands/词表/提法.yml。",
    severity=Severity.WARNING,
)
