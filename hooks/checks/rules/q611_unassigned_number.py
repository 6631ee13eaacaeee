"""Q611: a telephone number that nobody can have: one digit too many or too few."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Venue
from hooks.model.scalar.telephone import is_assigned


def check(entry: Entry) -> Iterator[Finding]:
    venue = entry.model
    if not isinstance(venue, Venue):
        return
    for number in venue.telephones:
        if not is_assigned(number):
            what = f"“{number.written}”不像真的电话号码。"
            remedy = "照门口的核对一遍：区号对不对，多了还是少了一位；确实没错可以不改。"
            yield Finding(entry.at("电话"), what, remedy)


RULE = Rule(
    code="Q611",
    title="电话号码可能写错",
    subject=Entry,
    check=check,
    why="错一位，群众打给了别人，自己也问不到。",
    severity=Severity.WARNING,
)
