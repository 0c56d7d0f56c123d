from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mtl_gui.data import catalogue
from mtl_gui.data.files import loading as loading_module
from mtl_gui.data.files.loading import load, loading
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import ArraysReading, Experiment, FileColumn, ImagesReading, ImportedFile, TextReading
from tests.data.files.builders import arrays, class_folder, lines, picture, plain_rows, spreadsheet, written


def recipe(path: Path) -> ImportedFile:
    return proposed_file(scanned_file(path, proposed_reading(path)))


def with_roles(data: ImportedFile, **roles: str) -> ImportedFile:
    columns = [
        column.replaced(role=roles[column.name]) if column.name in roles else column
        for column in data.columns
    ]
    return data.replaced(columns=tuple(columns))


def with_kind(data: ImportedFile, name: str, kind: str, categories: tuple[str, ...] = ()) -> ImportedFile:
    columns = [
        column.replaced(kind=kind, categories=categories) if column.name == name else column
        for column in data.columns
    ]
    return data.replaced(columns=tuple(columns))


def people(folder: Path) -> Path:
    rows = [
        f"{i},{1.5 + i},{'' if i % 7 == 0 else ['red', 'green', 'blue'][i % 3]},"
        f"{['low', 'mid', 'high'][i % 3]},2024-01-{i % 28 + 1:02},{'?' if i % 5 == 0 else i * 0.25},"
        f"{['no', 'yes'][i % 2]}"
        for i in range(60)
    ]
    return written(folder, lines("n,x,colour,level,day,y,z", *rows))


def test_that_every_kind_of_column_becomes_what_it_says(tmp_path: Path) -> None:
    data = with_roles(recipe(people(tmp_path)), n="ignored", y="task", z="task")
    data = with_kind(data, "level", "ordinal", ("low", "mid", "high"))
    dataset = load(data)
    assert dataset.input_names == (
        "x",
        "colour=blue",
        "colour=green",
        "colour=red",
        "colour=(missing)",
        "level",
        "day",
    )
    first_day = (np.datetime64("2024-01-01") - np.datetime64("1970-01-01")).astype(int)
    for i, features in enumerate(dataset.inputs):
        colour = "(missing)" if i % 7 == 0 else ["red", "green", "blue"][i % 3]
        hot = [float(name == f"colour={colour}") for name in dataset.input_names[1:5]]
        assert features.tolist() == [1.5 + i, *hot, i % 3, first_day + i % 28]
    expected = [np.nan if i % 5 == 0 else i * 0.25 for i in range(60)]
    assert_array_equal(dataset.column("y").labels, expected)
    assert dataset.column("z").offer.classes == ("no", "yes")
    assert_array_equal(dataset.column("z").labels, np.arange(60) % 2)


def test_that_the_same_table_gives_the_same_data_in_every_format(tmp_path: Path) -> None:
    import polars as pl

    rows = [[str(i * 0.5), str(i * i), ["u", "v", "w"][i % 3], str(i * 1.25)] for i in range(40)]
    head = ["a", "b", "c", "y"]
    frame = pl.DataFrame(
        {
            "a": [i * 0.5 for i in range(40)],
            "b": [i * i for i in range(40)],
            "c": [row[2] for row in rows],
            "y": [i * 1.25 for i in range(40)],
        }
    )
    frame.write_parquet(tmp_path / "t.parquet")
    kinds = ("a numeric", "b numeric", "c {u,v,w}", "y numeric")
    attributes = lines("@relation r", *(f"@attribute {kind}" for kind in kinds), "@data")
    body = lines(*(",".join(row) for row in rows))
    members = {name: np.array(frame[name].to_list()) for name in head}
    files = [
        written(tmp_path, ",".join(head) + "\n" + body),
        written(tmp_path, ";".join(head) + "\n" + body.replace(",", ";").replace(".", ","), "german.csv"),
        written(tmp_path, (",".join(head) + "\n" + body), "wide.tsv", "utf-16"),
        written(tmp_path, spreadsheet({"S": [head, *rows]}), "t.xlsx"),
        written(tmp_path, attributes + body, "t.arff"),
        written(tmp_path, arrays(**members), "t.npz"),
        tmp_path / "t.parquet",
    ]
    first, *others = (load(recipe(file)) for file in files)
    assert first.input_names == ("a", "b", "c=u", "c=v", "c=w")
    for other in others:
        assert other.input_names == first.input_names, other.title
        assert_array_equal(other.inputs, first.inputs, other.title)
        assert_array_equal(other.column("y").labels, first.column("y").labels)


