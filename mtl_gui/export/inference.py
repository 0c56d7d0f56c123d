"""A trained network as one module: raw inputs in, readable answers out."""

import torch
from torch import Tensor, nn

from mtl_gui.engine.device import chosen_dtype
from mtl_gui.export.trained import TrainedNetwork, readable

__all__ = ["InferenceModule"]


class InferenceModule(nn.Module):
    """Scales raw inputs, runs the network, and makes each head's outputs readable.

        x ← (input − mean) / scale, a missing measure (NaN) becoming 0

    so that the preparation of the data is part of the exported graph.
    """

    def __init__(self, trained: TrainedNetwork) -> None:
        super().__init__()
        self._network = trained.network
        self._dtype = chosen_dtype(trained.experiment)
        self._names = {f"parameter{number}": name for number, name in enumerate(trained.parameters)}
        for alias, name in self._names.items():
            self.register_buffer(alias, trained.parameters[name].detach().clone())
        self.register_buffer("input_mean", torch.from_numpy(trained.data.input_mean.copy()))
        self.register_buffer("input_scale", torch.from_numpy(trained.data.input_scale.copy()))

    def forward(self, inputs: Tensor) -> tuple[Tensor, ...]:
        """Answers every task for `inputs` [B, ...] in raw units, in the order of the tasks."""
        scaled = (inputs - self.get_buffer("input_mean")) / self.get_buffer("input_scale")
        known = torch.where(torch.isnan(scaled), 0.0, scaled).to(self._dtype)
        parameters = {name: self.get_buffer(alias) for alias, name in self._names.items()}
        outputs = self._network.forward(parameters, known.unsqueeze(0))
        return tuple(readable(outputs[task.name][0], task) for task in self._network.tasks)
