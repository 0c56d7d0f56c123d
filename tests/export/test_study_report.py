import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes

from mtl_gui.events import FloatArray
from mtl_gui.export.report_contents import Listing, Paragraph, ReportTable, report_of
from mtl_gui.export.report_words import interval_words, preset_words
from mtl_gui.export.study_figure import study_figure
from mtl_gui.export.study_report import write_report
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.study.statistics import Interval
from mtl_gui.study_events import StudyFinished
from mtl_gui.texts import Sentence
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record, started_record, told_arm

_SPREAD = np.array([-0.03, -0.01, 0.01, 0.03])


def _tests(*levels: float) -> FloatArray:
    values: FloatArray = (
        np.array(levels)[:, None, None] + np.array([-0.1, 0.0, -0.2])[None, :, None] + _SPREAD
    )
    return values[..., np.newaxis]


def _findings(study: Study | None = None) -> StudyFindings:
    study = made_study(title="A <study> & more") if study is None else study
    return findings_of(measured_record(study, [_tests(0.8, 0.9), _tests(0.6, 0.9)]))


def _folder(path: Path) -> StudyFolder:
    study = made_study(title="A <study> & more", notes="Between two $\\frac$ signs.")
    folder = StudyFolder.create(path / "study", study)
    started = started_record(study).started
    assert started is not None
    folder.append(started)
    folder.append(told_arm(0, _tests(0.8, 0.9)))
    folder.append(told_arm(1, _tests(0.6, 0.9)))
    folder.append(StudyFinished(folder.path))
    return folder


class _Page(HTMLParser):
    """The texts of a page by the element around them, and every address it names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.addresses: list[str] = []
        self.language = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        given = dict(attrs)
        self.language = given.get("lang") or self.language
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open:
            self.texts.append((self.open[-1], data.strip()))

    def of(self, tag: str) -> list[str]:
        return [text for found, text in self.texts if found == tag]


def test_that_a_page_holds_verdict_numbers_settings_and_versions_and_needs_no_other_file(
    tmp_path: Path,
) -> None:
    folder = _folder(tmp_path)
    write_report(folder, tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page = _Page(text)
    assert page.of("h1") == ["A <study> & more"]
    assert page.language == "en"
    assert "Holds here" in page.of("p")
    assert any(words.startswith("n = 4 seeds; 95 % intervals: Student's t") for words in page.of("p"))
    assert Study.from_toml("\n".join(page.of("pre"))) == folder.study()
    assert folder.environment()["torch"] in page.of("td")
    # paired differences are 0.2 for every seed: the interval is a point
    assert any(cell.startswith("+20 [") for cell in page.of("td"))
    assert all(address.startswith("#") for address in page.addresses)
    assert text.count("<svg") == len(_findings().pictures)
    assert "http" not in re.sub(r"http://www\.w3\.org/\S*", "", text)


def test_that_sheets_of_paper_are_written_and_signs_of_formulas_in_words_left_alone(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    write_report(folder, tmp_path / "report.pdf")
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    pages = int(re.search(rb"/Type /Pages[^>]*/Count (\d+)|/Count (\d+)", content)[1] or 0)  # type: ignore[index]
    assert pages >= 4


def test_that_a_report_of_an_unfinished_study_says_so() -> None:
    record = started_record(made_study())
    record.append(told_arm(0, _tests(0.8, 0.9)))
    told = _paragraphs(report_of(findings_of(record), {}, str).sections[0].parts)
    assert "The study is not finished: 50 % is done." in told
    assert "No verdict yet" in told


def test_that_every_arm_stands_in_the_table_of_every_measure() -> None:
    findings = _findings()
    numbers = next(section for section in report_of(findings, {}, str).sections if section.title == "Numbers")
    tables = [part for part in numbers.parts if isinstance(part, ReportTable)]
    assert len(tables) == len(findings.pictures)
    assert tables[0].headings == ("Task", "labels of the task", "multi-task", "single-task")
    assert tables[0].rows[0][:2] == ("digit (%)", "10")
    assert tables[0].rows[0][2] == "80.0 [75.9, 84.1], n = 4"


def test_that_a_report_speaks_the_readers_language() -> None:
    report = report_of(_findings(), {}, lambda sentence: f"<{sentence}>")
    assert report.language == "<en>"
    assert all(section.title.startswith("<") for section in report.sections)
    settings = next(
        part for section in report.sections for part in section.parts if isinstance(part, Listing)
    )
    assert tomllib.loads(settings.text)["claim"] == "few_labels"
    told = _paragraphs(report.sections[0].parts)
    assert "<The claim: <Few labels borrow strength>.>" in told


def test_that_a_persons_own_title_may_have_braces() -> None:
    def say(sentence: Sentence) -> str:
        return f"translated {sentence}"

    assert preset_words("What {is} it?", say) == "What {is} it?"
    assert preset_words("A title", say) == "translated A title"
    assert preset_words("", say) == ""


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(0.5, 0.25, 0.75, 5), "0.50 [0.25, 0.75]"),
        (Interval(-12.34, -20.0, -4.68, 5), "−12.3 [−20.0, −4.7]"),
        (Interval(1234.5, 1000.0, 1469.0, 5), "1234 [1000, 1469]"),
        (Interval(0.5, None, None, 2), "0.5"),
        (Interval(float("nan"), None, None, 0), "–"),
    ],
)
def test_that_numbers_have_as_many_digits_as_their_interval_allows(interval: Interval, words: str) -> None:
    assert interval_words(interval) == words


def test_that_a_figure_draws_every_arm_with_its_interval() -> None:
    findings = _findings()
    figure = study_figure(findings.study, findings.pictures[0])
    (axes,) = (axes for axes in figure.axes if isinstance(axes, Axes))
    assert axes.get_xscale() == "linear"  # 10 and 40 labels lie within a decade
    lines = [np.asarray(line.get_ydata()) for line in axes.lines]
    assert lines[0] == pytest.approx([80, 90])
    assert lines[1] == pytest.approx([60, 90])
    band = axes.collections[0].get_paths()[0].get_extents()
    line = findings.pictures[0].panels[0].lines[0]
    assert (band.y0, band.y1) == pytest.approx((line.low.min(), line.high.max()))
    labels = [text.get_text() for legend in figure.legends for text in legend.get_texts()]
    assert labels == ["multi-task (n = 4)", "single-task (n = 4)"]


def test_that_a_report_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_report(_folder(tmp_path), tmp_path / "report.docx")
    assert "html, pdf" in str(refused.value)
    assert not (tmp_path / "report.docx").exists()


def _paragraphs(parts: tuple[object, ...]) -> list[str]:
    return [part.text for part in parts if isinstance(part, Paragraph)]
