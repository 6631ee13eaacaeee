"""Characters that nobody sees: those that no text may hold, and those that disturb what it says."""

import re

FORBIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
"""Controls, line ends that no editor shows, and what stands for no character at all."""
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Turns the text behind it around."""
WIDTHLESS = "\u00ad\u200b\u200c\u2060-\u2064\u206a-\u206f"
"""Stands between two characters and makes two names of one."""

NEVER = re.compile(f"[{FORBIDDEN}{DIRECTION}]")
"""What is neither typed nor meant, wherever it stands."""
