"""The store: what was made is kept, and whatever happens to it the right bytes come out."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.store import Store, database, digest, program_state

LAMP, BOOK = digest("灯火"), digest("书屋")
FORKED = """
import os, sys
from pathlib import Path
from hooks.store import Store, digest

with Store(Path(sys.argv[1])) as store:
    store.put_many({digest("written"): b"before"})
    store.close()
    store.put_many({digest("waits"): b"for the parent"})
    child = os.fork()
    if not child:
        assert store.get(digest("written")) == b"before"
        assert store.get(digest("waits")) is None
        store.put_many({digest("child"): b"its own"})
        store.close()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert store.get(digest("child")) == b"its own"
"""
KILLED = """
import os, sys
from pathlib import Path
from hooks.store import Store, database, digest

database.DROP = ("DELETE FROM used WHERE day < ? AND kill()",)
open_it = database.sqlite3.connect
def connect(*arguments, **options):
    connection = open_it(*arguments, **options)
    connection.create_function("kill", 0, lambda: os._exit(9))
    return connection
database.sqlite3.connect = connect
database._today = lambda: 40_000
with Store(Path(sys.argv[1])) as store:
    store.put_many({digest(str(number)): bytes(1 << 20) for number in range(40)})
"""


@dataclass
class Work:
    """Makes the same again and counts how often."""

    content: bytes = b"<svg/>"
    made: list[int] = field(default_factory=list)

    def __call__(self) -> bytes:
        self.made.append(1)
        return self.content


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "store.sqlite"


def kept(file: Path, work: Callable[[], bytes] | None = None) -> bytes:
    """What one build gets of the lamp."""
    with Store(file) as store:
        return store.kept(LAMP, work or Work())


def is_kept(file: Path) -> bool:
    with Store(file) as store:
        return store.get(LAMP) is not None


def test_the_same_is_made_once(file: Path) -> None:
    work = Work()
    for _ in range(2):
        assert kept(file, work) == b"<svg/>"
    assert len(work.made) == 1


def test_what_waits_to_be_written_is_found(file: Path) -> None:
    with Store(file) as store:
        store.put_many({LAMP: b"1", BOOK: b""})
        assert store.get_many([LAMP, BOOK, digest("x")]) == {LAMP: b"1", BOOK: b""}
    with Store(file) as store:
        assert store.get_many([LAMP, BOOK, digest("x")]) == {LAMP: b"1", BOOK: b""}


def test_a_store_that_was_closed_is_opened_by_the_next_question(file: Path) -> None:
    with Store(file) as store:
        store.put_many({LAMP: b"1"})
        store.close()
        assert store.get(LAMP) == b"1"


def test_much_is_written_before_the_end(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.store.store.BATCH", 100)
    with Store(file) as store:
        store.put_many({LAMP: bytes(99)})
        assert not is_kept(file)
        store.put_many({BOOK: bytes(1)})
        assert is_kept(file)


@given(st.lists(st.text() | st.binary()), st.lists(st.text() | st.binary()))
def test_other_parts_are_another_key(one: list[str | bytes], other: list[str | bytes]) -> None:
    def encoded(parts: list[str | bytes]) -> list[bytes]:
        return [part.encode() if isinstance(part, str) else part for part in parts]

    assert (digest(*one) == digest(*other)) == (encoded(one) == encoded(other))


def test_parts_are_kept_apart() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_a_name_that_no_encoding_knows_has_a_key() -> None:
    assert digest("\udc80") != digest("\udc81")


def test_rows_of_the_same_number_are_not_taken_for_each_other(file: Path) -> None:
    one, other = b"12345678" + bytes(24), b"12345678" + b"\1" * 24
    with Store(file) as store:
        store.put_many({one: b"one"})
    with Store(file) as store:
        assert store.get(other) is None
        assert store.get(one) == b"one"


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:10_000])


def change(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"svg", b"gvs"))


def empty(file: Path) -> None:
    file.write_bytes(b"")


def remove(file: Path) -> None:
    file.unlink()


def no_database(file: Path) -> None:
    file.write_bytes("这不是数据库。".encode() * 1_000)


def of_another_program(file: Path) -> None:
    file.unlink()
    sql(file, "CREATE TABLE kept (wrong)")


def of_another_format(file: Path) -> None:
    sql(file, "PRAGMA application_id = 7")


def without_a_table(file: Path) -> None:
    sql(file, "DROP TABLE used")


def without_a_column(file: Path) -> None:
    sql(file, "ALTER TABLE kept DROP COLUMN mark")


def of_other_values(file: Path) -> None:
    sql(file, "UPDATE kept SET content = 7, mark = NULL")
    sql(file, "UPDATE used SET day = 'never'")


def sql(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [
        *(cut, change, empty, remove, no_database, of_another_program, of_another_format),
        *(without_a_table, without_a_column, of_other_values),
    ],
)
def test_what_is_damaged_is_made_anew_and_mended(
    file: Path, damage: Callable[[Path], None]
) -> None:
    work = Work()
    kept(file, work)
    damage(file)
    for _ in range(3):
        assert kept(file, work) == b"<svg/>"
    assert len(work.made) == 2


def test_a_file_that_is_damaged_again_is_done_without(file: Path) -> None:
    with Store(file) as store:
        for _ in range(3):
            store.put_many({LAMP: b"1"})
            store.close()
            no_database(file)
            assert store.get(LAMP) is None
    assert kept(file) == b"<svg/>"
    assert is_kept(file)


def test_a_damaged_file_that_cannot_be_put_aside_is_done_without(file: Path) -> None:
    kept(file)
    no_database(file)
    taken = file.with_name("store.sqlite.damaged")
    (taken / "file").mkdir(parents=True)
    work = Work(b"anew")
    for _ in range(2):
        assert kept(file, work) == b"anew"
    assert len(work.made) == 2


@given(st.data())
def test_no_damage_gives_another_value(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("damaged") / "store.sqlite"
    values = {digest(str(number)): str(number).encode() * number for number in range(0, 9_000, 500)}
    with Store(file) as store:
        store.put_many(values)
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        start = data.draw(st.integers(0, len(content) - 1))
        noise = data.draw(st.binary(min_size=1, max_size=50))
        content[start : start + len(noise)] = noise
    file.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    for _ in range(2):
        with Store(file) as store:
            assert store.get_many(values).items() <= values.items()
            store.put_many(values)
            assert store.get_many(values) == values


def test_a_journal_of_a_damaged_file_is_not_taken_for_the_new_one_s(file: Path) -> None:
    kept(file)
    no_database(file)
    journal = file.with_name("store.sqlite-journal")
    journal.write_bytes(b"left behind")
    kept(file)
    assert not journal.exists()
    assert is_kept(file)


def test_where_there_can_be_no_folder_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    work = Work()
    for _ in range(2):
        assert kept(tmp_path / "file" / "store.sqlite", work) == b"<svg/>"
    assert len(work.made) == 2


def test_where_a_folder_stands_everything_is_made(file: Path) -> None:
    file.mkdir(parents=True)
    work = Work()
    for _ in range(2):
        assert kept(file, work) == b"<svg/>"
    assert len(work.made) == 2


@pytest.mark.parametrize("limit", ["query_only = ON", "max_page_count = 1"])
def test_where_nothing_can_be_written_what_is_there_serves(
    file: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    """SQLite answers as it does on a disk that is read-only, or full."""
    kept(file)
    monkeypatch.setattr(database, "SETTINGS", (f"PRAGMA {limit}",))
    work = Work(bytes(100_000))
    with Store(file) as store:
        store.put_many({BOOK: work()})
        store.close()
        assert store.kept(LAMP, work) == b"<svg/>"
        assert store.get(BOOK) is None
        assert store.kept(BOOK, work) == work.content


def test_a_file_that_stays_locked_is_done_without(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(file)
    monkeypatch.setattr(database, "WAIT", 0.01)
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    work = Work(b"anew")
    assert kept(file, work) == b"anew"
    other.close()
    assert kept(file, work) == b"<svg/>"
    assert len(work.made) == 1
    assert [found.name for found in file.parent.iterdir()] == ["store.sqlite"]


def test_a_bug_is_no_damage(file: Path) -> None:
    with Store(file) as store, ThreadPoolExecutor(1) as pool:
        store.put_many({LAMP: b"1"})
        store.close()
        pool.submit(store.get, LAMP).result()  # opens it in a thread of its own
        with pytest.raises(sqlite3.ProgrammingError):
            store.get(LAMP)
        pool.submit(store.close).result()


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "MOST_BYTES", 4 << 20)


def on_day(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    monkeypatch.setattr(database, "_today", lambda: day)


@pytest.mark.usefixtures("bounded")
def test_the_file_never_grows_beyond_its_bound(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(12):
        on_day(monkeypatch, 20_000 + day // 4)
        with Store(file) as store:
            store.put_many({digest(str(day)): os.urandom(1 << 20)})
        assert file.stat().st_size <= database.MOST_BYTES
        with Store(file) as store:
            assert store.get(digest(str(day))) is not None


@pytest.mark.usefixtures("bounded")
def test_what_was_not_used_for_longest_goes_first(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [digest(str(number)) for number in range(5)]
    for number, name in enumerate(names[:4]):
        on_day(monkeypatch, 20_000 + number)
        with Store(file) as store:
            store.put_many({name: bytes(900_000)})
    on_day(monkeypatch, 20_004)
    with Store(file) as store:
        assert store.get(names[0]) is not None  # the oldest, used again
    with Store(file) as store:
        store.put_many({names[4]: bytes(900_000)})
    with Store(file) as store:
        left = [store.get(name) is not None for name in names]
    assert left == [True, False, False, True, True]


@pytest.mark.usefixtures("bounded")
def test_what_another_build_dropped_is_made_again(file: Path) -> None:
    with Store(file) as one, Store(file) as other:
        one.put_many({LAMP: b"<svg/>"})
        one.close()
        assert one.known([LAMP]) == {LAMP}
        other.put_many({digest(str(n)): bytes(1 << 20) for n in range(6)})
        other.close()
        assert one.get(LAMP) is None or one.get(LAMP) == b"<svg/>"
        assert one.kept(LAMP, Work()) == b"<svg/>"


@pytest.mark.usefixtures("bounded")
def test_builds_at_the_same_time_all_get_what_is_right(file: Path) -> None:
    contents = {digest(str(number)): str(number).encode() * 40_000 for number in range(20)}

    def build(_: int) -> dict[bytes, bytes]:
        with Store(file) as store:
            return {
                key: store.kept(key, Work(content)) for key, content in contents.items()
            } | store.get_many(contents)

    with ThreadPoolExecutor(8) as pool:
        assert all(found == contents for found in pool.map(build, range(8)))
    with Store(file) as store:
        assert store.get_many(contents) == contents


def run(script: str, file: Path) -> int:
    command = [sys.executable, "-W", "ignore", "-c", script, str(file)]
    return subprocess.run(command, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_forked_process_opens_it_anew(file: Path) -> None:
    file.parent.mkdir()
    assert run(FORKED, file) == 0
    with Store(file) as store:
        found = store.get_many([digest("written"), digest("waits"), digest("child")])
    assert list(found.values()) == [b"before", b"for the parent", b"its own"]


def test_a_build_that_is_killed_while_it_writes_leaves_what_was_there(file: Path) -> None:
    kept(file)
    assert run(KILLED, file) == 9
    assert file.with_name("store.sqlite-journal").exists()
    work = Work(b"anew")
    assert kept(file, work) == b"<svg/>"
    with Store(file) as store:
        assert not store.get_many(digest(str(number)) for number in range(40))


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    return lambda number: monkeypatch.setattr(database, "_today", lambda: 20_000 + number)


def test_what_was_not_used_for_thirty_days_is_dropped(
    file: Path, day: Callable[[int], None]
) -> None:
    day(0)
    with Store(file) as store:
        store.put_many({LAMP: bytes(1_000_000), BOOK: b"book"})
    size = file.stat().st_size
    for number in (8, 16, 24, 32):
        day(number)
        with Store(file) as store:
            assert store.get(BOOK) == b"book"
    assert not is_kept(file)
    assert file.stat().st_size < size - 900_000


def test_a_use_is_noted_only_when_the_last_one_is_long_ago(
    file: Path, day: Callable[[int], None]
) -> None:
    day(0)
    kept(file)
    before = file.read_bytes()
    day(7)
    kept(file)
    assert file.read_bytes() == before
    day(8)
    kept(file)
    assert file.read_bytes() != before


def test_a_changed_line_of_a_module_is_another_program(tmp_path: Path) -> None:
    module = tmp_path / "line.py"
    module.write_text("WIDTH = 1\n", "utf-8")
    os.utime(module, (1, 1))
    before = program_state(("pillow",), tmp_path.iterdir())
    assert program_state(("pillow",), tmp_path.iterdir()) == before
    module.write_text("WIDTH = 2\n", "utf-8")
    os.utime(module, (1, 1))
    assert program_state(("pillow",), tmp_path.iterdir()) != before
    assert program_state(("pillow", "zxing-cpp"), tmp_path.iterdir()) != before


def test_a_module_written_since_the_process_began_is_no_known_program(tmp_path: Path) -> None:
    """What runs may be what stood there before: nobody else may take its results for the new one's."""
    (tmp_path / "line.py").write_text("WIDTH = 1\n", "utf-8")
    assert program_state((), tmp_path.iterdir()) != program_state((), tmp_path.iterdir())


def test_another_python_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_state((), ())
    monkeypatch.setattr("hooks.store.program.python_version", lambda: "3.99.0")
    assert program_state((), ()) != before
