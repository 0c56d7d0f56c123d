"""How blocks of the trunk are called on screen."""

from mtl_gui.spec import AnyArchitecture, Cnn, DirectParameters, Mlp, Task, TaskKind
from mtl_gui.texts import translatable
from mtl_gui.ui.design.pool_names import pool_detail, pool_title
from mtl_gui.ui.translation import translated

__all__ = ["block_detail", "block_in_full", "block_name", "block_size", "head_in_full", "head_in_short"]


def block_name(block: int) -> str:
    """As in “Block 2”; people count from 1."""
    return translated(translatable("blocks", "Block {number}"), "blocks").format(number=block + 1)


def block_detail(architecture: AnyArchitecture, block: int) -> str:
    """What the block is made of, in a few words."""
    if isinstance(architecture, Mlp):
        return _units(architecture.widths[block])
    if isinstance(architecture, DirectParameters):
        return translated(translatable("blocks", "the point"), "blocks")
    if not isinstance(architecture, Cnn):
        return pool_detail(architecture)
    num_convolutions = len(architecture.channels)
    if block >= num_convolutions:
        return _units(architecture.widths[block - num_convolutions])
    template = translated(translatable("blocks", "{count} filters of {side} x {side}"), "blocks")
    return template.format(count=architecture.channels[block], side=architecture.kernel)


def block_in_full(architecture: AnyArchitecture, block: int) -> str:
    """What the block is made of, and how its sums are normalised."""
    detail = block_detail(architecture, block)
    if not isinstance(architecture, Mlp | Cnn):
        return detail
    match architecture.norm:
        case "none":
            return detail
        case "batch":
            template = translatable("blocks", "{detail}, normalised over the batch")
        case "layer":
            template = translatable("blocks", "{detail}, normalised over the layer")
    return translated(template, "blocks").format(detail=detail)


def block_size(architecture: AnyArchitecture, block: int) -> str:
    """The number of its units or filters alone, for where there is little room."""
    if isinstance(architecture, Mlp):
        return str(architecture.widths[block])
    if isinstance(architecture, Cnn):
        return str((architecture.channels + architecture.widths)[block])
    return "" if isinstance(architecture, DirectParameters) else pool_title(architecture)


def _head_text(kind: TaskKind, num_outputs: int | None) -> str:
    """What a head predicts, in a few words; `num_outputs` is None while the data is not known."""
    match kind:
        case "regression":
            return translated(translatable("blocks", "a number"), "blocks")
        case "objective":
            return translated(translatable("blocks", "a function"), "blocks")
        case "binary" | "multiclass":
            count = 2 if kind == "binary" else num_outputs
            text = translated(translatable("blocks", "{count} classes"), "blocks")
            return text.format(count="…" if count is None else count)


def head_in_short(architecture: AnyArchitecture, task: Task, num_outputs: int | None) -> str:
    """As in “32 → 10 classes”: the units of the hidden layers, and what the head predicts."""
    text = _head_text(task.kind, num_outputs)
    return " → ".join([*map(str, _hidden_units(architecture, task)), text])


def head_in_full(architecture: AnyArchitecture, task: Task, num_outputs: int | None) -> str:
    """What a head predicts, and the hidden layers before that."""
    text = _head_text(task.kind, num_outputs)
    widths = _hidden_units(architecture, task)
    if not widths:
        return text
    layers = ", ".join(_units(width) for width in widths)
    template = translated(translatable("blocks", "{layers}, then {outputs}"), "blocks")
    return template.format(layers=layers, outputs=text)


def _hidden_units(architecture: AnyArchitecture, task: Task) -> tuple[int, ...]:
    return () if isinstance(architecture, DirectParameters) else task.widths_of_head(architecture.head_widths)


def _units(count: int) -> str:
    return translated(translatable("blocks", "{count} units"), "blocks").format(count=count)
