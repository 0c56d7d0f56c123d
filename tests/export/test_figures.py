from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import QuadMesh
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.image import imread
from matplotlib.text import Text

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    ControlApplied,
    Evaluated,
    FloatArray,
    LandscapeRefined,
    LandscapeStarted,
    PathMeasured,
    RunStarted,
    SetLearningRate,
)
from mtl_gui.export import figure_style
from mtl_gui.export.curves_figure import curves_figure
from mtl_gui.export.figure_style import chinese_fonts
from mtl_gui.export.figures import draw_curves, draw_landscape
from mtl_gui.export.landscape_figure import landscape_figure
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import CoordinatePlane, Experiment, LandscapeRequest
from mtl_gui.texts import Sentence

TASKS = ("digit", "parity")
LABELS = {CHOSEN: "chosen", SINGLE_TASK: "single-task"}


def curves_record(
    experiment: Experiment, num_seeds: int, arms: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
) -> RunRecord:
    """Losses 1 + seed + step / 10, metrics the negative of it; the single-task arm 100 above."""
    seeds = tuple(range(num_seeds))
    record = RunRecord(experiment.replaced(seeds=seeds))
    for arm in arms:
        record.append(RunStarted(arm, seeds, TASKS, 20, 5, 10))
        for step in (0, 10, 20):
            losses = 1.0 + np.arange(num_seeds)[:, None] + step / 10 + np.zeros((num_seeds, 2))
            losses += 100 * (arm == SINGLE_TASK)
            for part in ("train", "validation", "test"):
                record.append(Evaluated(arm, step, part, losses, -losses))
    return record


def landscape_record(
    losses: FloatArray, request: LandscapeRequest | None = None, caption: str = "One slice."
) -> LandscapeRecord:
    """A 5 by 9 grid; x goes from -4 to 4, y from 10 to 14."""
    record = LandscapeRecord(request or LandscapeRequest())
    x, y = np.linspace(-4, 4, 9), np.linspace(10, 14, 5)
    record.append(LandscapeStarted(TASKS[: len(losses)], x, y, Sentence(caption), (0.7, 0.2), 0.0, 64))
    record.append(LandscapeRefined(losses, losses[0].size, 1))
    return record


def bowl(column: int, row: int) -> FloatArray:
    """Losses [5, 9] that are lowest, -3, in this cell."""
    rows, columns = np.mgrid[:5, :9]
    return np.asarray((columns - column) ** 2 + (rows - row) ** 2 - 3.0)


def path_of(arm: Arm, name: str) -> PathMeasured:
    points = np.array([[-4.0, 10.0], [0.0, 12.0], [1.0, 13.0]])
    return PathMeasured(arm, name, np.arange(3), points, np.array([0.0, 0.1, 0.25]), np.zeros((3, 2)))


def panels(figure: Figure) -> list[Axes]:
    """The panels with a title, without colour bars and empty places."""
    return [axes for axes in figure.axes if axes.get_title(loc="left")]


def skip_without_a_font_for(text: str) -> None:
    if not text.isascii() and not chinese_fonts():
        pytest.skip("there is no Chinese font on this machine")


def legend_texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.legends[0].get_texts()]


def test_that_there_is_a_panel_per_task_and_quantity(picture_experiment: Experiment) -> None:
    figure = curves_figure(curves_record(picture_experiment, 3))
    assert [axes.get_title(loc="left") for axes in panels(figure)] == [
        "digit: training loss",
        "digit: validation loss",
        "digit: test accuracy",
        "parity: training loss",
        "parity: validation loss",
        "parity: test accuracy",
    ]


def test_that_a_panel_shows_the_mean_of_each_arm_and_its_interval(picture_experiment: Experiment) -> None:
    axes = panels(curves_figure(curves_record(picture_experiment, 3)))[2]
    for line, expected in zip(axes.lines, ([-2, -3, -4], [-102, -103, -104]), strict=True):
        np.testing.assert_allclose(np.asarray(line.get_ydata(), dtype=float), expected)
    half = 4.302652729911275 / np.sqrt(
        3
    )  # Student's t with 2 degrees of freedom at 97.5 %, standard deviation 1
    extents = axes.collections[0].get_paths()[0].get_extents()
    np.testing.assert_allclose([extents.ymin, extents.ymax], [-4 - half, -2 + half])


