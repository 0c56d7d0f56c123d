"""MNIST, Fashion-MNIST and their overlays, from files made by the test."""

import gzip

import numpy as np
import numpy.typing as npt
import pytest
from sklearn.datasets import load_digits

from mtl_gui.data import catalogue
from mtl_gui.data.online.cache import dataset_folder
from mtl_gui.data.online.fetching import fetch_events, missing_files
from mtl_gui.data.online.idx import read_idx
from mtl_gui.data.online.mnist import COLLECTIONS
from mtl_gui.data.online.multi_mnist import overlaid
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Digits, Experiment, FashionMnist, JoinedData, Mnist, MultiMnist
from tests.data.online.server import FileServer, idx


def _bytes(shape: tuple[int, ...]) -> npt.NDArray[np.uint8]:
    return np.random.default_rng(3).integers(0, 256, shape).astype(np.uint8)


def _fetch(data: AnyData) -> list[Progressed]:
    return [event for event in fetch_events(data) if isinstance(event, Progressed)]


def test_that_data_that_is_not_there_refuses_in_words_that_say_what_to_press() -> None:
    with pytest.raises(Refused) as refused:
        catalogue.load(Mnist())
    assert str(refused.value.what) == "“MNIST” is not on this computer."
    assert "fetched only when you ask" in str(refused.value.why)
    assert str(refused.value.what_to_do).startswith("Press “Fetch” on the Data page")


def test_that_training_on_data_that_was_not_fetched_refuses_too(small_mnist: FileServer) -> None:
    _fetch(Mnist())
    experiment = catalogue.starting_experiment(Mnist())
    for file in dataset_folder("mnist").iterdir():
        file.unlink()
    catalogue._loaded.cache_clear()
    again = Experiment.from_toml(experiment.to_toml())
    with pytest.raises(Refused, match="“MNIST” is not on this computer"):
        prepare(again)


def test_that_nothing_is_asked_of_the_network_until_a_person_fetches(small_mnist: FileServer) -> None:
    assert len(missing_files(Mnist())) == 4
    with pytest.raises(Refused):
        catalogue.load(Mnist())
    assert small_mnist.asked == []


def test_that_mnist_holds_the_pictures_of_both_parts(small_mnist: FileServer) -> None:
    progress = _fetch(Mnist())
    assert progress[-1].fraction == 1.0
    assert [event.fraction for event in progress] == sorted(event.fraction for event in progress)
    assert missing_files(Mnist()) == ()
    found = catalogue.load(Mnist())
    files = [gzip.decompress(small_mnist.files[f"/mnist/{r.name}"]) for r in COLLECTIONS["mnist"].resources]
    pixels = np.frombuffer(files[0][16:] + files[2][16:], np.uint8).reshape(60, 1, 28, 28)
    labels = np.frombuffer(files[1][8:] + files[3][8:], np.uint8)
    np.testing.assert_array_equal(found.inputs, pixels)
    np.testing.assert_array_equal(found.column("digit").labels, labels)
    np.testing.assert_array_equal(found.column("parity").labels, labels % 2)


def test_that_the_questions_of_mnist_are_those_of_the_small_digits(small_mnist: FileServer) -> None:
    _fetch(Mnist())
    assert catalogue.load(Mnist()).offers == catalogue.load(Digits()).offers


def test_that_clothes_are_asked_for_feet_and_sleeves(small_mnist: FileServer) -> None:
    _fetch(FashionMnist())
    found = catalogue.load(FashionMnist())
    names = [found.column("article").offer.classes[label] for label in found.column("article").labels]
    shoes = np.array([name in ("sandal", "sneaker", "ankle boot") for name in names])
    tops = np.array([name in ("T-shirt", "pullover", "coat", "shirt") for name in names])
    np.testing.assert_array_equal(found.column("on_feet").labels, shoes)
    np.testing.assert_array_equal(found.column("top").labels, tops)


def test_that_what_was_fetched_needs_no_network(small_mnist: FileServer) -> None:
    _fetch(Mnist())
    small_mnist.files.clear()
    catalogue._loaded.cache_clear()
    assert catalogue.load(Mnist()).num_rows == 60
    assert _fetch(Mnist()) == []


def test_that_after_a_failure_only_the_rest_is_fetched(small_mnist: FileServer) -> None:
    last = f"/mnist/{COLLECTIONS['mnist'].resources[3].name}"
    content = small_mnist.files.pop(last)
    with pytest.raises(Refused, match="answers 404"):
        _fetch(Mnist())
    assert len(missing_files(Mnist())) == 1
    small_mnist.files[last] = content
    before = len(small_mnist.asked)
    _fetch(Mnist())
    assert small_mnist.asked[before:] == [last]


