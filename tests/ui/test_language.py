import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.ui.datasets.task_settings import TaskSettings
from mtl_gui.ui.language import Language
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.shell.docks import HistoryDock, LogDock
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import listed, listed_clauses
from tests.ui.gestures import child


def test_that_qt_itself_speaks_the_chosen_language(language: Language) -> None:
    language.use("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().language() == QLocale.Language.Chinese
    language.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_that_a_file_dialog_of_qt_has_no_english_left_in_chinese(language: Language, qtbot: QtBot) -> None:
    def texts() -> set[str]:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter("(*)")
        qtbot.addWidget(dialog)
        labels, buttons = dialog.findChildren(QLabel), dialog.findChildren(QAbstractButton)
        said = [*(label.text() for label in labels), *(button.text() for button in buttons)]
        return {text for text in (*said, *(button.toolTip() for button in buttons)) if text}

    language.use("zh_CN")
    assert not any(re.search("[a-z]{2}", text) for text in texts()), texts()
    language.use("en")
    assert "&Look in:" in texts()


def test_that_english_knows_one_from_many(language: Language) -> None:
    language.use("zh_CN")
    language.use("en")
    told = [QCoreApplication.translate("PresetCard", "%n seeds", "", count) for count in (1, 5)]
    assert told == ["1 seed", "5 seeds"]


def test_that_lists_are_punctuated_as_the_language_writes_them(language: Language) -> None:
    english = listed(("left", "right")), listed_clauses(("better for 1", "worse for 2"))
    assert english == ("left, right", "better for 1; worse for 2")
    language.use("zh_CN")
    assert listed(("left", "right")) == "left、right"
    assert listed_clauses(("a", "b")) == "a；b"


def test_that_the_kind_of_a_task_follows_the_language(
    language: Language, theme: Theme, digits_experiment: Experiment, qtbot: QtBot
) -> None:
    settings = TaskSettings(theme)
    qtbot.addWidget(settings)
    tasks = digits_experiment.tasks
    settings.set_value(tasks, {}, is_editable=True)
    switch = child(settings, QCheckBox, f"task.{tasks[0].name}")
    assert switch.toolTip() == "Several classes"
    language.use("zh_CN")
    settings.retranslate()
    assert switch.toolTip() == QCoreApplication.translate("fields", "Several classes") != "Several classes"


def test_that_the_window_changes_its_language_while_it_is_open(window: MainWindow, qtbot: QtBot) -> None:
    run, engine = window.actions_by_id["run.start"], child(window, QLabel, "status_engine")
    english = engine.text()
    window.actions_by_id.trigger("view.chinese")
    qtbot.waitUntil(lambda: run.text() == "运行(&R)" and engine.text() != english)
    window.actions_by_id.trigger("view.english")
    qtbot.waitUntil(lambda: run.text() == "&Run" and engine.text() == english)


def test_that_the_buttons_of_a_dock_are_named_anew_in_another_language(shell: MainWindow) -> None:
    asked: list[str] = []
    for dock in shell.findChildren(HistoryDock) + shell.findChildren(LogDock):
        for name in ("qt_dockwidget_floatbutton", "qt_dockwidget_closebutton"):
            button = child(dock, QAbstractButton, name)
            asked.append(button.accessibleName())
            button.setAccessibleName("as it was called in another language")
    shell.actions_by_id.trigger("view.chinese")
    shell.actions_by_id.trigger("view.english")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    named = [
        child(dock, QAbstractButton, name).accessibleName()
        for dock in shell.findChildren(HistoryDock) + shell.findChildren(LogDock)
        for name in ("qt_dockwidget_floatbutton", "qt_dockwidget_closebutton")
    ]
    assert named == asked
    assert all(asked)


def test_that_a_missing_translation_leaves_english(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("mtl_gui.ui.language.resources_folder", lambda: tmp_path)
    language.use("zh_CN")
    assert QCoreApplication.translate("commands", "&Run") == "&Run"


def test_that_a_language_that_is_gone_leaves_no_texts_behind(language: Language) -> None:
    language.use("zh_CN")
    assert QCoreApplication.translate("commands", "&Run") == "运行(&R)"
    language.deleteLater()
    QCoreApplication.sendPostedEvents(language, QEvent.Type.DeferredDelete)
    assert QCoreApplication.translate("commands", "&Run") == "&Run"
