"""Controls which say how things are looked at, by their object names. They are part of no experiment."""

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QWidget,
)

from mtl_gui.spec.link import Choice

__all__ = ["choose", "chosen"]

_PATTERNS = (
    "*_tabs", "landscape_views", "*_splitter", "show_*", "more_steering", "one_task", "slow_pace",
    "more_epochs", "gradient_place", "gradient_every", "weighting_filter", "search_data_sets",
    "landscape_one_scale",
    "surface_task", "landscape_*_task_?", "landscape_tour_loss", "landscape_region", "landscape_step",
    "landscape_spectrum", "landscape_basins_shades", "landscape_basins_alone", "landscape_seeds_loss",
    "landscape_seeds_share", "landscape_level", "landscape_barrier", "landscape_minima_weight",
    "landscape_check_*", "landscape_more", "landscape_*_more", "curvature.*", "basins.*", "seed_ends.*",
    "compare_quantity", "run_filter", "run_differing", "export_arm", "export_seed", "export_format",
    "predict_seed", "predict_row", "study_picture", "study_quick", "study_large", "other_quick", "notes_*",
)  # fmt: skip
"""What of the pages a link holds; what belongs to the experiment is in the experiment."""


def chosen(page: QWidget) -> dict[str, Choice]:
    """What is chosen in a page's views, by object name."""
    choices = {}
    for control in _controls(page):
        value = _read(control)
        if value is not None:
            choices[control.objectName()] = value
    return choices


def choose(page: QWidget, choices: Mapping[str, Choice]) -> None:
    """Brings back what was chosen; names, kinds and places that do not exist here are passed over.

    Tabs and switches come first, since what they show may be built only then.
    """
    makers = (QTabWidget, QAbstractButton)
    steps: tuple[Callable[[QWidget], bool], ...] = (
        lambda control: isinstance(control, makers),
        lambda control: not isinstance(control, makers),
    )
    for is_due in steps:
        for control in [known for known in _controls(page) if is_due(known)]:
            if control.objectName() in choices:
                _write(control, choices[control.objectName()])


def _controls(page: QWidget) -> Iterator[QWidget]:
    for widget in page.findChildren(QWidget):
        name = widget.objectName()
        if name and any(fnmatchcase(name, pattern) for pattern in _PATTERNS):
            yield widget


def _read(control: QWidget) -> Choice | None:
    match control:
        case QTabWidget() | QComboBox():
            return control.currentIndex()
        case QSplitter():
            return control.sizes() if sum(control.sizes()) else None
        case QAbstractButton():
            return int(control.isChecked()) if control.isCheckable() else None
        case QSlider() | QSpinBox() | QDoubleSpinBox():
            return control.value()
        case QLineEdit():
            return control.text()
        case _:
            return None


def _write(control: QWidget, value: Choice) -> None:
    match control, value:
        case QTabWidget(), int() if 0 <= value < control.count() and control.isTabEnabled(value):
            control.setCurrentIndex(value)
        case QComboBox(), int() if value >= 0:
            _choose_place(control, value)
        case QSplitter(), list() if len(value) == control.count():
            control.setSizes(value)
        case QAbstractButton(), int() if control.isCheckable():
            control.setChecked(bool(value))
        case ((QSlider() | QSpinBox()), int()):
            control.setValue(value)
        case QDoubleSpinBox(), int() | float():
            control.setValue(float(value))
        case QLineEdit(), str():
            control.setText(value)


def _choose_place(combo: QComboBox, place: int) -> None:
    """Chooses now, or once a list is filled that waits until its view is seen."""
    if combo.count():
        if place < combo.count():
            combo.setCurrentIndex(place)
        return

    def choose_later() -> None:
        combo.model().rowsInserted.disconnect(choose_later)
        QTimer.singleShot(0, combo, lambda: _choose_place(combo, place))

    combo.model().rowsInserted.connect(choose_later)
