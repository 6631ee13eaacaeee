"""The HTML of an article: every element carries its own look, since no style sheet comes along."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from html import escape

from hooks.desk.publicity.markup import TO_PLACE, Element
from hooks.desk.publicity.pictures import Shot

INK, PALE, RED, LINE, PAPER = "#333333", "#7a7266", "#b8321a", "#e3d9c8", "#faf6ee"
LOOKS = {
    "section": f"color:{INK};font-size:16px;line-height:1.75",
    "p": "margin:0 0 16px",
    "h2": f"margin:32px 0 16px;padding-left:10px;border-left:4px solid {RED};font-size:19px;font-weight:bold;line-height:1.4",
    "h3": "margin:24px 0 12px;font-size:17px;font-weight:bold;line-height:1.4",
    "claim": f"margin:0 0 16px;padding:14px 16px;background-color:{PAPER};font-size:17px;font-weight:bold",
    "note": f"margin:0 0 12px;color:{PALE};font-size:13px;line-height:1.6",
    "digits": f"color:{RED};font-size:26px;font-weight:bold;line-height:1.3",
    "number": f"margin:0 0 14px;padding:10px 0;border-bottom:1px solid {LINE}",
    "basis": f"color:{PALE};font-size:13px",
    "blockquote": f"margin:0 0 16px;padding:10px 14px;border-left:3px solid {LINE};color:{PALE}",
    "figure": "margin:0 0 16px;text-align:center",
    "img": "display:block;width:100%;max-width:100%;height:auto",
    "table": "width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px",
    "td": f"padding:6px 8px;border:1px solid {LINE};text-align:left",
    "strong": "font-weight:bold",
    "em": "font-style:italic",
    "u": "text-decoration:underline",
    "del": "text-decoration:line-through",
}
SAME = {"b": "strong", "th": "td", "i": "em", "s": "del", "dt": "strong"}
INLINE = frozenset({"strong", "em", "u", "del", "sub", "sup"})
BLOCKS = frozenset({"ul", "ol", "blockquote", "table", "pre", "figure", "dl", "hr", "p", "div"})
BLANKS = re.compile(r"[ \t\r\n]+")
Show = Callable[[str], Shot | None]


def element(tag: str, inner: str, look: str = "") -> str:
    """An element around HTML."""
    style = LOOKS.get(look or tag, "")
    return f'<{tag} style="{style}">{inner}</{tag}>' if style else f"<{tag}>{inner}</{tag}>"


def words(tag: str, text: str, look: str = "") -> str:
    """An element around mere words."""
    return element(tag, escape(text, quote=False), look)


def picture(shot: Shot) -> str:
    """The picture itself, its words below."""
    source = f"data:image/jpeg;base64,{b64encode(shot.data).decode()}"
    image = f'<img src="{source}" alt="{escape(shot.words)}" style="{LOOKS["img"]}">'
    below = words("span", shot.words, "basis") if shot.words else ""
    return element("section", f"{image}{below}", "figure")


def body(root: Element, show: Show) -> str:
    """The body of an entry; links are their words, since editors keep none to other sites."""
    return "".join(_blocks(root, show))


def _blocks(parent: Element, show: Show, depth: int = 0) -> Iterator[str]:
    inline: list[Element | str] = []
    for child in parent.children:
        is_block = isinstance(child, Element) and (child.tag in BLOCKS or child.tag[:1] == "h")
        if not is_block:
            inline.append(child)
            continue
        yield from _paragraph(Element("p", {}, inline), show)
        inline = []
        if isinstance(child, Element):
            yield from _block(child, show, depth)
    yield from _paragraph(Element("p", {}, inline), show)


def _block(block: Element, show: Show, depth: int) -> Iterator[str]:
    if re.fullmatch(r"h[1-6]", block.tag):
        yield element("h2" if block.tag == "h2" else "h3", _inline(block))
    elif block.tag in {"ul", "ol"}:
        yield from _list(block, show, depth)
    elif block.tag == "blockquote":
        yield element("blockquote", "".join(_blocks(block, show)))
    elif block.tag == "table":
        rows = ("".join(map(_cell, r.elements("td", "th"))) for r in block.elements("tr"))
        yield element("table", element("tbody", "".join(element("tr", row) for row in rows)))
    elif block.tag == "pre":
        lines = (escape(line, quote=False) for line in block.text.rstrip("\n").split("\n"))
        yield element("p", "<br>".join(lines))
    elif block.tag == "dl":
        for child in block.elements("dt", "dd"):
            yield from _paragraph(child, show)
    elif block.tag in {"figure", "div"}:
        yield from _blocks(block, show, depth)
    elif block.tag == "p":
        yield from _paragraph(block, show)


def _paragraph(block: Element, show: Show) -> Iterator[str]:
    if block.text.strip():
        yield element("p", _inline(block).strip())
    for image in block.elements("img"):
        if shot := show(image.attributes.get("src", "")):
            alt = image.attributes.get("alt", "")
            yield picture(shot if shot.caption else Shot(shot.data, alt, shot.note))


def _list(block: Element, show: Show, depth: int) -> Iterator[str]:
    """Numbers are written: an editor may begin again at 1."""
    start = block.attributes.get("start", "")
    items = [c for c in block.children if isinstance(c, Element) and c.tag == "li"]
    for number, item in enumerate(items, int(start) if start.isdecimal() else 1):
        mark = f"{number}. " if block.tag == "ol" else "· "
        inner = [c for c in item.children if isinstance(c, Element) and c.tag in BLOCKS]
        own = [c for c in item.children if c not in inner]
        if inner and inner[0].tag == "p":
            own, inner = inner[0].children, inner[1:]
        style = f"margin:0 0 8px;padding-left:{depth + 1}em;text-indent:-1em"
        text = _inline(Element("li", {}, own)).strip()
        yield f'<p style="{style}">{mark}{text}</p>'
        yield from _blocks(Element("div", {}, list(inner)), show, depth + 1)


def _cell(cell: Element) -> str:
    spans = "".join(
        f' {name}="{value}"'
        for name in ("colspan", "rowspan")
        if (value := cell.attributes.get(name, "")).isdecimal()
    )
    heavy = ";font-weight:bold" if cell.tag == "th" else ""
    return f'<td{spans} style="{LOOKS["td"]}{heavy}">{_inline(cell)}</td>'


def _inline(parent: Element) -> str:
    parts = []
    for child in parent.children:
        if isinstance(child, str):
            parts.append(escape(BLANKS.sub(" ", child), quote=False))
        elif child.tag == "br":
            parts.append("<br>")
        elif child.tag == "a" and child.attributes.get("href", "").startswith(TO_PLACE):
            continue
        elif child.tag != "img":
            tag = SAME.get(child.tag, child.tag)
            inner = _inline(child)
            parts.append(element(tag, inner) if tag in INLINE else inner)
    return "".join(parts)
