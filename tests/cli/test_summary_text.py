import re

from mtl_gui.cli.summary_text import summary_text
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.study.gain import DELTA_M
from mtl_gui.study.statistics import Interval
from mtl_gui.study.summary import Fallbacks, GainSummary, Summary, TaskSummary

AGE = TaskSummary(
    task="age",
    metric="rmse",
    higher_is_better=False,
    unit="years",
    arms={CHOSEN: Interval(4.12345, 4.0, 4.25, 3), SINGLE_TASK: Interval(5.0, 4.5, 5.5, 3)},
    difference=Interval(-0.9, -1.0, -0.8, 3),
    verdict="better",
)
SEX = TaskSummary("sex", "accuracy", True, "", {CHOSEN: Interval(0.75, None, None, 2)}, None, None)  # noqa: FBT003

_NONE = Fallbacks(0, 20)


def test_that_a_row_per_task_shows_both_arms_the_difference_and_the_verdict() -> None:
    gain = GainSummary(DELTA_M, Interval(-3.25, -4.0, -2.5, 3))
    text = summary_text(Summary("Title", (0, 1, 2), True, "kept", (AGE,), (gain,), _NONE))  # noqa: FBT003
    headings, row, delta_m, note = text.splitlines()
    assert headings.split() == ["task", "metric", "chosen", "single-task", "difference", "verdict"]
    assert re.split("  +", row) == [
        "age",
        "rmse (years)",
        "4.123 [4, 4.25]",
        "5 [4.5, 5.5]",
        "-0.9 [-1, -0.8]",
        "better",
    ]
    assert headings.index("verdict") == row.index("better")
    assert delta_m == "Δm = -3.25 [-4, -2.5] % (mean over all metrics, lower is better)"
    assert "of the kept networks; mean and 95 % interval, n = 3 seeds." in note


def test_that_what_was_not_trained_is_left_empty() -> None:
    text = summary_text(Summary("Title", (0, 1), True, "last", (SEX,), (), _NONE))  # noqa: FBT003
    assert text.splitlines()[1].split() == ["sex", "accuracy", "0.75"]


def test_that_fallbacks_of_the_weighting_are_told() -> None:
    summary = Summary("Title", (0, 1), True, "last", (SEX,), (), Fallbacks(3, 20))  # noqa: FBT003
    assert (
        summary_text(summary).splitlines()[-1].startswith("In 3 of 20 steps the weighting's equation had no")
    )