def test_that_a_kept_file_that_was_spoilt_is_removed_and_can_be_fetched_again(
    small_mnist: FileServer,
) -> None:
    _fetch(Mnist())
    file = dataset_folder("mnist") / COLLECTIONS["mnist"].resources[0].name
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(Refused, match=r"damaged and was removed: .*Press “Fetch”"):
        catalogue.load(Mnist())
    _fetch(Mnist())
    assert catalogue.load(Mnist()).num_rows == 60


def test_that_an_idx_file_is_read_as_specified(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("idx") / "a.gz"
    values = _bytes((5, 3, 2))
    path.write_bytes(idx(values))
    np.testing.assert_array_equal(read_idx(path), values)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not an IDX file"),
        (b"\x00\x00\x0d\x01\x00\x00\x00\x01\x00\x00\x00\x00", "not an IDX file"),
        (b"\x00\x00\x08\x03\x00\x00\x00\x01", "ends within its head"),
        (b"\x00\x00\x08\x01\x00\x00\x00\x05abcd", "holds 4 values"),
    ],
)
def test_that_what_is_no_idx_file_is_refused(
    content: bytes, why: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("idx") / "a.gz"
    path.write_bytes(gzip.compress(content))
    with pytest.raises(ValueError, match=why):
        read_idx(path)


def _literal_overlay(left: npt.NDArray[np.uint8], right: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Sener and Koltun's loop over one pair, with Pillow's nearest-pixel resize as SciPy's was."""
    from PIL import Image

    canvas = np.zeros((36, 36), dtype=np.uint8)
    canvas[0:28, 0:28] = left
    canvas[6:34, 6:34] = right
    canvas[6:28, 6:28] = np.maximum(left[6:28, 6:28], right[0:22, 0:22])
    return np.asarray(Image.fromarray(canvas).resize((28, 28), Image.Resampling.NEAREST))


def test_that_overlays_are_built_as_by_sener_and_koltun() -> None:
    left, right = _bytes((12, 28, 28)), _bytes((24, 28, 28))[12:]
    expected = np.stack([_literal_overlay(a, b) for a, b in zip(left, right, strict=True)])
    np.testing.assert_array_equal(overlaid(left, right), expected)


@pytest.mark.parametrize(("top_left", "bottom_right"), [("mnist", "mnist"), ("fashion_mnist", "mnist")])
def test_that_no_picture_of_an_overlay_comes_twice_and_labels_are_its_own(
    top_left: str, bottom_right: str, small_mnist: FileServer
) -> None:
    data = MultiMnist.checked({"top_left": top_left, "bottom_right": bottom_right})
    _fetch(data)
    found = catalogue.load(data)
    single = {
        "mnist": catalogue.load(Mnist()),
        "fashion_mnist": catalogue.load(FashionMnist()) if top_left != "mnist" else catalogue.load(Mnist()),
    }
    assert found.num_rows == 30
    used: list[tuple[str, int]] = []
    for place, name, part in (
        ("top_left", top_left, (slice(None), 0, slice(0, 5), slice(0, 5))),
        ("bottom_right", bottom_right, (slice(None), 0, slice(22, 26), slice(22, 26))),
    ):
        pictures = single[name].inputs.astype(np.uint8)[:, 0]
        blank = np.zeros_like(pictures)
        alone = overlaid(pictures, blank) if place == "top_left" else overlaid(blank, pictures)
        corner = alone[:, None].astype(np.float32)[part]
        for row, seen in enumerate(found.inputs[part]):
            (number,) = np.flatnonzero((corner == seen).all(axis=(1, 2)))
            used.append((name, int(number)))
            assert single[name].columns[0].labels[number] == found.column(place).labels[row]
    assert len(set(used)) == len(used)


def test_that_parts_of_joined_data_are_fetched_each_once(small_mnist: FileServer) -> None:
    joined = JoinedData(parts=(Mnist(), MultiMnist()))
    assert len(missing_files(joined)) == 4
    _fetch(joined)
    assert catalogue.load(joined).num_rows == 60 + 30


def test_that_data_of_this_computer_has_nothing_to_fetch() -> None:
    assert missing_files(Digits()) == ()
    assert load_digits().data.shape[0] == catalogue.load(Digits()).num_rows
