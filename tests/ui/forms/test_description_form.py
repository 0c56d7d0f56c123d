from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.spec import (
    AdamW,
    AnyArchitecture,
    AnyData,
    AnyOptimiser,
    AnyPlane,
    AnyWeighting,
    CAGrad,
    Cnn,
    CoordinatePlane,
    Description,
    Digits,
    EarlyStopping,
    EqualWeights,
    Famo,
    FormulaToy,
    HessianPlane,
    LandscapeRequest,
    Mlp,
    NashMtl,
    PCGrad,
    RandomPlane,
    RelatedRegressions,
    RunsPlane,
    Sgd,
    Split,
    TableFile,
    Task,
    Training,
    TrajectoryPlane,
    TwoParameterToy,
)
from mtl_gui.ui.forms.description_form import DescriptionForm, union_control
from mtl_gui.ui.forms.fields import form_fields
from mtl_gui.ui.forms.titles import FIELD_TITLES, KIND_TITLES, choice_title, unit_title
from tests.strategies import architectures, data_sets, numbers, optimisers, trainings, weightings

MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
UNIONS = [AnyArchitecture, AnyData, AnyOptimiser, AnyPlane, AnyWeighting]
KINDS = [kind for union in UNIONS for kind in get_args(get_args(union)[0])]
ALL = [*KINDS, Training, EarlyStopping, Split, Task, LandscapeRequest]
PLANES = st.one_of(
    st.builds(
        RandomPlane,
        seed=st.integers(0, 10**6),
        scaling=st.sampled_from(["filters", "layers", "model"]),
        right_angle=st.booleans(),
        reach=numbers(1e-3, 100),
    ),
    st.builds(HessianPlane, reach=numbers(1e-3, 100)),
    st.builds(RunsPlane, first=st.just("runs/a"), second=st.just("runs/b"), margin=numbers(0, 10)),
    st.builds(TrajectoryPlane, margin=numbers(0, 10)),
    st.builds(CoordinatePlane, low=numbers(-1000, 0), high=numbers(0.5, 1000)),
)
ANY = st.one_of(architectures(), data_sets(), optimisers(), PLANES, trainings(), weightings(["a", "b"]))


@pytest.fixture
def training(qtbot: QtBot) -> DescriptionForm:
    form = DescriptionForm(Training, "training", either=("epochs", "steps"))
    qtbot.addWidget(form)
    form.set_value(Training(epochs=60))
    form.show()
    return form


def field(form: QWidget, path: str, kind: type[QWidget]) -> QWidget:
    found = form.findChild(kind, path)
    assert isinstance(found, QWidget), path
    return found


def write(widget: QWidget, text: str) -> None:
    line = widget.findChild(QLineEdit) if not isinstance(widget, QLineEdit) else widget
    assert line is not None
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def problems(form: QWidget) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel, "worse") if label.isVisibleTo(form)]


@MANY
@given(value=ANY)
def test_that_the_controls_make_the_description_they_were_shown(qtbot: QtBot, value: Description) -> None:
    either = ("epochs", "steps") if isinstance(value, Training) else ()
    form = DescriptionForm(type(value), either=either)
    qtbot.addWidget(form)
    told: list[object] = []
    form.value_changed.connect(told.append)
    form.set_value(value)
    assert form.draft() == value
    assert form.value() == value
    assert told == []


