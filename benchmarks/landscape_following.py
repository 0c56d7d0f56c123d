"""By how much a training slows down while a landscape follows it.

Run with `python -m benchmarks.landscape_following`. The same training runs without and with a landscape that
follows it in a thread of its own, in alternating rounds in one process on one thread of arithmetic each; the
loss of speed is 1 − (seconds without / seconds with), wall clock, from the first step to the last. Beside it
stands the share of the time that measuring took, which bounds it from above on a machine with one core.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded

import argparse
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import torch

from benchmarks.landscape_speed import NUM_CHECKPOINTS, prepared, quartiles, workloads
from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import LandscapePaced, LandscapeStarted
from mtl_gui.landscape.following import following_landscape
from mtl_gui.landscape.share import Share
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import Digits, Experiment, LandscapeRequest, RandomPlane, SharingPlan, Training
from mtl_gui.training.trainer import train


class Follower(threading.Thread):
    """Follows a run until it is told to stop."""

    def __init__(self, folder: RunFolder, data: PreparedData, limit: float) -> None:
        super().__init__()
        self.folder, self.data, self.limit = folder, data, limit
        self.stopped = threading.Event()
        self.share = 0.0
        self.num_slices = 0

    def run(self) -> None:
        request = LandscapeRequest(plane=RandomPlane(), num_rows=1000, grid=33)
        share = Share(self.limit)
        for event in following_landscape(
            self.folder, request, share, lambda seconds: not self.stopped.wait(seconds), data=self.data
        ):
            if isinstance(event, LandscapePaced):
                self.share = event.share
            self.num_slices += isinstance(event, LandscapeStarted)


def seconds_of(
    experiment: Experiment, data: PreparedData, path: Path, limit: float
) -> tuple[float, float, int]:
    """Seconds of a training, the share measuring took, and how many slices there were; 0 measures nothing."""
    folder = RunFolder.create(path, experiment, {})
    events = recorded(train(experiment, data), folder)
    next(events)
    follower = Follower(folder, data, limit or 1.0)
    if limit:
        follower.start()
    started = time.perf_counter()
    for _ in events:
        pass
    seconds = time.perf_counter() - started
    follower.stopped.set()
    if limit:
        follower.join()
    return seconds, follower.share, follower.num_slices


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=12_000)
    parser.add_argument("--limit", type=float, default=0.1)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    workload = workloads(1000)[0]
    data = prepared(workload, 1000)
    experiment = Experiment(
        data=Digits(),
        tasks=tuple(task.task for task in data.tasks),
        architecture=workload.architecture,
        sharing=SharingPlan.together(workload.architecture.num_blocks, len(data.tasks)),
        training=Training(steps=chosen.steps, epochs=None, checkpoint_every=chosen.steps // NUM_CHECKPOINTS),
        seeds=(0,),
    )
    lost, shares = [], []
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(chosen.rounds + 1):
            alone, _, _ = seconds_of(experiment, data, Path(scratch) / f"{number}a", 0.0)
            beside, share, count = seconds_of(experiment, data, Path(scratch) / f"{number}b", chosen.limit)
            print(f"{alone:.2f} s alone, {beside:.2f} s followed by {count} slices, measuring {share:.1%}")
            lost.append(1 - alone / beside)
            shares.append(share)
    print(f"speed lost, of {chosen.limit:.0%} allowed: {quartiles(np.array(lost[1:]))}")
    print(f"share of the time that measuring took: {quartiles(np.array(shares[1:]))}")


if __name__ == "__main__":
    main()
