"""Characters that nobody sees: those that no text may hold, and what is no text for want of others."""

import re
from unicodedata import category

FORBIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
"""Controls, line ends that no editor shows, and what stands for no character at all."""
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Turns the text behind it around."""
WIDTHLESS = "\u00ad\u200b\u200c\u2060-\u2064\u206a-\u206f\ufff9-\ufffb"
"""Stands between two characters and makes two names of one."""
PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
"""Signs of one font, such as Word's bullets: elsewhere a box, or nothing."""
FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are blank."""

NEVER = re.compile(f"[{FORBIDDEN}{DIRECTION}]")
"""What is neither typed nor meant, wherever it stands."""
UNSEEN = re.compile(f"[{FORBIDDEN}{DIRECTION}{WIDTHLESS}]+")
"""What a name or a value may not hold beside that."""


def has_visible(text: str) -> bool:
    """Whether there is anything to read: not marks, blanks and fillers alone."""
    return any(category(char)[0] not in "CMZ" and char not in FILLERS for char in text)
