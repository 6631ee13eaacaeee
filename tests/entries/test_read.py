import pytest

from hooks.entries.encoding import Encoding, read_text
from hooks.entries.problem import errors
from hooks.entries.read import read
from tests.conftest import WriteSite

TEXT = "---\n一句话: 晚上也能来看书。\n---\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", Encoding.UTF8),
        (b"plain", Encoding.UTF8),
        (TEXT.encode(), Encoding.UTF8),
        (TEXT.encode("utf-8-sig"), Encoding.UTF8),
        (TEXT.encode("gbk"), Encoding.GBK),
        ("名称: 𠮷".encode("gb18030"), Encoding.GBK),
        (TEXT.encode("utf-16-le"), Encoding.UTF16_LE),
        (TEXT.encode("utf-16-be"), Encoding.UTF16_BE),
        (TEXT.encode("utf-16"), Encoding.UTF16_LE),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), Encoding.UTF16_BE),
        (TEXT.encode()[:-6], Encoding.DAMAGED),
        (TEXT.encode().replace(b"\xe6", b""), Encoding.DAMAGED),
        (b"\xff\x80", Encoding.DAMAGED),
    ],
)
def test_an_encoding_is_told_by_the_bytes(data: bytes, encoding: Encoding) -> None:
    found, text = read_text(data)
    assert found is encoding
    text.encode()


def test_byte_order_mark_and_line_ends_are_taken_off(site: WriteSite) -> None:
    made = site({"brands/品牌/a.md": b"\xef\xbb\xbf---\r\nb: c\r---\r\n"}, alone=True)
    [file] = read(made.root)
    source = file.source
    assert source.text == "---\nb: c\n---\n"
    assert source.line(2) == "b: c"
    assert source.line(99) == ""
    assert source.text_from(1) == source.text
    assert source.text_from(3) == "---\n"
    assert source.text_from(4) == ""
    assert source.text_from(99) == ""


def test_files_are_sorted_into_texts_pictures_and_broken_ones(site: WriteSite) -> None:
    made = site(
        {
            "brands/品牌/b.md": TEXT,
            "brands/品牌/a.md": TEXT.encode("gbk"),
            "brands/品牌/图片/c.PNG": b"\x89PNG",
            "brands/品牌/d.txt": "x",
            "brands/词表/主题.yml": "- {名称: 甲}\n",
        },
        alone=True,
    )
    files = read(made.root)
    assert [file.path for file in files if file.is_text] == [
        *("brands/品牌/a.md", "brands/品牌/b.md", "brands/词表/主题.yml")
    ]
    assert [file.path for file in files if file.is_picture] == ["brands/品牌/图片/c.PNG"]
    assert [file.path for file in files if not file.data] == [
        *("brands/品牌/d.txt", "brands/品牌/图片/c.PNG")
    ]
    examined = made.examine()
    assert examined.catalogue.pictures == {"brands/品牌/图片/c.PNG"}
    assert {"brands/品牌/a.md"} <= examined.catalogue.broken
    assert {"Q101", "Q105"} <= {problem.code for problem in examined.problems}


def test_no_folder_is_no_entries(site: WriteSite) -> None:
    assert read(site({}, alone=True).root) == ()


@pytest.mark.parametrize("goal", ["没有.md", "断.md"], ids=["nothing", "itself"])
def test_a_link_that_leads_nowhere_is_no_entry_that_nobody_misses(
    site: WriteSite, goal: str
) -> None:
    made = site()
    (made.root / "brands/品牌/断.md").symlink_to(goal)
    assert made.codes() == ["Q102"]


def test_a_folder_in_the_place_of_the_settings_is_told(site: WriteSite) -> None:
    made = site()
    (made.root / "mkdocs.yml").unlink(missing_ok=True)
    (made.root / "mkdocs.yml").mkdir()
    assert [problem.path for problem in errors(made.examine().problems)] == ["mkdocs.yml"]
