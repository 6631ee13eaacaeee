"""What a Word file has and a draft has not, in sentences: nothing is dropped without a word."""

from collections.abc import Iterator, Mapping

from hooks.desk.document.archive import Archive
from hooks.desk.document.markdown import Reading
from hooks.desk.document.shots import Shots
from hooks.desk.document.story import Story, bare, words_in

SHOWN = 3
LONG = 20
"""Characters of words that are shown."""
HEADS = ("header", "页眉"), ("footer", "页脚")
MET: Mapping[str, str] = {
    "comment": "批注有 {} 条，没有带过来。",
    "deleted": "修订里删掉的字有 {} 处，没有带过来。",
    "inserted": "修订里添上的字有 {} 处，按接受修订带过来了；还没定稿的，先在 Word 里定稿。",
    "hidden": "隐藏的文字有 {} 处，没有带过来。",
    "contents": "目录没有带过来，网页按小标题自己生成。",
    "equation": "公式有 {} 个，没有带过来，写成文字或截成图片。",
    "chart": "图表有 {} 个，没有带过来，截成图片，或把数写进表格。",
    "diagram": "SmartArt 图形有 {} 个，没有带过来，截成图片。",
    "object": "嵌入的文件有 {} 个（例如 Excel 表格），没有带过来。",
    "chunk": "插入的其他文档有 {} 处，没有带过来。",
    "ruby": "拼音或注音有 {} 处，没有带过来。",
    "box": "文本框有 {} 个，里面的文字放在所在那一段的后面，看看位置对不对。",
}


def lost_of(
    archive: Archive, story: Story, reading: Reading, shots: Shots, html_words: str
) -> Iterator[str]:
    """All that has to be said, the worst first."""
    yield from _missing_words(story, html_words)
    for kind, sentence in MET.items():
        if story.met[kind]:
            yield sentence.format(story.met[kind])
    yield from _pictures(story, shots)
    yield from _heads(archive)
    if reading.had_merged:
        yield "合并的单元格已拆开，每一格都写上了原来的内容，看看表格读得通不通。"
    if reading.was_cut:
        yield "有表格太大，只带过来前 2000 行、60 列。"
    if reading.dropped_links:
        yield f"有 {reading.dropped_links} 个链接指向电脑里的文件，只留了文字。"


def _missing_words(story: Story, html_words: str) -> Iterator[str]:
    """Every paragraph of the file is looked for in what came out: what nobody foresaw is told, too."""
    there = bare(html_words)
    missing = [text for text in story.paragraphs if bare(text) not in there]
    if missing:
        shown = "、".join(f"“{_short(text)}”" for text in missing[:SHOWN])
        more = f"等 {len(missing)} 段" if len(missing) > SHOWN else ""
        yield f"这些文字没有完整地带过来，请自己补上：{shown}{more}。"


def _pictures(story: Story, shots: Shots) -> Iterator[str]:
    if shots.unusable:
        yield (
            f"有 {shots.unusable} 张图片读不出来、太大，或者是网页不能显示的格式（EMF、WMF 等），"
            "没有带过来，另存成 JPG 再放进条目。"
        )
    if shots.too_many:
        yield f"图片太多，有 {shots.too_many} 张没有带过来。"
    if (left := story.pictures - len(shots.found)) > 0 and story.pictures > len(shots.found):
        yield f"有 {left} 处图片没有单独带过来（组合图形里的、外部链接的，或重复出现的）。"


def _heads(archive: Archive) -> Iterator[str]:
    for part, name in HEADS:
        parts = (data for key, data in archive.xml.items() if key.startswith(f"word/{part}"))
        texts = dict.fromkeys(filter(None, (words_in(data).strip() for data in parts)))
        texts = {text: None for text in texts if any(map(str.isalpha, text))}
        if texts:
            yield f"{name}“{_short('、'.join(texts))}”没有带过来。"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONG else f"{line[:LONG]}…"
