"""Pictures in pages by hand say how large they are, so that nothing moves while they load."""

from pathlib import Path

import pytest

from hooks.adapter.picture_size import with_sizes
from tests.picture import photo


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<img alt="灯" src="a%20b.jpg" />',
            '<img alt="灯" src="a%20b.jpg" width="64" height="48" />',
        ),
        ('<img src="turned.jpg">', '<img src="turned.jpg" width="48" height="64">'),
        ('<img src="a%20b.jpg" width="9">', '<img src="a%20b.jpg" width="9">'),
        ('<img src="broken.jpg">', '<img src="broken.jpg">'),
        ('<img src="drawn.svg">', '<img src="drawn.svg">'),
        ('<img src="nowhere.jpg">', '<img src="nowhere.jpg">'),
        ('<img src="https://a.gov.cn/a.jpg">', '<img src="https://a.gov.cn/a.jpg">'),
    ],
)
def test_a_picture_has_its_size_the_right_way_up(tmp_path: Path, html: str, expected: str) -> None:
    (tmp_path / "a b.jpg").write_bytes(photo())
    (tmp_path / "turned.jpg").write_bytes(photo(orientation=6))
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    (tmp_path / "drawn.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="8"/>')
    assert with_sizes(html, tmp_path) == expected
