"""Switches the language of the running window."""

import logging
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from mtl_gui.paths import resources_folder
from mtl_gui.texts import translatable

__all__ = ["Choice", "Language"]

Choice = Literal["system", "en", "zh_CN"]

_MISSING_IN_QT = (translatable("QFileDialog", "&Look in:"), translatable("QFileDialog", "Files of &type:"))
"""What Qt's own file dialog says and Qt's translations leave out; it is looked up in the program's too."""

_TRANSLATED = {QLocale.Language.Chinese: "zh_CN"}


class Language(QObject):
    """Installs the translations of the program and of Qt; every widget hears of it and sets its texts.

    It belongs to the application, and what it has installed goes with it.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._system = QLocale.system()
        self._choice: Choice | None = None
        self._name = "en"

    @property
    def name(self) -> str:
        """The language that is shown."""
        return self._name

    def use(self, choice: Choice) -> None:
        """Shows the window in a language."""
        if choice == self._choice:
            return
        self._choice = choice
        name = _TRANSLATED.get(self._system.language(), "en") if choice == "system" else choice
        self._name = name
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(self._system if choice == "system" else QLocale(name))
        if name != "en":
            self._install(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"mtl_gui_{name}", str(resources_folder() / "translations"))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            logging.getLogger(__name__).warning("There is no translation %s in %s.", name, folder)
            return
        self._application.installTranslator(translator)
        self._installed.append(translator)
