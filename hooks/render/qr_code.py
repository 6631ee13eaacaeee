"""QR codes: what a phone reads off a page or a poster to open an address."""

from io import BytesIO

import segno


def code(address: str) -> bytes:
    """The code as SVG, with its quiet zone, at level M: a poster gets creased and rained on."""
    made = segno.make(address, error="m", micro=False, boost_error=False)
    stream = BytesIO()
    made.save(
        stream,
        kind="svg",
        xmldecl=False,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return stream.getvalue()
