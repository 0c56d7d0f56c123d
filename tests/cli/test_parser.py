from pathlib import Path

import pytest

from mtl_gui.cli.doctor import doctor
from mtl_gui.cli.export import export
from mtl_gui.cli.landscape import landscape
from mtl_gui.cli.parser import build_parser, with_command
from mtl_gui.cli.run import run
from mtl_gui.problems import Refused


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ([], ["window"]),
        (["mine.toml"], ["window", "mine.toml"]),
        (["data/heart.CSV"], ["window", "data/heart.CSV"]),
        (["--reset-settings"], ["window", "--reset-settings"]),
        (["run", "mine.toml"], ["run", "mine.toml"]),
        (["doctor"], ["doctor"]),
        (["--version"], ["--version"]),
    ],
)
def test_that_nothing_or_a_file_on_its_own_opens_the_window(typed: list[str], understood: list[str]) -> None:
    assert with_command(typed) == understood


def test_that_a_run_is_read_from_the_command_line() -> None:
    options = build_parser().parse_args(
        ["run", "digits", "--out", "here", "--seeds", "0,1", "--device", "cpu", "--json"]
    )
    assert options.do is run
    assert (options.preset, options.out, options.seeds, options.device) == (
        "digits",
        Path("here"),
        "0,1",
        "cpu",
    )
    assert options.json
    assert not options.overwrite


def test_that_the_other_commands_are_read_from_the_command_line() -> None:
    options = build_parser().parse_args(["landscape", "here", "--plane", "random", "--grid", "9"])
    assert options.do is landscape
    assert (options.run, options.plane, options.grid, options.out) == ("here", "random", 9, None)
    options = build_parser().parse_args(
        ["export", "here", "--to", "a.onnx", "--arm", "single-task", "--seed", "1"]
    )
    assert options.do is export
    assert (options.run, options.to, options.arm, options.seed) == ("here", Path("a.onnx"), "single-task", 1)
    assert build_parser().parse_args(["doctor"]).do is doctor


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["frobnicate"], "frobnicate"),
        (["run", "digits"], "--out"),
        (["run", "digits", "--out", "x", "--device", "abacus"], "abacus"),
        (["landscape", "x", "--grid", "many"], "many"),
        (["export", "x"], "--to"),
        (["list", "birds"], "birds"),
        ([], "COMMAND"),
    ],
)
def test_that_a_mistake_is_refused_by_its_name(typed: list[str], named: str) -> None:
    with pytest.raises(Refused) as refused:
        build_parser().parse_args(typed)
    assert named in str(refused.value.why)
    assert "--help" in str(refused.value.what_to_do)
