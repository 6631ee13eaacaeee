"""Reading a Word file: mammoth makes HTML of it, and that becomes Markdown."""

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from hooks.desk.document.archive import DAMAGED, Archive
from hooks.desk.document.caption import captioned
from hooks.desk.document.lost import lost_of
from hooks.desk.document.markdown import Reading, words_of
from hooks.desk.document.outline import outlined
from hooks.desk.document.paper import Paper, UnusableDocumentError
from hooks.desk.document.shots import Shots
from hooks.desk.document.story import Story, story_of
from hooks.model.scalar.day import Day

if TYPE_CHECKING:
    from mammoth.documents import Image

STYLES = "\n".join(
    [
        *(f"p[style-name='{name}'] => h1.title:fresh" for name in ("Title", "title", "标题")),
        *(f"p[style-name='标题 {level}'] => h{level}:fresh" for level in range(1, 7)),
        *(f"p[style-name='{name}'] => h2:fresh" for name in ("Subtitle", "副标题")),
    ]
)
SAVED = re.compile(rb"<dcterms:modified[^>]*>(\d{4})-(\d\d)-(\d\d)T")
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
OUTSIDE = "outside"
"""A picture that is only a link: to a file of some computer, or to a server."""


def paper(name: str, data: bytes) -> Paper:
    """What a Word file says; UnusableDocumentError where it cannot be read."""
    archive = Archive.of(data)
    story = story_of(archive)
    root = _html(archive, story)
    shots = Shots(archive.picture)
    reading = Reading(shots.take)
    found = outlined(reading.blocks(root), PurePosixPath(name).stem)
    blocks, pictures = captioned(found.blocks, shots.taken)
    lost = lost_of(archive, story, reading, shots, words_of(root))
    return Paper(
        found.title,
        blocks,
        found.before,
        found.after,
        found.dateline,
        pictures,
        tuple(lost),
        _saved(archive),
    )


def _html(archive: Archive, story: Story) -> Element:
    import mammoth  # noqa: PLC0415 - only whoever imports a document needs it

    try:
        made = mammoth.convert_to_html(
            archive.light(story.parts),
            style_map=STYLES,
            include_embedded_style_map=False,  # a file may map comments to paragraphs
            external_file_access=False,
            convert_image=mammoth.images.img_element(_source),
        )
        html: str = NOT_IN_XML.sub("", made.value)
        root: Element = fromstring(f"<div>{html}</div>")
    except Exception as caught:  # whatever mammoth raises on a damaged file
        raise UnusableDocumentError(DAMAGED) from caught
    return root


def _source(image: "Image") -> dict[str, Any]:
    """The name of the picture's part, which is all that the light file holds of it."""
    try:
        with image.open() as opened:
            return {"src": opened.read().decode()}
    except (ValueError, OSError, KeyError):
        return {"src": OUTSIDE}


def _saved(archive: Archive) -> Day | None:
    found = SAVED.search(archive.xml.get("docProps/core.xml", b""))
    return Day(*map(int, found.groups())) if found else None
