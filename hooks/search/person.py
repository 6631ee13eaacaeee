"""A person's name wherever it may stand: as a pattern that no way of writing escapes."""

import re

from hooks.search.normal import simple

GAP = r"(?:[^\S\n]|\n(?!\s*\n)|[-‐–—*_~`·•・.．/／|｜,，、\u00ad\u200b-\u200f\u2060-\u2064\ufeff]){0,8}"
"""What may stand between two characters: blanks, the end of a line, emphasis, what nobody sees."""
SIGNED = 1 << 15
"""RTF writes the code of a character in 16 bits with a sign."""
LEFT_OUT = re.compile(r"[\W_]+")


def letters(name: str) -> str:
    """The name without blanks and dots."""
    return LEFT_OUT.sub("", name)


def pattern(name: str) -> re.Pattern[str]:
    """Matches ``name`` in simplified or traditional characters, typed, escaped or in an address."""
    return re.compile(GAP.join(map(_written, letters(name))), re.IGNORECASE)


def _written(char: str) -> str:
    own = simple().get(char, char)
    chars = (own, char, *(other for other, plain in simple().items() if plain == own))
    ways = [way for one in dict.fromkeys(chars) for way in _ways(one)]
    return f"(?:{'|'.join(map(re.escape, ways))})"


def _ways(char: str) -> tuple[str, ...]:
    """Itself, its references in HTML, its bytes in an address, its escape in YAML and JSON."""
    code = ord(char)
    if char.isascii():
        wide = chr(code - 0x20 + 0xFF00)
        return char, wide, f"&#{code};", f"&#x{code:x};"
    in_address = "".join(f"%{byte:02X}" for byte in char.encode())
    in_rtf = f"\\u{code if code < SIGNED else code - 2 * SIGNED}?"
    return char, f"&#{code};", f"&#x{code:x};", in_address, f"\\u{code:04x}", in_rtf