def test_that_below_three_seeds_the_single_seeds_are_drawn_in_place_of_an_interval(
    picture_experiment: Experiment,
) -> None:
    figure = curves_figure(curves_record(picture_experiment, 2))
    axes = panels(figure)[0]
    assert len(axes.collections) == 0
    assert len(axes.lines) == 2 * (2 + 1)  # per arm two seeds and their mean
    assert legend_texts(figure) == [
        "chosen: mean and single seeds, n = 2",
        "single-task: mean and single seeds, n = 2",
    ]


def test_that_starting_points_of_a_toy_are_no_sample_and_have_no_interval(toy_run: RunFolder) -> None:
    experiment = toy_run.experiment().replaced(seeds=(0, 1, 2, 3))
    record = RunRecord(experiment)
    record.append(RunStarted(CHOSEN, experiment.seeds, ("first", "second"), 5, 1, 2))
    record.append(Evaluated(CHOSEN, 5, "test", np.ones((4, 2)), np.arange(8.0).reshape(4, 2)))
    figure = curves_figure(record)
    assert [axes.get_title(loc="left") for axes in panels(figure)] == ["first: value", "second: value"]
    assert len(panels(figure)[0].collections) == 0
    assert legend_texts(figure) == ["chosen: mean and single starting points, n = 4"]


def test_that_arms_differ_in_colour_dash_and_marker_and_the_legend_counts_the_seeds(
    picture_experiment: Experiment,
) -> None:
    figure = curves_figure(curves_record(picture_experiment, 4))
    chosen, single = panels(figure)[0].lines
    assert chosen.get_color() != single.get_color()
    assert chosen.get_linestyle() != single.get_linestyle()
    assert chosen.get_marker() != single.get_marker()
    assert legend_texts(figure) == [
        "chosen: mean and 95 % interval, n = 4 seeds",
        "single-task: mean and 95 % interval, n = 4 seeds",
    ]


def test_that_a_live_change_is_marked_in_every_panel(picture_experiment: Experiment) -> None:
    record = curves_record(picture_experiment, 3, arms=(CHOSEN,))
    record.append(ControlApplied(CHOSEN, 12, SetLearningRate(0.1)))
    for axes in panels(curves_figure(record)):
        np.testing.assert_array_equal(np.asarray(axes.lines[-1].get_xdata()), [12, 12])


def test_that_labels_can_be_put_into_another_language(picture_experiment: Experiment) -> None:
    figure = curves_figure(curves_record(picture_experiment, 3), lambda text: f"«{text.template}»")
    assert panels(figure)[0].get_title(loc="left") == "digit: «training loss»"
    assert panels(figure)[-1].get_xlabel() == "«step»"
    assert all(text.startswith("«") for text in legend_texts(figure))


def test_that_a_chinese_title_is_drawn_with_a_font_that_holds_it(
    picture_experiment: Experiment, tmp_path: Path
) -> None:
    skip_without_a_font_for("任务")
    tasks = [task.replaced(name=f"任务 {task.name}") for task in picture_experiment.tasks]
    record = curves_record(picture_experiment.replaced(tasks=tuple(tasks)), 3)
    draw_curves(record, tmp_path / "curves.png")  # a missing glyph is a warning, and warnings are errors


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_that_the_ending_of_the_file_chooses_its_format(
    picture_experiment: Experiment, tmp_path: Path, ending: str, start: bytes
) -> None:
    path = tmp_path / f"curves.{ending}"
    draw_curves(curves_record(picture_experiment, 3), path)
    assert path.read_bytes().startswith(start)


def test_that_the_same_record_gives_the_same_file(picture_experiment: Experiment, tmp_path: Path) -> None:
    record = curves_record(picture_experiment, 3)
    for name in ("first.svg", "second.svg"):
        draw_curves(record, tmp_path / name)
    assert (tmp_path / "first.svg").read_bytes() == (tmp_path / "second.svg").read_bytes()


def test_that_an_unknown_ending_is_refused(picture_experiment: Experiment, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="png, svg, pdf"):
        draw_curves(curves_record(picture_experiment, 3), tmp_path / "curves.doc")


def test_that_the_landscape_has_a_panel_per_task_and_one_for_all_together() -> None:
    figure = landscape_figure(landscape_record(np.stack([bowl(1, 1), bowl(7, 3)])))
    titles = [axes.get_title(loc="left") for axes in panels(figure)]
    assert titles == ["digit: loss", "parity: loss", "all tasks: sum of the losses"]


@pytest.mark.parametrize(("column", "row"), [(0, 0), (8, 0), (6, 3)])
def test_that_the_lowest_point_of_a_surface_is_starred_where_it_lies(column: int, row: int) -> None:
    axes = panels(landscape_figure(landscape_record(bowl(column, row)[None])))[0]
    star = next(line for line in axes.lines if line.get_marker() == "*")
    np.testing.assert_array_equal(star.get_xydata(), [[column - 4.0, row + 10.0]])


