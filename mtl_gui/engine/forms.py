"""The forms in which one and the same pass can be computed, and the choice of the fastest by measurement."""

import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.dense_pass import DensePass
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.parts import PassInParts
from mtl_gui.engine.passes import AutogradPass, ForwardPass

__all__ = ["AUTOGRAD", "Form", "candidates", "chosen_forms", "fastest_form", "use_forms"]

_ROUNDS = 3
_LONGEST = 0.3
"""No further round is begun after so many seconds: long passes are measured well enough by one."""
_CLEARLY = 0.9
"""A form is taken before an earlier one only if it needs less than this share of its time."""
_chosen: dict[str, "Form"] = {}
"""What was measured in this process, so that equal runs compute in the same form."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way to compute a pass. All ways give the same numbers up to rounding.

    Attributes:
        by_hand: Whether derivatives are those written out for dense trunks, or autograd's.
        at_once: How many replicas are computed together; 0 is all of them.
    """

    by_hand: bool = False
    at_once: int = 0

    @property
    def numbers(self) -> tuple[int, int]:
        """The form as two numbers, for a checkpoint."""
        return int(self.by_hand), self.at_once

    @classmethod
    def of_numbers(cls, by_hand: int, at_once: int) -> Self:
        """The form that `numbers` stands for."""
        return cls(bool(by_hand), at_once)

    def run(
        self,
        network: Network,
        layout: Layout,
        parameters: Parameters,
        batch: Batch,
        training: TrainingPass | None,
        *,
        per_task: bool,
        memory: Memory | None = None,
    ) -> ForwardPass:
        """Runs a batch through the networks; the arguments are those of `AutogradPass` and `DensePass`."""

        def run(
            some: Parameters, rows: Batch, noise: TrainingPass | None, rooms: Memory | None
        ) -> ForwardPass:
            if self.by_hand:
                assert isinstance(network, LayeredNetwork)
                return DensePass(network, layout, some, rows, noise, rooms)
            return AutogradPass(network, layout, some, rows, noise, per_task=per_task)

        num_replicas = len(next(iter(parameters.values())))
        if not 0 < self.at_once < num_replicas:
            return run(parameters, batch, training, memory)
        return PassInParts(run, parameters, batch, training, self.at_once, memory)


AUTOGRAD = Form()
"""The form that there is for every network."""


def candidates(network: Network, num_replicas: int) -> tuple[Form, ...]:
    """The forms that a network can be computed in. Points without a network are cheapest all at once."""
    if isinstance(network, DirectParametersNetwork):
        return (AUTOGRAD,)
    by_hand = (False, True) if DensePass.can_run(network) else (False,)
    sizes = [0, *(size for size in (1, 2, 5) if size < num_replicas)]
    return tuple(Form(hand, size) for hand in reversed(by_hand) for size in sizes)


def fastest_form(forms: Sequence[Form], run: Callable[[Form], object], what: Hashable) -> Form:
    """Measures the forms in turns and gives the one with the shortest run; an earlier one if it is close.

    Args:
        forms: What can be chosen.
        run: Computes once in a form.
        what: Says what is computed: for equal things the choice is made once a process.
    """
    if len(forms) == 1:
        return forms[0]
    name = str(what)
    if name not in _chosen:
        _chosen[name] = _measured(forms, run)
    return _chosen[name]


def chosen_forms() -> dict[str, tuple[int, int]]:
    """What this process has chosen for what, so that another one can choose the same."""
    return {what: form.numbers for what, form in _chosen.items()}


def use_forms(chosen: Mapping[str, tuple[int, int]]) -> None:
    """Chooses from now on as another process did: what goes on with its work rounds as it would have."""
    _chosen.update({what: Form.of_numbers(*numbers) for what, numbers in chosen.items()})


def _measured(forms: Sequence[Form], run: Callable[[Form], object]) -> Form:
    shortest: dict[Form, float] = {}
    begun = time.perf_counter()
    for _ in range(_ROUNDS):
        if time.perf_counter() - begun > _LONGEST:
            break
        for form in forms:
            start = time.perf_counter()
            run(form)
            shortest[form] = min(time.perf_counter() - start, shortest.get(form, float("inf")))
    best = forms[0]
    for form in forms[1:]:
        if shortest[form] < _CLEARLY * shortest[best]:
            best = form
    return best
