"""Which reader a document needs: judged by its first bytes, since a name can be anything."""

from pathlib import PurePath

from hooks.desk.document import docx_file, text_file
from hooks.desk.document.paper import Paper, UnusableDocumentError

DOCUMENTS = (".docx", ".txt", ".md", ".markdown")
OTHERS = (
    ".doc",
    ".docm",
    ".wps",
    ".wpt",
    ".pdf",
    ".rtf",
    ".odt",
    ".pages",
    ".ofd",
    ".ppt",
    ".pptx",
)
"""What looks like a document in a folder and cannot be read: it is named, not passed over."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_ANEW = "用 Word 或 WPS 打开，点“另存为”，类型选“Word 文档（.docx）”，再导入。"
REFUSED = (
    (OLE, f"这是旧格式的文档（.doc、.wps）或加了密码的文档，读不了。去掉密码，{SAVE_ANEW}"),
    (
        b"%PDF",
        (
            "这是 PDF，读不了：里面没有段落和表格，只有印在哪里。找原来的 Word 文件；"
            "找不到的，用 WPS 或 Word 打开这个 PDF，另存为“.docx”，对着原文看一遍，再导入。"
        ),
    ),
    (b"{\\rtf", f"这是 RTF 文档，读不了。{SAVE_ANEW}"),
)
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8")
MARKUP = (b"<html", b"<!doc", b"<?xml", b"mime-version:")


def is_document(name: str) -> bool:
    """Whether a file is meant as a document and not as a table, by its name."""
    return PurePath(name).suffix.lower() in (*DOCUMENTS, *OTHERS)


def paper_of(name: str, data: bytes) -> Paper:
    """What a file says; UnusableDocumentError, a sentence, where it cannot be read."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not data.strip():
        raise UnusableDocumentError("这个文件是空的，什么也没有。")
    for magic, sentence in REFUSED:
        if start.startswith(magic):
            raise UnusableDocumentError(sentence)
    if start.startswith(PICTURES):
        raise UnusableDocumentError("这是一张图片，不是文档。把里面的文字打出来，再导入。")
    if start.startswith(b"PK"):
        return docx_file.paper(name, data)
    if start.lower().startswith(MARKUP):
        raise UnusableDocumentError(f"这是网页存成的文档，不是真的 Word 文件。{SAVE_ANEW}")
    ending = PurePath(name).suffix.lower()
    if ending in {".txt", ".md", ".markdown"}:
        return text_file.paper(name, data)
    if ending == ".docx":
        raise UnusableDocumentError(
            "这个文件叫“.docx”，内容却不是 Word 文档。用 Word 打开看看，另存一次，再导入。"
        )
    raise UnusableDocumentError(f"认不出这是什么文档（{ending or '没有扩展名'}）。{SAVE_ANEW}")
