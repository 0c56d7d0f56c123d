"""What others can compute from a landscape's file alone."""

import json

import numpy as np
import pytest
import torch
from torch.nn import functional

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import build_network
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest, RandomPlane
from tests.landscape.trained import small_mlp


@pytest.mark.parametrize("cell", [(0, 0), (1, 4), (3, 2)])
def test_that_the_file_says_enough_to_measure_a_cell_again(
    cell: tuple[int, int], mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    request = LandscapeRequest(plane=RandomPlane(), grid=5, num_rows=64, part="test", seed=5)
    for _ in landscape(mlp_folder, request, data=mlp_data):
        pass
    with np.load(mlp_folder.landscapes()[0], allow_pickle=False) as file:
        arrays = dict(file)
    told = json.loads(str(arrays["description"]))
    row, column = cell
    a, b = arrays["x"][column], arrays["y"][row]
    snapshot = mlp_folder.load_snapshot("chosen", told["step"])
    network = build_network(small_mlp(), mlp_data)
    parameters = {name: torch.from_numpy(snapshot[name][1:2]) for name in network.shapes}
    for name in (full.removeprefix("centre/") for full in arrays if full.startswith("centre/")):
        point = arrays[f"centre/{name}"] + a * arrays[f"first/{name}"] + b * arrays[f"second/{name}"]
        parameters[name] = torch.from_numpy(point.astype(np.float32))[None]
    rows = mlp_data.parts["test"][arrays["rows"]]
    outputs = network.forward(parameters, torch.from_numpy(mlp_data.inputs[rows])[None])
    digit = torch.from_numpy(mlp_data.tasks[0].targets[rows])
    expected = float(functional.cross_entropy(outputs["digit"][0], digit))
    assert arrays["losses"][0, row, column] == pytest.approx(expected, rel=1e-5)
