"""Documents for tests, with what office programs write into them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pypdf import PdfWriter

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    out = BytesIO()
    with ZipFile(out, "w") as file:
        for name, part in parts.items():
            file.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return out.getvalue()


def with_password(data: bytes, password: str) -> bytes:
    """A PDF that is encrypted; without a password anybody opens it, but not everybody prints it."""
    writer, out = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def locked(archive: bytes) -> bytes:
    """A ZIP file that says of its first part that it is encrypted."""
    flags = archive.index(b"PK\x01\x02") + 8
    return archive[:flags] + bytes([archive[flags] | 1]) + archive[flags + 1 :]


def docx(words: str = "", author: str = "", editor: str = "", **parts: str | bytes) -> bytes:
    """A text of Word; a keyword ``word_comments__xml`` is the part word/comments.xml."""
    more = {name.replace("__", ".").replace("_", "/"): part for name, part in parts.items()}
    text = "".join(
        f'<w:p w:rsidR="13800138000"><w:r><w:t>{p}</w:t></w:r></w:p>' for p in words.split("\n")
    )
    return packed(
        {"word/document.xml": text, "docProps/core.xml": CORE.format(author, editor), **more}
    )


def xlsx(*rows: tuple[str | int, ...]) -> bytes:
    """A table of Excel: words stand apart, numbers in their cells."""
    words = [cell for row in rows for cell in row if isinstance(cell, str)]
    cells = (
        "".join(
            f'<c t="s"><v>{words.index(cell)}</v></c>'
            if isinstance(cell, str)
            else f"<c><v>{cell}</v></c>"
            for cell in row
        )
        for row in rows
    )
    sheet = "".join(f"<row>{row}</row>" for row in cells)
    shared = "".join(f"<si><t>{word}</t></si>" for word in words)
    return packed({"xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": sheet})


def pdf(
    words: str = "",
    author: str = "",
    note: str = "",
    image: bytes = b"",
    *,
    drawing: str = "",
    size: tuple[int, int] = (9, 9),
) -> bytes:
    """A PDF of one page, its streams as they are; ``/I1 Do`` draws a picture of this size."""
    stream = f"{drawing} BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    extra = (
        f"/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T ({note}) /Contents (x) >>]"
        if note
        else ""
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
            f"/Resources << /Font << /F1 5 0 R >> /XObject << /I1 7 0 R >> >> {extra} >>"
        ).encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Author ({author}) /Producer (WPS) >>".encode(),
        b"<< /Subtype /Image /Width %d /Height %d /Length %d >>\nstream\n%s\nendstream"
        % (*size, len(image), image),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (count, table, count, len(out))
    )
