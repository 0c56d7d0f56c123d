"""How large a design is and how much of it is shared, in one line."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.parameter_count import count_parameters
from mtl_gui.texts import translatable
from mtl_gui.ui.translation import translated

__all__ = ["size_text"]


def size_text(
    experiment: Experiment, input_shape: tuple[int, ...] | None, num_outputs: Mapping[str, int]
) -> str:
    """As in “Shared 71 % · 12,340 parameters (single-task total 31,020)”, once the data is known."""
    tasks = experiment.enabled_tasks
    names = [task.name for task in tasks]
    is_known = input_shape is not None and all(name in num_outputs for name in names)
    if not is_known or input_shape is None or _cannot_be_built(experiment, input_shape):
        return translated(translatable("blocks", "Shared … · … parameters"), "blocks")
    architecture, plan = experiment.architecture, experiment.enabled_plan
    outputs = [num_outputs[name] for name in names]
    apart = SharingPlan.apart(plan.num_blocks, plan.num_tasks)
    count = count_parameters(architecture, plan, input_shape, outputs, tasks)
    single = count_parameters(architecture, apart, input_shape, outputs, tasks)
    locale = QLocale()
    text = translatable("blocks", "Shared {part} % · {total} parameters (single-task total {single})")
    return translated(text, "blocks").format(
        part=locale.toString(round(100 * count.shared_part)),
        total=locale.toString(count.total),
        single=locale.toString(single.total),
    )


def _cannot_be_built(experiment: Experiment, input_shape: tuple[int, ...]) -> bool:
    return experiment.architecture.kind == "cnn" and len(input_shape) != 3
