"""Data sets that other packages offer."""

from collections import Counter
from importlib.metadata import EntryPoint, entry_points

import numpy as np

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.problems import Refused
from mtl_gui.spec import ExternalData
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["GROUP", "SUMMARY", "TITLE", "external_datasets", "load"]

TITLE = translatable("data", "From another package")
SUMMARY = translatable("data", "A data set of an installed package, by the name it is registered under.")

GROUP = "mtl_gui.datasets"
"""The entry point group. Each entry names a callable that takes the description's options as keywords and
gives a `Dataset`."""


def external_datasets() -> dict[str, EntryPoint]:
    """The data sets that installed packages offer, by name."""
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def load(data: ExternalData) -> Dataset:
    """Loads a data set and makes sure that it is one.

    Raises:
        Refused: When no package offers it, it cannot be loaded, it refuses its options, or what it makes does
            not fit together.
    """
    offered = external_datasets()
    if data.name not in offered:
        names = ", ".join(sorted(offered)) or "-"
        template = translatable("problems", "No installed package offers it; offered are: {names}.")
        raise _refused(data.name, sentence(template, names=names))
    try:
        made = offered[data.name].load()(**data.options)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        template = translatable("problems", "It could not be made: {reason}.")
        raise _refused(data.name, sentence(template, reason=reason)) from error
    if not isinstance(made, Dataset):
        template = translatable("problems", "It made a {kind}, which is not a Dataset.")
        raise _refused(data.name, sentence(template, kind=type(made).__name__))
    fault = _fault(made)
    if fault is not None:
        raise _refused(data.name, fault)
    return made


def _fault(dataset: Dataset) -> Sentence | None:
    """What does not fit together."""
    names = Counter(offer.name for offer in dataset.offers)
    if not names or max(names.values()) > 1:
        return sentence(translatable("problems", "It must have a task, and no two of one name."))
    if dataset.inputs.ndim not in (2, 4) or not dataset.num_rows:
        template = translatable("problems", "Its inputs of shape {shape} are no table or pictures.")
        return sentence(template, shape=dataset.inputs.shape)
    if dataset.inputs.ndim == 2 and len(dataset.input_names) != dataset.inputs.shape[1]:
        template = translatable("problems", "It names {found} inputs and has {expected}.")
        return sentence(template, found=len(dataset.input_names), expected=dataset.inputs.shape[1])
    for column in dataset.columns:
        if not _fits(column, dataset.num_rows):
            template = translatable("problems", "The labels of its task “{task}” do not fit.")
            return sentence(template, task=column.offer.name)
    return None


def _fits(column: TaskColumn, num_rows: int) -> bool:
    """Whether there is a label per row, of the kind that is offered."""
    offer, labels = column.offer, np.asarray(column.labels)
    if labels.shape != (num_rows,):
        return False
    if offer.kind == "regression":
        return labels.dtype == np.float64
    if offer.kind == "objective" or labels.dtype != np.int64 or len(offer.classes) < 2:
        return False
    fits_kind = offer.kind != "binary" or len(offer.classes) == 2
    return fits_kind and bool(labels.min() >= -1 and labels.max() < len(offer.classes))


def _refused(name: str, why: Sentence) -> Refused:
    return Refused(
        sentence(translatable("problems", "The data set “{name}” cannot be used."), name=name),
        why,
        sentence(
            translatable(
                "problems",
                "Install the package that offers it, check its options, or choose another data set.",
            )
        ),
    )
