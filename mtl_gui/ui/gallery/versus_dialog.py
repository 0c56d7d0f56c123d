"""Two kept runs of a study: what differs in settings, in versions and in what came out, as text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec.settings import Difference, Setting, differences, differing_values
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.ui.compare.run_texts import setting_text
from mtl_gui.ui.gallery.other_tables import other_outcome
from mtl_gui.ui.gallery.study_text import answer_words, comparison_lines, counted_seeds, reason_text
from mtl_gui.ui.reading_dialog import lay_out_reading
from mtl_gui.ui.translation import said
from mtl_gui.ui.windows import Dialog

__all__ = ["VersusDialog"]

_LINES = 22


class VersusDialog(Dialog):
    """Chooses two of the runs, at first the last two.

    Args:
        runs: The kept runs with their names.
        findings: What they have found, by place; those that are not read are left out of the text.
        parent: The widget above.
    """

    def __init__(
        self,
        runs: Sequence[tuple[str, StudyFolder | OtherFolder]],
        findings: Mapping[int, StudyFindings | OtherFindings],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("versus_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two runs of a study"))
        self._runs, self._findings = runs, findings
        self._choices = [QComboBox(self) for _ in range(2)]
        names = (self.tr("First run"), self.tr("Second run"))
        for place, (choice, name) in enumerate(zip(self._choices, names, strict=True)):
            choice.setObjectName(f"versus_{place + 1}")
            choice.setAccessibleName(name)
            choice.setToolTip(self.tr("One of the two runs that are compared"))
            choice.addItems([title for title, _ in runs])
            choice.setCurrentIndex(max(0, len(runs) - 2 + place))
            choice.currentIndexChanged.connect(self._show)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("versus_text")
        self._text.setAccessibleName(self.tr("What differs"))
        self._text.setToolTip(self.tr("What differs between the two runs"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._lay_out()
        self._show()

    def text(self) -> str:
        """What is told."""
        return self._text.toPlainText()

    def _show(self) -> None:
        first, second = (choice.currentIndex() for choice in self._choices)
        parts = (
            (self.tr("Settings"), self._settings(first, second)),
            (self.tr("Versions"), self._versions(first, second)),
            (self.tr("What came out"), self._outcomes(first, second)),
        )
        equal = [self.tr("All of it is equal.")]
        lines = [f"{self._runs[first][0]} → {self._runs[second][0]}"]
        for heading, told in parts:
            lines += ["", heading, *(f"  {line}" for line in told or equal)]
        self._text.setPlainText("\n".join(lines))

    def _settings(self, first: int, second: int) -> list[str]:
        try:
            one, other = (self._runs[place][1].study() for place in (first, second))
        except Refused as refused:
            return [said(refused.why)]
        return _lines(differences(one, other))

    def _versions(self, first: int, second: int) -> list[str]:
        one, other = (self._runs[place][1].environment() for place in (first, second))
        return _lines(differing_values(one, other))

    def _outcomes(self, first: int, second: int) -> list[str]:
        one, other = (self._outcome(place) for place in (first, second))
        is_read = {first, second} <= self._findings.keys()  # of what is not read nothing is known to be equal
        changed = [name for name in one | other if not is_read or one.get(name) != other.get(name)]
        return [f"{name}: {one.get(name, '–')} → {other.get(name, '–')}" for name in changed]

    def _outcome(self, place: int) -> dict[str, str]:
        """What a run came to, by what is told: verdict, reason, and each difference."""
        found = self._findings.get(place)
        if found is None:
            return {self.tr("Verdict"): self.tr("not read")}
        if isinstance(found, OtherFindings):
            return {self.tr("Verdict"): said(found.verdict), **other_outcome(found)}
        told = {
            self.tr("Verdict"): answer_words(found.answer.verdict.answer),
            self.tr("Reason"): reason_text(found),
            self.tr("Seeds"): counted_seeds(found),
        }
        group = ""
        for line in comparison_lines(found):
            name, _, value = line.strip().partition(": ")
            if value:
                told[f"{group} {name}".strip()] = value
            else:
                group = name.rstrip(":：")
        return told

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._choices[0])
        head.addWidget(QLabel(self.tr("against"), self))
        head.addWidget(self._choices[1])
        head.addStretch(1)
        copy = QPushButton(self.tr("&Copy"), self)
        copy.setObjectName("versus_copy")
        copy.setToolTip(self.tr("Copies the text"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text()))
        lay_out_reading(self, head, self._text, copy)
        line = self.fontMetrics().height()
        self.resize(2 * _LINES * line, _LINES * line)


def _lines(found: Sequence[Difference]) -> list[str]:
    def told(value: Setting | None) -> str:
        return "–" if value is None else setting_text(value)

    return [f"{one.path}: {told(one.first)} → {told(one.second)}" for one in found]
