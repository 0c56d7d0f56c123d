"""Controls for names: of a task, or of what an installed package offers, and for settings by name."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import entry_points

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mtl_gui.ui.forms.choice_controls import TextControl
from mtl_gui.ui.forms.control import Control, keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.named_tasks import NamedTasks

__all__ = ["InstalledControl", "OptionsControl", "TaskNameControl"]

_BARE = re.compile(r"[A-Za-z0-9_-]+")


class _NameControl(Control):
    """A list of names that drops down; the empty name and one that is not offered are shown, too."""

    def __init__(self, offered: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        self._value = ""
        self._names: tuple[str, ...] = ()
        self._combo = QComboBox(self)
        keep_wheel_for_scrolling(self._combo)
        let_shrink(self._combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._combo)
        self.setFocusProxy(self._combo)
        self.retranslate()
        self._combo.activated.connect(self._take)

    def value(self) -> str | None:
        """The name."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Shows a name."""
        self._value = value or ""
        self.retranslate()

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The list."""
        return (self._combo,)

    def retranslate(self) -> None:
        """Fills the list again."""
        offered = tuple(self._offered())
        others = [name for name in ("", self._value) if name not in offered]
        self._names = (*dict.fromkeys(others), *offered)
        titles = [self._title(name, is_offered=name in offered) for name in self._names]
        with QSignalBlocker(self._combo):
            self._combo.clear()
            self._combo.addItems(titles)
            self._combo.setCurrentIndex(self._names.index(self._value))

    def _title(self, name: str, *, is_offered: bool) -> str:
        raise NotImplementedError

    def _take(self, position: int) -> None:
        if self._names[position] != self._value:
            self._value = self._names[position]
            self.value_changed.emit(self._value)


class TaskNameControl(_NameControl):
    """One of the tasks that take part, or what it means to name none: the first by name, or all.

    Args:
        tasks: Those that take part.
        parent: The owner.
        is_optional: Whether the name can be None, which means all tasks.
    """

    def __init__(
        self, tasks: NamedTasks, parent: QWidget | None = None, *, is_optional: bool = False
    ) -> None:
        self._is_optional = is_optional
        super().__init__(lambda: tasks.names, parent)
        tasks.changed.connect(self.retranslate)

    def value(self) -> str | None:
        """The name."""
        return None if self._is_optional and not self._value else self._value

    def _title(self, name: str, *, is_offered: bool) -> str:
        if not name:
            return self.tr("All tasks") if self._is_optional else self.tr("The first by name")
        return name if is_offered else self.tr("{task} (switched off)").format(task=name)


class InstalledControl(_NameControl):
    """One of the entry points of a group that the installed packages offer."""

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        super().__init__(lambda: sorted(entry_points(group=group).names), parent)

    def _title(self, name: str, *, is_offered: bool) -> str:
        if not name:
            return self.tr("None chosen") if self._offered() else self.tr("None is installed")
        return name if is_offered else self.tr("{name} (not installed)").format(name=name)


class OptionsControl(TextControl):
    """A line of settings by name, as in ``alpha = 0.5, mode = "min"``."""

    def value(self) -> dict[str, bool | int | float | str]:
        """The settings."""
        assert isinstance(self._value, dict)
        return self._value

    def set_value(self, value: object) -> None:
        """Shows settings."""
        super().set_value(value)

    def _write(self, value: object) -> str:
        assert isinstance(value, Mapping)
        return ", ".join(f"{_key(name)} = {_written(setting)}" for name, setting in value.items())

    def _read(self, text: str) -> object | None:
        try:
            tables = tomllib.loads(f"settings = [{{{text}}}]")["settings"]
        except tomllib.TOMLDecodeError:
            return None
        settings: dict[str, object] = tables[0]
        are_plain = all(isinstance(setting, bool | int | float | str) for setting in settings.values())
        return settings if are_plain and len(tables) == 1 else None

    def _complaint(self) -> str:
        return self.tr('Write settings with commas between them, as in alpha = 0.5, mode = "min".')


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _written(name)


def _written(value: object) -> str:
    """The value as TOML; text and numbers are written there as in JSON, but for the sign DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
