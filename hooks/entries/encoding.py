"""Encodings: how the bytes of a text were saved, told apart without guessing at words."""

from enum import Enum

CJK = "\u2000"


class Encoding(Enum):
    """How a file was saved; only ``UTF8`` is read."""

    UTF8 = "utf-8"
    GBK = "gb18030"
    UTF16_LE = "utf-16-le"
    UTF16_BE = "utf-16-be"
    DAMAGED = "damaged"

    @property
    def is_utf16(self) -> bool:
        return self in (Encoding.UTF16_LE, Encoding.UTF16_BE)


def read_text(data: bytes) -> tuple[Encoding, str]:
    """How the text was saved, and the text for messages: as well as can be, never failing.

    UTF-16 comes first: its bytes may pass for UTF-8 where all letters are Latin.
    """
    encoding = _utf16(data)
    if encoding is None:
        try:
            return Encoding.UTF8, data.decode()
        except UnicodeDecodeError:
            encoding = Encoding.GBK if _is_gbk(data) else Encoding.DAMAGED
    name = "utf-8" if encoding is Encoding.DAMAGED else encoding.value
    return encoding, data.decode(name, errors="replace")


def decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf16(data: bytes) -> Encoding | None:
    """A byte-order mark, or zero bytes at every other place: the upper half of Latin letters."""
    if data.startswith((b"\xff\xfe", b"-\0-\0")):
        return Encoding.UTF16_LE
    if data.startswith((b"\xfe\xff", b"\0-\0-")):
        return Encoding.UTF16_BE
    return None


def _is_gbk(data: bytes) -> bool:
    """Chinese saved as GBK leaves hardly a character that UTF-8 could read; damaged UTF-8 does."""
    if not decodes(data, "gb18030"):
        return False
    text = data.decode("utf-8", errors="replace")
    return sum(char >= CJK and char != "\ufffd" for char in text) <= text.count("\ufffd")
