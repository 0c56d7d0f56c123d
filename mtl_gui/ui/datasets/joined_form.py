"""Which data sets are put together, each with its settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import AnySource, Description, ImportedFile, JoinedData, Split, TableFile
from mtl_gui.ui.forms.control import Control
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.fields import kind_path
from mtl_gui.ui.forms.nested_controls import UnionControl
from mtl_gui.ui.forms.titles import field_title
from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["JoinedForm"]

_FEWEST, _MOST = 2, 16
_FILES = (TableFile, ImportedFile)
_KINDS: tuple[type[Description], ...] = tuple(
    kind for kind in get_args(get_args(AnySource)[0]) if kind not in _FILES
)


@dataclass(frozen=True, slots=True)
class _Part:
    frame: QFrame
    title: QLabel
    source: UnionControl
    remove: QPushButton


class JoinedForm(Control):
    """Edits joined data: a data set of the list per part, more or fewer parts, and the split of the whole.

    A new part begins as another draw of the last one, so that the shapes agree until another is chosen.
    """

    is_wide = True

    def __init__(self, path: str = "data.joined", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._value = JoinedData()
        self._file: AnySource | None = None
        self._parts: list[_Part] = []
        self._add, self._add_file = QPushButton(self), QPushButton(self)
        self._split_title = QLabel(self)
        self._split = DescriptionForm(Split, f"{path}.split", parent=self)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        self._lay_out()
        self._add.clicked.connect(lambda: self._change([*self._sources(), _another(self._sources()[-1])]))
        self._add_file.clicked.connect(self._take_file)
        self._split.value_changed.connect(self._take_split)
        self.set_value(self._value)

    def value(self) -> JoinedData:
        """The description."""
        return self._value

    def set_value(self, value: JoinedData) -> None:
        """Shows a description."""
        self._value = value
        if [_rank(part) for part in value.parts] != [_rank(part.source.value()) for part in self._parts]:
            self._rebuild(value.parts)
        for part, source in zip(self._parts, value.parts, strict=True):
            part.source.set_value(source)
        self._split.set_value(value.split)
        self.retranslate()

    def offer_file(self, file: AnySource | None) -> None:
        """Offers a file of a person's own as a part."""
        self._file = file
        self.retranslate()

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The lists and buttons of the parts, then those under them."""
        of_parts = [widget for part in self._parts for widget in (*part.source.focus_widgets(), part.remove)]
        return (*of_parts, self._add, self._add_file, *self._split.focus_widgets())

    def describe(self, path: str, title: str, explanation: str) -> None:
        """The parts have names of their own."""

    def retranslate(self) -> None:
        """Sets every text."""
        for number, part in enumerate(self._parts):
            title = self.tr("Part {number}").format(number=number + 1)
            part.title.setText(title)
            part.source.describe(
                f"{self._path}.parts.{number}", title, self.tr("The data set that this part is.")
            )
            part.remove.setText(self.tr("Remove"))
            part.remove.setAccessibleName(self.tr("Remove part {number}").format(number=number + 1))
            part.remove.setEnabled(len(self._parts) > _FEWEST)
        self._split_title.setText(field_title("split"))
        self._add.setText(self.tr("Add a data set"))
        self._add.setToolTip(self.tr("The rows of all parts must have the same inputs."))
        self._add_file.setText(self.tr("Add my own file"))
        self._add_file.setVisible(self._file is not None)
        for button in (self._add, self._add_file):
            button.setEnabled(len(self._parts) < _MOST)

    def _lay_out(self) -> None:
        self._add.setObjectName("add_part")
        self._add_file.setObjectName("add_file_part")
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._add)
        buttons.addWidget(self._add_file)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_LARGE)
        layout.addLayout(self._column)
        layout.addLayout(buttons)
        self._split_title.setObjectName("heading")
        layout.addWidget(self._split_title)
        layout.addWidget(self._split)

    def _rebuild(self, sources: Sequence[AnySource]) -> None:
        for old in self._parts:
            old.frame.hide()
            old.frame.deleteLater()
        self._parts = [self._part(number, source) for number, source in enumerate(sources)]
        for part in self._parts:
            self._column.addWidget(part.frame)

    def _part(self, number: int, source: AnySource) -> _Part:
        frame = QFrame(self)
        own = (type(source),) if isinstance(source, _FILES) else ()
        path = f"{self._path}.parts.{number}"

        def make_form(kind: type[Description]) -> Control:
            hidden = tuple(kind.model_fields) if kind in _FILES else ("split",)
            return DescriptionForm(kind, kind_path(path, kind), hidden=hidden)

        source_control = UnionControl((*_KINDS, *own), make_form, frame)
        part = _Part(frame, QLabel(frame), source_control, QPushButton(frame))
        part.remove.setObjectName(f"{path}.remove")
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(part.title)
        head.addWidget(part.source, 1)
        head.addWidget(part.remove)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addLayout(head)
        part.source.stack.setContentsMargins(GAP_LARGE, 0, 0, 0)
        inside.addWidget(part.source.stack)
        part.source.set_value(source)
        part.source.value_changed.connect(lambda _value: self._take_part(part))
        part.remove.clicked.connect(lambda: self._remove(part))
        return part

    def _sources(self) -> list[AnySource]:
        return list(self._value.parts)

    def _take_part(self, part: _Part) -> None:
        sources = self._sources()
        sources[self._parts.index(part)] = part.source.value()
        self._change(sources, part.source.change_key)

    def _remove(self, part: _Part) -> None:
        sources = self._sources()
        del sources[self._parts.index(part)]
        self._change(sources)

    def _take_file(self) -> None:
        if self._file is not None:
            self._change([*self._sources(), self._file])

    def _take_split(self, split: Split) -> None:
        self.change_key = self._split.change_key
        self._tell(self._value.replaced(split=split))

    def _change(self, sources: Sequence[AnySource], key: str = "") -> None:
        self.change_key = key
        self._tell(self._value.replaced(parts=tuple(sources)))

    def _tell(self, value: JoinedData) -> None:
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value)


def _rank(source: Description) -> type[Description] | None:
    """What tells whether a part can show a source: files of a person's own are in no other part's list."""
    return type(source) if isinstance(source, _FILES) else None


def _another(source: AnySource) -> AnySource:
    """Another draw of what is generated; anything else as it is."""
    seed = getattr(source, "seed", None)
    return source if seed is None else source.replaced(seed=seed + 1)
