"""``python -m tests.desk.saved_document``: a report as towns write them, saved by LibreOffice as Word.

What an office program makes of headings, lists, merged cells, notes, comments and changes cannot be
told from what we would write ourselves; its file is kept beside the tests.
"""

import base64
import subprocess
import tempfile
from pathlib import Path

from tests.picture import photo

FOLDER = Path(__file__).parent / "documents"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "svg": "svg-compatible",
        "fo": "xsl-fo-compatible",
    }.items()
)
MORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="P"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
"""
CHANGES = """
<text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>PRIVATE-editor</dc:creator><dc:date>2024-05-06T00:00:00</dc:date></office:change-info><text:p>PRIVATE-deleted</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>PRIVATE-editor</dc:creator><dc:date>2024-05-06T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
</text:tracked-changes>
"""
TABLE = """
<table:table><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>各村活动一览</text:p></table:table-cell><table:covered-table-cell/><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell><text:p>村</text:p></table:table-cell><table:table-cell><text:p>活动</text:p></table:table-cell><table:table-cell><text:p>场次</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>柳湾村</text:p></table:table-cell><table:table-cell><text:p>夜读|书友会</text:p></table:table-cell><table:table-cell><text:p>12场</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>纳凉</text:p><text:p>电影</text:p></table:table-cell><table:table-cell><text:p>3场</text:p></table:table-cell></table:table-row>
</table:table>
"""


NUMBERS = """
<text:list-style style:name="C"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:list-style>
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style>
"""
NUMBERED = """
<text:p text:style-name="Title">某某行动总结</text:p>
<text:list text:style-name="C" xml:id="l1"><text:list-item><text:p>做法</text:p></text:list-item></text:list>
<text:p>第一段正文。</text:p>
<text:list text:style-name="C" text:continue-list="l1"><text:list-item><text:p>成效</text:p><text:list>
<text:list-item><text:p>读者</text:p></text:list-item><text:list-item><text:p>书籍</text:p></text:list-item></text:list></text:list-item></text:list>
<text:list text:style-name="N" xml:id="l2"><text:list-item><text:p>登记</text:p></text:list-item><text:list-item><text:p>借书</text:p></text:list-item></text:list>
<text:p>中间一段。</text:p>
<text:list text:style-name="N" text:continue-list="l2"><text:list-item><text:p>还书</text:p></text:list-item></text:list>
<text:p>后面一段。</text:p>
<text:list text:style-name="N"><text:list-item><text:p>重新开始</text:p></text:list-item></text:list>
"""


def report() -> str:
    """A document with all sorts of things in it."""
    shot = base64.b64encode(photo(320, 240)).decode()
    picture = (
        '<draw:frame draw:name="夜读" text:anchor-type="as-char" svg:width="4cm" svg:height="3cm">'
        f"<draw:image><office:binary-data>{shot}</office:binary-data></draw:image>"
        "<svg:desc>晚上的驿站</svg:desc></draw:frame>"
    )
    box = (
        '<draw:frame text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm"><draw:text-box>'
        "<text:p>框里的一句话。</text:p></draw:text-box></draw:frame>"
    )
    body = f"""
<text:p text:style-name="Title">驿站夜读行动</text:p>
<text:h text:outline-level="1">做法</text:h>
<text:p>东河镇总工会牵头，在柳湾村开办<text:span text:style-name="B">夜读</text:span>，累计服务职工391人次<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>人次按登记本数。</text:p></text:note-body></text:note>，<text:change text:change-id="c1"/>力争明年达到500人次。<text:change-start text:change-id="c2"/>添上的一句。<text:change-end text:change-id="c2"/><office:annotation><dc:creator>PRIVATE-reader</dc:creator><text:p>PRIVATE-comment</text:p></office:annotation></text:p>
<text:p>看不见的<text:span text:style-name="H">PRIVATE-hidden</text:span>不带过来。{box}</text:p>
<text:list text:style-name="N"><text:list-item><text:p>登记</text:p><text:list><text:list-item><text:p>带身份证</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>借书</text:p></text:list-item></text:list>
<text:list text:style-name="P"><text:list-item><text:p>晚上七点开门</text:p></text:list-item></text:list>
<text:h text:outline-level="2">成效</text:h>
{TABLE}
<text:p>{picture}</text:p>
<text:p>图1：职工在驿站看书</text:p>
<text:p>见<text:a xlink:type="simple" xlink:href="https://www.example.cn/a(1)">报道</text:a>，5*3*2米，*不是强调*，[注]一句，#话题#。</text:p>
"""
    return flat(STYLES, CHANGES + body)


def flat(styles: str, body: str) -> str:
    """A document as LibreOffice's own XML in one file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} {MORE} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:meta><dc:date>2024-05-06T10:00:00</dc:date></office:meta>"
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:master-styles/>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def main() -> None:
    made = {"libreoffice": report(), "numbered": flat(NUMBERS, NUMBERED)}
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in made.items():
            source = Path(folder) / f"{name}.fodt"
            source.write_text(text, "utf-8")
            convert = ["soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
            subprocess.run([*convert, "--outdir", folder, str(source)], check=True)
            (FOLDER / f"{name}.docx").write_bytes((Path(folder) / f"{name}.docx").read_bytes())


if __name__ == "__main__":
    main()
