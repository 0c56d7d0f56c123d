"""The layout of dialogs that are only read: what is chosen, what is read, and buttons to copy and close."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.theme import GAP, GAP_LARGE

__all__ = ["lay_out_reading"]


def lay_out_reading(dialog: QDialog, head: QLayout, body: QWidget, copy: QPushButton) -> None:
    """Puts the head above the body, which takes all room that is left, and Copy and Close below."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
    buttons.rejected.connect(dialog.reject)
    head.setSpacing(GAP)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
    layout.setSpacing(GAP)
    layout.addLayout(head)
    layout.addWidget(body, 1)
    layout.addWidget(buttons)
