from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from mtl_gui.export.basins_figure import basins_figure, draw_basins
from mtl_gui.problems import Refused
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import DoubleWells, EqualWeights, Mgda
from mtl_gui.spec.basins import BasinsRequest, single_task_methods


def wells_record() -> BasinsRecord:
    """The first task alone: six starts end at -1. Equal: all at 1. MGDA: 8 outside, one nowhere."""
    methods = (single_task_methods(DoubleWells())[0], EqualWeights(), Mgda())
    record = BasinsRecord(BasinsRequest(methods=methods, starts_per_axis=3))
    record.ends = np.zeros((3, 9, 2))
    record.ends[0, :, 0] = np.where(record.starts[:, 0] < 2, -1.0, 1.0)
    record.ends[1, :, 0] = 1.0
    record.ends[2, :, 0] = 30.0
    record.ends[2, 8] = np.nan
    record.moved = np.zeros((3, 9))
    return record


def maps(figure: Figure) -> list[Axes]:
    return [axes for axes in figure.axes if axes.get_title(loc="left")]


def drawn(axes: Axes) -> dict[str, PathCollection]:
    return {str(part.get_label()): part for part in axes.collections if isinstance(part, PathCollection)}


def test_that_there_is_a_map_per_method_by_its_name() -> None:
    titles = [axes.get_title(loc="left") for axes in maps(basins_figure(wells_record()))]
    assert titles == ["first alone", "Equal", "MGDA"]


def test_that_the_legend_of_each_map_holds_its_own_shares() -> None:
    legends = [
        [text.get_text() for text in legend.get_texts()]
        for axes in maps(basins_figure(wells_record()))
        if (legend := axes.get_legend()) is not None
    ]
    assert legends == [
        ["1 around (1.00, 0.00): 33.3%", "3 around (-1.00, 0.00): 66.7%"],
        ["1 around (1.00, 0.00): 100.0%"],
        ["2 around (30.00, 0.00): 88.9%", "no end: 11.1%"],
    ]


def test_that_each_start_is_drawn_where_it_is_in_the_colour_and_shape_of_its_end() -> None:
    record = wells_record()
    first, equal, _ = (drawn(axes) for axes in maps(basins_figure(record)))
    at_minus_one = first["3 around (-1.00, 0.00): 66.7%"]
    np.testing.assert_array_equal(
        np.asarray(at_minus_one.get_offsets()), record.starts[record.starts[:, 0] < 2]
    )
    at_one, at_one_too = first["1 around (1.00, 0.00): 33.3%"], equal["1 around (1.00, 0.00): 100.0%"]
    colors = [to_hex(np.asarray(part.get_facecolor())[0]) for part in (at_minus_one, at_one, at_one_too)]
    assert colors[0] != colors[1] == colors[2]
    shapes = [part.get_paths()[0].vertices for part in (at_minus_one, at_one, at_one_too)]
    assert not np.array_equal(shapes[0], shapes[1])
    np.testing.assert_array_equal(shapes[1], shapes[2])


def test_that_an_end_is_numbered_at_its_place_unless_that_is_outside_the_map() -> None:
    numbers = [
        [(text.get_text(), text.get_position()) for text in axes.texts]
        for axes in maps(basins_figure(wells_record()))
    ]
    assert numbers == [[("1", (1.0, 0.0)), ("3", (-1.0, 0.0))], [("1", (1.0, 0.0))], []]


def test_that_labels_can_be_put_into_another_language() -> None:
    axes = maps(basins_figure(wells_record(), lambda text: f"«{text.template}»"))[0]
    assert axes.get_title(loc="left") == "«{task} alone»"
    assert axes.get_xlabel() == "«first parameter»"


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_that_maps_are_written_in_every_format(ending: str, start: bytes, tmp_path: Path) -> None:
    draw_basins(wells_record(), tmp_path / f"basins.{ending}")
    assert (tmp_path / f"basins.{ending}").read_bytes().startswith(start)


def test_that_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="png, svg, pdf"):
        draw_basins(wells_record(), tmp_path / "basins.doc")
