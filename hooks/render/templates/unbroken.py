"""What no end of a line may tear: a telephone number, a middle dot from what it follows, a licence, 等 4 家."""

import re

from markupsafe import Markup, escape

PHONE = re.compile(r"(?<![\d-])\d{3,4}-\d{7,8}(?:-\d{1,6})?(?![\d-])")
"""Browsers break lines after a hyphen between figures, whatever ``word-break`` says."""
CREDIT = re.compile(r"(?<![A-Za-z])[A-Za-z]+\(CC [A-Z0-9 .-]+\)")
"""A source and its licence."""
WHOLE = r'<span class="qt-whole">\g<0></span>'
DOT = " · "
HELD_DOT = "\u00a0· "
MORE = re.compile(r"等 (\d+) (?=家)")
"""等 4 家: what closes a line of names is one word."""


def unbroken(text: str) -> Markup:
    """Plain text as HTML; what is copied from it is still what was written."""
    held = MORE.sub("等\u00a0\\1\u00a0", str(escape(text)).replace(DOT, HELD_DOT))
    return Markup(CREDIT.sub(WHOLE, PHONE.sub(WHOLE, held)))  # noqa: S704 - escaped above
