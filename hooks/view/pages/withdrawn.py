"""The page of an entry that was taken down: its address stays, with a neutral notice."""

from hooks.entries.entry import Entry
from hooks.view.parts.address import list_anchor, url_of
from hooks.view.parts.page import Page
from hooks.view.parts.section import Notes

TITLE = "这一页已撤下"


def withdrawn_page(entry: Entry) -> Page:
    """Nothing of the content, only that it was taken down, when and why."""
    withdrawal = entry.model.withdrawal
    lines = (f"{withdrawal.day.chinese}撤下。{withdrawal.reason}",) if withdrawal else ()
    return Page(
        url=url_of(entry),
        title=TITLE,
        description=f"{TITLE}。",
        label=entry.target.value,
        breadcrumbs=(list_anchor(entry.target),),
        sections=(Notes(lines, title="说明", id="withdrawn"),),
    )
