"""``make fuzz``: a hundred thousand files among the entries, on all cores; 1 where one was a find.

What was found is left in ``.cache/fuzz``, as small as it could be made, with its reason beside it;
``tests/fuzz/found`` is where it belongs once it is mended.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path

from tqdm import tqdm

from tests.fuzz.batches import SIZE, Batches
from tests.fuzz.shrinking import shrunk
from tests.fuzz.trial import GOAL, ROOT, Find, Project

FOUND = ROOT / ".cache" / "fuzz"
INPUTS = 100_000


class Worker:
    """What each process keeps: a project of its own, and what makes batches."""

    project: Project
    batches: Batches

    @classmethod
    def start(cls, folder: Path) -> None:
        cls.project = Project(Path(tempfile.mkdtemp(dir=folder)) / "project")
        cls.batches = Batches()

    @classmethod
    def try_batch(cls, number: int) -> tuple[int, int, Sequence[Find]]:
        """Its number, how many pages were made, and what was found, made small."""
        project, batch = cls.project, cls.batches.number(number)
        project.passed = 0
        finds = project.finds(batch)
        passed, seconds = project.passed, dict(project.seconds)
        slow = [
            Find(path, batch[path], f"用了 {s:.1f} 秒") for path, s in seconds.items() if s > GOAL
        ]
        return number, passed, [*slow, *(shrunk(project, find) for find in finds if find.path)]


def main() -> int:
    """Try, show how far it is, leave what was found."""
    parser = argparse.ArgumentParser(prog="make fuzz", add_help=False)
    parser.add_argument("--inputs", type=int, default=INPUTS)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    numbers = range(asked.first, asked.first + -(-asked.inputs // SIZE))
    shutil.rmtree(FOUND, ignore_errors=True)
    passed, finds = 0, 0
    with (
        tempfile.TemporaryDirectory() as folder,
        Pool(os.cpu_count(), Worker.start, (Path(folder),)) as pool,
    ):
        results = pool.imap_unordered(Worker.try_batch, numbers)
        for number, pages, found in tqdm(results, total=len(numbers), unit="批"):
            passed += pages
            finds += len(found)
            _save(number, found)
    sys.stdout.write(
        f"试了 {len(numbers) * SIZE} 个文件，其中 {passed} 个通过检查并生成了网页；"
        f"发现 {finds} 处，{f'在 {FOUND.relative_to(ROOT)}' if finds else '没有要改的'}。\n"
    )
    return 1 if finds else 0


def _save(number: int, finds: Iterable[Find]) -> None:
    for find in finds:
        FOUND.mkdir(parents=True, exist_ok=True)
        name = sha256(find.data).hexdigest()[:12]
        (FOUND / f"{name}.md").write_bytes(find.data)
        (FOUND / f"{name}.txt").write_text(f"{number} {find.path}\n{find.reason}\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
