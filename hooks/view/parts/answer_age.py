"""How old the answers to a need are: nobody should set out on what was true ten years ago."""

from collections.abc import Iterable
from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Venue
from hooks.view.parts.card import Cards, rows
from hooks.view.parts.verification import is_verified, newest_year


def dated_cards(
    catalogue: Catalogue, title: str, section_id: str, entries: tuple[Entry, ...]
) -> Cards:
    """Cards that say how old each is."""
    found = rows(catalogue, title, section_id, entries)
    dated = (
        replace(card, byline=" · ".join(filter(None, (card.byline, age_of(catalogue, entry)))))
        for card, entry in zip(found.cards, entries, strict=True)
    )
    return replace(found, cards=tuple(dated))


def ages(catalogue: Catalogue, entries: Iterable[Entry]) -> str:
    """``下面的回答依据2012年至2021年的资料。…``: from when to when; empty where there is none."""
    found = [(newest_year(catalogue, entry), is_verified(catalogue, entry)) for entry in entries]
    if not found:
        return ""
    years = sorted({year for year, _ in found if year})
    undated = sum(not year for year, _ in found)
    if not years:
        basis = "下面的回答，资料都没有日期"
    else:
        until = f"至{years[-1].words}" if len(years) > 1 else ""
        rest = f"，另有 {undated} 条的资料没有日期" if undated else ""
        basis = f"下面的回答依据{years[0].words}{until}的资料{rest}"
    if any(verified for _, verified in found):
        return f"{basis}。没有写“核实”的，现在还办不办、开不开，请先打听。"
    return f"{basis}。现在还办不办、开不开，没有核实，请先打听。"


def age_of(catalogue: Catalogue, entry: Entry) -> str:
    """``2024年5月2日核实``, ``2018年的资料``: what is said of an entry rests on that."""
    verified = entry.model.verified if isinstance(entry.model, Venue) else None
    if verified and is_verified(catalogue, entry):
        return f"{verified.day.chinese}核实"
    year = newest_year(catalogue, entry)
    return f"{year.words}的资料" if year else "资料没有日期"
