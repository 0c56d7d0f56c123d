from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.data.table_file import load, offers_of_table, read_table, table_experiment
from mtl_gui.problems import Refused
from mtl_gui.spec import TableFile

_COLOURS = ("red", "green", "blue")


def _file(folder: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode(encoding))
    return file


def _people(num_rows: int = 60) -> str:
    """A table with an identifier, numbers, categories, and three tasks with labels missing."""
    lines = ["id,age,colour,name,height,smoker,grade"]
    for row in range(num_rows):
        colour = "" if row % 7 == 0 else _COLOURS[row % 3]
        height = "NA" if row % 5 == 0 else f"{150 + row * 0.5}"
        smoker = "?" if row % 6 == 0 else ("no", "yes")[row % 2]
        lines.append(f"{row + 1},{20 + row % 13},{colour},person {row},{height},{smoker},{row % 4}")
    return "\n".join(lines)


def test_that_columns_are_offered_as_tasks_of_the_kind_they_can_be(tmp_path: Path) -> None:
    offers = offers_of_table(_file(tmp_path, _people()))
    assert [(offer.name, offer.kind) for offer in offers] == [
        ("id", "regression"),
        ("age", "regression"),
        ("colour", "multiclass"),
        ("height", "regression"),
        ("smoker", "binary"),
        ("grade", "multiclass"),
    ]
    assert offers[2].classes == ("blue", "green", "red")
    assert offers[3].classes == ()


def test_that_the_first_experiment_leaves_out_what_only_names_rows_and_says_so(tmp_path: Path) -> None:
    experiment = table_experiment(_file(tmp_path, _people()), ["height", "smoker", "grade"])
    assert isinstance(experiment.data, TableFile)
    assert experiment.data.ignored == ("name", "id")
    assert experiment.notes.splitlines() == [
        "The column “name” holds 60 different texts; at most 50 can be used.",
        "The column “id” only numbers or names the rows.",
    ]
    assert [(task.name, task.kind) for task in experiment.tasks] == [
        ("height", "regression"),
        ("smoker", "binary"),
        ("grade", "multiclass"),
    ]


def test_that_numbered_rows_are_an_input_when_there_is_no_other(tmp_path: Path) -> None:
    text = "t,y\n" + "".join(f"{row},{row * row}\n" for row in range(20))
    experiment = table_experiment(_file(tmp_path, text), ["y"])
    assert catalogue.load(experiment.data).input_names == ("t",)
    assert experiment.notes == ""


def test_that_inputs_are_numbers_and_one_column_per_category(tmp_path: Path) -> None:
    experiment = table_experiment(_file(tmp_path, _people()), ["height", "smoker", "grade"])
    dataset = catalogue.load(experiment.data)
    assert dataset.input_names == ("age", "colour=blue", "colour=green", "colour=red", "colour=(missing)")
    for row, features in enumerate(dataset.inputs):
        colour = "(missing)" if row % 7 == 0 else _COLOURS[row % 3]
        expected = [20 + row % 13, *(name == f"colour={colour}" for name in dataset.input_names[1:])]
        assert features.tolist() == expected


def test_that_labels_are_those_of_the_file_with_gaps(tmp_path: Path) -> None:
    dataset = load(
        TableFile(path=str(_file(tmp_path, _people())), tasks=("height", "smoker"), ignored=("name",))
    )
    height, smoker = dataset.columns
    assert_array_equal(height.labels, [np.nan if row % 5 == 0 else 150 + row * 0.5 for row in range(60)])
    assert smoker.labels.tolist() == [-1 if row % 6 == 0 else row % 2 for row in range(60)]
    assert smoker.offer.classes == ("no", "yes")


def test_that_a_missing_number_stays_open_until_the_data_is_split(tmp_path: Path) -> None:
    dataset = load(TableFile(path=str(_file(tmp_path, _people())), tasks=("grade",), ignored=("name", "id")))
    position = dataset.input_names.index("height")
    assert np.isnan(dataset.inputs[:, position]).tolist() == [row % 5 == 0 for row in range(60)]


def test_that_an_experiment_on_a_table_is_ready_to_train(tmp_path: Path) -> None:
    prepared = prepare(table_experiment(_file(tmp_path, _people()), ["height", "smoker", "grade"]))
    assert [task.num_outputs for task in prepared.tasks] == [1, 1, 4]
    assert np.isfinite(prepared.inputs).all()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("name", ["table.csv", "my table.tsv", "数据/北京 表.csv"])
def test_that_path_and_encoding_make_no_difference(tmp_path: Path, name: str, encoding: str) -> None:
    plain = load(TableFile(path=str(_file(tmp_path, _people())), tasks=("grade",), ignored=("name",)))
    file = _file(tmp_path, _people().replace("red", "röd"), name, encoding)
    other = load(TableFile(path=str(file), tasks=("grade",), ignored=("name",)))
    assert_array_equal(other.inputs, plain.inputs)
    assert "colour=röd" in other.input_names
    assert other.title == file.name


def test_that_decimal_commas_between_semicolons_give_the_same_table(tmp_path: Path) -> None:
    file = _file(tmp_path, _people(), "plain.csv")
    comma = _file(tmp_path, _people().replace(",", ";").replace(".", ","), "comma.csv")
    one, other = (
        load(TableFile(path=str(each), tasks=("height",), ignored=("name",))) for each in (file, comma)
    )
    assert_array_equal(one.inputs, other.inputs)
    assert_array_equal(one.column("height").labels, other.column("height").labels)


