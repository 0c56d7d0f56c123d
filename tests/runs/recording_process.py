"""Records made-up runs in a process of its own, so that tests can kill it or look on.

`record FOLDER STEPS` records one run and says a dot when an event is recorded; `fill STORE RUNS` makes
runs in a store; `list STORE` lists them over and over until there is a file "done" beside it.
"""

import sys
from pathlib import Path

from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from tests.runs.synthetic import an_experiment, both_arms


def _record(folder: Path, num_steps: int) -> None:
    for _ in recorded(both_arms(num_steps), RunFolder(folder)):
        sys.stdout.write(".")
        sys.stdout.flush()


def _fill(store: Path, num_runs: int) -> None:
    for number in range(num_runs):
        folder = RunStore(store).create(an_experiment(10, title=f"Run {number}"))
        for _ in recorded(both_arms(10), folder):
            pass


def _list(store: Path) -> None:
    lengths = []
    while not (store.parent / "done").exists():
        lengths.append(len(RunStore(store).entries()))
    sys.stdout.write(f"{sorted(lengths) == lengths} {len(RunStore(store).entries())}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["record", folder, num_steps]:
            _record(Path(folder), int(num_steps))
        case ["fill", store, num_runs]:
            _fill(Path(store), int(num_runs))
        case ["list", store]:
            _list(Path(store))
