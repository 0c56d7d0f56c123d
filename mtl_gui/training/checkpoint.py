"""The state of a run as named arrays, and whether it fits an experiment."""

import numpy as np

from mtl_gui.events import TensorMap
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["check_fits", "joined", "part_of"]


def joined(prefix: str, arrays: TensorMap) -> TensorMap:
    """Puts a prefix before every name."""
    return {prefix + name: values for name, values in arrays.items()}


def part_of(arrays: TensorMap, prefix: str) -> TensorMap:
    """The arrays whose names begin with the prefix, without it."""
    return {name.removeprefix(prefix): values for name, values in arrays.items() if name.startswith(prefix)}


def check_fits(expected: TensorMap, found: TensorMap) -> None:
    """Checks that a checkpoint belongs to a run of this experiment.

    Args:
        expected: The state of a run of the experiment that has just begun.
        found: The checkpoint.

    Raises:
        Refused: When names, shapes or seeds differ.
    """
    for name in sorted(expected.keys() | found.keys()):
        if name not in found or name not in expected:
            raise _refused(
                sentence(translatable("problems", "Only one of the two has the entry “{name}”."), name=name)
            )
        if expected[name].shape != found[name].shape:
            raise _refused(
                sentence(
                    translatable("problems", "The entry “{name}” has the shape {found}, not {expected}."),
                    name=name,
                    found=found[name].shape,
                    expected=expected[name].shape,
                )
            )
    if not np.array_equal(expected["seeds"], found["seeds"]):
        raise _refused(sentence(translatable("problems", "It was trained with other seeds.")))


def _refused(why: Sentence) -> Refused:
    return Refused(
        sentence(translatable("problems", "Training cannot go on from this checkpoint.")),
        why,
        sentence(translatable("problems", "Use the experiment with which it was made, or start anew.")),
    )
