"""What rests on no entry is made early, so that a build finds it kept."""

from collections import Counter
from pathlib import Path

import pytest

from hooks.model.scalar.day import Day
from hooks.pipeline import prepare, settings_of
from hooks.publish.today import today as date_in_china
from hooks.render import kept_bundles, picture_by_hand, published_picture, third_party
from tests.conftest import ROOT
from tests.picture import encoded, half_red

SETTINGS_TEXT = "site_name: 群团\ndocs_dir: content\n"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What was made and not found, by name."""
    found: Counter[str] = Counter()

    def counted(module: object, name: str) -> None:
        make = getattr(module, name)

        def make_counted(*arguments: object) -> object:
            found[name] += 1
            return make(*arguments)

        monkeypatch.setattr(module, name, make_counted)

    counted(kept_bundles, "bundles")
    counted(third_party, "_made")
    counted(published_picture, "cleaned")
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS_TEXT, "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.png").write_bytes(encoded(half_red(), "PNG"))
    (tmp_path / "content/broken.png").write_bytes(b"no picture")
    return tmp_path


def ask(root: Path) -> None:
    """As a build does."""
    settings, _ = settings_of(root)
    found = kept_bundles.kept_bundles(root, settings, Day.of(date_in_china()))
    assert b"leaflet" in found["assets/map/map.css"]
    assert dict(third_party.third_party_files(root))
    assert picture_by_hand("a.png", (root / "content/a.png").read_bytes(), root)


def test_a_build_finds_kept_what_was_prepared(root: Path, made: Counter[str]) -> None:
    prepare(root)
    assert made == {"bundles": 1, "_made": 1, "cleaned": 2}
    made.clear()
    ask(root)
    assert not made


def test_settings_that_cannot_be_read_prepare_nothing(root: Path, made: Counter[str]) -> None:
    (root / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    prepare(root)
    assert not made


def test_what_fails_early_is_told_where_it_is_wanted(root: Path, made: Counter[str]) -> None:
    (root / "node_modules").unlink()
    prepare(root)
    assert made["cleaned"] == 2
    with pytest.raises(FileNotFoundError):
        ask(root)
