"""Data of openml.org, from answers in its form which the test makes; nothing leaves this computer."""

import hashlib
import json
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import numpy as np
import pytest
from sklearn.datasets import fetch_openml

from mtl_gui.data import catalogue
from mtl_gui.data.online import download
from mtl_gui.data.online.fetching import fetch_events, missing_files
from mtl_gui.data.online.openml_dataset import table_file
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import OpenMl
from tests.data.online.server import FileServer

_ARFF = """\
@RELATION houses
@ATTRIBUTE id NUMERIC
@ATTRIBUTE 'floor area' NUMERIC
@ATTRIBUTE garden {no,yes}
@ATTRIBUTE street STRING
@ATTRIBUTE heating {gas,oil,'heat pump'}
@ATTRIBUTE price NUMERIC
@ATTRIBUTE state {old,new}
@DATA
1,50.5,no,'High Street 1',gas,100,old
2,80,yes,?,'heat pump',250.5,new
3,?,?,'Low Street 2',oil,?,?
"""
_COLUMNS = {
    "id": ("numeric", {"is_row_identifier": "true"}),
    "floor area": ("numeric", {}),
    "garden": ("nominal", {}),
    "street": ("string", {}),
    "heating": ("nominal", {}),
    "price": ("numeric", {"is_target": "true"}),
    "state": ("nominal", {}),
}
_API = "/api/v1/json/data"


@pytest.fixture(autouse=True)
def openml(server: FileServer, monkeypatch: pytest.MonkeyPatch) -> FileServer:
    """Every address is opened on the test's server, also those that scikit-learn would open."""

    def here(request: Request, timeout: float = 5.0) -> Any:
        path = request.full_url.split("/", 3)[3]
        return urlopen(f"{server.address}/{path}", timeout=timeout)

    monkeypatch.setattr(download, "urlopen", here)
    monkeypatch.setattr("sklearn.datasets._openml.urlopen", here)
    _offer(server, _ARFF)
    return server


def _offer(
    server: FileServer,
    arff: str,
    number: int = 4711,
    checksum: str = "",
    columns: Iterable[str] = _COLUMNS,
) -> None:
    description = {
        "id": str(number),
        "name": "houses",
        "version": "2",
        "description": "Some houses.",
        "format": "ARFF",
        "creator": ["A. Builder", "B. Mason"],
        "licence": "CC0",
        "status": "active",
        "url": f"https://api.openml.org/data/v1/download/{number}/houses.arff",
        "md5_checksum": checksum or hashlib.md5(arff.encode(), usedforsecurity=False).hexdigest(),
    }
    features = [
        {
            "index": str(index),
            "name": name,
            "data_type": kind,
            "is_target": "false",
            "is_ignore": "false",
            "is_row_identifier": "false",
            **marks,
        }
        for index, (name, (kind, marks)) in enumerate((name, _COLUMNS[name]) for name in columns)
    ]
    versions = [{"did": 12, "version": 1}, {"did": number, "version": 2}]
    answers = {
        f"{_API}/list/data_name/houses/status/active": {"data": {"dataset": versions}},
        f"{_API}/{number}": {"data_set_description": description},
        f"{_API}/features/{number}": {"data_features": {"feature": features}},
        f"{_API}/qualities/{number}": {
            "data_qualities": {"quality": [{"name": "NumberOfInstances", "value": "3"}]}
        },
    }
    server.files.update({path: json.dumps(answer).encode() for path, answer in answers.items()})
    server.files[f"/data/v1/download/{number}/houses.arff"] = arff.encode()


def _fetched(data: OpenMl) -> list[Progressed]:
    return [event for event in fetch_events(data) if isinstance(event, Progressed)]


@pytest.mark.parametrize("name", ["houses", " HOUSES ", "4711"])
def test_that_a_data_set_is_fetched_by_name_or_number(name: str) -> None:
    data = OpenMl(name=name)
    assert len(missing_files(data)) == 1
    assert _fetched(data)[-1].fraction == 1.0
    assert missing_files(data) == ()
    found = catalogue.load(data)
    assert found.title == "OpenML houses"
    assert found.licence == "CC0"
    assert found.source == "A. Builder, B. Mason; https://www.openml.org/d/4711, version 2"
    assert [offer.name for offer in found.offers] == ["price"]
    np.testing.assert_array_equal(found.column("price").labels, [100, 250.5, np.nan])


def test_that_inputs_are_numbers_and_one_per_class_without_texts_and_row_numbers() -> None:
    _fetched(OpenMl(name="houses"))
    found = catalogue.load(OpenMl(name="houses"))
    assert found.input_names == (
        "floor area",
        "garden=yes",
        "heating=gas",
        "heating=oil",
        "heating=heat pump",
        "state=new",
    )
    nan = np.nan
    np.testing.assert_array_equal(
        found.inputs, [[50.5, 0, 1, 0, 0, 0], [80, 1, 0, 0, 1, 1], [nan, nan, 0, 1, 0, nan]]
    )


