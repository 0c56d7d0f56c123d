from datetime import UTC, datetime

import pytest

from mtl_gui.run_events import RunDigest, TaskDigest
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.run_filter import RunFilter, filter_of, names_of, quoted
from tests.runs.test_listing import an_entry

RUN = an_entry(
    "a",
    title="PCGrad, second try",
    tags=("lecture", "two words"),
    num_seeds=3,
    created=datetime(2026, 11, 27, 12, tzinfo=UTC),
    settings={"training.learning_rate": 0.01, "training.nesterov": True, "a.kind": "x", "b.kind": "y"},
    digest=RunDigest(
        100, 30, 1.0, -2.5, (TaskDigest("digit one", "accuracy", higher_is_better=True, best=0.95, last=0.9),)
    ),
)
COLUMNS = (
    *("title", "created", "tags", "seeds", "gain", "best:digit one", "last:digit one"),
    *("set:training.learning_rate", "set:training.nesterov", "set:a.kind", "set:b.kind"),
)


def chosen(typed: str, run: RunEntry = RUN) -> bool:
    return filter_of(typed, names_of(COLUMNS)).lists(
        run, lambda each: f"{each.title} {each.weighting}", lambda _run, _column: ""
    )


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "pcgrad TRY",
        "seeds>2",
        "seeds >= 3 pcgrad",
        "seeds:3",
        "seeds:2..3",
        "seeds:..3",
        "seeds!=4",
        '"digit one">0.94',
        '"digit one":0.949..0.951',
        '"digit one.last"<0,91',
        "gain<0",
        "gain:−3..-2",
        "learning_rate=0.01",
        "training.learning_rate:0.001..0.1",
        "nesterov=yes",
        "nesterov!=no",
        "tags:lecture",
        'tags="Two Words"',
        "tags!=slow",
        "created:2026-11",
        "created>2026-10",
        "created:2026-11-01..2026-11-30",
        "a.kind=X",
        "seeds：2..3 tags＝“two words”",
    ],
)
def test_that_a_run_which_meets_every_condition_is_chosen(typed: str) -> None:
    assert chosen(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "mgda",
        "pcgrad seeds>3",
        "seeds:4..",
        "seeds:abc",
        "seeds:1..x",
        '"digit one">0.95',
        "gain:0..1",
        "nesterov=no",
        "tags:lect",
        "tags!=lecture",
        "created<2026-11",
        "created:2026-12",
        "a.kind=y",
        "kind:x",  # of two settings that end alike neither is meant
    ],
)
def test_that_a_run_which_fails_a_condition_is_not_chosen(typed: str) -> None:
    assert not chosen(typed)


def test_that_what_is_not_known_of_a_run_meets_only_is_not() -> None:
    bare = an_entry("b", weighting="")
    assert not chosen("gain<100", bare)
    assert not chosen("gain:..", bare)
    assert chosen("gain!=0", bare)


def test_that_a_name_which_no_column_has_is_told_and_a_colon_in_words_is_not() -> None:
    found = filter_of('speed>3 note:this seeds>1 "digit one"<1', names_of(COLUMNS))
    assert found.unknown == ("speed",)
    assert found.words == "note:this"
    assert [each.column for each in found.conditions] == ["seeds", "best:digit one"]


def test_that_half_a_condition_is_a_word() -> None:
    assert filter_of("seeds>", names_of(COLUMNS)) == RunFilter("seeds>")


@pytest.mark.parametrize(
    ("name", "typed"), [("digit", "digit"), ("digit one", '"digit one"'), ("a:b", '"a:b"')]
)
def test_that_a_quoted_name_is_understood_as_that_name(name: str, typed: str) -> None:
    assert quoted(name) == typed
    assert filter_of(f"{typed}>1", {name: "gain"}).conditions[0].column == "gain"
