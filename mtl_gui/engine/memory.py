"""Memory that is used again in every step."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

__all__ = ["Memory", "Row", "Strip"]


@dataclass(frozen=True, slots=True)
class Row:
    """Names of parameters that are wanted beside each other in memory.

    Attributes:
        names: In this order.
        is_turned: Whether the last two axes of each lie in memory the other way round.
    """

    names: tuple[str, ...]
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The parameters of a row as one tensor [R, columns], and the place where their gradients are wanted."""

    values: Tensor
    gradients: Tensor

    def part(self, replicas: slice) -> "Strip":
        """That of some replicas."""
        return Strip(self.values[replicas], self.gradients[replicas])


class Memory:
    """Rooms for the intermediate results of a pass, and the places where its gradients are wanted.

    Large tensors that are made and dropped in every step cost more than the arithmetic on them, since the
    system hands out fresh pages each time. Only one pass at a time may use a memory, and where it has strips
    only one that is computed with the parameters which lie in them.

    Args:
        gradients: Name to [R, ...], where the gradients of the learned parameters are wanted; one may be left
            out.
        strips: By names, parameters that lie beside each other.
    """

    def __init__(
        self,
        gradients: Mapping[str, Tensor] | None = None,
        strips: Mapping[tuple[str, ...], Strip] | None = None,
    ) -> None:
        self._gradients = dict(gradients or {})
        self._strips = dict(strips or {})
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

    def gradient(self, name: str, shape: Sequence[int], like: Tensor) -> Tensor:
        """Where the gradient of a parameter is wanted, or a room where that is open."""
        place = self._gradients.get(name)
        return self.room(name, tuple(shape), like) if place is None or place.shape != shape else place

    def strip(self, names: tuple[str, ...]) -> Strip | None:
        """These parameters as one; None where they do not lie beside each other."""
        return self._strips.get(names)

    def places(self, names: Sequence[str]) -> dict[str, Tensor]:
        """Where the gradients of parameters of a strip are wanted."""
        return {name: self._gradients[name] for name in names}

    def whole(self, name: str, parts: Sequence[tuple[slice, Tensor]]) -> Tensor | None:
        """The place of a gradient whose parts have all been written where they are wanted; else None."""
        is_there = all(part is self.part(rows).wanted(name) for rows, part in parts)
        return self.wanted(name) if is_there else None

    def wanted(self, name: str) -> Tensor | None:
        """Where the gradient of a parameter is wanted; None where that is open."""
        return self._gradients.get(name)

    def part(self, replicas: slice) -> "Memory":
        """The memory of some replicas."""
        key = (replicas.start, replicas.stop)
        if key not in self._parts:
            self._parts[key] = Memory(
                {name: place[replicas] for name, place in self._gradients.items()},
                {names: strip.part(replicas) for names, strip in self._strips.items()},
            )
        return self._parts[key]
