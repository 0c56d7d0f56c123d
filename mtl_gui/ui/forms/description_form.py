"""A form made from the fields of a description."""

import contextlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtl_gui.problems import Refused
from mtl_gui.spec import Description, ExperimentRefused
from mtl_gui.ui.forms.choice_controls import SwitchControl
from mtl_gui.ui.forms.control import Control
from mtl_gui.ui.forms.field_controls import control_for, either_control
from mtl_gui.ui.forms.fields import FormField, form_fields, kind_path
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.nested_controls import EitherControl, UnionControl
from mtl_gui.ui.forms.ranges import range_text
from mtl_gui.ui.forms.titles import field_title, unit_title
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import said, translated

__all__ = ["DescriptionForm", "union_control"]

_INDENT = GAP_LARGE


@dataclass(frozen=True, slots=True)
class _Row:
    field: FormField
    control: Control
    label: QLabel
    problem: QLabel


class DescriptionForm(Control):
    """Edits exactly one description.

    The value changes only to what is valid as a whole: where an edit is refused, the sentence stands under
    its control and `value` stays as it was, until the controls together are valid again. `form_made` tells
    that a form inside is shown for the first time, whose labels may be longer.
    """

    is_wide = True
    form_made = Signal()

    def __init__(
        self,
        kind: type[Description],
        path: str = "",
        *,
        hidden: Collection[str] = (),
        either: tuple[str, ...] = (),
        tasks: NamedTasks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Builds the form.

        Args:
            kind: What is edited.
            path: Where it stands in the experiment, as in ``training``; object names start with it.
            hidden: Fields which are not shown and stay as they are, as do those that have no control.
            either: Optional fields of which exactly one is set; they get one common control.
            tasks: Whom fields ask about that hold a task's name or a number per task.
            parent: The owner.
        """
        super().__init__(parent)
        self.kind = kind
        self._path = path
        self._tasks = tasks
        self._label_width, self._is_led = 0, False
        self._value: Description | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP_LARGE)
        self._layout.setVerticalSpacing(GAP_SMALL)
        self._layout.setColumnStretch(1, 1)
        self._rows: dict[str, _Row] = {}
        for field in form_fields(kind, path):
            if field.name in either[:1]:
                self._add_either(field, either)
            elif field.name not in hidden and field.name not in either:
                self._add_field(field)
        if not any(info.is_required() for info in kind.model_fields.values()) and not either:
            self.set_value(kind.checked({}))
        self.retranslate()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to set."""
        return not self._rows

    def value(self) -> Any:  # noqa: ANN401 - a description of `kind`
        """The last description that was valid; before one was shown, that of the defaults."""
        assert self._value is not None, f"{self.kind.__name__} has no defaults"
        return self._value

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a description of `kind`
        """Shows a description."""
        self._value = value
        for name, row in self._rows.items():
            if isinstance(row.control, EitherControl):
                row.control.set_value({part: getattr(value, part) for part in row.control.names})
            else:
                row.control.set_value(getattr(value, name))
            _say(row, "")

    def draft(self) -> Description:
        """The description that the controls make together.

        Raises:
            Refused: When they contradict each other.
        """
        values = {name: value for row in self._rows.values() for name, value in _values(row).items()}
        shown: Description = self.value()
        return shown.replaced(**values)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """Those of all fields."""
        return tuple(widget for row in self._rows.values() for widget in row.control.focus_widgets())

    def describe(self, path: str, title: str, explanation: str) -> None:
        """The fields have names of their own."""

    def retranslate(self) -> None:
        """Sets titles and help of all fields."""
        for row in self._rows.values():
            title, explanation = field_title(row.field.name), _explanation(row.field)
            row.label.setText(title)
            row.label.setToolTip(explanation)
            row.label.setWhatsThis(explanation)
            row.control.describe(row.field.path, title, explanation)
        self._align_alone()

    def changeEvent(self, event: QEvent) -> None:
        """Aligns anew once all labels inside have other texts or sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self, self._align_alone)

    def label_width(self) -> int:
        """The width its labels need, those of inner forms included."""
        beside = (row for row in self._rows.values() if not row.control.is_wide)
        shown = [row for row in beside if not isinstance(row.control, SwitchControl)]
        own = [row.label.sizeHint().width() for row in shown]
        inner = [form.label_width() + _INDENT for form in self._inner_forms()]
        return max(own + inner, default=0)

    def align_labels(self, width: int) -> None:
        """Makes the label column this wide, and those of inner forms so that all controls align.

        From then on the form leaves the width to whoever gave it.
        """
        self._is_led = True
        self._align(width)

    def row_control(self, name: str) -> Control:
        """The control of a field."""
        return self._rows[name].control

    def _align_alone(self) -> None:
        if not self._is_led:
            self._align(self.label_width())

    def _align(self, width: int) -> None:
        self._label_width = width
        self._layout.setColumnMinimumWidth(0, width)
        for row in self._rows.values():
            row.label.setMinimumHeight(0 if row.control.is_wide else row.control.sizeHint().height())
        for form in self._inner_forms():
            form.align_labels(width - _INDENT)

    def _add(self, field: FormField, control: Control) -> None:
        label, problem = QLabel(self), QLabel(self)
        problem.setObjectName("worse")
        problem.setWordWrap(True)
        problem.hide()
        row = _Row(field, control, label, problem)
        self._rows[field.name] = row
        self._place(row)
        control.value_changed.connect(lambda _value, name=field.name: self._take(name))
        control.refused.connect(lambda text, name=field.name: _say(self._rows[name], text))

    def _add_field(self, field: FormField) -> None:
        control = control_for(field, self._inner_form, self._tasks)
        if control is not None:
            self._add(field, control)
        if isinstance(control, UnionControl | DescriptionForm):
            control.form_made.connect(self._take_form)

    def _inner_form(self, kind: type[Description], path: str) -> Control:
        return DescriptionForm(kind, path, tasks=self._tasks)

    def _add_either(self, first: FormField, names: tuple[str, ...]) -> None:
        fields = [field for field in form_fields(self.kind, self._path) if field.name in names]
        path = f"{self._path}.budget" if self._path else "budget"
        self._add(replace(first, name="budget", path=path), either_control(fields))

    def _place(self, row: _Row) -> None:
        line = self._layout.rowCount()
        below = row.control.below()
        is_wide = row.control.is_wide
        row.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(row.label, line, 0, 1, 2 if is_wide else 1, Qt.AlignmentFlag.AlignTop)
        if is_wide:
            row.label.setObjectName("heading" if isinstance(row.control, DescriptionForm) else "")
            below = row.control
        elif isinstance(row.control, SwitchControl):
            row.label.hide()
            self._layout.addWidget(row.control, line, 0, 1, 2)
        else:
            row.label.setBuddy(row.control.focus_widgets()[0])
            self._layout.addWidget(row.control, line, 1)
        self._layout.addWidget(row.problem, line + 1, 1)
        if below is not None:
            below.setContentsMargins(_INDENT, 0, 0, GAP)
            self._layout.addWidget(below, line + 2, 0, 1, 2)

    def _take_form(self) -> None:
        self._align(max(self._label_width, self.label_width()))
        self.form_made.emit()

    def _take(self, name: str) -> None:
        row = self._rows[name]
        self.change_key = row.control.change_key
        try:
            value = self.draft()
        except Refused as refused:
            _say(self._refused_row(refused, row), self._reason(refused, row))
            self._take_alone(row)
            return
        for other in self._rows.values():
            _say(other, "")
        self._accept(value)

    def _take_alone(self, row: _Row) -> None:
        """Takes one change where only another one, made before, is refused."""
        shown: Description = self.value()
        with contextlib.suppress(Refused):
            self._accept(shown.replaced(**_values(row)))

    def _accept(self, value: Description) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _refused_row(self, refused: Refused, changed: _Row) -> _Row:
        path = refused.path if isinstance(refused, ExperimentRefused) else ""
        return self._rows.get(path.partition(".")[0].partition("[")[0], changed)

    def _reason(self, refused: Refused, row: _Row) -> str:
        field = row.field
        if field.item is not int or _fits(field, row.control.value()):
            return f"{said(refused.why)} {said(refused.what_to_do)}"
        fewest, most = field.lengths
        return self.tr("Write {fewest} to {most} numbers, each {range}.").format(
            fewest=fewest, most=most, range=range_text(field.bounds)
        )

    def _inner_forms(self) -> list["DescriptionForm"]:
        found = []
        for row in self._rows.values():
            below = row.control if isinstance(row.control, DescriptionForm) else row.control.below()
            if isinstance(below, DescriptionForm):
                found.append(below)
            elif isinstance(row.control, UnionControl):
                found += [form for form in row.control.forms if isinstance(form, DescriptionForm)]
        return found


def union_control(
    kinds: tuple[type[Description], ...], path: str, parent: QWidget | None = None
) -> UnionControl:
    """A control for one of several kinds of descriptions."""
    return UnionControl(kinds, lambda kind: DescriptionForm(kind, kind_path(path, kind)), parent)


def _explanation(field: FormField) -> str:
    help_text, range_ = translated(field.help), range_text(field.bounds)
    facts = [fact for fact in (range_, unit_title(field.unit)) if fact]
    return f"{help_text} ({', '.join(facts)})" if facts else help_text


def _values(row: _Row) -> dict[str, object]:
    drafted = row.control.value()
    return drafted if isinstance(row.control, EitherControl) else {row.field.name: drafted}


def _fits(field: FormField, numbers: Sequence[int]) -> bool:
    fewest, most = field.lengths
    is_long_enough = fewest <= len(numbers) <= (len(numbers) if most is None else most)
    return is_long_enough and all(map(field.bounds.holds, numbers))


def _say(row: _Row, text: str) -> None:
    row.problem.setText(text)
    row.problem.setVisible(bool(text))
