"""A part of a Word file as elements, known by their local names: a strict file has other namespaces."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from hooks.desk.document.archive import DAMAGED
from hooks.desk.document.paper import UnusableDocumentError

NOTHING = b"<none/>"


def parsed(part: bytes) -> Element:
    """A part as elements; UnusableDocumentError where it is no XML. One that is not there is empty."""
    try:
        root: Element = fromstring(part or NOTHING, forbid_dtd=True)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as caught:
        raise UnusableDocumentError(DAMAGED) from caught
    return root


def local(element: Element) -> str:
    """``p`` of ``w:p``."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name; "" where there is none."""
    return next((v for key, v in element.attrib.items() if key.rpartition("}")[2] == name), "")


def every(element: Element, name: str) -> Iterator[Element]:
    """All elements of a name within another, itself included."""
    return (one for one in element.iter() if local(one) == name)


def child(element: Element, name: str) -> Element | None:
    """The first child of a name."""
    return next((one for one in element if local(one) == name), None)
