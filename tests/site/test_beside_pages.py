"""Files beside pages by hand: what is published of them, by whichever way a site is built."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks import cli
from tests.document import docx
from tests.picture import PRIVATE, photo
from tests.site.conftest import Project
from tests.site.test_finished import assert_same, plain

pytestmark = pytest.mark.build

PHOTO = "content/图/灯.jpg"


def add(project: Project, path: str, data: bytes) -> None:
    file = project.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def private(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_file() and (PRIVATE.encode() in file.read_bytes() or "~$" in file.name):
            yield file.relative_to(folder).as_posix()


@pytest.fixture
def illustrated(copied: Project) -> Project:
    """A page by hand with a photo as a phone took it, and what Word leaves behind."""
    add(copied, PHOTO, photo())
    add(copied, "content/图/灯.png", photo(kind="PNG"))
    add(copied, "content/~$表.docx", f"{PRIVATE}name".encode())
    add(copied, "content/表.docx", docx("一"))
    copied.write("content/about.md", "# 关于\n\n![灯](图/灯.jpg)\n\n[表](表.docx)\n")
    return copied


def test_no_way_of_building_publishes_what_a_photo_tells(
    illustrated: Project, tmp_path: Path
) -> None:
    done = illustrated.build()
    assert done.returncode == 0, done.stdout + done.stderr
    site, tree = illustrated.site.folder, tmp_path / "源文件"
    assert list(private(site)) == []
    assert (site / "图/灯.jpg").is_file()
    assert (site / "表.docx").read_bytes() == docx("一")
    assert_same(illustrated.site, plain(illustrated.root, tmp_path / "plain"))
    assert cli.main(["generate", str(tree), "--root", str(illustrated.root)]) == 0
    assert list(private(tree)) == []
    assert (tree / "docs/图/灯.jpg").read_bytes() == (site / "图/灯.jpg").read_bytes()


def test_what_cannot_be_cleaned_keeps_the_old_site(copied: Project) -> None:
    before = copied.site.folder.joinpath("about.html").read_bytes()
    for path, data in {
        "content/灯.heic": photo(kind="HEIF"),
        "content/表.docx": docx(word_media_image1__jpeg=photo()),
        "content/残.jpg": photo()[:200],
        "content/名单.csv": "某某,11010519491231002X".encode("gb18030"),
        "content/名单.xlsx": docx("某某 11010519491231002X"),
    }.items():
        add(copied, path, data)
        done = copied.build()
        assert done.returncode == 1, path
        assert path in done.stdout
        (copied.root / path).unlink()
    shutil.copy(copied.root / "content/about.md", copied.root / "content/11010519491231002X.md")
    assert copied.build().returncode == 1
    assert copied.site.folder.joinpath("about.html").read_bytes() == before
