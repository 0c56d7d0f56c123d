"""Asks for the file of a study's report."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

__all__ = ["chosen_report"]

translate = QCoreApplication.translate


def chosen_report(parent: QWidget, name: str) -> Path | None:
    """The file that a person chose, with an ending that says its kind; None where nothing was chosen."""
    filters = {
        translate("ReportChoice", "Web page (*.html)"): ".html",
        translate("ReportChoice", "PDF (*.pdf)"): ".pdf",
    }
    start = str(Path.home() / f"{name}.html")
    title = translate("ReportChoice", "Export a report")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, start, ";;".join(filters))
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() in filters.values() else Path(f"{path}{filters.get(kind, '.html')}")
