"""The style sheet: shapes, spacing and focus rings, in the palette's colours."""

import math
from collections.abc import Mapping
from pathlib import Path

from mtl_gui.ui.theme_colors import Colors

__all__ = ["SIGNS", "style_sheet"]

SIGNS = ("up", "down", "done_mark", "dot")
"""The small pictures inside boxes, arrows and menus that a style sheet can only take from files."""


_LOWEST_LINE = 20
_LINE_SHARE = 1.75
"""Pixels of a line per point of the text, in the tallest of the usual fonts."""


def style_sheet(colors: Colors, points: float, signs: Mapping[str, Path]) -> str:
    """The application's style sheet.

    Args:
        colors: The palette.
        points: Size of ordinary text; style sheets know no percentages.
        signs: The files of `SIGNS`, painted for this palette, by name.
    """
    urls = {name: path.as_posix() for name, path in signs.items()}
    line = max(_LOWEST_LINE, math.ceil(points * _LINE_SHARE))
    return "".join(
        (
            _texts(colors, points),
            _surfaces(colors),
            _buttons(colors, urls, line),
            _fields(colors, urls, line),
            _choices(colors, urls, line),
            _views(colors),
            _bars(colors),
            _rail(colors),
        )
    )


def _texts(colors: Colors, points: float) -> str:
    return f"""
QLabel#title {{ font-size: {points * 1.7:.1f}pt; font-weight: 600; }}
QLabel#heading {{ font-size: {points * 1.15:.1f}pt; font-weight: 600; }}
QLabel#muted {{ color: {colors.muted}; }}
QLabel#better {{ color: {colors.better}; font-weight: 600; }}
QLabel#worse {{ color: {colors.worse}; font-weight: 600; }}
QLabel#caution, QLabel#import_reason, QLabel#data_left {{ color: {colors.caution}; }}
"""


def _surfaces(colors: Colors) -> str:
    return f"""
QToolTip {{
    background: {colors.surface}; color: {colors.text}; border: 1px solid {colors.border}; padding: 4px;
}}
QFrame#card, QGroupBox {{
    background: {colors.surface}; border: 1px solid {colors.border}; border-radius: 8px;
}}
QGroupBox {{ margin-top: 1.4em; padding: 8px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 8px; }}
QFrame#problem {{
    background: {colors.surface}; border: 1px solid {colors.border}; border-left: 5px solid {colors.worse};
    border-radius: 8px;
}}
QFrame#guide {{
    background: {colors.surface}; border: 2px solid {colors.accent}; border-radius: 8px;
}}
QFrame#drop {{
    background: {colors.selection}; border: 3px dashed {colors.accent}; border-radius: 12px;
}}
QSplitter::handle {{ background: {colors.ground}; }}
QSplitter::handle:hover {{ background: {colors.border}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; }}
QDockWidget::title {{ background: {colors.raised}; padding: 6px 8px; }}
QMainWindow::separator {{ background: {colors.border}; width: 3px; height: 3px; }}
"""


