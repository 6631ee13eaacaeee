"""How texts are packed: all that decides the bytes of a packed copy beside its text."""

from zlib import ZLIB_RUNTIME_VERSION

PACKED = ".gz"
"""Stands behind the name of a text's packed copy."""
LEVEL = 4
"""Of zlib: 9 takes twice as long, and saves three bytes in a hundred."""
PACKING = f"# 压缩：zlib {ZLIB_RUNTIME_VERSION}，级别 {LEVEL}"
"""Stands in the list of a site's files: copies packed in another way are not kept."""
