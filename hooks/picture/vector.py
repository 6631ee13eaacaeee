"""Vector drawings (SVG): painted here into pixels, so that no browser ever gets their code.

Only shapes and their colours are let through. Words would need the writer's fonts, a reference
may lead to any file of this computer, and a script is never wanted.
"""

import re
from xml.etree import ElementTree as ET
from xml.parsers.expat import ExpatError, ParserCreate

import resvg_py

WIDTH = 1600
LONGEST = 20
MOST_BYTES = 2 << 20
BEFORE = rb"(?:\s|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE\s+svg[^>\[]*(?:\[[^\]]*\])?[^>]*>)*+"
ROOT = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?" + BEFORE + rb"<(?:\w+:)?svg[\s/>]", re.DOTALL
)
SVG = "http://www.w3.org/2000/svg"
FOREIGN = re.compile(rf"\{{(?!{re.escape(SVG)}\}}|http://www\.w3\.org/1999/xlink\}})")
"""What a drawing program notes for itself: its window, the path of the file, who exported it."""
NAMES = (
    "svg g defs path rect circle ellipse line polyline polygon linearGradient radialGradient stop "
    "clipPath title desc metadata style"
)
SHAPES = frozenset(NAMES.split())
OURS = frozenset({"title", "desc", "metadata"})
"""What is said about a drawing; whatever stands in it is not painted."""
HREF = re.compile(r"(?:^|[ :])href$")
ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)
NUMBER = re.compile(r"-?\d*\.?\d+(?:e[+-]?\d+)?")


class StrangeDrawingError(Exception):
    """Holds what is not let through; ``what`` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def is_vector(data: bytes) -> bool:
    """Whether the bytes are meant as a vector drawing, in whatever encoding."""
    return bool(ROOT.match(data[:MOST_BYTES].replace(b"\0", b"")))


def rastered(data: bytes) -> bytes:
    """A PNG of the drawing. StrangeDrawingError where it holds more than shapes, or no size."""
    if len(data) > MOST_BYTES:
        raise StrangeDrawingError("太多的内容")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - expat's own way to say that this is all
    except (ExpatError, LookupError, ValueError) as caught:
        raise StrangeDrawingError("写错的代码") from caught
    width, height = reader.size
    if not 1 / LONGEST <= width / height <= LONGEST:
        raise StrangeDrawingError("过长的画幅")
    try:
        return bytes(
            resvg_py.svg_to_bytes(svg_string=reader.text(data), width=WIDTH, skip_system_fonts=True)
        )
    except ValueError as caught:
        raise StrangeDrawingError("写错的代码") from caught


def cleaned_vector(data: bytes) -> bytes:
    """The drawing without what its program wrote about it and its author; one that ``rastered`` let through."""
    reader = _Reader()
    reader.parser.Parse(data, True)  # noqa: FBT003 - as above
    root = ET.fromstring(reader.text(data))  # noqa: S314 - of shapes alone
    for element in tuple(root.iter()):
        for child in tuple(element):
            if FOREIGN.match(child.tag) or child.tag.endswith("metadata"):
                element.remove(child)
        for name in tuple(filter(FOREIGN.match, element.attrib)):
            del element.attrib[name]
    ET.register_namespace("", SVG)
    return str(ET.tostring(root, encoding="unicode")).encode()


class _Reader:
    """Walks through a drawing and refuses all but shapes, as the parser reads it."""

    def __init__(self) -> None:
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.XmlDeclHandler = self._declared
        self._open: list[str] = []
        self._encoding = "utf-8"
        self.size = (0.0, 0.0)

    def text(self, data: bytes) -> str:
        """The drawing without its declaration."""
        encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else self._encoding
        whole = data.decode(encoding).lstrip("\N{ZERO WIDTH NO-BREAK SPACE}").lstrip()
        return re.sub(r"^<\?xml[^>]*\?>", "", whole)

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self._encoding = encoding or self._encoding

    def _doctype(self, _name: str, _system: object, _public: object, has_own: int) -> None:
        if has_own:
            raise StrangeDrawingError("DOCTYPE")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        about = any(step in OURS for step in self._open)
        if namespace == SVG or not namespace:
            if local not in SHAPES:
                raise StrangeDrawingError(f"<{local}>")
            if not self._open:
                self.size = _size(attributes)
        for key, value in attributes.items():
            if key.lower().startswith("on"):
                raise StrangeDrawingError(key)
            if not about and _leads_out(key, value):
                raise StrangeDrawingError(f"{key.rpartition(' ')[2]}=…")
        self._open.append(local)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _words(self, words: str) -> None:
        if self._open and self._open[-1] == "style" and ELSEWHERE.search(words):
            raise StrangeDrawingError("<style>")


def _leads_out(key: str, value: str) -> bool:
    return (bool(HREF.search(key)) and not value.startswith("#")) or bool(ELSEWHERE.search(value))


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Width and height in units of the drawing. StrangeDrawingError where it says neither."""
    box = [float(number) for number in NUMBER.findall(attributes.get("viewBox", ""))]
    sides = [NUMBER.match(attributes.get(side, "")) for side in ("width", "height")]
    stated = [float(side[0]) for side in sides if side]
    width, height = stated if len(stated) == len(sides) else box[2:4] or (0.0, 0.0)
    if not (width > 0 and height > 0):
        raise StrangeDrawingError("没写大小的画幅")
    return width, height
