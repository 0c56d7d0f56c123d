"""A data set as an ARFF file with several targets."""

from pathlib import Path

from mtl_gui.data.dataset import Dataset
from mtl_gui.runs.durable import write_text

__all__ = ["arff_text", "write_arff"]


def write_arff(dataset: Dataset, path: Path, name: str) -> None:
    """Writes a table of numbers with all its regressions; see `arff_text`.

    Raises:
        Refused: When the file cannot be written.
    """
    write_text(path, arff_text(dataset, name))


def arff_text(dataset: Dataset, name: str) -> str:
    """Inputs, then targets, which Meka's option -C in the relation's name declares; ? where one is missing.

    Args:
        dataset: Its tasks are regressions, its inputs a table.
        name: Of the relation.
    """
    targets = [column for column in dataset.columns if column.offer.kind == "regression"]
    names = [*dataset.input_names, *(column.offer.name for column in targets)]
    lines = [f"@relation '{name}: -C -{len(targets)}'", ""]
    lines += [f"@attribute {_quoted(one)} numeric" for one in names]
    lines += ["", "@data"]
    for row in range(dataset.num_rows):
        cells = [*dataset.inputs[row], *(column.labels[row] for column in targets)]
        lines.append(",".join(_cell(float(cell)) for cell in cells))
    return "\n".join(lines) + "\n"


def _quoted(name: str) -> str:
    return name if name.isidentifier() else "'" + name.replace("\\", r"\\").replace("'", r"\'") + "'"


def _cell(value: float) -> str:
    return "?" if value != value else f"{value:.6g}"  # noqa: PLR0124 - only NaN differs from itself
