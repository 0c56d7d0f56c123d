"""How long one training step takes, compared with a plain PyTorch loop on the same batches.

Run with `python -m benchmarks.step_cost`. All sides train the same network (classification, fused Adam) in
one process on one thread, in alternating rounds of some steps; a ratio is the time of one round over the time
of the plain round before it, and medians and quartiles over all rounds are printed, beside the bar that is
aimed at, LibMTL's ratio as it was measured elsewhere, and that of TorchJD in the same rounds. For R replicas
the plain side still trains one network, so R is what a plain loop over seeds costs. Under a line that misses
its bar stands where its time goes. Last comes the memory that a gradient method needs beyond equal weighting.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch.profiler import ProfilerActivity, profile

from benchmarks.torchjd_steps import torchjd_steps
from benchmarks.workloads import CNN, MLP, SMALL_MLP, Workload, our_steps, plain_steps, prepared
from mtl_gui.spec import (
    AlignedMtl,
    AnyWeighting,
    CAGrad,
    EqualWeights,
    FairGrad,
    ImtlG,
    Mgda,
    NashMtl,
    PCGrad,
    UncertaintyWeights,
    UPGrad,
)


@dataclass(frozen=True)
class Row:
    """A line of the table: a workload, a method, and the ratio that is aimed at."""

    workload: Workload
    num_tasks: int
    weighting: AnyWeighting
    num_replicas: int
    bar: float
    has_peer: bool = False

    @property
    def label(self) -> str:
        """What is timed."""
        return f"{self.workload.name}, K={self.num_tasks}, {self.weighting.kind}, R={self.num_replicas}"


_CHEAP = (UPGrad(), PCGrad(), Mgda(), ImtlG(), AlignedMtl())
_DEAR = (CAGrad(), NashMtl(), FairGrad(alpha=1.0))
_BARS = {
    "equal": {2: 1.00, 5: 0.75, 10: 0.60},
    "uncertainty": {2: 1.05, 5: 0.80, 10: 0.65},
    "cheap": {2: 1.5, 5: 1.8, 10: 2.2},
    "dear": {2: 1.6, 5: 2.0, 10: 2.5},
}


_LIBMTL = {
    "equal": {2: 1.7, 5: 1.8, 10: 1.9},
    "uncertainty": {2: 1.9, 5: 1.9, 10: 2.1},
    "upgrad": {2: 3.5, 5: 4.8, 10: 8.3},
    "pcgrad": {2: 3.0, 5: 5.6, 10: 10.1},
    "mgda": {2: 3.2, 5: 8.0, 10: 11.4},
    "imtl_g": {2: 3.3, 5: 5.1, 10: 8.1},
    "aligned_mtl": {2: 3.1, 5: 5.0, 10: 8.2},
    "cagrad": {2: 6.0, 5: 6.8, 10: 9.4},
    "nash_mtl": {2: 32.6, 5: 37.9, 10: 45.9},
}
"""Its ratios to the same plain loop, by number of tasks; measured elsewhere, as it needs a graphics card."""


def table() -> list[Row]:
    """All lines, those of one network first, then stacks of ten."""
    rows = []
    for num_tasks in (2, 5, 10):
        rows.append(Row(MLP, num_tasks, EqualWeights(), 1, _BARS["equal"][num_tasks], has_peer=True))
        rows.append(Row(MLP, num_tasks, UncertaintyWeights(), 1, _BARS["uncertainty"][num_tasks]))
        rows += [Row(MLP, num_tasks, m, 1, _BARS["cheap"][num_tasks], has_peer=True) for m in _CHEAP]
        rows += [Row(MLP, num_tasks, m, 1, _BARS["dear"][num_tasks], has_peer=True) for m in _DEAR]
    rows.append(Row(CNN, 2, UPGrad(), 1, 1.5, has_peer=True))
    stacks = ((MLP, 4.1), (SMALL_MLP, 1.2), (CNN, 7.3))
    return rows + [Row(workload, 2, EqualWeights(), 10, bar) for workload, bar in stacks]


def seconds(steps: Iterator[None], count: int) -> float:
    """Processor time of some steps."""
    start = time.process_time()
    for _ in range(count):
        next(steps)
    return time.process_time() - start


def measure(row: Row, rounds: int) -> bool:
    """Prints a line; gives whether the bar is met."""
    data = prepared(row.workload, row.num_tasks)
    plain = plain_steps(row.workload, data)
    ours = our_steps(row.workload, data, row.weighting, row.num_replicas)
    peer = torchjd_steps(row.workload, data, row.weighting.kind) if row.has_peer else None
    count = row.workload.steps_per_round
    of_peer = max(1, count // 8)
    found = []
    for _ in range(rounds + 2):
        reference = seconds(plain, count) / count
        mine = seconds(ours, count) / count / reference
        theirs = seconds(peer, of_peer) / of_peer / reference if peer else np.nan
        found.append((mine, theirs))
    (low, _), (median, beside), (high, _) = np.quantile(found[2:], (0.25, 0.5, 0.75), axis=0)
    is_single = row.workload is MLP and row.num_replicas == 1
    elsewhere = _LIBMTL.get(row.weighting.kind, {}).get(row.num_tasks) if is_single else None
    print(
        f"{row.label:52s} {median:6.2f}  [{low:5.2f} .. {high:5.2f}]  {row.bar:5.2f}  "
        f"{'-' if elsewhere is None else elsewhere:>6}  {'-' if peer is None else format(beside, '.2f'):>7}  "
        f"{'met' if median <= row.bar else 'missed'}",
        flush=True,
    )
    if median > row.bar:
        print_profile(row, ours)
    return bool(median <= row.bar)


def print_profile(row: Row, steps: Iterator[None]) -> None:
    """Where the time of a step goes: the operations that take most of it, and what is none."""
    count = row.workload.steps_per_round
    with profile(activities=[ProfilerActivity.CPU]) as profiler:
        start = time.process_time()
        for _ in range(count):
            next(steps)
        whole = (time.process_time() - start) * 1e6
    found = sorted(profiler.key_averages(), key=lambda operation: -operation.self_cpu_time_total)
    shares = [(operation.key, operation.self_cpu_time_total / whole) for operation in found]
    told = ", ".join(f"{name.removeprefix('aten::')} {share:.0%}" for name, share in shares[:6])
    rest = max(0, 1 - sum(share for _, share in shares))
    print(f"    of its time, with the profiler on: {told}; no operation {rest:.0%}", flush=True)


def added_memory(weighting: AnyWeighting) -> int:
    """The memory, in bytes, that training of the MLP with ten tasks adds at most to a process of its own.

    The process has loaded everything and prepared the data before. Linux tells the peak since a moment.
    """
    script = (
        "import re, torch\n"
        "from pathlib import Path\n"
        "from benchmarks.workloads import MLP, our_steps, prepared\n"
        "from mtl_gui.spec import EqualWeights, UPGrad\n"
        "torch.set_num_threads(1)\n"
        "torch.rand(100, 100) @ torch.rand(100, 100)\n"
        f"steps = our_steps(MLP, prepared(MLP, 10), {type(weighting).__name__}(), 1)\n"
        "def told(name):\n"
        "    return int(re.search(name + r':\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "Path('/proc/self/clear_refs').write_text('5')\n"
        "before = told('VmRSS')\n"
        "for _ in range(200): next(steps)\n"
        "print(told('VmHWM') - before)\n"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return int(told.stdout) * 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="lines that contain this text")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'ratio to one plain run':52s} median  [quartiles]         bar  LibMTL  TorchJD")
    met = [measure(row, options.rounds) for row in table() if options.only in row.label]
    print(f"{sum(met)} of {len(met)} bars met")
    if not options.only and sys.platform == "linux":
        gradients, losses = added_memory(UPGrad()), added_memory(EqualWeights())
        print(
            f"memory added at most by training the MLP with K=10: upgrad {gradients / 1e6:.1f} MB, "
            f"equal {losses / 1e6:.1f} MB, ratio {gradients / losses:.2f} (bar 1.50)"
        )


if __name__ == "__main__":
    main()
