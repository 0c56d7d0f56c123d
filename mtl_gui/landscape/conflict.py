"""How the task gradients lie to each other and to the curvature of the losses."""

import torch
from torch import Tensor

from mtl_gui.curvature_events import Conflicts
from mtl_gui.landscape.hessian import Hessian
from mtl_gui.landscape.work import Work

__all__ = ["conflicts", "curvature_of_step"]


def conflicts(hessian: Hessian, learning_rate: float) -> Work[Conflicts]:
    """Measures angles of the task gradients, and the curvature of every loss along each of them.

        cos(gᵢ, gⱼ),   gᵢᵀ Hₗ gᵢ / gᵢᵀ gᵢ

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, section 2.

    Args:
        hessian: That of every task and, last, of all together.
        learning_rate: The length η of the plain step for `of_step`.
    """
    gradients = hessian.gradient
    num_tasks = len(gradients) - 1
    norms = torch.linalg.vector_norm(gradients, dim=1)
    directions = gradients / norms.unsqueeze(1)
    along = []
    for task in range(num_tasks):
        direction = directions[task].expand(hessian.shape)
        along.append((direction * hessian.times(direction)).sum(1))
        yield (task + 1) / (num_tasks + 1)
    of_tasks = directions[:num_tasks]
    cosines = (of_tasks @ of_tasks.T).clamp(-1, 1)
    return Conflicts(
        norms.cpu().numpy(),
        cosines.cpu().numpy(),
        torch.stack(along, 1).cpu().numpy(),
        curvature_of_step(hessian, learning_rate)[-1].item(),
    )


def curvature_of_step(hessian: Hessian, learning_rate: float) -> Tensor:
    """The curvature that plain gradient steps meet, [R].

        ∫₀¹ gᵀ ∇²L(θ − a η g) g da = gᵀ (g − ∇L(θ − η g)) / η

    The integral is exact, since the mean Hessian between two points takes their difference to that of their
    gradients.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, section 2,
    for the step that is made without surgery.
    """
    gradient = hessian.gradient
    after = Hessian(hessian.objective, hessian.points - learning_rate * gradient, hessian.weights).gradient
    found: Tensor = (gradient * (gradient - after)).sum(1) / learning_rate
    return found
