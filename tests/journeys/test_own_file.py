"""Files never seen before: opened, the proposals accepted, trained, exported, and new rows predicted."""

import json
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.spec import ImportedFile
from tests.journeys.person import Key, Modifier, Person

pytestmark = pytest.mark.timeout(280)

_PLACES = ("Bonn", "Köln", "Ulm")
_RANDOM = np.random.default_rng(20)
_NUMBERS = _RANDOM.normal(50, 12, (240, 2)).round(2)
_PLACE = _RANDOM.integers(0, 3, 240)
_FIRST = (3 * _NUMBERS[:, 0] - _NUMBERS[:, 1] + 20 * _PLACE + _RANDOM.normal(0, 2, 240)).round(3)
_SECOND = (_NUMBERS[:, 0] + 0.5 * _NUMBERS[:, 1] - 9 * _PLACE + _RANDOM.normal(0, 2, 240)).round(3)
_IS_HIGH = ["hoch" if value > np.median(_SECOND) else "tief" for value in _SECOND]


def _german(value: float) -> str:
    return str(value).replace(".", ",")


def _table(folder: Path) -> Path:
    """A CSV with semicolons and decimal commas, in the encoding of old spreadsheets, with gaps in a task."""
    lines = ["Größe;Gewicht (kg);Ort;target_druck;target_stufe"]
    for row, (size, weight) in enumerate(_NUMBERS):
        first = "" if row % 11 == 4 else _german(_FIRST[row])
        lines.append(f"{_german(size)};{_german(weight)};{_PLACES[_PLACE[row]]};{first};{_IS_HIGH[row]}")
    path = folder / "Messung 1.csv"
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return path


def _arff(folder: Path) -> Path:
    """A multi-target ARFF as Mulan has them: the last two attributes are the targets."""
    head = (
        "@relation 'wells: -C -2'\n\n@attribute depth numeric\n@attribute flow numeric\n"
        "@attribute place {Bonn,Köln,Ulm}\n@attribute level numeric\n@attribute yield numeric\n\n@data\n"
    )
    rows = [
        f"{a},{b},{_PLACES[_PLACE[row]]},{_FIRST[row]},{_SECOND[row]}" for row, (a, b) in enumerate(_NUMBERS)
    ]
    path = folder / "wells.arff"
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def _accept_the_proposals(person: Person, file: Path) -> None:
    person.press(Key.Key_O, Modifier.ControlModifier | Modifier.ShiftModifier)
    person.type_text("import_path", str(file))
    person.press(Key.Key_Return)
    for _ in range(4):
        button = person.find(QPushButton, "import_next")
        person.qtbot.waitUntil(button.isEnabled, timeout=30_000)
        person.click("import_next")
    session = person.window.workbench.session
    person.qtbot.waitUntil(lambda: isinstance(session.experiment.data, ImportedFile), timeout=30_000)
    assert session.undo_stack.count() == 1


def _train(person: Person) -> None:
    """Hard sharing beside single-task networks, as proposed."""
    person.press(Key.Key_F5)
    person.wait_until_training("finished")
    record = person.window.workbench.training.record
    assert record is not None
    assert set(record.arms) == {CHOSEN, SINGLE_TASK}
    assert record.experiment.sharing.blocks == (("A", "A"), ("A", "A"))


def _export(person: Person, path: Path) -> onnxruntime.InferenceSession:
    person.go_to("export")
    person.type_text("export_path", str(path))
    person.click("export_start")
    result = person.find(QLabel, "export_result")
    person.qtbot.waitUntil(lambda: "largest difference" in result.text(), timeout=120_000)
    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


def _predicted(person: Person, file: Path) -> list[list[str]]:
    """What the tab Predict says of the rows of a file."""
    person.open_tab("export_tabs", 1)
    person.answer_file_dialog(file)
    person.click("predict_file")
    table = person.find(QTableView, "predict_answers")

    def is_there() -> bool:
        model: QAbstractItemModel | None = table.model()
        return model is not None and model.rowCount() == 2 and model.columnCount() == 5

    person.qtbot.waitUntil(is_there, timeout=60_000)
    model = table.model()
    return [[str(model.index(row, column).data()) for column in range(5)] for row in range(2)]


def _encoded(session: onnxruntime.InferenceSession, rows: list[dict[str, object]]) -> np.ndarray:
    """Rows as the metadata of the exported file says, and nothing else of the program."""
    told = session.get_modelmeta().custom_metadata_map
    names = json.loads(told["input_names"])
    kinds = {column["name"]: column["kind"] for column in json.loads(told["columns"])}
    lines = []
    for row in rows:
        numbers = {name: value for name, value in row.items() if kinds[name] == "numeric"}
        entries = {f"{name}={value}" for name, value in row.items() if kinds[name] == "category"}
        lines.append([numbers.get(name, float(name in entries)) for name in names])
    return np.array(lines, dtype=np.float32)


def test_that_a_table_with_decimal_commas_becomes_a_model_that_predicts_new_rows(
    person: Person, tmp_path: Path
) -> None:
    _accept_the_proposals(person, _table(tmp_path))
    experiment = person.window.workbench.session.experiment
    assert [(task.name, task.kind) for task in experiment.tasks] == [
        ("target_druck", "regression"),
        ("target_stufe", "binary"),
    ]
    _train(person)
    session = _export(person, tmp_path / "model.onnx")
    new = tmp_path / "neu.csv"
    new.write_bytes("Ort;Größe;Gewicht (kg)\nUlm;61,25;40,5\nBonn;38;55,75\n".encode("cp1252"))
    found = _predicted(person, new)
    inputs = _encoded(
        session,
        [
            {"Größe": 61.25, "Gewicht (kg)": 40.5, "Ort": "Ulm"},
            {"Größe": 38.0, "Gewicht (kg)": 55.75, "Ort": "Bonn"},
        ],
    )
    values, shares = session.run(["target_druck", "target_stufe"], {"input": inputs})
    for row in range(2):
        assert float(found[row][1]) == pytest.approx(values[row], rel=1e-5)
        best = int(shares[row].argmax())
        assert found[row][3] == f"{('hoch', 'tief')[best]} ({100 * shares[row][best]:.2f} %)"


def test_that_an_arff_of_several_targets_becomes_a_model_that_predicts_new_rows(
    person: Person, tmp_path: Path
) -> None:
    _accept_the_proposals(person, _arff(tmp_path))
    tasks = person.window.workbench.session.experiment.tasks
    assert [(task.name, task.kind) for task in tasks] == [("level", "regression"), ("yield", "regression")]
    _train(person)
    session = _export(person, tmp_path / "model.onnx")
    new = tmp_path / "new.csv"
    new.write_text("depth,flow,place\n61.25,40.5,Ulm\n38,55.75,Bonn\n", encoding="utf-8")
    found = _predicted(person, new)
    inputs = _encoded(
        session,
        [{"depth": 61.25, "flow": 40.5, "place": "Ulm"}, {"depth": 38.0, "flow": 55.75, "place": "Bonn"}],
    )
    for column, task in ((1, "level"), (3, "yield")):
        (values,) = session.run([task], {"input": inputs})
        assert [float(line[column]) for line in found] == pytest.approx(values.tolist(), rel=1e-5)
