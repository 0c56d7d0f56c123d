import base64
import contextlib
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.paths import preset_files
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.spec.link import Reading, Screen, is_link, link_of, screen_of

PRESETS = [pytest.param(path, id=path.stem) for path in preset_files()]


def packed(told: object) -> str:
    """A link as the format is described, made by hand."""
    return "mtl://1/" + base64.urlsafe_b64encode(zlib.compress(json.dumps(told).encode())).decode().rstrip(
        "="
    )


def told_by(link: str) -> dict[str, object]:
    text = link.removeprefix("mtl://1/")
    told = json.loads(zlib.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))))
    assert isinstance(told, dict)
    return told


@pytest.fixture
def experiment() -> Experiment:
    return Experiment.from_file(preset_files()[0])


@pytest.mark.parametrize("path", PRESETS)
def test_that_a_link_brings_back_every_preset_and_how_it_was_looked_at(path: object) -> None:
    screen = Screen(
        Experiment.from_file(path),  # type: ignore[arg-type]  # a path of PRESETS
        page="train",
        layout="simple",
        run="20260101-a",
        moment=40,
        choices={"design_tabs": 2, "run_filter": "digits", "landscape_level": 2.5, "a_splitter": [3, 1]},
        views={"compare": {"tray": ["a", "b"], "columns": None}},
        parts="AAAA",
        scrolls={"start": {"around start_demo": [0.0, 0.75]}},
        reading=Reading("zh_CN", "dark", 150, (1280, 800)),
    )
    link = link_of(screen)
    assert screen_of(link) == screen
    assert is_link(link)


def test_that_a_link_survives_being_broken_into_lines(experiment: Experiment) -> None:
    link = link_of(Screen(experiment, page="data"))
    lines = "\n ".join(link[start : start + 60] for start in range(0, len(link), 60))
    assert screen_of(f"  {lines}\n").experiment == experiment


def test_that_a_link_of_an_earlier_version_opens(experiment: Experiment) -> None:
    told = {
        "experiment": experiment.model_dump(mode="json"), "page": "train", "layout": "simple",
        "run": "a", "moment": 3, "choices": {"design_tabs": 1},
    }  # fmt: skip
    screen = Screen(experiment, "train", "simple", "a", 3, {"design_tabs": 1})
    assert screen_of(packed(told)) == screen


def test_that_a_link_of_the_version_before_tells_the_palette_of_its_reader(experiment: Experiment) -> None:
    told = {"experiment": experiment.model_dump(mode="json"), "scheme": "dark", "parts": "AAAA"}
    assert screen_of(packed(told)) == Screen(experiment, parts="AAAA", reading=Reading(scheme="dark"))


@pytest.mark.parametrize(
    "told",
    [
        {"reading": 3, "scrolls": []},
        {"reading": {"language": 1, "scheme": [], "text_scale": "x", "size": [0, 5]}, "scrolls": {"a": 1}},
        {"reading": {"size": "big"}, "scrolls": {"a": {"b": 3, "c": [2.0], "d": ["x"], "e": [-1]}}},
    ],
)
def test_that_what_cannot_be_read_of_scrolling_and_reader_is_left_out(
    experiment: Experiment, told: dict[str, object]
) -> None:
    screen = screen_of(packed({"experiment": experiment.model_dump(mode="json")} | told))
    assert screen.reading == Reading()
    assert not any(screen.scrolls.values())


def test_that_choices_which_are_none_are_left_out(experiment: Experiment) -> None:
    told = told_by(link_of(Screen(experiment)))
    told |= {"choices": {"a": None, "b": {}, "c": ["x"], "d": 1}, "views": {"data": 3, "train": {"row": 1}}}
    screen = screen_of(packed(told))
    assert (screen.choices, screen.views) == ({"d": 1}, {"train": {"row": 1}})


def test_that_keys_of_a_later_version_are_ignored(experiment: Experiment) -> None:
    told = told_by(link_of(Screen(experiment, page="data")))
    told["colour_of_the_sky"] = "blue"
    values = told["experiment"]
    assert isinstance(values, dict)
    values["later"] = 1
    values["data"]["later"] = {"a": [1]}
    values["tasks"][1]["later"] = 2
    values["data"]["split"]["later"] = 3
    assert screen_of(packed(told)) == Screen(experiment, page="data")


def test_that_a_link_with_a_wrong_value_is_refused_by_the_name_of_its_field(experiment: Experiment) -> None:
    told = told_by(link_of(Screen(experiment)))
    values = told["experiment"]
    assert isinstance(values, dict)
    values["training"]["learning_rate"] = -1
    with pytest.raises(Refused, match="learning_rate"):
        screen_of(packed(told))


def test_that_a_link_which_unpacks_to_far_too_much_is_refused() -> None:
    with pytest.raises(Refused):
        screen_of(packed({"experiment": "0" * 50_000_000}))


@given(st.integers(0, 400), st.characters(min_codepoint=33, max_codepoint=126))
def test_that_a_damaged_link_is_refused_or_read_but_never_fails_otherwise(place: int, letter: str) -> None:
    link = link_of(Screen(Experiment.from_file(preset_files()[0])))
    damaged = link[:place] + letter + link[place + 1 :]
    with contextlib.suppress(Refused):
        assert isinstance(screen_of(damaged), Screen)


@pytest.mark.parametrize(
    "text", ["", "mtl://", "mtl://2/abc", "https://example.org", "mtl://1/", "mtl://1/é"]
)
def test_that_what_is_no_link_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        screen_of(text)