def test_that_a_changed_file_is_refused(tmp_path: Path) -> None:
    file = _file(tmp_path, _people())
    experiment = table_experiment(file, ["grade"])
    prepare(experiment)
    _file(tmp_path, _people().replace("20", "21"))
    with pytest.raises(Refused, match=r"table\.csv cannot be used\. The file has changed since"):
        prepare(experiment)


def test_that_a_changed_file_without_a_fingerprint_is_read_anew(tmp_path: Path) -> None:
    data = TableFile(path=str(_file(tmp_path, _people())), tasks=("grade",), ignored=("name",))
    assert catalogue.load(data).num_rows == 60
    _file(tmp_path, _people(70))
    assert catalogue.load(data).num_rows == 70


def test_that_the_fingerprint_is_that_of_the_file(tmp_path: Path) -> None:
    file = _file(tmp_path, _people())
    data = table_experiment(file, ["grade"]).data
    assert isinstance(data, TableFile)
    assert data.sha256 == read_table(file).sha256
    assert data.path == str(file)


_GOOD = "x,y\n" + "".join(f"{row}.5,{row % 2}\n" for row in range(20))


@pytest.mark.parametrize(
    ("text", "tasks", "reason", "advice"),
    [
        (_GOOD, ["z"], "There is no column “z”", "Use one of: x, y"),
        (_GOOD.replace("x,y", "x,price"), ["prise"], "no column “prise”", "Use one of: price."),
        (_GOOD, ["x", "y"], "No column is left as an input", "Name fewer tasks"),
        ("x,y\n1,1\n2,1\n3,1\n", ["y"], "“y” has the same entry, “1”", "another one as a task"),
        ("x,y\n1,yes\n2,\n3,yes\n", ["y"], "“y” has the same entry, “yes”", "another one as a task"),
        ("x,y\n1,2.5\n2,2.5\n", ["y"], "“y” has the same entry, “2.5”", "another one as a task"),
        ("x,y\n1,\n2,NA\n3,?\n", ["y"], "“y” is empty", "another one as a task"),
        ("x,y\n" + "".join(f"{n},name {n}\n" for n in range(60)), ["y"], "60 different texts", "another one"),
        (
            "x,y\n" + "".join(f"{n % 7},{n}\n" for n in range(20)) + "1,lots\n",
            ["y"],
            "“lots” in row 22",
            "Mend",
        ),
        ("x,y\n1,inf\n2,3\n", ["y"], "“y” holds “inf” in row 2", "finite numbers"),
        ("x,y\n-inf,1\n2,3\n", ["y"], "“x” holds “-inf” in row 2", "finite numbers"),
        ("x,y\n,1.5\nNA,2.5\n?,3.5\n", ["y"], "No column is left as an input", "ignore fewer"),
    ],
    ids=[
        "no such task",
        "misspelt task",
        "no input",
        "one number",
        "one class",
        "constant target",
        "no label",
        "free text",
        "stray text",
        "infinite label",
        "infinite input",
        "empty inputs",
    ],
)
def test_that_a_table_that_cannot_be_learned_from_is_refused(
    tmp_path: Path, text: str, tasks: list[str], reason: str, advice: str
) -> None:
    with pytest.raises(Refused) as caught:
        table_experiment(_file(tmp_path, text), tasks)
    assert "table.csv" in str(caught.value.what)
    assert reason in str(caught.value.why)
    assert advice in str(caught.value.what_to_do)


@pytest.mark.parametrize(
    ("text", "ignored", "reason", "advice"),
    [
        (_GOOD, ("colour",), "There is no column “colour”", "Use one of: x, y"),
        (
            "x,t,y\n" + "".join(f"{n},t{n},{n % 2}\n" for n in range(60)),
            (),
            "60 different texts",
            "“t” among",
        ),
        ("x,t,y\n1,,1\n2,,2\n3,,1\n", (), "“t” is empty", "“t” among the ignored"),
    ],
    ids=["no such column", "free text", "empty column"],
)
def test_that_an_input_that_is_of_no_use_is_refused_unless_ignored(
    tmp_path: Path, text: str, ignored: tuple[str, ...], reason: str, advice: str
) -> None:
    path = str(_file(tmp_path, text))
    with pytest.raises(Refused) as caught:
        load(TableFile(path=path, tasks=("y",), ignored=ignored))
    assert reason in str(caught.value.why)
    assert advice in str(caught.value.what_to_do)
    if not ignored:
        assert load(TableFile(path=path, tasks=("y",), ignored=("t",))).input_names == ("x",)


def test_that_a_table_too_small_to_split_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Of 2 rows none is left for the validation part"):
        prepare(table_experiment(_file(tmp_path, "x,z,y\n3,1.5,1\n1,2.5,2\n"), ["y"]))


def test_that_no_task_and_a_task_named_twice_are_refused(tmp_path: Path) -> None:
    file = _file(tmp_path, _GOOD)
    with pytest.raises(Refused, match="needs at least 1"):
        table_experiment(file, [])
    with pytest.raises(Refused, match="“y” is listed twice"):
        table_experiment(file, ["y", "y"])


def test_that_long_names_and_many_left_out_columns_still_make_an_experiment(tmp_path: Path) -> None:
    extra = [f"empty {number}" for number in range(700)]
    rows = [f"{row}.5,{row % 2}{',' * len(extra)}" for row in range(20)]
    file = _file(tmp_path, "\n".join([",".join(["x", "y", *extra]), *rows]), "n" * 240 + ".csv")
    experiment = table_experiment(file, ["y"])
    assert experiment.title == "n" * 200
    assert len(experiment.notes) == 20_000


def test_that_a_column_name_too_long_for_a_task_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="80 characters or less"):
        table_experiment(_file(tmp_path, _GOOD.replace("x,y", "x," + "y" * 81)), ["y" * 81])
