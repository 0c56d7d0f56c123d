from mtl_gui.engine.forms import Form, chosen_forms, fastest_form, use_forms

FORMS = (Form(), Form(at_once=1))


def _never(_form: Form) -> None:
    raise AssertionError


def test_that_what_another_process_chose_is_chosen_without_measuring() -> None:
    use_forms({str(("a network of another process", 3)): (0, 1)})
    assert fastest_form(FORMS, _never, ("a network of another process", 3)) == FORMS[1]


def test_that_a_choice_can_be_told_to_another_process() -> None:
    chosen = fastest_form(FORMS, lambda _form: None, "a network of this process")
    assert chosen_forms()["a network of this process"] == chosen.numbers