def _buttons(colors: Colors, signs: Mapping[str, str], line: int) -> str:
    return f"""
QPushButton {{
    background: {colors.raised}; border: 1px solid {colors.border}; border-radius: 6px;
    padding: 5px 13px; min-height: {line}px;
}}
QPushButton:hover {{ border-color: {colors.accent}; }}
QPushButton:pressed, QPushButton:checked {{ background: {colors.selection}; }}
QPushButton:disabled {{ color: {colors.muted}; background: {colors.ground}; }}
QPushButton[primary="true"] {{
    background: {colors.accent}; color: {colors.on_accent}; border-color: {colors.accent}; font-weight: 600;
}}
QPushButton[primary="true"]:hover {{ border-color: {colors.text}; }}
QPushButton[primary="true"]:disabled {{
    background: {colors.raised}; color: {colors.muted}; border-color: {colors.border};
}}
QPushButton:focus {{ border: 2px solid {colors.focus}; padding: 4px 12px; }}
QPushButton[primary="true"]:focus {{ border-color: {colors.text}; }}
QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; }}
QPushButton[quiet="true"]:checked {{ background: {colors.selection}; }}
QPushButton[quiet="true"]:hover {{ background: {colors.raised}; }}
QPushButton[quiet="true"]:focus {{ border-color: {colors.focus}; }}
QPushButton[choice="true"] {{
    background: {colors.surface}; border: 1px solid {colors.border}; border-radius: 10px; padding: 0;
}}
QPushButton[choice="true"]:hover {{ border-color: {colors.accent}; background: {colors.raised}; }}
QPushButton[choice="true"]:focus {{ border: 2px solid {colors.focus}; padding: 0; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton::menu-indicator {{ width: 0; }}
QToolButton {{
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px 6px;
    min-height: {line}px;
}}
QToolButton:hover {{ background: {colors.raised}; border-color: {colors.border}; }}
QToolButton:pressed, QToolButton:checked {{ background: {colors.selection}; }}
QToolButton:focus {{ border-color: {colors.focus}; }}
QToolButton#qt_toolbar_ext_button {{
    qproperty-icon: url({signs["down"]}); padding: 0; border: none; min-width: 18px;
}}
"""


def _fields(colors: Colors, signs: Mapping[str, str], line: int) -> str:
    return f"""
QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit, QTextEdit, QPlainTextEdit {{
    background: {colors.surface}; color: {colors.text}; border: 1px solid {colors.border};
    border-radius: 6px; padding: 3px 7px; selection-background-color: {colors.selection};
    selection-color: {colors.text};
}}
QComboBox, QLineEdit {{ min-height: {line + 2}px; }}
QSpinBox, QDoubleSpinBox {{ min-height: {line}px; }}
QComboBox:hover, QSpinBox:hover, QDoubleSpinBox:hover, QLineEdit:hover {{ border-color: {colors.muted}; }}
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus, QTextEdit:focus,
QPlainTextEdit:focus {{ border: 2px solid {colors.focus}; padding: 2px 6px; }}
QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QLineEdit:disabled {{
    color: {colors.muted}; background: {colors.ground};
}}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url({signs["down"]}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {colors.surface}; border: 1px solid {colors.border}; padding: 2px; outline: none;
}}
QComboBox QAbstractItemView::item {{ min-height: 26px; padding: 0 6px; }}
QSpinBox, QDoubleSpinBox {{ qproperty-alignment: "AlignRight | AlignVCenter"; }}
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {{
    subcontrol-origin: border; width: 20px; border: none; border-left: 1px solid {colors.border};
    margin: 2px 2px 2px 5px;
}}
QSpinBox::up-button, QDoubleSpinBox::up-button {{ subcontrol-position: top right; margin-bottom: 0; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-position: bottom right; margin-top: 0; }}
QSpinBox::up-button:hover, QDoubleSpinBox::up-button:hover, QSpinBox::down-button:hover,
QDoubleSpinBox::down-button:hover {{ background: {colors.raised}; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url({signs["up"]}); width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url({signs["down"]}); width: 10px; height: 10px; }}
"""


def _choices(colors: Colors, signs: Mapping[str, str], line: int) -> str:
    return f"""
QCheckBox, QRadioButton {{
    spacing: 7px; border: 2px solid transparent; border-radius: 5px; padding: 2px; min-height: {line}px;
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: {colors.focus}; outline: none; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {colors.muted}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: 15px; height: 15px; border: 1px solid {colors.muted}; background: {colors.surface};
}}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {colors.accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {colors.accent}; border-color: {colors.accent}; image: url({signs["done_mark"]});
}}
QRadioButton::indicator:checked {{
    background: {colors.accent}; border-color: {colors.accent}; image: url({signs["dot"]});
}}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {colors.border}; }}
QSlider {{ border: 2px solid transparent; border-radius: 6px; min-height: 24px; }}
QSlider:focus {{ border-color: {colors.focus}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {colors.border}; margin: 0 6px; }}
QSlider::sub-page:horizontal {{ background: {colors.accent}; border-radius: 2px; margin: 0 6px; }}
QSlider::handle:horizontal {{
    width: 16px; height: 16px; margin: -7px -6px; border-radius: 8px; background: {colors.accent};
    border: 1px solid {colors.surface};
}}
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {{ background: {colors.muted}; }}
"""


