"""Controls made of others: optional values, one of several fields, one of several descriptions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mtl_gui.spec import Description
from mtl_gui.ui.forms.control import Control, keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.titles import field_title, kind_title
from mtl_gui.ui.scroll_place import reveal
from mtl_gui.ui.theme import GAP

__all__ = ["EitherControl", "OptionalControl", "UnionControl"]

_MOST_VISIBLE = 20


class OptionalControl(Control):
    """A check box, and a control for the value when it is ticked."""

    def __init__(self, inner: Control, start: object, parent: QWidget | None = None) -> None:
        """Wraps a control.

        Args:
            inner: Edits the value.
            start: The value that is offered when the box is ticked for the first time.
            parent: The owner.
        """
        super().__init__(parent)
        self._inner = inner
        self._box = QCheckBox(self)
        layout = _row(self, self._box)
        if self.below() is None:
            layout.addWidget(inner, 1)
            self.setMinimumHeight(inner.sizeHint().height())
        layout.addStretch(0)
        inner.set_value(start)
        self._show(is_on=False)
        self.setFocusProxy(self._box)
        self._box.toggled.connect(self._toggle)
        inner.value_changed.connect(self._take)
        inner.refused.connect(self.refused)

    def value(self) -> Any:  # noqa: ANN401 - what the inner control holds
        """The value, None when the box is not ticked."""
        return self._inner.value() if self._box.isChecked() else None

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - what the inner control holds
        """Shows a value or that there is none; the last value stays ready."""
        with QSignalBlocker(self._box):
            self._box.setChecked(value is not None)
        if value is not None:
            self._inner.set_value(value)
        self._show(is_on=value is not None)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The check box, then the control."""
        return (self._box, *self._inner.focus_widgets())

    def below(self) -> QWidget | None:
        """A form of several fields stands under its check box."""
        return self._inner if _is_form(self._inner) else None

    def describe(self, path: str, title: str, explanation: str) -> None:
        """Names the check box and the control; a form names its own fields."""
        if not _is_form(self._inner):
            self._inner.describe(path, title, explanation)
        self._box.setObjectName(f"{path}.is_set")
        self._box.setAccessibleName(title)
        self._box.setToolTip(explanation)
        self._box.setWhatsThis(explanation)

    def _toggle(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._show(is_on=is_on)
        if is_on and _is_form(self._inner):
            reveal(self._inner)
        self.refused.emit("")
        self.change_key = ""
        self.value_changed.emit(self.value())

    def _take(self, value: object) -> None:
        self.change_key = self._inner.change_key
        self.value_changed.emit(value)

    def _show(self, *, is_on: bool) -> None:
        self._inner.setVisible(is_on)


class EitherControl(Control):
    """One of several fields is set: a list of the fields and a control for the one that is chosen."""

    def __init__(self, controls: Mapping[str, Control], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls = dict(controls)
        self.names = tuple(controls)
        self._combo = QComboBox(self)
        self._combo.addItems([""] * len(self.names))
        keep_wheel_for_scrolling(self._combo)
        let_shrink(self._combo)
        layout = _row(self, self._combo)
        for control in self._controls.values():
            layout.addWidget(control, 1)
            control.value_changed.connect(self._take)
            control.refused.connect(self.refused)
        self._combo.currentIndexChanged.connect(self._choose)
        self.setFocusProxy(self._combo)
        self._show()
        self.retranslate()

    def value(self) -> dict[str, object]:
        """Every field's value: None for all but one."""
        chosen = self.names[self._combo.currentIndex()]
        return {name: control.value() if name == chosen else None for name, control in self._controls.items()}

    def set_value(self, value: Mapping[str, object]) -> None:
        """Shows the fields' values."""
        chosen = next(name for name in self.names if value[name] is not None)
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(self.names.index(chosen))
        self._controls[chosen].set_value(value[chosen])
        self._show()

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The list, then the controls."""
        return (self._combo, *(w for control in self._controls.values() for w in control.focus_widgets()))

    def describe(self, path: str, title: str, explanation: str) -> None:
        """Names the list and every control."""
        self._combo.setObjectName(f"{path}.choice")
        self._combo.setAccessibleName(title)
        self._combo.setToolTip(explanation)
        self._combo.setWhatsThis(explanation)
        root = path.rpartition(".")[0]
        for name, control in self._controls.items():
            control.describe(f"{root}.{name}" if root else name, field_title(name), explanation)

    def retranslate(self) -> None:
        """Sets the fields' titles."""
        for position, name in enumerate(self.names):
            self._combo.setItemText(position, field_title(name))

    def _choose(self) -> None:
        self._show()
        self.change_key = ""
        self.value_changed.emit(self.value())

    def _take(self) -> None:
        self.change_key = self._controls[self.names[self._combo.currentIndex()]].change_key
        self.value_changed.emit(self.value())

    def _show(self) -> None:
        for position, control in enumerate(self._controls.values()):
            control.setVisible(position == self._combo.currentIndex())


class UnionControl(Control):
    """A list of the kinds a description can have, and under it the form of the chosen one.

    A form is made when its kind is first shown; `form_made` tells that there is one more. What was set for a
    kind stays ready while another one is chosen.
    """

    form_made = Signal()

    def __init__(
        self,
        kinds: Sequence[type[Description]],
        make_form: Callable[[type[Description]], Control],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds = {str(kind.model_fields["kind"].default): kind for kind in kinds}
        self._names = tuple(self._kinds)
        self._make_form = make_form
        self._forms: dict[str, Control] = {}
        self._combo = QComboBox(self)
        self._combo.addItems([""] * len(self._names))
        self._combo.setMaxVisibleItems(_MOST_VISIBLE)
        keep_wheel_for_scrolling(self._combo)
        let_shrink(self._combo)
        _row(self, self._combo)
        self.stack = QWidget()
        self._column = QVBoxLayout(self.stack)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._combo.currentIndexChanged.connect(self._choose)
        self.setFocusProxy(self._combo)
        self.retranslate()

    @property
    def forms(self) -> tuple[Control, ...]:
        """Those that were made."""
        return tuple(self._forms.values())

    def value(self) -> Any:  # noqa: ANN401 - a description of one of the kinds
        """The description."""
        return self._chosen().value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a description of one of the kinds
        """Shows a description."""
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(self._names.index(value.kind))
        self._chosen().set_value(value)
        self._show()

    def set_hindrances(self, hindrances: Mapping[str, str]) -> None:
        """Makes kinds that cannot be chosen grey, each with the reason."""
        model = self._combo.model()
        assert isinstance(model, QStandardItemModel)
        for position, name in enumerate(self._names):
            item = model.item(position)
            item.setEnabled(name not in hindrances)
            item.setToolTip(hindrances.get(name, ""))

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The list of kinds."""
        return (self._combo,)

    def below(self) -> QWidget | None:
        """The form of the chosen kind."""
        return self.stack

    def retranslate(self) -> None:
        """Sets the kinds' titles."""
        for position, name in enumerate(self._names):
            self._combo.setItemText(position, kind_title(name))

    def _chosen(self) -> Control:
        """The form of the chosen kind, made now if it is the first time."""
        name = self._names[self._combo.currentIndex()]
        if name not in self._forms:
            form = self._make_form(self._kinds[name])
            form.hide()
            form.value_changed.connect(self._take)
            form.refused.connect(self.refused)
            self._column.addWidget(form)
            self._forms[name] = form
            self.form_made.emit()
        return self._forms[name]

    def _choose(self) -> None:
        self._show()
        self.change_key = ""
        self.value_changed.emit(self.value())

    def _take(self) -> None:
        self.change_key = self._chosen().change_key
        self.value_changed.emit(self.value())

    def _show(self) -> None:
        chosen = self._chosen()
        for form in self.forms:
            form.setVisible(form is chosen)


def _is_form(control: Control) -> bool:
    return isinstance(getattr(control, "kind", None), type)


def _row(control: Control, *widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(control)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
