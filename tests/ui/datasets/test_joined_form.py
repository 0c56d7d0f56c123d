from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Digits, JoinedData, Moons, RelatedRegressions, Spirals, Split, TableFile
from mtl_gui.ui.datasets.joined_form import JoinedForm
from tests.ui.gestures import child, click

_PARTS = JoinedData(parts=(Moons(num_rows=50), Spirals(num_rows=60), Digits()), split=Split(train=0.5))


@pytest.fixture
def form(qtbot: QtBot) -> JoinedForm:
    form = JoinedForm()
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def told(form: JoinedForm) -> list[JoinedData]:
    told: list[JoinedData] = []
    form.value_changed.connect(told.append)
    return told


@pytest.mark.parametrize(
    "value",
    [JoinedData(), _PARTS, _PARTS.replaced(parts=(Digits(), TableFile(path="a.csv", tasks=("y",))))],
)
def test_that_what_is_shown_is_what_was_set(
    form: JoinedForm, told: list[JoinedData], value: JoinedData
) -> None:
    form.set_value(value)
    assert form.value() == value
    assert [part.source.value() for part in form._parts] == list(value.parts)
    assert told == []


def test_that_a_new_part_is_another_draw_of_the_last(form: JoinedForm, told: list[JoinedData]) -> None:
    form.set_value(JoinedData(parts=(Moons(), Moons(seed=4))))
    click(child(form, QPushButton, "add_part"))
    assert told == [JoinedData(parts=(Moons(), Moons(seed=4), Moons(seed=5)))]


def test_that_a_part_becomes_another_data_set_of_the_list(form: JoinedForm, told: list[JoinedData]) -> None:
    form.set_value(JoinedData(parts=(Moons(), Moons(seed=1))))
    child(form, QComboBox, "data.joined.parts.1").setCurrentText("Spirals")
    assert told[-1].parts == (Moons(), Spirals())


def test_that_the_settings_of_a_part_are_edited_in_place(form: JoinedForm, told: list[JoinedData]) -> None:
    form.set_value(JoinedData(parts=(Moons(), Spirals())))
    child(form, QSpinBox, "data.joined.parts.1.spirals.num_rows").setValue(80)
    assert told == [JoinedData(parts=(Moons(), Spirals(num_rows=80)))]
    assert form.change_key == "data.joined.parts.1.spirals.num_rows"


def test_that_parts_are_removed_down_to_two(form: JoinedForm, told: list[JoinedData]) -> None:
    form.set_value(_PARTS)
    click(child(form, QPushButton, "data.joined.parts.2.remove"))
    assert told[-1].parts == _PARTS.parts[:2]
    assert not form._parts[0].remove.isEnabled()


def test_that_a_file_of_one_s_own_can_be_a_part(form: JoinedForm, told: list[JoinedData]) -> None:
    file = TableFile(path=str(Path("a.csv")), tasks=("y",))
    button = child(form, QPushButton, "add_file_part")
    assert not button.isVisibleTo(form)
    form.offer_file(file)
    click(button)
    assert told[-1].parts == (*JoinedData().parts, file)
    assert form._parts[2].source.value() == file


def test_that_everything_that_takes_the_keyboard_has_a_name(form: JoinedForm) -> None:
    form.set_value(_PARTS)
    for widget in form.focus_widgets():
        assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text())


def test_that_related_regressions_are_the_parts_to_start_from(form: JoinedForm) -> None:
    assert form.value().parts == (RelatedRegressions(), RelatedRegressions(seed=1))
