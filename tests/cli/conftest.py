"""A small experiment file, and one run of it made by the command, for all tests that only look at a run."""

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from mtl_gui.__main__ import main
from mtl_gui.spec import Digits, Experiment, Mlp, SharingPlan, Split, Task, Training


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str


def typed(*arguments: str | Path) -> Answer:
    """Does what a person does who types the command."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Answer(code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="session")
def tiny_experiment() -> Experiment:
    """Two tasks, eight units, nine steps."""
    return Experiment(
        title="Tiny",
        data=Digits(split=Split(train_limit=48)),
        tasks=(Task.of_kind("digit", "multiclass"), Task.of_kind("parity", "binary")),
        architecture=Mlp(widths=(8,)),
        sharing=SharingPlan.together(1, 2),
        training=Training(steps=9, batch_size=16, evaluate_every=3, checkpoint_every=3),
        seeds=(0,),
    )


@pytest.fixture(scope="session")
def tiny_preset(tiny_experiment: Experiment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The experiment as a file."""
    path = tmp_path_factory.mktemp("presets") / "tiny.toml"
    path.write_text(tiny_experiment.to_toml(), encoding="utf-8")
    return path


@dataclass(frozen=True, slots=True)
class Made:
    """A finished run and what the command said about it."""

    folder: Path
    answer: Answer


@pytest.fixture(scope="session")
def finished_run(tiny_preset: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """`mtl-gui run`, with three seeds and the summary as JSON."""
    folder = tmp_path_factory.mktemp("out") / "finished"
    return Made(
        folder, typed("run", tiny_preset, "--out", folder, "--seeds", "0,1,2", "--device", "cpu", "--json")
    )
