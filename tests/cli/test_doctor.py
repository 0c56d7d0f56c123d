from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from mtl_gui.cli import doctor
from mtl_gui.cli.doctor import Finding
from tests.cli.conftest import typed


def replace_findings(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    monkeypatch.setattr(doctor, "findings", lambda: iter(findings))


def finding(subject: str) -> Finding:
    return next(found for found in doctor.findings() if found.subject == subject)


def test_that_everything_the_program_needs_is_looked_at() -> None:
    subjects = [found.subject for found in doctor.findings()]
    for needed in ("Python", "torch", "devices", "Qt", "Qt's system libraries", "display", "Chinese font"):
        assert needed in subjects
    assert {"folder for settings", "folder for runs", "folder for logs", "shipped files"} <= set(subjects)
    assert len(subjects) == len(set(subjects))


def test_that_nothing_missing_ends_with_0(monkeypatch: pytest.MonkeyPatch) -> None:
    replace_findings(monkeypatch, Finding("Python", "3.11.7"), Finding("display", "none", is_note=True))
    answer = typed("doctor")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "ok       Python: 3.11.7",
        "note     display: none",
        "Everything is there.",
    ]


def test_that_something_missing_ends_with_1_and_its_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    replace_findings(monkeypatch, Finding("Chinese font", "none", "install one"))
    answer = typed("doctor")
    assert answer.code == 1
    assert answer.out.splitlines()[:2] == ["MISSING  Chinese font: none", "         fix: install one"]


def test_that_a_missing_package_and_library_come_with_the_command_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def version(name: str) -> str:
        if name == "polars":
            raise PackageNotFoundError(name)
        return "1.0"

    monkeypatch.setattr(doctor, "version", version)
    monkeypatch.setattr(doctor, "missing_packages", lambda: ["libegl1"])
    assert finding("polars").fix == "python -m pip install polars"
    assert finding("numpy").fix == ""
    assert finding("Qt's system libraries").fix.endswith("libegl1")


def test_that_a_folder_which_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    found = finding("folder for runs")
    assert found.found.endswith("cannot be written")
    assert "MTL_GUI_HOME" in found.fix


def test_that_the_qt_which_crashes_on_this_python_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtCore.qVersion", lambda: "6.12.0")
    monkeypatch.setattr("sys.version_info", (3, 11, 7))
    assert "<6.12" in finding("Qt").fix
    monkeypatch.setattr("sys.version_info", (3, 12, 0))
    assert finding("Qt").fix == ""
