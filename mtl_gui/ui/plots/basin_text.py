"""Maps of basins in words."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from mtl_gui.runs.basin_places import BasinPlaces
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.method_titles import method_title
from mtl_gui.ui.plots.basin_looks import PlaceKind
from mtl_gui.ui.translation import listed_clauses, number, said

__all__ = ["ends_text", "honest_text", "method_names", "place_names"]


def method_names(record: BasinsRecord) -> list[str]:
    """The methods' names."""
    return [said(method_title(method, record.tasks)) for method in record.request.methods]


def place_names(places: BasinPlaces, kind: PlaceKind) -> list[str]:
    """The names of the places, of elsewhere, of nowhere, and of what is still on its way."""
    named = [_named(place, *centre) for place, centre in enumerate(places.centres.tolist())]
    if kind == "part":
        elsewhere = QCoreApplication.translate("BasinText", "off the front")
    else:
        elsewhere = QCoreApplication.translate("BasinText", "elsewhere")
    nowhere = QCoreApplication.translate("BasinText", "no end")
    return [*named, elsewhere, nowhere, QCoreApplication.translate("BasinText", "still moving")]


def ends_text(record: BasinsRecord, places: BasinPlaces, kind: PlaceKind, start: int) -> str:
    """Where each method that has arrived ends from one start."""
    names = place_names(places, kind)
    ends = listed_clauses(
        _end(title, record.ends[method, start].tolist(), int(places.labels[method, start]), names)
        for method, title in enumerate(method_names(record))
        if record.has_arrived(method)
    )
    x, y = map(number, record.starts[start].tolist())
    text = QCoreApplication.translate("BasinText", "From ({x}, {y}): {ends}.")
    return text.format(x=x, y=y, ends=ends or "–")


def honest_text(record: BasinsRecord) -> str:
    """What the maps depend on."""
    request = record.request
    text = QCoreApplication.translate(
        "BasinText",
        "{count} starts for each method, {steps} steps with learning rate {rate}; the losses are exact, "
        "without batches. Ends less than 2 % of the map apart, in a chain, are one place; the Pareto front "
        "is that of all ends here. Other steps or rates can end elsewhere.",
    )
    return text.format(count=len(record.starts), steps=request.steps, rate=number(request.learning_rate))


def _named(place: int, x: float, y: float) -> str:
    if not np.isfinite(x):
        return str(place + 1)
    text = QCoreApplication.translate("BasinText", "{place}: ({x}, {y})")
    return text.format(place=place + 1, x=_rounded(x), y=_rounded(y))


def _end(title: str, end: Sequence[float], label: int, names: Sequence[str]) -> str:
    num_places = len(names) - 3
    if label > num_places:
        return QCoreApplication.translate("BasinText", "{method}: no end").format(method=title)
    x, y = map(_rounded, end)
    place = str(label + 1) if label < num_places else names[label]
    text = QCoreApplication.translate("BasinText", "{method}: {place} at ({x}, {y})")
    return text.format(method=title, place=place, x=x, y=y)


def _rounded(value: float) -> str:
    return number(round(value, 2) + 0.0)  # no −0
