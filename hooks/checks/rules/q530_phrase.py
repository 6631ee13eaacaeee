"""Q530: words that the office does not use, from its own list (词表“提法”)."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span
from hooks.model import Target
from hooks.model.vocabulary import Phrase

QUOTED = re.compile(r"“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》")
IN_BODY = re.compile(rf"{QUOTED.pattern}|^\s*>.*|\"[^\"\n]*\"|`[^`\n]*`|\]\([^)\n]*\)")
ADDRESS = re.compile(r"https?://\S+")
FOR_SEARCH = re.compile(r"\s*[\"']?(?:别名|网址|曾用网址)[\"']?\s*[:：]")
"""What people call a thing is what they look for, right or wrong."""
NAME = re.compile(r"\s*[\"']?名称[\"']?\s*[:：]")


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """A name that holds such words is told where it is given, not wherever it is mentioned."""
    phrases = phrases_of(catalogue)
    if not phrases:
        return
    names = {e.title for e in catalogue.entries if any(word in e.title for word in phrases)}
    words = {*phrases, *(phrase.right for phrase in phrases.values())}
    in_name, in_text = pattern_of(words), pattern_of(words | names)
    for entry in catalogue.entries:
        if entry.title in names and entry.model.name is None:
            found = (phrases.get(one[0]) for one in in_name.finditer(entry.stem))
            yield from (finding_of(entry.at("名称"), p.name, p) for p in found if p)
        if any(word in entry.source.text for word in phrases):
            for at, word in _in_entry(entry, in_name, in_text):
                if phrase := phrases.get(word):
                    yield finding_of(at, word, phrase)


def pattern_of(words: set[str]) -> re.Pattern[str]:
    """The longest first: what is right may hold what is wrong."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)))


def finding_of(at: Location, word: str, phrase: Phrase) -> Finding:
    """What is said of a word that is not to be used."""
    what = f"“{word}”现在不用了，改用“{phrase.right}”：{phrase.reason.rstrip('。')}。"
    return Finding(at, what, "换成现在的提法；是原话的，加上引号，引号里的不改。")


def phrases_of(catalogue: Catalogue) -> Mapping[str, Phrase]:
    """What holds today, by each of the words that are not to be used."""
    models = [term.model for term in catalogue.terms(Target.PHRASE).values()]
    return {
        word: phrase
        for phrase in models
        if isinstance(phrase, Phrase) and phrase.holds_on(catalogue.today)
        for word in chain((phrase.name,), phrase.synonyms)
    }


def _in_entry(
    entry: Entry, in_name: re.Pattern[str], in_text: re.Pattern[str]
) -> Iterator[tuple[Location, str]]:
    """Words outside quotations, right or wrong, with their places."""
    for number, line in enumerate(entry.source.lines, 1):
        is_body = number >= entry.body_line
        is_name = not is_body and NAME.match(line) is not None
        if not is_body and (FOR_SEARCH.match(line) or (is_name and entry.target is Target.SOURCE)):
            continue  # a source's name is what somebody else printed
        quoted = (IN_BODY if is_body else QUOTED).finditer(line)
        untouched = [found.span() for found in (*quoted, *ADDRESS.finditer(line))]
        for found in (in_name if is_name else in_text).finditer(line):
            start, end = found.span()
            if not any(a <= start and end <= b for a, b in untouched):
                yield Location(entry.source, Span.of_line(number, start, end)), found[0]


RULE = Rule(
    code="Q530",
    title="提法不用了",
    subject=Catalogue,
    check=check,
    why="提法会变，全站要一致；本单位的清单在 brands/词表/提法.yml，自己加、自己删。",
    severity=Severity.WARNING,
)
