"""How texts are packed: all that decides the bytes of a packed copy beside its text."""

from zlib import ZLIB_RUNTIME_VERSION

PACKED = ".gz"
"""Stands behind the name of a text's packed copy."""
LEVEL = 4
"""Of zlib: 9 takes twice as long, and saves three bytes in a hundred."""
SHARED, BEST = (".css", ".js"), 9
"""What many pages share is packed as small as it goes: it is few files, and every phone loads them."""
PACKING = f"# 压缩：zlib {ZLIB_RUNTIME_VERSION}，级别 {LEVEL}，样式和脚本 {BEST}"
"""Stands in the list of a site's files: copies packed in another way are not kept."""


def level(name: str) -> int:
    """Of zlib, for the file of this name."""
    return BEST if name.endswith(SHARED) else LEVEL
