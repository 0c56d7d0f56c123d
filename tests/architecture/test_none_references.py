"""PySide6 6.12 takes one reference to None with every call on Python 3.11, until the process dies."""

import sys

from PySide6.QtCore import QObject


def test_that_calls_into_qt_leave_the_references_to_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) - before > -100