def test_that_the_numbers_are_those_scikit_learn_reads(openml: FileServer, tmp_path: Path) -> None:
    """Without the column of texts, which scikit-learn cannot read."""
    plain = re.sub(r"(?m)^@ATTRIBUTE street.*\n|(?<=[a-z?]),(\?|'[^']*')(?=,(gas|'heat|oil))", "", _ARFF)
    _offer(openml, plain, columns=[name for name in _COLUMNS if name != "street"])
    _fetched(OpenMl(name="houses"))
    found = catalogue.load(OpenMl(name="houses", columns=("price", "heating")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = fetch_openml(
            data_id=4711, data_home=tmp_path, as_frame=False, parser="liac-arff", target_column=None
        )
    values = dict(zip(oracle.feature_names, oracle.data.T, strict=True))
    np.testing.assert_array_equal(found.column("price").labels, values["price"])
    np.testing.assert_array_equal(found.column("heating").labels, values["heating"])
    assert found.column("heating").offer.classes == tuple(oracle.categories["heating"])
    for name, own in (("floor area", "floor area"), ("garden", "garden=yes"), ("state", "state=new")):
        np.testing.assert_array_equal(found.inputs[:, found.input_names.index(own)], values[name])


def test_that_columns_can_be_chosen_without_fetching_again(openml: FileServer) -> None:
    _fetched(OpenMl(name="houses"))
    asked = len(openml.asked)
    data = OpenMl(name="houses", columns=("heating", "state", "price"))
    assert missing_files(data) == ()
    found = catalogue.load(data)
    assert [offer.kind for offer in found.offers] == ["multiclass", "binary", "regression"]
    assert found.column("heating").labels.tolist() == [0, 2, 1]
    assert found.column("state").labels.tolist() == [0, 1, -1]
    assert found.column("state").offer.classes == ("old", "new")
    assert found.input_names == ("floor area", "garden=yes")
    assert len(openml.asked) == asked


def test_that_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    _fetched(OpenMl(name="houses"))
    with pytest.raises(Refused, match=r"no column “cost”\. Name columns to predict, of: floor area, garden"):
        catalogue.load(OpenMl(name="houses", columns=("cost",)))
    with pytest.raises(Refused, match="named twice"):
        catalogue.load(OpenMl(name="houses", columns=("price", "price")))
    every = ("floor area", "garden", "heating", "price", "state")
    with pytest.raises(Refused, match="none is left as an input"):
        catalogue.load(OpenMl(name="houses", columns=every))


def test_that_a_name_nobody_has_is_refused() -> None:
    with pytest.raises(Refused, match=r"“OpenML castles” could not be fetched.*answers 404"):
        _fetched(OpenMl(name="castles"))


def test_that_a_wrong_checksum_is_refused_and_nothing_kept(openml: FileServer) -> None:
    _offer(openml, _ARFF, checksum="0" * 32)
    with pytest.raises(Refused, match="arrived damaged"):
        _fetched(OpenMl(name="houses"))
    assert list(table_file(OpenMl(name="houses")).parent.iterdir()) == []


@pytest.mark.parametrize(
    "arff", ["", "@RELATION a\n@DATA\n1,2\n", _ARFF.replace("50.5", "fifty"), "<html></html>"]
)
def test_that_what_is_no_table_is_refused_in_words(arff: str, openml: FileServer) -> None:
    _offer(openml, arff)
    with pytest.raises(Refused, match=r"What openml\.org sent cannot be read"):
        _fetched(OpenMl(name="houses"))
    assert list(table_file(OpenMl(name="houses")).parent.iterdir()) == []


def test_that_an_answer_that_is_no_json_is_refused(openml: FileServer) -> None:
    openml.files[f"{_API}/4711"] = b"<html>maintenance</html>"
    with pytest.raises(Refused, match="cannot be read"):
        _fetched(OpenMl(name="houses"))


def test_that_cancelling_leaves_nothing_behind() -> None:
    events = fetch_events(OpenMl(name="houses"))
    next(events)
    events.close()
    assert list(table_file(OpenMl(name="houses")).parent.iterdir()) == []


def test_that_a_kept_table_that_was_spoilt_is_removed_in_words() -> None:
    _fetched(OpenMl(name="houses"))
    file = table_file(OpenMl(name="houses"))
    file.write_bytes(file.read_bytes()[:200])
    with pytest.raises(Refused, match="damaged and was removed"):
        catalogue.load(OpenMl(name="houses"))
    assert len(missing_files(OpenMl(name="houses"))) == 1


def test_that_a_fetched_table_can_be_trained_on(openml: FileServer) -> None:
    rows = "\n".join(f"{n},{n},no,x,{'gas' if n % 2 else 'oil'},{n * 2},old" for n in range(40))
    head = _ARFF.partition("@DATA\n")[0]
    _offer(openml, f"{head}@DATA\n{rows}\n")
    openml.files[f"{_API}/qualities/4711"] = json.dumps(
        {"data_qualities": {"quality": [{"name": "NumberOfInstances", "value": "40"}]}}
    ).encode()
    data = OpenMl(name="houses", columns=("price", "heating"))
    _fetched(data)
    prepared = prepare(catalogue.starting_experiment(data))
    assert prepared.task_names == ("price", "heating")
    assert np.isfinite(prepared.inputs).all()


def test_that_a_table_that_cannot_be_kept_is_refused_in_a_sentence() -> None:
    folder = table_file(OpenMl(name="houses")).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder has to be")
    with pytest.raises(Refused, match="writable"):
        _fetched(OpenMl(name="houses"))
