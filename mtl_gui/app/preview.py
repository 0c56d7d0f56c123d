"""A first look at data. Imported inside worker threads, since reading data imports slow libraries."""

from collections.abc import Generator

import numpy as np

from mtl_gui.data.catalogue import load, starting_experiment
from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.splits import parts_of
from mtl_gui.events import DataPreviewed, Event, FloatArray, TaskPreview
from mtl_gui.spec import AnyData

__all__ = ["preview_events"]

_FIRST_ROWS = 24
_BINS = 16


def preview_events(data: AnyData) -> Generator[Event, None, None]:
    """Loads a data set and tells what it looks like.

    Raises:
        Refused: When it cannot be used, or a part of the split would be empty.
    """
    dataset = load(data)
    parts = parts_of(data, dataset)
    yield DataPreviewed(
        starting=starting_experiment(data),
        title=dataset.title,
        description=dataset.description,
        source=dataset.source,
        licence=dataset.licence,
        num_rows=dataset.num_rows,
        part_sizes={part: len(rows) for part, rows in parts.items()},
        input_names=dataset.input_names,
        inputs=dataset.inputs[:_FIRST_ROWS],
        labels=_first_labels(dataset),
        tasks=tuple(_task_preview(column) for column in dataset.columns),
    )


def _first_labels(dataset: Dataset) -> FloatArray:
    columns = [
        np.where(column.present, column.labels, np.nan)[:_FIRST_ROWS].astype(np.float64)
        for column in dataset.columns
    ]
    return np.stack(columns, axis=1)


def _task_preview(column: TaskColumn) -> TaskPreview:
    offer, labels = column.offer, column.labels[column.present]
    edges: FloatArray = np.empty(0)
    if offer.kind in ("regression", "objective"):
        counts, edges = np.histogram(labels, bins=_BINS)
    else:
        counts = np.bincount(labels.astype(np.int64), minlength=len(offer.classes))
    return TaskPreview(
        name=offer.name,
        kind=offer.kind,
        description=offer.description,
        classes=offer.classes,
        unit=offer.unit,
        counts=counts.astype(np.int64),
        edges=edges,
        num_missing=int((~column.present).sum()),
    )
