"""What may be done with the open data: said in every file, because it travels without its page."""

from hooks.model import Settings
from hooks.view.parts.address import whole

ABOUT = "about.html"


def licence(settings: Settings) -> str:
    """One line for a file."""
    return f"{''.join(terms(settings))}见 {whole(settings.address, ABOUT)}。"


def terms(settings: Settings) -> tuple[str, str]:
    """How facts may be used, and whose the words are."""
    return (
        f"事实和数字可以引用，请写明“{settings.name}”和各条目的来源。",
        f"文字归{settings.owner or '主办单位'}所有，整段转载请先联系。",
    )
