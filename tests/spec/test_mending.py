import pytest
import tomli_w

from mtl_gui.paths import preset_files
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.spec.mending import Mended, mended


@pytest.fixture
def values() -> dict[str, object]:
    """The first preset, four tasks and three blocks, as plain values."""
    experiment = Experiment.from_file(preset_files()[0])
    architecture = experiment.architecture.model_dump() | {"widths": [8, 8, 8]}
    together = {"blocks": [["A"] * 4] * 3}
    return experiment.model_dump(mode="json", exclude_none=True) | {
        "architecture": architecture,
        "sharing": together,
    }


def _mended(values: dict[str, object]) -> Mended:
    text = tomli_w.dumps(values)
    with pytest.raises(Refused):
        Experiment.from_toml(text)
    found = mended(text)
    assert found is not None
    return found


def test_that_an_experiment_in_order_is_not_mended(values: dict[str, object]) -> None:
    assert mended(tomli_w.dumps(values)) is None


@pytest.mark.parametrize(
    "text", ["= 3", "title = 'no experiment'", "seeds = 3", "tasks = [1]\nseeds = [1, 1]"]
)
def test_that_another_error_is_left_to_its_own_sentence(text: str) -> None:
    assert mended(text) is None


def test_that_tasks_which_were_apart_stay_apart(values: dict[str, object]) -> None:
    rows = [["A", "A", "B", "B"], ["A", "A", "A", "B"], ["A", "A", "A", "A"]]
    found = _mended(values | {"sharing": {"blocks": rows}})
    assert found.experiment.sharing.blocks == (
        ("A", "A", "B", "B"),
        ("A", "A", "B", "C"),
        ("A", "A", "B", "C"),
    )
    assert [str(change) for change in found.changes] == [
        "Tasks that were apart in one block are apart in all blocks after it."
    ]


def test_that_a_missing_letter_means_an_own_network(
    values: dict[str, object],
) -> None:
    few = _mended(values | {"sharing": {"blocks": [["A", "A", "A"]] * 3}})
    assert few.experiment.sharing.blocks == (("A", "A", "A", "B"),) * 3
    many = _mended(values | {"sharing": {"blocks": [["A"] * 5] * 3}})
    assert many.experiment.sharing.blocks == (("A",) * 4,) * 3


def test_that_a_seed_is_listed_once_and_in_order(values: dict[str, object]) -> None:
    assert _mended(values | {"seeds": [4, 2, 4, 0]}).experiment.seeds == (4, 2, 0)


def test_that_tasks_are_switched_on_when_none_is(values: dict[str, object]) -> None:
    tasks = [task | {"enabled": False} for task in values["tasks"]]  # type: ignore[attr-defined]
    assert len(_mended(values | {"tasks": tasks}).experiment.enabled_tasks) == len(tasks)


def test_that_the_weight_of_a_task_that_does_not_exist_is_left_out(values: dict[str, object]) -> None:
    weighting = {"kind": "manual", "weights": {"digit": 2.0, "ghost": 3.0}}
    found = _mended(values | {"weighting": weighting})
    assert found.experiment.weighting.model_dump()["weights"] == {"digit": 2.0}
    assert "ghost" in str(found.changes[0])


def test_that_the_options_of_a_method_are_no_weights_of_tasks(values: dict[str, object]) -> None:
    weighting = {"kind": "external", "name": "theirs", "options": {"strength": 2.0}}
    assert mended(tomli_w.dumps(values | {"weighting": weighting})) is None
    found = _mended(values | {"weighting": weighting, "seeds": [1, 1]})
    assert found.experiment.weighting.model_dump()["options"] == {"strength": 2.0}
    assert len(found.changes) == 1


def test_that_several_contradictions_are_mended_together(values: dict[str, object]) -> None:
    rows = [["A", "B", "B", "B"], ["A", "A", "B", "B"], ["A", "A", "A", "A"]]
    found = _mended(values | {"sharing": {"blocks": rows}, "seeds": [1, 1]})
    assert len(found.changes) == 2
    assert Experiment.from_toml(found.experiment.to_toml()) == found.experiment
