"""Marks within a line that the parser does not know of itself: how each is written as HTML."""

import re
from pathlib import PurePosixPath
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    DelimiterProcessor,
    InlineProcessor,
    SimpleTagInlineProcessor,
)
from markdown.util import AtomicString

FILE = ".md"
WIKI = r"(!?)\[\[([^\[\]|\n]+?)(?:\|([^\[\]\n]+))?\]\]"
HOST = r"(?:[wW]ww|WWW)\.[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}(?![A-Za-z0-9\-])"
ADDRESS = rf"(?<![A-Za-z0-9])(?:https?://|(?<![./:@_\-])(?={HOST}))[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[A-Za-z0-9/=&#_~%+\-)]"
MAIL = r"(?<![A-Za-z0-9_.+\-/@:])[A-Za-z0-9][A-Za-z0-9_.+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+(?![A-Za-z0-9_@])"
HAN = re.compile("[\u4e00-\u9fff]")
SUBSCRIPT = r"(?<=[A-Za-z)])(~)(\d{1,3})~(?!~)"
SUPERSCRIPT = r"(?<=[A-Za-z0-9)\u7c73])(\^)([+\-]?\d{1,3})\^"

Found = tuple[Element | str | None, int | None, int | None]


class WikiLink(InlineProcessor):
    """``[[夜间书屋]]`` and ``[[夜间书屋|书屋]]`` lead to that entry, ``![[书架.jpg]]`` shows it."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """The link, or the picture."""
        sign, words = m[1], m[3]
        name = self.unescape(m[2].strip())  # an address is no place for what the parser put aside
        if sign:
            return picture(name, words or PurePosixPath(name).stem), m.start(0), m.end(0)
        name, _, part = name.partition("#")
        target = name if not name or name.endswith(FILE) else name + FILE
        return (
            link(f"{target}#{part}" if part else target, words or name or part),
            m.start(0),
            m.end(0),
        )


class BareAddress(InlineProcessor):
    """An address that stands in the text as it is, www.… too; a bracket that it does not open is no part of it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """The link; none where Chinese signs follow that may be part of it (…/item/凤桥镇)."""
        words = m[0]
        if words.endswith(("/", "=")) and HAN.match(data, m.end(0)):
            return None, None, None
        while words.endswith(")") and words.count(")") > words.count("("):
            words = words[:-1].rstrip(".,;:!?'")
        target = words if "://" in words else f"http://{words}"  # servers lead on to https
        return link(target, words), m.start(0), m.start(0) + len(words)


class BareMail(InlineProcessor):
    """A mail address that stands in the text as it is."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """The link."""
        return link(f"mailto:{m[0]}", m[0]), m.start(0), m.end(0)


def link(target: str, words: str) -> Element:
    """A link whose words are no Markdown."""
    element = Element("a", {"href": target})
    element.text = AtomicString(words)
    return element


def picture(target: str, words: str) -> Element:
    """A picture with its description."""
    return Element("img", {"alt": words, "src": target})


class Marks(Extension):
    """All of them, and ~~deleted~~ and ==marked== by the same means as emphasis."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Have the parser look for them."""
        patterns = md.inlinePatterns
        patterns.register(WikiLink(WIKI, md), "wiki_link", 172)
        patterns.register(BareAddress(ADDRESS, md), "bare_address", 85)
        patterns.register(BareMail(MAIL, md), "bare_mail", 84)
        patterns.register(SimpleTagInlineProcessor(SUBSCRIPT, "sub"), "subscript", 75)
        patterns.register(SimpleTagInlineProcessor(SUPERSCRIPT, "sup"), "superscript", 74)
        emphasis = cast("DelimiterProcessor", md.delimiters)
        emphasis.add("~", "del", double=True)
        emphasis.add("=", "mark", double=True)
        md.ESCAPED_CHARS += ["~", "=", "^", "@"]
