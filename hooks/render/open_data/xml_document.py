"""XML as bytes, the same at every build."""

from xml.etree.ElementTree import Element, indent, tostring


def xml(root: Element) -> bytes:
    """The document with its declaration, one element a line."""
    indent(root, " ")
    content: bytes = tostring(root, "utf-8", xml_declaration=True)
    return content + b"\n"
