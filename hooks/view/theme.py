"""The page of a theme: all that bears one word of the vocabulary."""

from hooks.catalogue import Catalogue
from hooks.entry import VocabularyTerm
from hooks.model import Target
from hooks.model.entry import StoryModel
from hooks.view.address import INDEX, url_of
from hooks.view.card import cards
from hooks.view.section import Anchor, Page


def theme_page(catalogue: Catalogue, theme: VocabularyTerm) -> Page:
    """Brands, cases and venues of a theme."""
    sorts = ((Target.BRAND, "brands"), (Target.CASE, "cases"), (Target.VENUE, "venues"))
    return Page(
        url=url_of(theme),
        title=theme.name,
        description=f"主题“{theme.name}”下的品牌、案例和阵地。",
        label="主题",
        trail=(Anchor("主题", INDEX[Target.THEME]),),
        sections=tuple(
            cards(catalogue, t.value, i, (e for e in catalogue.of(t) if bears(e.model, theme)))
            for t, i in sorts
        ),
        lead=theme.model.note or "",
        names=theme.model.synonyms,
    )


def bears(model: object, theme: VocabularyTerm) -> bool:
    """The entry names the theme."""
    return isinstance(model, StoryModel) and any(r.text == theme.name for r in model.themes)
