"""Names of copies, as Explorer, Office and the clients of net disks give them to a second file."""

import re

EXPLORER = r"[-–—_]*\s*(?:副本|复件|拷贝|[Cc]opy)\s*(?:[(（]?\d+[)）]?)?"
WORDS = (
    r"(?:冲突的?副本|冲突文件|的冲突|冲突版本|conflict(?:ed)?[\s_-]*cop(?:y|ies)"
    r"|sync[-_]conflict|case[\s_-]conflict)"
)
INSIDE = r"[^()（）\[\]]*"
CONFLICT = rf"(?:[-_.\s]*[(（\[]{INSIDE}{WORDS}{INSIDE}[)）\]]|[-_.\s]+{WORDS}{INSIDE})(?:\s*[(（]\d+[)）])?"
MACHINE = r"[-_\s]+(?:DESKTOP|LAPTOP|PC|WIN)-[0-9A-Z]{4,}(?:[-_\s(]\d+\)?)?"
SURE = re.compile(rf"(?P<stem>.+?)\s*(?:{EXPLORER}|{CONFLICT}|{MACHINE})", re.IGNORECASE)
FRONT = re.compile(r"(?:副本|复件|拷贝)\s*(?:[(（]?\d+[)）]?)?\s*(?P<stem>.+)")
NUMBERED = re.compile(r"(?P<stem>.+?)(?:\s*[(（]\d{1,2}[)）]|\s+\d{1,2}|_\d{1,2}|-\d{1,2})")
"""Also how the second of two different things may be called: certain only beside the first."""


def copied_from(stem: str) -> str | None:
    """The name of which this is certainly a copy's: ``青创贷 - 副本`` → ``青创贷``."""
    found = SURE.fullmatch(stem) or FRONT.fullmatch(stem)
    return found["stem"].strip() if found else None


def may_be_copied_from(stem: str) -> str | None:
    """The name of which this is a copy's, if there is such a file beside it: ``青创贷(1)``."""
    found = NUMBERED.fullmatch(stem)
    return copied_from(stem) or (found["stem"].strip() if found else None)
