"""What the pages of the desk share: the project, scripts and styles, and the forms that are open."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import current_app

from hooks.desk.web.desk import Desk, Judged

OPEN_FORMS = 20
"""Whose unsaved pages are kept."""


@dataclass
class Bench:
    """``mount`` is where the preview shows the site; ``assets`` are scripts and styles by name."""

    desk: Desk
    assets: Mapping[str, bytes]
    mount: str = "/"
    _shown: OrderedDict[str, Judged] = field(default_factory=OrderedDict)

    def keep(self, form: str, judged: Judged) -> None:
        """Remember the last state of an open form, for its page."""
        self._shown[form] = judged
        self._shown.move_to_end(form)
        while len(self._shown) > OPEN_FORMS:
            self._shown.popitem(last=False)

    def page(self, form: str, address: str) -> bytes | None:
        """The page of unsaved work, if the address is its own."""
        judged = self._shown.get(form)
        if judged is None or judged.url != address or not judged.url:
            return None
        return self.desk.page(judged.examined, address)


def bench() -> Bench:
    """That of the application which answers the request."""
    found: Bench = current_app.extensions["bench"]
    return found
