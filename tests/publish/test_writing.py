"""Writing a file of a new site: as if it were packed, looked into and digested afterwards."""

from pathlib import Path

import pytest

from hooks.publish import mark
from hooks.publish.hosting import codes, compress
from hooks.publish.hosting.writing import Writer
from hooks.publish.manifest import sha256_of

PAGE = "<head>\r\n<script>\r\nrun()\r\n</script></head>" + "<p>群团</p>" * 200
FILES = {
    "a/page.html": PAGE.encode(),
    "small.html": b"<style>p{}</style>",
    "plain.txt": "字".encode() * 999,
    "picture.png": bytes(2_000),
}


def written(fresh: Path, live: Path) -> Path:
    (fresh / "a").mkdir(parents=True)
    writer = Writer(fresh, live)
    told = {name: writer.write(name, content) for name, content in FILES.items()}
    assert {name: one.sha256 for name, one in told.items()} == {
        name: sha256_of(fresh / name) for name in FILES
    }
    of_pages = {name: one.code for name, one in told.items() if one.code is not None}
    assert of_pages == codes(fresh, {})
    assert of_pages["a/page.html"] == {("script", "\nrun()\n")}
    return fresh


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_a_file_is_packed_looked_into_and_digested_as_it_is_written(tmp_path: Path) -> None:
    apart = tmp_path / "apart"
    for name, content in FILES.items():
        (apart / name).parent.mkdir(parents=True, exist_ok=True)
        (apart / name).write_bytes(content)
    compress(apart)
    assert contents(written(tmp_path / "fresh", tmp_path / "none")) == contents(apart)


@pytest.mark.parametrize("is_known", [True, False])
def test_what_did_not_change_is_the_same_file_and_its_copy_if_packed_alike(
    tmp_path: Path, *, is_known: bool
) -> None:
    live = written(tmp_path / "live", tmp_path / "none")
    (live / "plain.txt").write_bytes("旧".encode() * 999)
    if is_known:
        mark(live)
    fresh = written(tmp_path / "fresh", live)
    assert (fresh / "a/page.html").samefile(live / "a/page.html")
    assert (fresh / "a/page.html.gz").samefile(live / "a/page.html.gz") == is_known
    assert not (fresh / "plain.txt").samefile(live / "plain.txt")
    assert (live / "plain.txt").read_bytes() == "旧".encode() * 999


def test_what_is_known_of_a_page_is_not_looked_for(tmp_path: Path) -> None:
    known = frozenset({("style", "known")})
    assert Writer(tmp_path, tmp_path).write("page.html", PAGE.encode(), known).code is known
