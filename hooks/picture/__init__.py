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
    "size_of",
    "sizes",
]


def judge(data: bytes) -> Judgement:
    """What the bytes of a file prove to be, whatever its name ends in."""
    from hooks.picture.judge import judged  # noqa: PLC0415

    return judged(data)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, the right way up, by the head of a file; None of what has no pixels."""
    from hooks.picture.decoding import opened, upright_size  # noqa: PLC0415
    from hooks.picture.vector import is_vector  # noqa: PLC0415

    if is_vector(data):
        return None
    try:
        with opened(data) as image:
            return upright_size(image)
    except TroubleError:
        return None


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
