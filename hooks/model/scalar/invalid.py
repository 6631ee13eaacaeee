"""Invalid values: how a scalar says that it cannot read a text, in words for staff."""

from unicodedata import normalize

from pydantic_core import PydanticCustomError

from hooks.model.scalar.unseen import has_visible

UNREADABLE = "unreadable"
WRONG_KIND = "wrong_kind"
EMPTY = "empty"


def invalid(what: str, remedy: str, kind: str = UNREADABLE, at: str = "") -> PydanticCustomError:
    """An error for pydantic that carries what is wrong and how to fix it.

    ``kind`` is the error type that a rule of ``hooks.checks.rules`` looks for. A
    model that refuses as a whole names in ``at`` the key to point at.
    """
    return PydanticCustomError(kind, "{what}", {"what": what, "remedy": remedy, "at": at})


def text_of(value: object, wanted: str) -> str:
    """The text of a scalar, an accent and its letter as one character.

    A list or a mapping in its place is refused, and so is what nobody can see.
    """
    if not isinstance(value, str):
        written = "一个列表" if isinstance(value, list) else "几行带键的内容"
        raise invalid(f"这里要写{wanted}，却写成了{written}。", f"改成一行{wanted}。", WRONG_KIND)
    if not has_visible(value):
        raise invalid(f"这里要写{wanted}，却是空的。", f"写上{wanted}；没有就把这一行删掉。", EMPTY)
    return normalize("NFC", value.strip())
