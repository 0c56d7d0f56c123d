from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.study.run_comparison import compare_runs
from mtl_gui.texts import Sentence
from mtl_gui.ui.compare.comparison_rows import answer, pair_rows, run_rows, task_rows
from mtl_gui.ui.compare.run_curves import curves_of_runs
from mtl_gui.ui.compare.run_texts import duration_text, setting_text, short_titles
from mtl_gui.ui.compare.side_by_side import SideBySide
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.data_table import curve_tables
from mtl_gui.ui.plots.dot_plot import DotPlot
from mtl_gui.ui.theme import Theme
from tests.study.made_runs import an_experiment
from tests.study.read_runs import ALONE, SCATTER, read_run
from tests.ui.plots.pictures import count, picture_of

BETTER = ALONE + np.array([0.05, -4.0]) + 1.5 * np.roll(SCATTER, 2, axis=0)
WORSE = ALONE + np.array([-0.05, 4.0]) - SCATTER


def test_that_gain_and_negative_transfer_are_told_in_the_same_words() -> None:
    rows = task_rows(compare_runs([read_run("a", BETTER), read_run("b", WORSE)]))
    assert [(row[0], row[2], row[-1]) for row in rows] == [
        ("sex", "A", "▲ better"),
        ("sex", "B", "▼ worse"),
        ("progression", "A", "▲ better"),
        ("progression", "B", "▼ worse"),
    ]
    assert rows[0][1] == "Accuracy, higher is better"
    assert rows[2][1] == "Root mean squared error, lower is better"


def test_that_two_seeds_give_no_interval_and_say_why() -> None:
    comparison = compare_runs([read_run("a", BETTER[:2], ALONE[:2]), read_run("b", WORSE[:2], ALONE[:2])])
    assert answer(comparison).startswith("Too few common seeds")
    for row in (*task_rows(comparison), *pair_rows(comparison)):
        assert not any("[" in text for text in row)
        assert row[-1] == "? too few common seeds"
        assert row[-2] == "–"


def test_that_the_answer_counts_differences_that_chance_does_not_explain() -> None:
    experiment = an_experiment(5)
    other = experiment.replaced(training=experiment.training.replaced(learning_rate=0.5))
    runs = [read_run("a", BETTER), read_run("b", WORSE), read_run("c", WORSE, ALONE, other)]
    assert answer(compare_runs(runs)) == "Of 6 differences between runs, 4 are more than chance explains."
    assert answer(compare_runs(runs[:1])) == "These runs have no task in common."


def test_that_differences_without_enough_common_seeds_are_not_counted_as_none() -> None:
    runs = [read_run("a", BETTER), read_run("b", WORSE), read_run("c", ALONE[:2], ALONE[:2])]
    told = "Of 2 differences between runs, 2 are more than chance explains. 4 more have too few common seeds."
    assert answer(compare_runs(runs)) == told


def test_that_the_same_training_twice_is_told_and_not_counted() -> None:
    runs = [read_run("a", BETTER), read_run("b", WORSE), read_run("c", WORSE)]
    comparison = compare_runs(runs)
    assert answer(comparison) == "Of 4 differences between runs, 4 are more than chance explains."
    told = [row[-2:] for row in pair_rows(comparison) if row[1] == "B − C"]
    assert told == [["–", "= the same training"]] * 2
    assert answer(compare_runs(runs[1:])).startswith("These runs are the same training")


def test_that_a_run_without_single_task_networks_is_not_given_a_gain() -> None:
    runs = [read_run("a", BETTER, None), read_run("b", WORSE)]
    comparison = compare_runs(runs)
    first, second = run_rows(comparison, runs, {"a": "Alone", "b": "Both"})
    assert first[:4] == ["A", "Alone", "–", "–"]
    assert second[2].startswith("+")
    assert second[3].startswith("−")
    assert task_rows(comparison)[0][-1] == "no single-task networks"


def test_that_every_run_has_a_curve_with_its_band_and_number_of_seeds() -> None:
    runs = [read_run("a", BETTER), read_run("b", WORSE[:2], ALONE[:2])]
    content = curves_of_runs(compare_runs(runs).tasks[1], runs, "loss", "Loss")
    assert [curve.name for curve in content.curves] == ["A, n = 5", "B, n = 2"]
    assert [curve.task for curve in content.curves] == [0, 1]
    assert content.last_step == 20
    assert content.heading == "progression: Loss"
    assert np.isfinite(content.curves[0].band.low).all()
    assert np.isnan(content.curves[1].band.low).all()


def test_that_curves_tell_of_every_run_and_name_the_task_once(qtbot: QtBot, theme: Theme) -> None:
    view = SideBySide(theme)
    qtbot.addWidget(view)
    view.show_runs([read_run("a", BETTER), read_run("b", WORSE)], (), {})
    plot = view.findChildren(CurvePlot)[1]
    name, told = plot.accessibleName(), plot.accessibleDescription()
    tables = curve_tables([plot.content])
    assert name.count("progression") == told.count("progression") == tables[0][0].count("progression") == 1
    assert "(A, n = 5" in told
    assert "(B, n = 5" in told
    numbers = tables[0][1]()
    assert {numbers.cell(row, 1) for row in range(numbers.length())} == {"A, n = 5", "B, n = 5"}


def test_that_what_could_not_be_read_of_a_run_is_told_above_its_numbers(qtbot: QtBot, theme: Theme) -> None:
    view = SideBySide(theme)
    qtbot.addWidget(view)
    damaged = replace(read_run("a", BETTER), notes=(Sentence("5 steps are missing."),))
    view.show_runs([damaged, read_run("b", WORSE)], (), {"a": "First"})
    [told] = [label for label in view.findChildren(QLabel) if label.objectName() == "caution"]
    assert told.text() == "First: 5 steps are missing."
    assert not told.isHidden()
    view.show_runs([read_run("b", WORSE)], (), {})
    assert told.isHidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_dots_and_curves_have_the_colours_of_the_runs(qtbot: QtBot, theme: Theme, scheme: str) -> None:
    theme.use(scheme)  # type: ignore[arg-type]
    view = SideBySide(theme)
    qtbot.addWidget(view)
    view.resize(900, 1400)
    view.show_runs([read_run("a", BETTER), read_run("b", WORSE)], (), {})
    view.show()
    for plot in (view.findChildren(DotPlot)[0], view.findChildren(CurvePlot)[0]):
        picture = picture_of(plot)
        assert all(count(picture, theme.task_color(place)) > 5 for place in range(2))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.84, "0.84 s"), (59.9, "60 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")],
)
def test_that_times_are_said_as_short_as_they_can_be(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


def test_that_settings_are_said_as_people_write_them() -> None:
    values = (None, True, False, 3, -0.5, "adam")
    assert [setting_text(value) for value in values] == ["", "yes", "no", "3", "−0.5", "adam"]


def test_that_titles_of_one_design_are_cut_to_what_tells_them_apart() -> None:
    design = "Digits: four questions about one picture"
    assert short_titles([f"{design} · PCGrad", f"{design} · Equal"], 28) == ["… PCGrad", "… Equal"]
    assert short_titles(["Digits, once more", "Digits with PCGrad"], 28) == [
        "Digits, once more",
        "Digits with PCGrad",
    ]
    [alone] = short_titles([f"{design} · PCGrad"], 20)
    assert (len(alone) <= 20, alone.startswith("Digits"), alone.endswith("PCGrad")) == (True, True, True)
    assert short_titles([design, f"{design} · Equal"], 60) == ["… picture", "… picture · Equal"]