@MANY
@given(values=st.lists(optimisers(), min_size=2, max_size=4))
def test_that_a_union_shows_one_kind_after_another(qtbot: QtBot, values: list[Description]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    control = union_control(get_args(get_args(AnyOptimiser)[0]), "optimiser", holder)
    below = control.below()
    assert below is not None
    below.setParent(holder)
    for value in values:
        control.set_value(value)
        assert control.value() == value


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_that_every_field_has_a_title_help_and_choices_in_words(kind: type[Description]) -> None:
    for shown in form_fields(kind):
        assert shown.name in FIELD_TITLES
        assert shown.help or shown.members, shown.name
        assert not shown.unit or unit_title(shown.unit)
        for choice in shown.choices:
            assert isinstance(choice, int) or choice_title(choice) != choice


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_that_every_kind_has_a_title(kind: type[Description]) -> None:
    assert kind.model_fields["kind"].default in KIND_TITLES


@pytest.mark.parametrize("kind", [Mlp, Cnn, AdamW, RelatedRegressions, TwoParameterToy, EarlyStopping])
def test_that_everything_that_takes_the_keyboard_has_a_name_and_help(
    qtbot: QtBot, kind: type[Description]
) -> None:
    form = DescriptionForm(kind, "root")
    qtbot.addWidget(form)
    widgets = form.focus_widgets()
    assert widgets
    for widget in widgets:
        assert widget.accessibleName()
        assert widget.objectName().startswith("root.")
        assert widget.toolTip() == widget.whatsThis() != ""


def test_that_a_label_explains_its_field_as_the_control_does(training: DescriptionForm) -> None:
    control = training.row_control("batch_size").focus_widgets()[0]
    (label,) = [label for label in training.findChildren(QLabel) if label.buddy() is control]
    assert label.toolTip() == control.toolTip() == label.whatsThis()
    assert label.toolTip()


def test_that_the_unit_is_told(qtbot: QtBot) -> None:
    form = DescriptionForm(NashMtl, "weighting.nash_mtl")
    qtbot.addWidget(form)
    tip = field(form, "weighting.nash_mtl.update_weights_every", QSpinBox).toolTip()
    assert tip.endswith("in steps)")


def test_that_the_range_is_told(training: DescriptionForm) -> None:
    assert "from 1 to 65536" in field(training, "training.batch_size", QSpinBox).toolTip()
    assert "above 0, at most 100" in field(training, "training.learning_rate", QDoubleSpinBox).toolTip()


def test_that_a_written_number_changes_the_description(training: DescriptionForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(training.value_changed) as changed:
        write(field(training, "training.learning_rate", QDoubleSpinBox), "0.02")
    assert changed.args == [Training(epochs=60, learning_rate=0.02)]
    assert training.change_key == "training.learning_rate"


def test_that_a_word_is_no_number_and_the_old_one_is_kept(training: DescriptionForm) -> None:
    box = field(training, "training.learning_rate", QDoubleSpinBox)
    write(box, "fast")
    assert training.value() == Training(epochs=60)
    assert problems(training) == ["“fast” is not a number above 0, at most 100; 0.001 is kept."]
    write(box, "0.5")
    assert problems(training) == []
    assert training.value().learning_rate == 0.5


def test_that_the_budget_is_either_in_steps_or_in_epochs(training: DescriptionForm) -> None:
    choice = field(training, "training.budget.choice", QComboBox)
    assert isinstance(choice, QComboBox)
    choice.setCurrentText("Steps")
    assert training.value() == Training(steps=1000)
    steps = field(training, "training.steps", QSpinBox)
    write(steps, "200")
    assert training.value() == Training(steps=200)
    choice.setCurrentText("Epochs")
    assert training.value() == Training(epochs=60)


def test_that_an_optional_part_is_switched_on_and_off(training: DescriptionForm) -> None:
    box = field(training, "training.early_stopping.is_set", QCheckBox)
    patience = field(training, "training.early_stopping.patience", QSpinBox)
    assert isinstance(box, QCheckBox)
    assert isinstance(patience, QSpinBox)
    box.click()
    patience.setValue(3)
    assert training.value().early_stopping == EarlyStopping(patience=3)
    box.click()
    assert training.value().early_stopping is None
    box.click()
    assert training.value().early_stopping == EarlyStopping(patience=3)


def test_that_another_kind_is_chosen_with_its_own_fields(training: DescriptionForm) -> None:
    optimiser = field(training, "training.optimiser", QComboBox)
    assert isinstance(optimiser, QComboBox)
    optimiser.setCurrentText("SGD with momentum")
    assert training.value().optimiser == Sgd()
    momentum = field(training, "training.optimiser.sgd.momentum", QDoubleSpinBox)
    assert momentum.isVisibleTo(training)
    write(momentum, "0.5")
    assert training.value().optimiser == Sgd(momentum=0.5)
    assert training.change_key == "training.optimiser.sgd.momentum"
    optimiser.setCurrentText("AdamW")
    assert not momentum.isVisibleTo(training)
    assert training.change_key == ""


def test_that_inner_forms_are_made_when_they_are_shown_and_their_labels_align(qtbot: QtBot) -> None:
    form = DescriptionForm(PCGrad, "weighting")
    qtbot.addWidget(form)
    made = form.findChildren(DescriptionForm)
    assert [inner.kind for inner in made] == [EqualWeights]
    before = form.label_width()
    losses = field(form, "weighting.losses", QComboBox)
    assert isinstance(losses, QComboBox)
    losses.setCurrentText("FAMO")
    assert form.value() == PCGrad(losses=Famo())
    assert [inner.kind for inner in form.findChildren(DescriptionForm)] == [EqualWeights, Famo]
    assert form.label_width() > before
    rate = field(form, "weighting.losses.famo.weight_learning_rate", QDoubleSpinBox)
    write(rate, "0.5")
    assert form.value() == PCGrad(losses=Famo(weight_learning_rate=0.5))
    losses.setCurrentText("Equal")
    losses.setCurrentText("FAMO")
    assert form.value() == PCGrad(losses=Famo(weight_learning_rate=0.5))


def test_that_a_methods_own_fields_come_before_those_all_have() -> None:
    names = [shown.name for shown in form_fields(CAGrad)]
    assert names == ["c", "rescaling", "level", "reweights_heads", "losses"]


def test_that_layer_widths_are_written_as_a_list(qtbot: QtBot) -> None:
    form = DescriptionForm(Mlp, "architecture")
    qtbot.addWidget(form)
    form.show()
    line = field(form, "architecture.widths", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "64, 64"
    write(line, "32 16,8")
    assert form.value() == Mlp(widths=(32, 16, 8))
    write(line, "32, many")
    assert problems(form) == ["Write whole numbers with commas between them, as in 64, 64."]
    write(line, "0, 4")
    assert problems(form) == ["Write 1 to 16 numbers, each from 1 to 4096."]
    write(line, "")
    assert problems(form) == ["Write 1 to 16 numbers, each from 1 to 4096."]
    assert form.value() == Mlp(widths=(32, 16, 8))
    form.set_value(form.value())
    assert line.text() == "32, 16, 8"
    assert problems(form) == []


def test_that_formulas_are_written_with_semicolons_between_them(qtbot: QtBot) -> None:
    form = DescriptionForm(FormulaToy, "data")
    qtbot.addWidget(form)
    form.show()
    line = field(form, "data.formulas", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "(x + 1)**2 + y**2; (x - 1)**2 + (y - 1)**2"
    write(line, "max(x, y) ;x**2;")
    assert form.value() == FormulaToy(formulas=("max(x, y)", "x**2"))
    write(line, "x; y + z")
    (problem,) = problems(form)
    assert problem.startswith("At character 5 the name “z” is not known")
    write(line, " ; ")
    assert problems(form) == ["Write formulas with semicolons between them, as in x**2; (x - 1)**2 + y**2."]
    assert form.value() == FormulaToy(formulas=("max(x, y)", "x**2"))


def test_that_a_contradiction_stands_until_the_controls_agree_again(qtbot: QtBot) -> None:
    form = DescriptionForm(Digits, "data")
    qtbot.addWidget(form)
    form.show()
    train = field(form, "data.split.train", QDoubleSpinBox)
    validation = field(form, "data.split.validation", QDoubleSpinBox)
    write(train, "0.9")
    assert form.value() == Digits()
    assert problems(form) == [
        "Training and validation together take 110% of the rows. "
        "Leave a part for the test: keep their sum below 100 %."
    ]
    write(validation, "0.05")
    assert form.value() == Digits(split=Split(train=0.9, validation=0.05))
    assert problems(form) == []


def test_that_fields_without_a_control_are_kept(qtbot: QtBot) -> None:
    table = TableFile(path="a.csv", tasks=("x", "y"), ignored=("z",))
    form = DescriptionForm(TableFile, "data", hidden=("path", "sha256"))
    qtbot.addWidget(form)
    form.set_value(table)
    seed = field(form, "data.split.seed", QSpinBox)
    assert isinstance(seed, QSpinBox)
    seed.setValue(4)
    assert form.value() == table.replaced(split=Split(seed=4))
    assert {widget.objectName() for widget in form.findChildren(QLineEdit)} <= {"qt_spinbox_lineedit"}


def test_that_the_slider_follows_the_number_and_leads_it(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QSlider

    form = DescriptionForm(RelatedRegressions, "data")
    qtbot.addWidget(form)
    slider = field(form, "data.relatedness.1", QSlider)
    assert isinstance(slider, QSlider)
    form.set_value(RelatedRegressions(relatedness=0.25))
    assert slider.value() == 25
    slider.setValue(80)
    assert form.value() == RelatedRegressions(relatedness=0.8)
    assert form.change_key == "data.relatedness"


def test_that_a_kind_that_cannot_be_used_is_grey_and_says_why(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    control = union_control((Mlp, Cnn), "architecture", holder)
    below = control.below()
    assert below is not None
    below.setParent(holder)
    control.set_hindrances({"cnn": "It needs pictures."})
    combo = field(holder, "", QComboBox)
    assert isinstance(combo, QComboBox)
    item = combo.model().index(1, 0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    assert item.data(Qt.ItemDataRole.ToolTipRole) == "It needs pictures."
