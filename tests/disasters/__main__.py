"""``make disasters``: builds of the real site that are killed, and builds that are refused something.

Half of those killed are killed at a moment, half at a step; the system refuses any step that
changes the disk, or any file that is read, for any of its reasons. 1 where something does not hold.
"""

import argparse
import errno
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from tqdm import tqdm

from tests.disasters.fault import Ended, killed, refused, steps_of
from tests.disasters.trial import BUILD, PATIENCE, ROOT, DisasterError, Trial, contents

KILLS, REFUSALS, PREVIEWS = 200, 100, 50
PREVIEW = 12.0
"""Seconds in which a preview has started and shown some pages."""
PREVIEW_STEPS = 400
WRITING = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EMFILE)
READING = (errno.ENOENT, errno.EACCES, errno.EIO, errno.EISDIR, errno.EMFILE)


def main() -> int:
    """Try all, show how far it is, tell what does not hold."""
    parser = argparse.ArgumentParser(prog="make disasters", add_help=False)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--refusals", type=int, default=REFUSALS)
    parser.add_argument("--previews", type=int, default=PREVIEWS)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - repeatable, not secret
    with tempfile.TemporaryDirectory() as folder:
        trial = _trial(Path(folder))
        kills, refusals = _kills(trial, chance), _refusals(trial, chance)
        previews = _previews(trial, chance)
        every = chain(
            (next(kills) for _ in range(asked.kills)),
            (next(refusals) for _ in range(asked.refusals)),
            (next(previews) for _ in range(asked.previews)),
        )
        failed = 0
        total = asked.kills + asked.refusals + asked.previews
        for name, befall in tqdm(every, total=total, unit="次"):
            try:
                trial.judge(befall())
            except DisasterError as caught:
                failed += 1
                tqdm.write(f"✗ {name}：{caught}")
                trial.begin()
    sys.stdout.write(
        f"杀了 {asked.kills} 次，拒绝了 {asked.refusals} 次，预览 {asked.previews} 次；有 {failed} 次不对。\n"
    )
    return 1 if failed else 0


def _trial(folder: Path) -> Trial:
    root = folder / "project"
    root.mkdir()
    for name in ("hooks", "maps", "node_modules"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "brands", root / "brands")
    before = contents(root / "brands")
    changed = sorted(path for path in before if path.startswith(("品牌", "案例")))[::9]
    after = {**before} | {path: before[path] + "\n又添了一句话。\n".encode() for path in changed}
    return Trial(root, (before, after))


Befall = Callable[[], Ended]


def _kills(trial: Trial, chance: random.Random) -> Iterator[tuple[str, Befall]]:
    began = time.monotonic()
    trial.write(1 - trial.now)
    steps = len(steps_of(BUILD, trial.root, trial.output))
    seconds = time.monotonic() - began
    while True:
        moment, step = chance.uniform(0, 1.1 * seconds), chance.randrange(1, steps)
        yield f"{moment:.3f} 秒后杀掉", partial(trial.killed_after, moment)
        yield f"第 {step} 步杀掉", partial(trial.befallen, killed, step)


def _refusals(trial: Trial, chance: random.Random) -> Iterator[tuple[str, Befall]]:
    for is_reading in (False, True):
        trial.write(1 - trial.now)
        steps = steps_of(BUILD, trial.root, trial.output, reading=is_reading)
        trial.stood = trial.online()
        own = [number for number, step in enumerate(steps, 1) if step.is_first_process]
        places = {steps[number - 1].place: number for number in chance.sample(own, len(own))}
        for place, number in places.items():
            for code in READING if is_reading else WRITING:
                befall = partial(trial.befallen, refused(code), number, reading=is_reading)
                yield f"{place} 第 {number} 步 {errno.errorcode[code]}", befall
    yield from _refusals(trial, chance)


def _previews(trial: Trial, chance: random.Random) -> Iterator[tuple[str, Befall]]:
    """A preview writes what is looked at: it is killed at a moment or a step, or refused a step."""
    while True:
        moment, step = chance.uniform(0, PREVIEW), chance.randrange(1, PREVIEW_STEPS)
        yield f"预览 {moment:.3f} 秒后杀掉", partial(trial.previewed, moment, killed)
        yield f"预览第 {step} 步杀掉", partial(trial.previewed, PATIENCE, killed, step)
        code = chance.choice(WRITING)
        befall = partial(trial.previewed, PATIENCE, refused(code), step)
        yield f"预览第 {step} 步 {errno.errorcode[code]}", befall


if __name__ == "__main__":
    sys.exit(main())
