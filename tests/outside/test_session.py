"""An experiment is saved, found again after the program was left, and read in Chinese."""

from pathlib import Path

import pytest

from tests.outside.accessible import Seen
from tests.outside.person import Person
from tests.outside.stage import Stage

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]


def _seeds(person: Person) -> Seen:
    return person.find("spin box", "Number of seeds")


def _speak_chinese(person: Person) -> None:
    person.press("ctrl+comma")
    person.find("dialog", "Preferences")
    person.focus(person.find("combo box", "Language"))
    person.press("End")
    person.find("dialog", "首选项")
    person.press("Escape")
    person.wait(lambda: person.sees("dialog", "") is None, "the end of the dialog")


def test_that_a_saved_experiment_is_found_again_and_read_in_chinese(stage: Stage, tmp_path: Path) -> None:
    person = stage.open()
    person.set_value(_seeds(person), 3)
    person.find("frame", "Digits: four questions about one picture*")
    file = tmp_path / "three seeds.toml"
    person.press("ctrl+s")
    person.answer_file_dialog(file)
    person.find("frame", "three seeds — ")
    assert file.exists()
    stage.leave()

    person = stage.open()
    assert person.value(_seeds(person)) == 5
    recent = person.find("push button", "Open three seeds.toml")
    person.focus(recent)
    person.press("space")
    person.find("frame", "three seeds — ")
    assert person.value(_seeds(person)) == 3

    _speak_chinese(person)
    assert person.value(person.find("spin box", "种子数")) == 3
    pages = [one.name for one in person.items(person.find("list", "页面"))]
    assert pages == ["开始", "数据", "设计", "训练", "损失曲面", "比较", "导出", "画廊"]
    person.find("push button", "运行")
    matrix = person.find("table", "任务之间的块共享")
    assert person.cell(matrix, 0, 0).name.endswith("参与")
    person.focus(matrix)
    for key in ("Home", "Right", "Right", "space"):
        person.press(key)
    person.wait(lambda: person.cell(matrix, 0, 2).name.endswith("不共享"), "the block in Chinese")
    person.press("ctrl+s")
    person.find("frame", "three seeds — ")
    stage.leave()
