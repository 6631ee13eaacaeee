"""纠错: what a reader needs to say that a page is wrong, with the page already named.

No server takes it: a mail, the office's own form, or words to copy into a chat. The subject of
each mail begins the same, so that a mailbox counts them.
"""

from dataclasses import dataclass
from urllib.parse import quote

from hooks.model import Settings
from hooks.render.templates import render_template
from hooks.view.parts.address import CORRECTION, whole
from hooks.view.parts.anchor import Url
from hooks.view.parts.page import DOUBT, Doubt

TAG = "【纠错】"
FOR_STAFF = "handbook/"
"""Pages by hand that have none: who reads them mends them."""
ASKED = ("应当是：", "怎么知道的（文件、电话、去过）：")


@dataclass(frozen=True)
class Correction:
    """``mail`` and ``form`` are addresses, empty where the settings have none; ``text`` is to copy."""

    question: str
    whom: str
    text: str
    id: str = CORRECTION
    mail: str = ""
    form: str = ""


def correction(url: Url, title: str, settings: Settings, doubt: Doubt = DOUBT) -> Correction:
    """For the page ``url``, with every way to answer that the settings open."""
    address = whole(settings.address, url)
    asked = f"哪里不对（留下一项）：{'／'.join(doubt.faults)}"
    text = "\n".join((f"{TAG}{title}", f"网页：{address}", asked, *ASKED))
    return Correction(
        question=doubt.question,
        whom=_whom(settings),
        text=text,
        mail=_mail(settings.correction_mail, title, text),
        form=_form(settings.correction_form, title, address),
    )


def is_for_staff(url: Url) -> bool:
    """Whether the page by hand is one that has none."""
    return url.startswith(FOR_STAFF)


def correction_below(url: Url, title: str, settings: Settings) -> str:
    """The same as HTML, for a page by hand."""
    return render_template("correction.html.jinja", correction=correction(url, title, settings))


def _whom(settings: Settings) -> str:
    whom = settings.owner or "当地的群团组织"
    contact = f"（{settings.contact}）" if settings.contact else ""
    return f"请告诉{whom}{contact}，不要写身份证号、病情这些个人信息。"


def _mail(mailbox: str | None, title: str, text: str) -> str:
    """RFC 6068: what is not in the address itself is quoted, lines end with CR LF."""
    if not mailbox:
        return ""
    body = quote(text.partition("\n")[2].replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(mailbox, safe='@')}?subject={quote(TAG + title, safe='')}&body={body}"


def _form(form: str | None, title: str, address: str) -> str:
    blanks = {"{网址}": address, "{名称}": title}
    for blank, value in blanks.items():
        form = form and form.replace(blank, quote(value, safe=""))
    return form or ""
