"""Pictures: what a file is judged to be by its content, and what of it may be published.

The file that staff were sent is never published: what a browser gets is painted anew, turned the
right way up, in the colours and sizes of the web, and holds nothing but pixels. A library: it
knows bytes, and nothing of the site. What opens pictures is loaded where one is opened.
"""

from hooks.picture.judgement import (
    CLEANED,
    LABELLED,
    Judgement,
    Trouble,
    TroubleError,
    digest_of,
    sizes,
)

__all__ = [
    "CLEANED",
    "LABELLED",
    "Judgement",
    "Trouble",
    "TroubleError",
    "cleaned",
    "digest_of",
    "judge",
    "published",
    "sizes",
]


def judge(data: bytes) -> Judgement:
    """What the bytes of a file prove to be, whatever its name ends in."""
    from hooks.picture.judge import judged  # noqa: PLC0415

    return judged(data)


def published(
    data: bytes, widths: tuple[int, ...], *, is_generated: bool = False
) -> tuple[bytes, ...]:
    """The picture in each of these widths, as WebP without a word about anybody.

    One that ``is_generated`` says so in its file, too.
    """
    from hooks.picture.painting import painted  # noqa: PLC0415

    return painted(data, widths, is_generated=is_generated)


def cleaned(data: bytes, name: str, longest: int | None = None) -> bytes:
    """The picture under its own name, without a word about anybody; ``name`` ends as in ``CLEANED``.

    ``longest`` is how many pixels its longer side may have.
    """
    from hooks.picture.cleaning import cleaned as clean  # noqa: PLC0415

    return clean(data, name, longest)
