import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.memory import Row
from mtl_gui.training.flat_memory import FlatMemory

_R = 3
_SHAPES = {
    "trunk.0.weight": (_R, 1, 2, 4),
    "heads.a.weight": (_R, 4, 3),
    "bias": (_R, 5),
    "heads.b.weight": (_R, 4, 3),
}
_HEADS = ("heads.a.weight", "heads.b.weight")


def _tensors() -> dict[str, Tensor]:
    source = np.random.default_rng(0)
    return {name: torch.from_numpy(source.standard_normal(shape)) for name, shape in _SHAPES.items()}


def _filled(rows: tuple[Row, ...], *, by_replica: bool) -> tuple[FlatMemory, dict[str, Tensor]]:
    tensors = _tensors()
    memory = FlatMemory(tensors, rows, by_replica=by_replica)
    for name, values in tensors.items():
        memory.parts[name].copy_(values)
    return memory, tensors


@pytest.mark.parametrize("by_replica", [False, True])
@pytest.mark.parametrize("is_turned", [False, True])
def test_that_tensors_of_a_row_are_columns_of_one_tensor(is_turned: bool, by_replica: bool) -> None:  # noqa: FBT001
    memory, tensors = _filled((Row(_HEADS, is_turned=is_turned),), by_replica=by_replica)
    heads = [tensors[name].mT if is_turned else tensors[name] for name in _HEADS]
    expected = torch.cat([values.reshape(_R, -1) for values in heads], 1)
    assert torch.equal(memory.rows[_HEADS], expected)
    assert set(memory.rows) == {_HEADS}


@pytest.mark.parametrize("by_replica", [False, True])
@pytest.mark.parametrize("rows", [(), (Row(_HEADS, is_turned=True), Row(("bias", "trunk.0.weight")))])
def test_that_what_is_done_to_the_memory_is_done_to_every_tensor(
    rows: tuple[Row, ...],
    by_replica: bool,  # noqa: FBT001
) -> None:
    memory, tensors = _filled(rows, by_replica=by_replica)
    whole = memory.stretch(slice(0, _R))
    assert whole.numel() == sum(values.numel() for values in tensors.values())
    whole.mul_(2)
    for name, values in tensors.items():
        assert memory.parts[name].shape == values.shape
        assert torch.equal(memory.parts[name], 2 * values)


def test_that_a_stretch_holds_the_replicas_that_are_asked_for_and_no_others() -> None:
    memory, tensors = _filled((Row(_HEADS, is_turned=True),), by_replica=True)
    memory.stretch(slice(1, 3)).zero_()
    for name, values in tensors.items():
        assert torch.equal(memory.parts[name][0], values[0])
        assert not memory.parts[name][1:].any()


def test_that_replicas_which_lie_apart_cannot_be_asked_for() -> None:
    memory, _ = _filled((), by_replica=False)
    with pytest.raises(ValueError, match="no memory of their own"):
        memory.stretch(slice(0, 1))
