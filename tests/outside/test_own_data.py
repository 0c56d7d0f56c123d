"""A table of one's own is imported in four steps and trained on, and new rows are predicted."""

from pathlib import Path

import numpy as np
import pytest

from tests.outside.accessible import Seen
from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]

_NUM_ROWS = 160
_STEPS = {**{f"Step {number} of 4": "Next" for number in (1, 2, 3)}, "Step 4 of 4": "Use this file"}
_TASKS = ("target_druck", "target_stufe")


def _table(path: Path) -> None:
    """Two inputs and a place; a number and a class that depend on them; semicolons and decimal commas."""
    source = np.random.default_rng(4)
    sizes, weights = source.normal(50, 12, (2, _NUM_ROWS)).round(2)
    places = source.integers(0, 3, _NUM_ROWS)
    pressures = (3 * sizes - weights + 20 * places).round(2)
    lines = ["Größe;Gewicht;Ort;target_druck;target_stufe"]
    for size, weight, place, pressure in zip(sizes, weights, places, pressures, strict=True):
        step = "hoch" if size + weight > 100 else "tief"
        numbers = (f"{size};{weight}".replace(".", ","), f"{pressure}".replace(".", ","))
        lines.append(f"{numbers[0]};{('Bonn', 'Köln', 'Ulm')[place]};{numbers[1]};{step}")
    path.write_bytes("\r\n".join(lines).encode("cp1252"))


def _import(person: Person, file: Path) -> None:
    person.press("ctrl+shift+o")
    field = person.find("text", "File or folder")
    person.wait_for_state(field, "focused")
    person.set_text(field, str(file))
    person.press("Return")
    for name, button in _STEPS.items():
        step = person.find("check box", name)
        person.wait_for_state(step, "checked")
        person.push(button)


def _answers(person: Person, file: Path) -> Seen:
    """The table of what the networks say of two rows that lie far apart."""
    file.write_bytes("Ort;Größe;Gewicht\nBonn;20;30\nUlm;80;70\n".encode("cp1252"))
    person.push("Open a file…")
    person.answer_file_dialog(file)
    table = person.find("table", "What the networks say")
    person.wait(lambda: len(person.rows(table)) == 2, "answers for two rows")
    return table


def test_that_a_table_becomes_a_model_that_predicts_new_rows(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "Messung.csv"
    _table(file)
    _import(person, file)
    person.go_to("Design", 3)
    matrix = person.find("table", "Sharing of blocks between tasks")
    person.wait(lambda: person.cell(matrix, 0, 0).name == "target_druck, takes part", "the tasks of the file")
    person.set_value(person.find("spin box", "Number of seeds"), 2)
    person.press("F5")
    person.hear("Finished after", seconds=150)
    person.go_to("Export", 7)
    person.open_tab(person.find("page tab", "Predict"))
    answers = _answers(person, tmp_path / "neu.csv")
    low, high = (dict(zip(person.headings(answers), row, strict=True)) for row in person.rows(answers))
    assert list(low) == [
        "Row",
        *(f"{task}, {arm}" for task in _TASKS for arm in ("as designed", "single-task")),
    ]
    for arm in ("as designed", "single-task"):
        assert float(low[f"target_druck, {arm}"]) + 50 < float(high[f"target_druck, {arm}"])
        assert low[f"target_stufe, {arm}"].partition(" ")[0] in ("hoch", "tief")
