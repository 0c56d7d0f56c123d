"""Data sets of other packages: found by their entry points, trained on, refused in words."""

import re
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mtl_gui.app.preview import preview_events
from mtl_gui.data import catalogue
from mtl_gui.data.external import GROUP, external_datasets
from mtl_gui.data.preparation import prepare
from mtl_gui.events import DataPreviewed, StepDone
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, ExternalData, JoinedData
from mtl_gui.training.trainer import train
from tests.cli.conftest import typed
from tests.engine.small_data import small_training
from tests.engine.weighting.distributions import install

_EXAMPLE = Path(__file__).parents[2] / "examples" / "circuit_dataset"
_PROJECT = tomllib.loads((_EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_BROKEN = """
import numpy as np
from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer

def made(what="whole"):
    rows = np.zeros((3, 2), dtype=np.float32)
    numbers, classes = np.zeros(3), np.array([0, 1, -1])
    columns = {
        "whole": [("y", "regression", (), numbers)],
        "twice": [("y", "regression", (), numbers)] * 2,
        "none": [],
        "short": [("y", "regression", (), numbers[:2])],
        "whole numbers": [("y", "regression", (), classes)],
        "beyond": [("y", "multiclass", ("a", "b", "c"), classes + 2)],
        "three": [("y", "binary", ("a", "b", "c"), classes)],
        "loss": [("y", "objective", (), numbers)],
        "cube": [("y", "regression", (), numbers)],
        "names": [("y", "regression", (), numbers)],
    }[what]
    inputs = np.zeros((3, 2, 2), dtype=np.float32) if what == "cube" else rows
    names = ("a",) if what == "names" else ("a", "b")
    offered = [TaskColumn(TaskOffer(n, k, "A task.", c), labels) for n, k, c, labels in columns]
    return Dataset("T", "D", "S", "L", inputs, names, tuple(offered))

def nothing():
    return [1, 2]
"""


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue._loaded.cache_clear()
    example, broken = tmp_path / "example", tmp_path / "broken"
    example.mkdir()
    broken.mkdir()
    (tmp_path / "broken_data.py").write_text(_BROKEN, encoding="utf-8")
    install(example, monkeypatch, _EXAMPLE / "mtl_gui_circuit.py", _PROJECT["entry-points"][GROUP], GROUP)
    offered = {"made": "broken_data:made", "nothing": "broken_data:nothing", "gone": "no_such_module:data"}
    install(broken, monkeypatch, tmp_path / "broken_data.py", offered, GROUP)


def _why(name: str, **options: Any) -> str:
    with pytest.raises(Refused) as refused:
        catalogue.load(ExternalData(name=name, options=options))
    assert str(refused.value.what) == f"The data set “{name}” cannot be used."
    return str(refused.value.why)


def test_that_what_installed_packages_offer_is_listed() -> None:
    assert external_datasets().keys() >= {"circuit", "made"}
    assert "  installed: circuit, gone, made, nothing" in typed("list", "datasets").out


def test_that_the_example_is_the_complex_impedance_of_its_circuits() -> None:
    found = catalogue.load(ExternalData(name="circuit", options={"num_rows": 500}))
    resistance, frequency, inductance, capacitance = found.inputs.T.astype(complex)
    impedance = resistance + 1j * frequency * inductance + 1 / (1j * frequency * capacitance)
    np.testing.assert_allclose(found.column("impedance").labels, np.abs(impedance), rtol=1e-5, atol=1e-2)
    np.testing.assert_allclose(found.column("phase").labels, np.angle(impedance), atol=1e-3)
    np.testing.assert_array_equal(found.column("lags").labels, impedance.imag > 0)


def test_that_options_reach_the_package() -> None:
    few, many = (catalogue.load(ExternalData(name="circuit", options={"num_rows": n})) for n in (30, 60))
    assert (few.num_rows, many.num_rows) == (30, 60)
    assert _why("circuit", num_rows=3) == (
        "It could not be made: ValueError: num_rows is 3, and must be at least 20."
    )
    assert "unexpected keyword argument 'rows'" in _why("circuit", rows=3)


def test_that_descriptions_with_options_in_another_order_are_one() -> None:
    first = ExternalData(name="circuit", options={"num_rows": 30, "seed": 1})
    second = ExternalData(name="circuit", options={"seed": 1, "num_rows": 30})
    assert first == second
    assert hash(first) == hash(second)
    assert catalogue.load(first) is catalogue.load(second)


def test_that_an_experiment_with_it_is_previewed_written_and_trained() -> None:
    data = ExternalData(name="circuit", options={"num_rows": 60, "noise": 0.1})
    (preview,) = preview_events(data)
    assert isinstance(preview, DataPreviewed)
    assert preview.tasks[0].unit == "Ω"
    experiment = preview.starting.replaced(training=small_training(steps=3), seeds=(0,))
    again = Experiment.from_toml(experiment.to_toml())
    assert again == experiment
    steps = [event for event in train(again, prepare(again)) if isinstance(event, StepDone)]
    assert len(steps) == 3
    assert np.isfinite(steps[-1].losses).all()


def test_that_it_can_be_joined_with_itself() -> None:
    parts = tuple(ExternalData(name="circuit", options={"num_rows": rows}) for rows in (30, 40))
    assert catalogue.load(JoinedData(parts=parts)).num_rows == 70


def test_that_a_name_nobody_offers_is_refused_with_those_that_are_offered() -> None:
    assert _why("circut") == ("No installed package offers it; offered are: circuit, gone, made, nothing.")


def test_that_a_package_that_cannot_be_loaded_or_makes_something_else_is_refused() -> None:
    assert _why("gone") == "It could not be made: ModuleNotFoundError: No module named 'no_such_module'."
    assert _why("nothing") == "It made a list, which is not a Dataset."


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("twice", "no two of one name"),
        ("none", "must have a task"),
        ("short", "labels of its task “y” do not fit"),
        ("whole numbers", "labels of its task “y” do not fit"),
        ("beyond", "labels of its task “y” do not fit"),
        ("three", "labels of its task “y” do not fit"),
        ("loss", "labels of its task “y” do not fit"),
        ("cube", r"no table or pictures"),
        ("names", "names 1 inputs and has 2"),
    ],
)
def test_that_what_does_not_fit_together_is_refused(what: str, why: str) -> None:
    assert re.search(why, _why("made", what=what))
    assert catalogue.load(ExternalData(name="made")).num_rows == 3
