"""The style sheet: shapes, spacing and focus rings, in the palette's colours."""

from mtl_gui.ui.theme_colors import Colors

__all__ = ["style_sheet"]


def style_sheet(colors: Colors) -> str:
    """The application's style sheet for a palette."""
    return f"""
QToolTip {{ border: 1px solid {colors.border}; padding: 4px; }}
QFrame#card, QGroupBox {{
    background: {colors.surface}; border: 1px solid {colors.border}; border-radius: 8px;
}}
QGroupBox {{ margin-top: 1.4em; padding: 8px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 8px; }}
QPushButton, QToolButton, QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit {{ min-height: 24px; }}
QPushButton {{
    background: {colors.raised}; border: 1px solid {colors.border}; border-radius: 6px; padding: 4px 12px;
}}
QPushButton:hover {{ border-color: {colors.accent}; }}
QPushButton:disabled {{ color: {colors.muted}; }}
QPushButton[primary="true"] {{ background: {colors.accent}; color: {colors.on_accent}; font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: {colors.raised}; color: {colors.muted}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus,
QAbstractItemView:focus, QTextEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {colors.focus}; }}
QCheckBox:focus, QRadioButton:focus, QSlider:focus {{
    outline: none; border: 2px solid {colors.focus}; border-radius: 4px;
}}
QLabel#title {{ font-size: 160%; font-weight: 600; }}
QLabel#heading {{ font-size: 115%; font-weight: 600; }}
QLabel#muted {{ color: {colors.muted}; }}
QLabel#better {{ color: {colors.better}; font-weight: 600; }}
QLabel#worse {{ color: {colors.worse}; font-weight: 600; }}
QLabel#caution {{ color: {colors.caution}; }}
QListWidget#rail {{ background: {colors.ground}; border: none; outline: none; }}
QListWidget#rail::item {{ padding: 10px 8px; border-radius: 6px; border: 2px solid transparent; }}
QListWidget#rail::item:selected {{ background: {colors.selection}; color: {colors.text}; }}
QListWidget#rail:focus::item:selected {{ border: 2px solid {colors.focus}; }}
QHeaderView::section {{
    background: {colors.raised}; color: {colors.text}; border: none; padding: 4px 8px;
    border-bottom: 1px solid {colors.border};
}}
QSplitter::handle {{ background: {colors.border}; }}
QScrollArea {{ border: none; }}
"""
