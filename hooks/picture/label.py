"""The label of generated pictures within their files: read from what staff have, written into what is published.

GB 45438-2025 calls it implicit; where it stands in a picture is told by TC260-PG-20258A: the
property AIGC of a namespace of its own, in XMP, with a JSON text as its value. Of its fields only
Label is filled ("1": generated): who made the picture with which account is nobody's business.
"""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from PIL import Image, PngImagePlugin

from hooks.picture.judgement import WITH_ROOM

MARKS = (b"ContentProducer", b"rainedAlgorithmicMedia", b"TC260:AIGC", b"tc260.org.cn/ns/AIGC")
"""What marks a generated picture in its file: GB 45438-2025, and the vocabulary of IPTC and C2PA."""
NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/"
FIELDS = (
    *("Label", "ContentProducer", "ProduceID", "ReservedCode1"),
    *("ContentPropagator", "PropagateID", "ReservedCode2"),
)
GENERATED = json.dumps(dict.fromkeys(FIELDS, "") | {"Label": "1"}, separators=(",", ":"))
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    f'<rdf:Description rdf:about="" xmlns:TC260="{NAMESPACE}">'
    f"<TC260:AIGC>{escape(GENERATED)}</TC260:AIGC>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()
KEYWORD = "XML:com.adobe.xmp"
"""Under which PNG keeps XMP."""


def is_labelled(data: bytes, image: Image.Image) -> bool:
    """Whether a file says of its picture that a machine made it, also where PNG packs its words."""
    words = (value for value in image.info.values() if isinstance(value, str | bytes))
    packed = b"\n".join(word.encode() if isinstance(word, str) else word for word in words)
    return any(mark in data or mark in packed for mark in MARKS)


def label(kind: str) -> Mapping[str, Any]:
    """What Pillow is told to write it into a file of this format; nothing where there is no room."""
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_itxt(KEYWORD, XMP.decode())
        return {"pnginfo": words}
    return {"xmp": XMP} if kind in WITH_ROOM else {}
