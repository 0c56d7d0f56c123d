"""The dialogs that commands open."""

__all__ = ["DIALOGS"]

DIALOGS = {
    "edit.preferences": "preferences",
    "help.shortcuts": "shortcuts",
    "help.diagnostics": "diagnostics",
    "help.about": "about",
    "view.palette": "palette",
    "run.methods": "methods",
}
"""By the command, the name of its dialog."""
