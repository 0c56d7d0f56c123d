"""Which control a field gets."""

from collections.abc import Callable, Sequence

from mtl_gui.spec import Description
from mtl_gui.ui.forms.choice_controls import (
    ChoiceControl,
    FormulasControl,
    NamesControl,
    PointsControl,
    SwitchControl,
    TextControl,
    WholeNumbersControl,
)
from mtl_gui.ui.forms.control import Control
from mtl_gui.ui.forms.fields import Bounds, FormField, kind_path
from mtl_gui.ui.forms.mark_controls import DelimiterControl, MissingMarksControl, QuoteControl
from mtl_gui.ui.forms.name_controls import InstalledControl, OptionsControl, TaskNameControl
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.nested_controls import EitherControl, OptionalControl, UnionControl
from mtl_gui.ui.forms.number_controls import NumberControl, WholeNumberControl
from mtl_gui.ui.forms.task_numbers import TaskNumbersControl
from mtl_gui.ui.forms.task_weights import TaskWeightsControl

__all__ = ["MakeForm", "control_for", "either_control"]

MakeForm = Callable[[type[Description], str], Control]
"""Makes the form of a description that stands at a path."""

_LOGARITHMIC = ("epsilon", "min_improvement", "weight_decay")
_WITH_SLIDER = (
    "dropout",
    "momentum",
    "noise",
    "payload",
    "relatedness",
    "shear",
    "speed",
    "train",
    "turns",
    "validation",
)
_MARKS = {"delimiter": DelimiterControl, "missing_marks": MissingMarksControl, "quote": QuoteControl}
_LINES = {"columns": NamesControl, "formulas": FormulasControl}
_LISTS = {int: WholeNumbersControl, tuple[float, float]: PointsControl}
_STARTS = {
    "affinity_every": 50,
    "checkpoint_every": 100,
    "diagnose_every": 10,
    "epochs": 50,
    "evaluate_every": 50,
    "label_budget": 50,
    "steps": 1000,
    "train_limit": 500,
    "train_rows": 100,
}


def control_for(field: FormField, make_form: MakeForm, tasks: NamedTasks | None = None) -> Control | None:
    """The control of a field; None for types that have none, as a number per task without tasks."""
    if field.named is not None or field.one_of:
        return _by_name(field, tasks)
    required = _required(field, make_form)
    if required is None or not field.is_optional:
        return required
    start = field.members[0].checked({}) if field.members else _STARTS.get(field.name, 1)
    return OptionalControl(required, start)


def either_control(fields: Sequence[FormField]) -> EitherControl:
    """The common control of optional fields of which exactly one is set."""
    controls = {}
    for field in fields:
        control = _simple(field)
        assert control is not None, field
        control.set_value(_STARTS[field.name])
        controls[field.name] = control
    return EitherControl(controls)


def _required(field: FormField, make_form: MakeForm) -> Control | None:
    if field.name in _MARKS:
        return _MARKS[field.name]()
    if field.choices:
        return ChoiceControl(field.choices)
    if len(field.members) > 1:
        return UnionControl(field.members, lambda kind: make_form(kind, kind_path(field.path, kind)))
    if field.members:
        return make_form(field.members[0], field.path)
    if field.item in _LISTS:
        return _LISTS[field.item]()
    return _LINES[field.name]() if field.name in _LINES and field.item is str else _simple(field)


def _by_name(field: FormField, tasks: NamedTasks | None) -> Control | None:
    """What is a name, or is set by name."""
    if field.named is float:
        return _by_task(field.bounds, tasks) if tasks is not None else None
    if field.named is not None:
        return OptionsControl()
    if field.one_of != "tasks":
        return InstalledControl(field.one_of)
    return TaskNameControl(tasks, is_optional=field.is_optional) if tasks is not None else None


def _by_task(bounds: Bounds, tasks: NamedTasks) -> Control:
    """Weights, which may be 0, can be locked and kept at a sum."""
    are_weights = bounds.low == 0 and not bounds.is_above
    return TaskWeightsControl(bounds, tasks) if are_weights else TaskNumbersControl(bounds, tasks)


def _simple(field: FormField) -> Control | None:
    if field.annotation is bool:
        return SwitchControl()
    if field.annotation is int:
        return WholeNumberControl(field.bounds)
    if field.annotation is float:
        return NumberControl(field.bounds, step=_step(field), has_slider=field.name in _WITH_SLIDER)
    return TextControl() if field.annotation is str else None


def _step(field: FormField) -> float | None:
    """An even step of the arrows where the range is narrow."""
    low, high = field.bounds.low, field.bounds.high
    if low is None or high is None or field.name in _LOGARITHMIC or (low == 0 and high >= 100):
        return None
    steps = ((1, 0.05), (10, 0.1), (20, 0.5))
    return next((step for span, step in steps if high - low <= span), 1.0)
