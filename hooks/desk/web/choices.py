"""Choices of a form: what may be named, each with its pinyin, by which an input method's user finds it."""

from collections.abc import Mapping

from hooks.catalogue import Catalogue
from hooks.desk.workbook.choices import choices_of
from hooks.model import Target
from hooks.model.scalar.reference import OWN_REPORT
from hooks.model.slug import slug_of

OFFERED = (
    *(Target.PLACE, Target.ORGANISATION, Target.BRAND, Target.CASE, Target.VENUE, Target.SOURCE),
    *(Target.THEME, Target.NEED, Target.FACILITY, Target.VENUE_KIND, Target.UNIT),
)


def choices(catalogue: Catalogue) -> Mapping[str, list[tuple[str, str, str]]]:
    """Kind → name, first letters of its pinyin, and all of them: ``凤桥镇``, ``fqz``, ``fengqiaozhen``."""
    words = choices_of(catalogue)
    found = {
        kind.value: [(name, *_spoken(name)) for name in words.get(kind.value, ())]
        for kind in OFFERED
    }
    found[Target.SOURCE.value].insert(0, (OWN_REPORT, *_spoken(OWN_REPORT)))
    return found


def _spoken(name: str) -> tuple[str, str]:
    syllables = slug_of(name).split("-")
    return "".join(one[:1] for one in syllables), "".join(syllables)
