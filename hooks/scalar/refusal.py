"""Refusals: how a scalar says that it cannot read a text, in words for staff."""

from pydantic_core import PydanticCustomError

UNREADABLE = "unreadable"


def refusal(what: str, remedy: str, kind: str = UNREADABLE) -> PydanticCustomError:
    """An error for pydantic that carries what is wrong and how to mend it.

    ``kind`` is the error type that a rule of ``hooks.rules`` looks for.
    """
    return PydanticCustomError(kind, "{what}", {"what": what, "remedy": remedy})


def text_of(value: object, wanted: str) -> str:
    """The text of a scalar; a list or a mapping in its place is refused."""
    if isinstance(value, str):
        return value.strip()
    written = "一个列表" if isinstance(value, list) else "几行带键的内容"
    raise refusal(f"这里要写{wanted},却写成了{written}。", f"改成一行{wanted}。")