def test_that_weights_count_in_the_panel_of_all_together() -> None:
    record = landscape_record(np.stack([bowl(1, 1), bowl(7, 3)]))
    axes = panels(landscape_figure(record, {"digit": 0.0, "parity": 2.0}))[2]
    assert axes.get_title(loc="left") == "all tasks: weighted sum of the losses"
    mesh = next(part for part in axes.collections if isinstance(part, QuadMesh))
    np.testing.assert_allclose(np.asarray(mesh.get_array(), dtype=float), 2 * bowl(7, 3))


def test_that_the_panel_of_all_tasks_shows_the_joint_loss_that_is_chosen() -> None:
    record = landscape_record(np.stack([bowl(1, 1), bowl(7, 3)]))
    axes = panels(landscape_figure(record, JointLoss("chebyshev", (1.0, 1.0))))[2]
    assert axes.get_title(loc="left") == "all tasks: the worst task (Chebyshev)"
    shown = np.asarray(axes.collections[0].get_array()).reshape(bowl(1, 1).shape)
    above = [losses - losses.min() for losses in (bowl(1, 1), bowl(7, 3))]
    np.testing.assert_allclose(shown, np.maximum(*above))


def test_that_unknown_points_and_a_flat_surface_can_be_drawn(tmp_path: Path) -> None:
    partly = bowl(4, 2)
    partly[0, :3] = np.nan
    partly[1, 0] = np.inf
    for losses in (partly[None], np.full((1, 5, 9), 0.5), np.full((1, 5, 9), np.nan)):
        draw_landscape(landscape_record(losses), tmp_path / "landscape.png")
        assert np.unique(imread(tmp_path / "landscape.png").reshape(-1, 4), axis=0).shape[0] > 50


def test_that_a_single_task_path_is_on_its_own_panel_and_on_that_of_all_together() -> None:
    record = landscape_record(np.stack([bowl(1, 1), bowl(7, 3)]))
    record.append(path_of(CHOSEN, CHOSEN))
    record.append(path_of(SINGLE_TASK, "parity"))
    figure = landscape_figure(record)
    num_lines = [len(axes.lines) for axes in panels(figure)]
    assert num_lines == [3 + 1, 6 + 1, 6 + 1]  # a path is a line, its start and its end; and the star
    assert legend_texts(figure) == [
        "path of chosen, at most 25% off the plane",
        "path of single-task, at most 25% off the plane",
        "lowest point of the panel",
    ]


def test_that_the_axes_say_what_they_are() -> None:
    axes = panels(landscape_figure(landscape_record(bowl(4, 2)[None])))[0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == (
        "first direction (70% of the path's variance)",
        "second direction (20%)",
    )
    toy = landscape_record(bowl(4, 2)[None], LandscapeRequest(plane=CoordinatePlane()))
    toy.append(path_of(CHOSEN, CHOSEN))
    figure = landscape_figure(toy)
    assert legend_texts(figure)[0] == "path of chosen"
    axes = panels(figure)[0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("first parameter", "second parameter")


@pytest.mark.parametrize(
    "sentence", ["A long sentence about this slice. ", "这是一个关于损失曲面切片的很长的说明。"]
)
def test_that_a_caption_stays_within_the_figure(sentence: str) -> None:
    skip_without_a_font_for(sentence)
    figure = landscape_figure(landscape_record(np.stack([bowl(1, 1), bowl(7, 3)]), caption=sentence * 12))
    caption = figure.findobj(
        lambda part: isinstance(part, Text) and part.get_text().startswith(sentence[:5])
    )[0]
    assert isinstance(caption, Text)
    assert "\n" in caption.get_text()
    assert 0 < caption.get_window_extent().width < figure.bbox.width


def test_that_a_landscape_without_a_point_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="No point"):
        draw_landscape(LandscapeRecord(LandscapeRequest()), tmp_path / "landscape.png")


def test_that_a_chinese_font_is_found_that_was_installed_after_the_list_was_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    skip_without_a_font_for("字")
    found = chinese_fonts()
    files = {entry.fname for entry in fontManager.ttflist if entry.name in found}
    listed = [entry for entry in fontManager.ttflist if entry.fname not in files]
    monkeypatch.setattr(fontManager, "ttflist", listed)
    figure_style._fonts_installed_since.cache_clear()
    assert chinese_fonts() == found
