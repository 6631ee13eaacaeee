"""Long work shows how far it is."""

import sys

import pytest

from hooks.cli.progress import progress


def test_where_nobody_watches_it_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert [*progress("排版网页", iter("ab"), 2)] == ["a", "b"]
    assert capsys.readouterr().out == "  排版网页……\n"


def test_on_a_terminal_it_is_a_bar_that_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert [*progress("排版网页", iter("ab"), 2)] == ["a", "b"]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "排版网页" in shown.err
    assert shown.err.rstrip(" ").endswith("\r")