def _views(colors: Colors) -> str:
    return f"""
QAbstractItemView {{ selection-background-color: {colors.selection}; selection-color: {colors.text}; }}
QTableView, QTreeView, QListView {{
    background: {colors.surface}; alternate-background-color: {colors.ground};
    border: 1px solid {colors.border}; border-radius: 6px; gridline-color: {colors.plot_grid};
}}
QTableView:focus, QTreeView:focus, QListView:focus, QScrollArea:focus {{ border: 2px solid {colors.focus}; }}
QTableView#frozen_column {{ border: none; border-right: 1px solid {colors.muted}; border-radius: 0; }}
QDialog#palette {{ background: {colors.ground}; border: 1px solid {colors.muted}; }}
QUndoView::item, QTreeWidget#palette_results::item {{ padding: 4px 8px; }}
QTreeWidget#weightings::item, QTreeWidget#methods_to_try::item {{ padding: 3px 6px; }}
QHeaderView {{ background: {colors.raised}; border: none; }}
QHeaderView::section {{
    background: {colors.raised}; color: {colors.text}; border: none; padding: 5px 8px;
    border-bottom: 1px solid {colors.border}; border-right: 1px solid {colors.border};
}}
MatrixTable QHeaderView::section {{ padding: 1px 4px; }}
QTableCornerButton::section {{ background: {colors.raised}; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {colors.border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {colors.muted}; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabWidget::pane {{ border: 1px solid {colors.border}; border-radius: 6px; top: -1px; }}
QTabBar::tab {{
    background: transparent; border: 2px solid transparent; border-bottom: 2px solid {colors.border};
    padding: 6px 12px;
}}
QTabWidget#landscape_views QTabBar::tab {{ padding: 6px 3px; }}
QTabBar::tab:selected {{ border-bottom-color: {colors.accent}; font-weight: 600; }}
QTabBar::tab:hover {{ background: {colors.raised}; }}
QTabBar::tab:selected:focus {{ border-color: {colors.focus}; }}
"""


def _bars(colors: Colors) -> str:
    return f"""
QMenuBar {{ background: {colors.ground}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {colors.selection}; }}
QMenu {{ background: {colors.surface}; border: 1px solid {colors.border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 8px; border-radius: 4px; }}
QMenu::item:selected {{ background: {colors.selection}; }}
QMenu::item:disabled {{ color: {colors.muted}; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::separator {{ height: 1px; background: {colors.border}; margin: 4px 6px; }}
QToolBar {{
    background: {colors.ground}; border: none; border-bottom: 1px solid {colors.border};
    padding: 4px 8px; spacing: 4px;
}}
QToolBar::separator {{ width: 1px; background: {colors.border}; margin: 4px 6px; }}
QStatusBar {{ background: {colors.ground}; border-top: 1px solid {colors.border}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{
    background: {colors.raised}; border: 1px solid {colors.border}; border-radius: 5px;
    text-align: center; color: {colors.text}; min-height: 14px;
}}
QProgressBar::chunk {{ background: {colors.accent}; border-radius: 4px; }}
QProgressBar[slim="true"] {{ min-height: 8px; max-height: 8px; }}
"""


def _rail(colors: Colors) -> str:
    return f"""
QListWidget#rail {{
    background: {colors.ground}; border: none; border-right: 1px solid {colors.border}; border-radius: 0;
    outline: none; padding: 8px 6px;
}}
QListWidget#rail:focus {{ border: none; border-right: 1px solid {colors.border}; }}
QListWidget#rail::item {{
    padding: 9px 10px; margin: 1px 0; border-radius: 6px; border: 2px solid transparent; color: {colors.text};
}}
QListWidget#rail::item:hover {{ background: {colors.raised}; }}
QListWidget#rail::item:selected {{ background: {colors.selection}; color: {colors.text}; }}
QListWidget#rail::item:selected:focus {{ border: 2px solid {colors.focus}; }}
"""
