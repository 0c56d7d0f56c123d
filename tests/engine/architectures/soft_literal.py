"""The equations of the papers, written task by task and expert by expert with PyTorch's own layers."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mtl_gui.engine.architectures.soft import SoftNetwork
from mtl_gui.spec import Cgc, CrossStitch, DSelectK, LearningToBranch, Mmoe, Mtan, Ple, Sluice, SoftSharing

__all__ = ["Literal", "literal_outputs"]

Values = Mapping[str, Tensor]


class Literal:
    """One group of tasks of one replica, with a network of PyTorch's own layers for every part.

    Layers are filled with the values of the stack, and remember which, so that their gradients can be
    compared with the stack's.
    """

    def __init__(
        self, network: SoftNetwork, values: Values, architecture: SoftSharing, group: int, rows: Tensor
    ) -> None:
        self.architecture, self.rows, self.group = architecture, rows, group
        self.tasks = network.plan.groups(0)[group]
        self.network = network
        self._values = values
        self.leaves: dict[tuple[str, tuple[int, ...]], Tensor] = {}

    def leaf(self, name: str, *place: int) -> Tensor:
        """A part of a parameter as a leaf of its own."""
        key = name, place
        if key not in self.leaves:
            self.leaves[key] = self._values[name][0][place].detach().clone().requires_grad_()
        return self.leaves[key]

    def linear(self, name: str, *place: int) -> Callable[[Tensor], Tensor]:
        """A dense layer."""
        weight = self.leaf(f"{name}_weight", *place)
        bias = self.leaf(f"{name}_bias", *place) if f"{name}_bias" in self._values else None
        return lambda x: functional.linear(x, weight.T, bias)

    def expert(self, name: str, num_layers: int, *place: int) -> Callable[[Tensor], Tensor]:
        """Dense layers with tanh, one after another."""

        def run(x: Tensor) -> Tensor:
            for number in range(num_layers):
                x = torch.tanh(self.linear(f"{name}_{number}", *place)(x))
            return x

        return run

    def stitch(self, name: str, reader: int, read: int) -> Tensor:
        return self.leaf(name, self.network.pairs.index((reader, read)))


def _mixture(case: Literal, gate: Callable[[int, Tensor], Tensor]) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, Mmoe | DSelectK)
    num_layers = len(architecture.widths)
    experts = [
        case.expert("trunk.0.expert", num_layers, case.group, number)
        for number in range(architecture.num_experts)
    ]
    features = {}
    for task in case.tasks:
        rows = []
        for x in case.rows:
            weights = gate(task, x)
            rows.append(sum((g * f(x) for g, f in zip(weights, experts, strict=True)), torch.zeros(())))
        features[task] = torch.stack(rows)
    return features


def _mmoe(case: Literal) -> dict[int, Tensor]:
    return _mixture(case, lambda task, x: torch.softmax(case.linear("tasks.gate", task)(x), -1))


def _dselect_k(case: Literal) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, DSelectK)
    num_digits = int(np.log2(architecture.num_experts))
    width = architecture.smoothing

    def values(name: str, task: int, x: Tensor) -> Tensor:
        return case.linear(name, task)(x) if architecture.by_row else case.leaf(f"{name}_bias", task)

    def step(t: Tensor) -> Tensor:
        if t <= -width / 2:
            return torch.zeros_like(t)
        if t >= width / 2:
            return torch.ones_like(t)
        return -2 / width**3 * t**3 + 3 / (2 * width) * t + 0.5

    def gate(task: int, x: Tensor) -> Tensor:
        codes = values("tasks.code", task, x).view(architecture.num_selected, num_digits)
        shares = torch.softmax(values("tasks.selector", task, x), 0)
        weights = []
        for expert in range(architecture.num_experts):
            total = torch.zeros((), dtype=torch.float64)
            for selector in range(architecture.num_selected):
                weight = torch.ones((), dtype=torch.float64)
                for digit in range(num_digits):
                    is_open = step(codes[selector, digit])
                    weight = weight * (is_open if expert & (1 << digit) else 1 - is_open)
                total = total + shares[selector] * weight
            weights.append(total)
        return torch.stack(weights)

    return _mixture(case, gate)


def _ple(case: Literal) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, Cgc | Ple)
    num_levels = architecture.num_levels if isinstance(architecture, Ple) else 1
    num_layers = len(architecture.widths)
    own, shared = dict.fromkeys(case.tasks, case.rows), case.rows
    for level in range(num_levels):
        prefix = "tasks" if level == num_levels - 1 else "columns"
        gate_prefix = "tasks" if level >= num_levels - 2 else "columns"
        of_tasks = {
            task: [
                case.expert(f"{prefix}.expert_{level}", num_layers, task, number)(own[task])
                for number in range(architecture.num_task_experts)
            ]
            for task in case.tasks
        }
        of_group = [
            case.expert(f"trunk.0.expert_{level}", num_layers, case.group, number)(shared)
            for number in range(architecture.num_experts)
        ]
        before = own
        own = {
            task: _weighted(
                case.linear(f"{gate_prefix}.gate_{level}", task)(before[task]), [*of_tasks[task], *of_group]
            )
            for task in case.tasks
        }
        if level < num_levels - 1:
            logits = [case.linear(f"columns.shared_gate_{level}", task)(shared) for task in case.tasks]
            logits.append(case.linear(f"trunk.0.shared_gate_{level}", case.group)(shared))
            everyone = [expert for task in case.tasks for expert in of_tasks[task]]
            shared = _weighted(torch.cat(logits, -1), [*everyone, *of_group])
    return own


def _weighted(logits: Tensor, experts: Sequence[Tensor]) -> Tensor:
    weights = torch.softmax(logits, -1)
    return sum((weights[:, [number]] * expert for number, expert in enumerate(experts)), torch.zeros(()))


def _mtan(case: Literal) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, Mtan)
    shared = case.rows
    attended: dict[int, Tensor] = {}
    for number in range(len(architecture.widths)):
        layer = torch.tanh(case.linear(f"trunk.0.layer_{number}", case.group)(shared))
        now = {}
        for task in case.tasks:
            read = shared
            if number:
                carried = torch.tanh(case.linear(f"tasks.carried_{number - 1}", task)(attended[task]))
                read = torch.cat([shared, carried], -1)
            inner = torch.tanh(case.linear(f"tasks.inner_{number}", task)(read))
            attention = torch.sigmoid(case.linear(f"tasks.outer_{number}", task)(inner))
            now[task] = attention * layer
        shared, attended = layer, now
    return attended


def _columns(case: Literal, number: int, hidden: Mapping[int, Tensor]) -> dict[int, Tensor]:
    return {
        task: torch.tanh(case.linear(f"columns.layer_{number}", task)(hidden[task])) for task in case.tasks
    }


def _cross_stitch(case: Literal) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, CrossStitch)
    hidden = dict.fromkeys(case.tasks, case.rows)
    for number in range(len(architecture.widths)):
        activations = _columns(case, number, hidden)
        hidden = activations
        if len(case.tasks) > 1:
            hidden = {
                task: torch.stack(
                    [case.stitch(f"pairs.stitch_{number}", task, s) * activations[s] for s in case.tasks]
                ).sum(0)
                for task in case.tasks
            }
    return hidden


def _sluice(case: Literal) -> dict[int, Tensor]:
    architecture = case.architecture
    assert isinstance(architecture, Sluice)
    count, size = architecture.num_subspaces, architecture.width // architecture.num_subspaces
    hidden = dict.fromkeys(case.tasks, case.rows)
    features = dict.fromkeys(case.tasks, torch.zeros(()))
    for number in range(architecture.num_layers):
        activations = _columns(case, number, hidden)
        hidden = activations
        if len(case.tasks) > 1:
            hidden = {}
            for task in case.tasks:
                subspaces = []
                for i in range(count):
                    total = torch.zeros((), dtype=torch.float64)
                    for other in case.tasks:
                        for j in range(count):
                            part = activations[other][:, j * size : (j + 1) * size]
                            total = total + case.stitch(f"pairs.stitch_{number}", task, other)[i, j] * part
                    subspaces.append(total)
                hidden[task] = torch.cat(subspaces, -1)
        features = {
            task: features[task] + case.leaf("tasks.skips", task)[number] * hidden[task]
            for task in case.tasks
        }
    return features


def _learning_to_branch(case: Literal) -> dict[int, Tensor]:
    """Evaluation: every layer reads that of the largest logit."""
    architecture = case.architecture
    assert isinstance(architecture, LearningToBranch)
    hidden = dict.fromkeys(case.tasks, case.rows)
    for number in range(len(architecture.widths)):
        activations = _columns(case, number, hidden)
        hidden = activations
        if len(case.tasks) > 1:
            name = f"pairs.route_{number}"
            chosen = {}
            for task in case.tasks:
                logits = [case.stitch(name, task, other).item() for other in case.tasks]
                chosen[task] = case.tasks[int(np.argmax(logits))]
            hidden = {task: activations[chosen[task]] for task in case.tasks}
    return hidden


_FEATURES: dict[str, Callable[[Literal], dict[int, Tensor]]] = {
    "cross_stitch": _cross_stitch,
    "sluice": _sluice,
    "mmoe": _mmoe,
    "dselect_k": _dselect_k,
    "cgc": _ple,
    "ple": _ple,
    "mtan": _mtan,
    "learning_to_branch": _learning_to_branch,
}


def literal_outputs(case: Literal) -> dict[int, Tensor]:
    """The outputs of a group's tasks by their positions."""
    return _heads(case, _FEATURES[case.architecture.kind](case))


def _heads(case: Literal, features: Mapping[int, Tensor]) -> dict[int, Tensor]:
    outputs = {}
    for task, hidden in features.items():
        name, read = f"heads.{case.network.task_names[task]}.", hidden
        for number in range(len(case.architecture.head_widths)):
            read = torch.tanh(case.linear(f"{name}hidden_{number}")(read))
        layer = nn.Linear(read.shape[-1], case.leaf(f"{name}bias").shape[0]).double()
        weights = {"weight": case.leaf(f"{name}weight").T, "bias": case.leaf(f"{name}bias")}
        outputs[task] = torch.func.functional_call(layer, weights, read)
    return outputs
