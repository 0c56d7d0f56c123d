"""What a data set is: title, size, source, first rows, and the button to use it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.data.catalogue import DataKind
from mtl_gui.events import DataPreviewed, TaskPreview
from mtl_gui.ui.datasets.sample_view import SampleView
from mtl_gui.ui.forms.titles import choice_title
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, listed, number, translated

__all__ = ["DataOverview"]

_FACTS = ("size", "parts", "tasks", "missing", "source", "licence")


class DataOverview(TranslatedWidget):
    """A card about the data set that is shown; `use_requested` asks to make it the experiment's."""

    use_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: DataKind | None = None
        self._preview: DataPreviewed | None = None
        self._is_in_use = self._needs_file = self._is_missing = False
        self._title, self._summary, self._state = QLabel(self), QLabel(self), QLabel(self)
        self._use = QPushButton(self)
        self._names = {fact: QLabel(self) for fact in _FACTS}
        self._facts = {fact: QLabel(self) for fact in _FACTS}
        self._sample = SampleView(theme, self)
        self._lay_out()
        self._use.clicked.connect(self.use_requested)
        self.retranslate()

    def set_value(
        self,
        entry: DataKind,
        preview: DataPreviewed | None,
        *,
        is_in_use: bool,
        needs_file: bool = False,
        is_missing: bool = False,
    ) -> None:
        """Shows an entry of the catalogue, and its preview once it is loaded."""
        self._entry, self._preview = entry, preview
        self._is_in_use, self._needs_file, self._is_missing = is_in_use, needs_file, is_missing
        self._sample.set_value(preview)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        titles = (
            self.tr("Size"),
            self.tr("Parts"),
            self.tr("Tasks"),
            self.tr("Missing labels"),
            self.tr("Source"),
            self.tr("Licence"),
        )
        for fact, title in zip(_FACTS, titles, strict=True):
            self._names[fact].setText(title)
        is_ready = not self._is_in_use and self._preview is not None
        self._use.setText(self.tr("Open a table file…") if self._needs_file else self.tr("Use this data set"))
        self._use.setVisible(is_ready or self._needs_file)
        self._state.setText(self._state_text())
        if self._entry is not None:
            is_file = self._entry.default is None and self._preview is not None
            title = self._preview.title if is_file and self._preview else self._entry.title
            self._title.setText(translated(title, "data"))
            self._summary.setText(translated(self._entry.summary, "data"))
        self._show_facts()

    def _lay_out(self) -> None:
        self._title.setObjectName("title")
        self._state.setObjectName("better")
        self._use.setObjectName("use_data")
        self._use.setProperty("primary", True)
        for label in (self._title, self._summary):
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        head.addWidget(self._use)
        facts = QGridLayout()
        facts.setHorizontalSpacing(GAP_LARGE)
        facts.setVerticalSpacing(GAP_SMALL)
        facts.setColumnStretch(1, 1)
        for row, fact in enumerate(_FACTS):
            self._names[fact].setObjectName("muted")
            self._facts[fact].setWordWrap(True)
            facts.addWidget(self._names[fact], row, 0)
            facts.addWidget(self._facts[fact], row, 1)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inside.setSpacing(GAP)
        inside.addLayout(head)
        inside.addWidget(self._summary)
        inside.addLayout(facts)
        inside.addWidget(self._sample)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _state_text(self) -> str:
        if self._preview is None:
            return "" if self._needs_file or self._is_missing else self.tr("Loading…")
        return self.tr("In use") if self._is_in_use else ""

    def _show_facts(self) -> None:
        texts = dict.fromkeys(_FACTS, "")
        if self._preview is not None:
            texts = self._fact_texts(self._preview)
        elif self._entry is not None:
            texts |= {
                "source": translated(self._entry.source, "data"),
                "licence": translated(self._entry.licence, "data"),
            }
        for fact, text in texts.items():
            self._facts[fact].setText(text)
            for label in (self._facts[fact], self._names[fact]):
                label.setVisible(bool(text))

    def _fact_texts(self, preview: DataPreviewed) -> dict[str, str]:
        locale = QLocale()
        sizes = listed(
            f"{choice_title(part)} {locale.toString(size)}" for part, size in preview.part_sizes.items()
        )
        rows = self.tr("{count} rows").format(count=locale.toString(preview.num_rows))
        return {
            "size": f"{rows} · {self._shape(preview)}",
            "parts": sizes,
            "tasks": listed(map(self._task, preview.tasks)),
            "missing": self._missing(preview),
            "source": translated(preview.source, "data"),
            "licence": translated(preview.licence, "data"),
        }

    def _task(self, task: TaskPreview) -> str:
        """Its name and how its labels are spread: the balance of classes, or the range of numbers."""
        if len(task.edges):
            low, high = number(float(task.edges[0])), number(float(task.edges[-1]))
            template = (
                self.tr("{task} (a number from {low} to {high} {unit})")
                if task.unit
                else self.tr("{task} (a number from {low} to {high})")
            )
            return template.format(task=task.name, low=low, high=high, unit=task.unit)
        locale = QLocale()
        fewest, most = (locale.toString(int(count)) for count in (task.counts.min(), task.counts.max()))
        template = (
            self.tr("{task} ({count} classes of {most} rows)")
            if fewest == most
            else self.tr("{task} ({count} classes of {fewest} to {most} rows)")
        )
        return template.format(task=task.name, count=len(task.classes), fewest=fewest, most=most)

    def _missing(self, preview: DataPreviewed) -> str:
        """Which tasks lack how many labels."""
        shares = {task.name: task.num_missing / preview.num_rows for task in preview.tasks}
        lacking = {name: share for name, share in shares.items() if share}
        if not lacking:
            return self.tr("None")
        return listed(
            self.tr("{task} {share} %").format(task=name, share=number(100 * share, 3))
            for name, share in lacking.items()
        )

    def _shape(self, preview: DataPreviewed) -> str:
        shape = preview.inputs.shape[1:]
        if len(shape) == 3:
            return self.tr("pictures of {height} x {width} pixels").format(height=shape[1], width=shape[2])
        return self.tr("{count} inputs").format(count=shape[0])
