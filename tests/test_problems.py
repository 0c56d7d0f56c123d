from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence


def test_that_a_refusal_reads_as_what_why_and_what_to_do() -> None:
    refused = Refused(
        Sentence("The file {path} was refused.", {"path": "a.csv"}),
        Sentence("It is empty."),
        Sentence("Fill it."),
    )
    assert str(refused) == "The file a.csv was refused. It is empty. Fill it."
    assert refused.what.values == {"path": "a.csv"}
    assert (refused.why.template, refused.what_to_do.template) == ("It is empty.", "Fill it.")
