"""Memory that is used again in every step."""

from collections.abc import Hashable, Mapping

import torch
from torch import Tensor

__all__ = ["Memory"]


class Memory:
    """Rooms for the intermediate results of a pass, and the places where its gradients are wanted.

    Large tensors that are made and dropped in every step cost more than the arithmetic on them, since the
    system hands out fresh pages each time. Only one pass at a time may use a memory.

    Args:
        gradients: Name to [R, ...], where the gradients of the learned parameters are wanted; one may be left
            out.
    """

    def __init__(self, gradients: Mapping[str, Tensor] | None = None) -> None:
        self._gradients = dict(gradients or {})
        self._rooms: dict[Hashable, Tensor] = {}
        self._parts: dict[tuple[int, int], Memory] = {}

    def room(self, key: Hashable, shape: tuple[int, ...], like: Tensor) -> Tensor:
        """An uninitialised tensor, the same one whenever the key is the same and the shape fits.

        Args:
            key: What it is for.
            shape: Its shape.
            like: Has its type and device.
        """
        found = self._rooms.get(key)
        if found is None or found.shape != shape or found.dtype != like.dtype or found.device != like.device:
            found = torch.empty(shape, dtype=like.dtype, device=like.device)
            self._rooms[key] = found
        return found

    def gradient(self, name: str, shape: torch.Size) -> Tensor | None:
        """Where the gradient of a parameter is wanted; None where that is open."""
        place = self._gradients.get(name)
        return place if place is not None and place.shape == shape else None

    def part(self, replicas: slice) -> "Memory":
        """The memory of some replicas."""
        key = (replicas.start, replicas.stop)
        if key not in self._parts:
            self._parts[key] = Memory({name: place[replicas] for name, place in self._gradients.items()})
        return self._parts[key]
