"""JSON as JavaScript: safe wherever it stands, in a file, a script element or a template."""

import json
import re

# What would end a script element or a line, were the JSON ever put inside a page; and what
# opens a tag of Jinja, because folium compiles the text that a template yields once more.
# Outside its strings this JSON holds a brace before a quotation mark only.
_MARKS = ("<", ">", "&", "\u2028", "\u2029", "{{", "{%", "{#")
_UNSAFE = re.compile("[<>&\u2028\u2029]|{(?=[{%#])")


def script_json(value: object) -> str:
    """``value`` as one line of JSON; what could be read as markup is written as its number."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    if not any(mark in text for mark in _MARKS):  # a hundred times faster, and nearly always so
        return text
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
