"""The entry format, declared once.

The models here are the only declaration of the format: the checks, the JSON
Schema, the reference page for staff and the scaffold of ``quntuan new`` are
all drawn from them. A Chinese key is a field's alias; the names in code are
English.
"""

from collections.abc import Mapping

from hooks.model.base import Model
from hooks.model.brand import Brand
from hooks.model.case import Case
from hooks.model.entry import EntryModel, Publication
from hooks.model.organisation import Organisation
from hooks.model.place import Level, Place
from hooks.model.precision import Precision
from hooks.model.scalar.reference import Target
from hooks.model.settings import Settings
from hooks.model.source import SourceDocument
from hooks.model.system import System
from hooks.model.venue import Venue
from hooks.model.vocabulary import TERMS, Need, Term

ENTRIES: Mapping[Target, type[EntryModel]] = {
    Target.BRAND: Brand,
    Target.CASE: Case,
    Target.VENUE: Venue,
    Target.PLACE: Place,
    Target.ORGANISATION: Organisation,
    Target.SOURCE: SourceDocument,
}
STORIES = (Target.BRAND, Target.CASE, Target.VENUE)
"""The types that have sources, figures and themes."""

VOCABULARY_FOLDER = "词表"

__all__ = [
    "ENTRIES",
    "STORIES",
    "TERMS",
    "VOCABULARY_FOLDER",
    "Brand",
    "Case",
    "EntryModel",
    "Level",
    "Model",
    "Need",
    "Organisation",
    "Place",
    "Precision",
    "Publication",
    "Settings",
    "SourceDocument",
    "System",
    "Target",
    "Term",
    "Venue",
]