def test_that_a_packed_table_is_read_as_it_is(tmp_path: Path) -> None:
    import gzip

    from tests.data.files.builders import archive

    content = lines(*plain_rows(40)).encode()
    plain, zipped, packed = (
        load(recipe(written(tmp_path, body, name)))
        for name, body in (
            ("t.csv", content),
            ("t.csv.gz", gzip.compress(content)),
            ("t.zip", archive({"inside/t.csv": content})),
        )
    )
    assert_array_equal(plain.inputs, zipped.inputs)
    assert_array_equal(plain.inputs, packed.inputs)


def test_that_a_bad_cell_is_missing_when_that_was_chosen(tmp_path: Path) -> None:
    rows = plain_rows(60)
    rows[10] = "oops,3,yes"
    data = recipe(written(tmp_path, lines(*rows)))
    with pytest.raises(Refused, match="Row 11, column “a”: “oops” is no number"):
        load(data)
    dataset = load(data.replaced(bad_cells="missing"))
    assert np.flatnonzero(np.isnan(dataset.inputs[:, 0])).tolist() == [9]


def test_that_an_entry_that_was_not_there_before_is_refused(tmp_path: Path) -> None:
    data = recipe(written(tmp_path, lines(*plain_rows(40)))).replaced(sha256=None)
    written(tmp_path, lines(*plain_rows(40), "1,2,perhaps"))
    with pytest.raises(Refused, match="Row 42, column “y”: “perhaps” is none of the entries"):
        load(data)


def test_that_a_changed_file_is_refused(tmp_path: Path) -> None:
    data = recipe(written(tmp_path, lines(*plain_rows(40))))
    written(tmp_path, lines(*plain_rows(41)))
    with pytest.raises(Refused, match="has changed since the experiment was made"):
        load(data)


def test_that_loading_tells_how_far_it_is_and_is_not_done_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = recipe(written(tmp_path, lines(*plain_rows(40))))
    events = list(loading(data))
    assert all(isinstance(event, Progressed) for event in events)
    assert events[-1].fraction == 1.0
    monkeypatch.setattr(loading_module, "open_table", None)
    assert load(data.replaced(split=data.split.replaced(seed=3))).num_rows == 40


def test_that_images_of_class_folders_are_read(tmp_path: Path) -> None:
    data = recipe(class_folder(tmp_path / "pets", 10))
    dataset = load(data)
    assert dataset.shape == (1, 8, 8)
    assert dataset.column("class").offer.classes == ("cat", "dog")
    values = dataset.inputs[:, 0, 3, 3]
    assert_array_equal(values, [*range(10), *range(100, 110)])
    assert_array_equal(dataset.column("class").labels, [0] * 10 + [1] * 10)


def test_that_images_in_colour_have_three_channels_and_a_table_of_labels(tmp_path: Path) -> None:
    for number in range(20):
        written(tmp_path / "set", picture(number * 10, mode="RGB"), f"sub/{number}.png")
    rows = [f"{n * 1.5},sub/{n}.png,{'ab'[n % 2]}" for n in range(20)]
    written(tmp_path / "set", lines("size,file,kind", *rows), "labels.csv")
    data = with_roles(recipe(tmp_path / "set"), size="task", kind="task")
    dataset = load(data)
    assert dataset.shape == (3, 8, 8)
    assert_array_equal(dataset.inputs[:, 0, 0, 0], np.arange(20) * 10)
    assert_array_equal(dataset.inputs[:, 2, 0, 0], 255 - np.arange(20) * 10)
    assert_array_equal(dataset.column("size").labels, np.arange(20) * 1.5)
    assert [offer.kind for offer in dataset.offers] == ["regression", "binary"]


def test_that_images_of_other_sizes_are_fitted_when_that_was_chosen(tmp_path: Path) -> None:
    folder = class_folder(tmp_path / "pets", 10)
    written(folder, picture(50, size=(20, 10)), "cat/wide.png")
    data = recipe(folder)
    assert isinstance(data.reading, ImagesReading)
    dataset = load(data.replaced(reading=data.reading.replaced(other_sizes="resize"), sha256=None))
    assert dataset.inputs.shape == (21, 1, 8, 8)
    assert_allclose(dataset.inputs[10], 50, atol=1)


def test_that_images_in_an_array_are_read_whichever_axis_is_the_channel(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (30, 6, 5, 3)).astype(np.uint8)
    first = written(tmp_path, arrays(x=pixels, y=np.arange(30) % 3), "last.npz")
    second = written(tmp_path, arrays(x=np.moveaxis(pixels, 3, 1), y=np.arange(30) % 3), "first.npz")
    one, other = (load(recipe(path)) for path in (first, second))
    assert one.shape == (3, 6, 5)
    assert_array_equal(one.inputs, other.inputs)
    assert_array_equal(one.inputs[7, 2], pixels[7, :, :, 2])
    assert isinstance(recipe(first).reading, ArraysReading)


