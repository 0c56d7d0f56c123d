"""Writes the report of a study: a web page in one file, or PDF."""

from pathlib import Path

from mtl_gui.export.other_contents import other_report_of
from mtl_gui.export.report_contents import report_of
from mtl_gui.export.report_page import report_page
from mtl_gui.export.report_sheets import report_sheets
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.study.other_findings import OtherFindings, found_in
from mtl_gui.study.study_words import Say
from mtl_gui.texts import sentence, translatable

__all__ = ["FORMATS", "write_report"]

FORMATS = ("html", "pdf")
"""The file endings a report can have."""


def write_report(
    folder: StudyFolder | OtherFolder,
    path: Path,
    say: Say = str,
    findings: StudyFindings | OtherFindings | None = None,
) -> None:
    """Writes what a kept study has found; the file's ending chooses the format.

    Args:
        folder: The study.
        path: Where to.
        say: Puts sentences into the reader's language.
        findings: What it has found, where that is known already.

    Raises:
        Refused: When the ending is none of `FORMATS`, the study cannot be read, or the file not be written.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise Refused(
            sentence(translatable("problems", "The report {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "Reports cannot be written as “{ending}”."), ending=ending),
            sentence(
                translatable("problems", "Give the file one of these endings: {endings}."),
                endings=", ".join(FORMATS),
            ),
        )
    found = _findings(folder) if findings is None else findings
    versions = folder.environment()
    if isinstance(found, StudyFindings):
        report = report_of(found, versions, say)
    else:
        report = other_report_of(found, versions, say)
    if ending == "html":
        write_bytes(path, report_page(report, found.study, say).encode("utf-8"))
    else:
        write_bytes(path, report_sheets(report, found.study, say))


def _findings(folder: StudyFolder | OtherFolder) -> StudyFindings | OtherFindings:
    return findings_of(folder.record()) if isinstance(folder, StudyFolder) else found_in(folder.record())
