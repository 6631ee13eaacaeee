"""Pictures of a site: what a browser gets of a photo, and what it must never get."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO

import pytest
from PIL import Image

from hooks import pipeline
from hooks.entries.read import read_picture
from hooks.picture import judge
from hooks.pipeline import examine
from hooks.render import ChangedPictureError, pictures
from hooks.render.kept_pages import KeptPages
from hooks.render.renderer import Renderer
from hooks.store import FILE, Store
from hooks.view.site import view
from tests.conftest import ROOT, Site, WriteSite
from tests.picture import BLUE, LABEL, PRIVATE, RED, encoded, half_red, label_of, photo
from tests.sketch import brand, venue

KINDS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "BMP")
NAME = "brands/品牌/图片/灯.jpg"
SHOWN = brand(
    "图片: [{文件: 图片/灯.jpg, 说明: 一盏灯, 可用: 已获授权}]",
    "发布: 已发布",
    body="![灯](图片/灯.jpg)",
)


def project(site: WriteSite, picture: bytes, text: str = SHOWN) -> Site:
    made = site({"brands/品牌/样例.md": text, NAME: picture})
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    return made


def files(made: Site) -> dict[str, bytes]:
    return {one.path: one.content for one in pipeline.outputs(made.root, examine(made.root))}


def media(made: Site) -> Iterator[Image.Image]:
    found = view(examine(made.root).catalogue).pictures
    for one in pictures(found, made.root, partial(read_picture, made.root)):
        yield Image.open(BytesIO(one.content))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_photo_is_published_but_its_pixels(site: WriteSite, kind: str) -> None:
    """Whatever the name ends in: place, author, camera, words and profile stay where they are."""
    original = photo(kind=kind)
    assert PRIVATE.encode() in original
    published = files(project(site, original))
    assert [path for path in published if path.startswith("media/")]
    for path, content in published.items():
        assert PRIVATE.encode() not in content, path
        assert original not in content, path
    for content in (c for p, c in published.items() if p.startswith("media/")):
        assert chunks(content) <= {"VP8 ", "VP8X", "ALPH", "VP8L"}


def chunks(webp: bytes) -> set[str]:
    """The names of the parts of a WebP file, which must end where they end."""
    assert int.from_bytes(webp[4:8], "little") + 8 == len(webp)
    found, at = set(), 12
    while at < len(webp):
        found.add(webp[at : at + 4].decode())
        size = int.from_bytes(webp[at + 4 : at + 8], "little")
        at += 8 + size + size % 2
    return found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_stands_upright(site: WriteSite, kind: str) -> None:
    """6: the phone was held upright, the right side of the pixels is the bottom of the photo."""
    [found] = media(project(site, photo(64, 48, kind, orientation=6)))
    assert found.size == (48, 64)
    assert near(found, (24, 8), RED)
    assert near(found, (24, 56), BLUE)


def near(image: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    seen = image.convert("RGB").getpixel(place)
    assert isinstance(seen, tuple)
    return all(abs(one - other) < 40 for one, other in zip(seen, colour, strict=True))


def test_a_photo_of_twelve_megapixels_is_sent_in_the_widths_of_pages(site: WriteSite) -> None:
    made = project(site, photo(4032, 3024))
    assert sorted(one.size for one in media(made)) == [(480, 360), (960, 720), (1600, 1200)]
    page = files(made)["brand/yang-li.md"].decode()
    assert page.count("-480.webp 480w, ") == 2  # at the head and in the text
    assert 'width="1600" height="1200"' in page
    assert sum(map(len, files(made).values())) < 4 << 20


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK", "RGBA"])
def test_pixels_of_any_kind_are_painted(site: WriteSite, mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    if mode == "I;16":
        image = Image.new("I;16", (40, 30), 0)
        image.paste(40000, (0, 0, 20, 30))
    else:
        image = half_red(40, 30).convert(mode)
    [found] = media(project(site, encoded(image, kind)))
    left, right = (found.convert("RGB").getpixel((x, 15)) for x in (5, 35))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert max(abs(one - other) for one, other in zip(left, right, strict=True)) > 20


def test_a_page_is_made_anew_when_its_picture_is_another(site: WriteSite) -> None:
    made = project(site, photo(64, 48))

    def kept() -> dict[str, bytes]:
        renderer = Renderer(view(examine(made.root).catalogue), made.root)
        with Store(made.root / FILE) as store:
            pages = KeptPages(renderer, store).pages()
            return {one.path: one.content for page in pages for one in page.files}

    before = kept()
    made.write({NAME: photo(48, 64)})
    after = kept()
    assert before["brand/yang-li.md"] != after["brand/yang-li.md"]
    assert 'width="48" height="64"' in after["brand/yang-li.md"].decode()
    assert after == files_of_pages(made)


def files_of_pages(made: Site) -> dict[str, bytes]:
    found = view(examine(made.root).catalogue)
    pages = [page for maker in found.makers for page in Renderer(found, made.root).pages(maker)]
    return {one.path: one.content for page in pages for one in page.files}


def test_a_picture_that_changes_during_a_build_ends_it(site: WriteSite) -> None:
    made = project(site, photo())
    examined = examine(made.root)
    made.write({NAME: photo(32, 32)})
    with pytest.raises(ChangedPictureError, match="灯"):
        list(pipeline.outputs(made.root, examined))


def test_a_picture_that_is_only_linked_is_published_too(site: WriteSite) -> None:
    text = brand("发布: 已发布", body="看[大图](图片/灯.jpg)。")
    made = project(site, photo(), text)
    [address] = [path for path in files(made) if path.startswith("media/")]
    assert f'href="../{address}"' in files(made)["brand/yang-li.md"].decode()


def test_a_picture_that_cannot_be_published_leaves_the_page_without_it(site: WriteSite) -> None:
    """As a preview shows it, beside the message."""
    made = project(site, b"<!doctype html><script>1</script>")
    assert [problem.code for problem in made.examine().problems] == ["Q710", "Q710"]
    published = files(made)
    assert not [path for path in published if path.startswith("media/")]
    assert "<img" in published["brand/yang-li.md"].decode()  # the cover that is drawn
    assert "cover/brand/yang-li.svg" in published


GENERATED = (
    "图片: [{文件: 图片/灯.jpg, 说明: 一盏灯, 作者: 东河镇总工会, 可用: 已获授权, AI生成: 是}]"
)


@pytest.mark.parametrize("body", ["", "![灯](图片/灯.jpg)"])
def test_a_generated_picture_says_so_wherever_it_stands(site: WriteSite, body: str) -> None:
    made = project(site, photo(), brand(GENERATED, "发布: 已发布", body=body))
    published = files(made)
    page = published["brand/yang-li.md"].decode()
    assert page.count("AI 生成") == page.count("media/") == 1
    others = [
        path
        for path, content in published.items()
        if b"media/" in content and not path.startswith("assets/")  # a workbook has a media/, too
    ]
    assert others == ["brand/yang-li.md"], "it stands for nothing where it could not say so"


def test_a_photo_names_its_author(site: WriteSite) -> None:
    text = brand(GENERATED.replace("AI生成: 是", "AI生成: 否"), "发布: 已发布")
    page = files(project(site, photo(), text))["brand/yang-li.md"].decode()
    assert "一盏灯（东河镇总工会）" in page
    assert "AI 生成" not in page


def test_the_photo_stands_on_the_venue_s_poster(site: WriteSite) -> None:
    text = venue("图片: [{文件: 灯.jpg, 说明: 门口, 可用: 本单位拍摄}]", "发布: 已发布")
    made = site({"brands/阵地/样例.md": text, "brands/阵地/灯.jpg": photo(48, 64)})
    (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    poster = files(made)["poster/venue/yang-li.html"].decode()
    assert 'poster__head--tall" src="../../media/' in poster


def test_what_was_painted_is_kept(site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project(site, photo())
    first = files(made)
    monkeypatch.setattr("hooks.render.published_picture.published", None)
    assert files(made) == first


SAID = SHOWN.replace("可用: 已获授权", "可用: 已获授权, AI生成: 是")
MARK = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">AIGC {"ContentProducer":"PRIVATE-x"}</x:xmpmeta>'


@pytest.mark.parametrize(
    ("text", "picture", "is_labelled"),
    [
        (SAID, photo(1000, 800), True),
        (SAID, encoded(half_red(), "JPEG", xmp=MARK), True),
        (SHOWN, encoded(half_red(), "JPEG", xmp=MARK), True),
        (SHOWN, photo(), False),
    ],
    ids=["said by the entry", "said by both", "said by the file", "a photo"],
)
def test_the_label_of_a_generated_picture_stands_in_the_published_file(
    site: WriteSite, text: str, picture: bytes, *, is_labelled: bool
) -> None:
    """As GB 45438-2025 has it: XMP, the property AIGC, a JSON text; and no word about anybody."""
    made = project(site, picture, text)
    found = {path: data for path, data in files(made).items() if path.startswith("media/")}
    assert found
    for content in found.values():
        assert PRIVATE.encode() not in content
        with Image.open(BytesIO(content)) as image:
            assert label_of(image) == (LABEL if is_labelled else None)
        assert judge(content).is_generated is is_labelled


def test_a_label_that_is_added_is_painted_although_the_picture_is_kept(site: WriteSite) -> None:
    made = project(site, photo())
    files(made)
    made.write({"brands/品牌/样例.md": SAID})
    [content] = [data for path, data in files(made).items() if path.startswith("media/")]
    assert judge(content).is_generated


def test_paper_shows_where_one_can_see_through_a_picture(site: WriteSite) -> None:
    """Black letters on nothing would vanish on a page in dark colours."""
    clear = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), (0, 0, 8, 48))
    [found] = media(project(site, encoded(clear, "PNG")))
    assert not found.has_transparency_data
    assert near(found, (40, 24), (255, 255, 255))
    assert near(found, (2, 24), (0, 0, 0))