def test_that_matrices_in_an_array_are_numbered_columns(tmp_path: Path) -> None:
    values = np.random.default_rng(0).normal(size=(30, 3))
    targets = np.random.default_rng(1).normal(size=(30, 2))
    data = recipe(written(tmp_path, arrays(x=values, target=targets), "t.npz"))
    assert data.names_with("task") == ("target_1", "target_2")
    dataset = load(data)
    assert_array_equal(dataset.inputs, values.astype(np.float32))
    assert_array_equal(dataset.column("target_2").labels, targets[:, 1])


def test_that_rows_are_divided_by_groups_times_and_parts_of_the_file(tmp_path: Path) -> None:
    rows = [f"{i * 0.5},p{i % 12},{2000 + i},{['train', 'test'][i % 4 == 3]},{i * 1.5}" for i in range(60)]
    data = recipe(written(tmp_path, lines("x,patient,year,split,y", *rows)))
    data = with_roles(data, patient="group", year="time")
    dataset = load(data)
    assert dataset.input_names == ("x",)
    assert dataset.keys.group is not None
    assert dataset.keys.time is not None
    assert dataset.keys.assigned is not None
    assert_array_equal(dataset.keys.time, 2000 + np.arange(60))
    assert_array_equal(dataset.keys.assigned, [2 if i % 4 == 3 else 0 for i in range(60)])
    same = dataset.keys.group[:, None] == dataset.keys.group
    number = np.arange(60) % 12
    assert_array_equal(same, number[:, None] == number)


def test_that_a_row_without_a_group_is_refused(tmp_path: Path) -> None:
    rows = [f"{i * 0.5},{'' if i == 30 else f'p{i % 12}'},{i * 1.5}" for i in range(60)]
    data = with_roles(recipe(written(tmp_path, lines("x,patient,y", *rows))), patient="group")
    with pytest.raises(Refused, match="Row 32 has no entry in the column “patient”"):
        load(data)


def test_that_a_word_that_is_no_part_of_the_data_is_refused(tmp_path: Path) -> None:
    rows = [f"{i * 0.5},{'later' if i == 30 else 'train'},{i * 1.5}" for i in range(60)]
    data = with_roles(recipe(written(tmp_path, lines("x,part,y", *rows))), part="split")
    with pytest.raises(Refused, match="Row 32, column “part”: “later” is no part"):
        load(data)


def test_that_a_unit_in_a_columns_name_is_that_of_the_task(tmp_path: Path) -> None:
    rows = [f"{i * 0.5},{i * 1.5}" for i in range(60)]
    data = recipe(written(tmp_path, lines("x,height (cm)", *rows)))
    assert load(data).column("height (cm)").offer.unit == "cm"


def test_that_scaling_is_fitted_on_the_training_rows_alone_and_undone_for_display(tmp_path: Path) -> None:
    data = recipe(people(tmp_path))
    data = with_roles(data, n="ignored", y="task", z="task")
    prepared = prepare(catalogue.starting_experiment(data))
    dataset = load(data)
    train = prepared.parts["train"]
    place = prepared.input_names.index("x")
    column = dataset.inputs[:, place].astype(float)
    assert_allclose(prepared.input_mean[place], column[train].mean(), rtol=1e-6)
    assert_allclose(prepared.input_scale[place], column[train].std(), rtol=1e-6)
    task = prepared.tasks[[t.name for t in prepared.tasks].index("y")]
    raw = dataset.column("y").labels
    assert_allclose(
        (task.targets * task.scale + task.mean)[task.present], raw[task.present], rtol=1e-4, atol=1e-4
    )


def test_that_an_experiment_on_a_file_survives_toml(tmp_path: Path) -> None:
    experiment = catalogue.starting_experiment(recipe(people(tmp_path)))
    assert Experiment.from_toml(experiment.to_toml()) == experiment


def test_that_names_that_a_task_cannot_have_are_refused_before_training(tmp_path: Path) -> None:
    rows = [f"{i * 0.5},{i * 1.5}" for i in range(60)]
    data = recipe(written(tmp_path, lines("x," + "y" * 100, *rows)))
    with pytest.raises(Refused, match="name"):
        catalogue.starting_experiment(data)


def test_that_a_column_that_is_gone_is_told(tmp_path: Path) -> None:
    data = ImportedFile(
        path=str(written(tmp_path, lines(*plain_rows(30)))),
        reading=TextReading(),
        columns=(FileColumn(name="gone"), FileColumn(name="y", role="task", kind="binary")),
    )
    with pytest.raises(Refused, match="no column “gone”"):
        load(data)
