"""The extreme eigenvalues of symmetric matrices that are known by their products with vectors."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import torch
from torch import Tensor

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.work import Work

__all__ = ["Extremes", "Lanczos", "Product", "extreme_eigenvalues"]

Product: TypeAlias = Callable[[Tensor], Tensor]
"""One symmetric matrix per replica: takes vectors [R, P] to their products [R, P]."""

_NEGLIGIBLE = 1e-13
_STEPS_BETWEEN_LOOKS = 5


@dataclass(frozen=True, slots=True)
class Extremes:
    """The k largest and the k smallest eigenvalues of R matrices, outermost first.

    Attributes:
        largest: [R, k], falling. NaN where the matrix is not finite.
        smallest: [R, k], rising.
        largest_vectors: [R, k, P], of length 1.
        smallest_vectors: [R, k, P].
        largest_residuals: The lengths ‖H v − λ v‖, [R, k]: an eigenvalue lies within so much of λ.
        smallest_residuals: [R, k].
        num_products: Products that it took.
        has_converged: Whether all residuals of a matrix are within the tolerance, bool [R].
    """

    largest: Tensor
    smallest: Tensor
    largest_vectors: Tensor
    smallest_vectors: Tensor
    largest_residuals: Tensor
    smallest_residuals: Tensor
    num_products: int
    has_converged: Tensor


class Lanczos:
    """Builds orthonormal vectors Q in which R symmetric matrices H are tridiagonal, a product per step.

        Q H Qᵀ = T,   βⱼ qⱼ₊₁ = H qⱼ − αⱼ qⱼ − βⱼ₋₁ qⱼ₋₁

    with every new vector made orthogonal to all earlier ones, twice. Where the vectors have come to span
    an invariant subspace, they go on from a random one outside of it; T is then made of blocks.

    Source: Golub and Van Loan, "Matrix Computations", 4th ed., section 10.3; Parlett, "The Symmetric
    Eigenvalue Problem", 1998, section 6.9 ("twice is enough").

    Args:
        product: H.
        start: The first vectors, [R, P], of any length but 0.
        max_steps: No more steps than these, or than P.

    Attributes:
        num_steps: Steps made.
        is_finite: Whether all products of a matrix were finite, bool [R].
    """

    def __init__(self, product: Product, start: Tensor, max_steps: int) -> None:
        self._product = product
        num_replicas, size = start.shape
        self._end = min(max_steps, size)
        self._basis = start.new_zeros(num_replicas, self._end + 1, size)
        self._basis[:, 0] = start / torch.linalg.vector_norm(start, dim=1, keepdim=True)
        self._diagonal = start.new_zeros(num_replicas, self._end)
        self._beside = start.new_zeros(num_replicas, self._end)
        self.num_steps = 0
        self.is_finite = torch.ones(num_replicas, dtype=torch.bool, device=start.device)

    @property
    def is_complete(self) -> bool:
        """Whether all steps have been made."""
        return self.num_steps >= self._end

    def step(self) -> None:
        """Makes one product and the next vectors.

        Raises:
            ValueError: When all steps have been made.
        """
        if self.is_complete:
            raise ValueError("all steps have been made")
        number = self.num_steps
        current = self._basis[:, number]
        product = self._product(current)
        self.is_finite &= product.isfinite().all(1)
        product = torch.where(self.is_finite.unsqueeze(1), product, 0.0)
        self._diagonal[:, number] = (current * product).sum(1)
        following = self._outside(product, number + 1)
        lengths = torch.linalg.vector_norm(following, dim=1)
        scale = torch.maximum(self._diagonal.abs().amax(1), self._beside.amax(1))
        is_spanned = lengths <= _NEGLIGIBLE * scale
        self._beside[:, number] = torch.where(is_spanned, 0.0, lengths)
        if number + 1 < self._basis.shape[2]:
            if is_spanned.any():
                fresh = self._outside(self._fresh(number), number + 1)
                following = torch.where(is_spanned.unsqueeze(1), fresh, following)
            following = following / torch.linalg.vector_norm(following, dim=1, keepdim=True)
            self._basis[:, number + 1] = following
        self.num_steps += 1

    def ritz(self) -> tuple[Tensor, Tensor, Tensor]:
        """Eigenvalues [R, m] of T, rising; its eigenvectors in the columns of [R, m, m]; residuals [R, m].

        No residual is said to be shorter than the rounding of the largest eigenvalue.
        """
        stop = self.num_steps
        diagonal, beside = self._diagonal[:, :stop], self._beside[:, : stop - 1]
        tridiagonal = torch.diag_embed(diagonal) + torch.diag_embed(beside, 1) + torch.diag_embed(beside, -1)
        values, vectors = torch.linalg.eigh(tridiagonal)
        last = self._beside[:, stop - 1 : stop]
        if stop == self._basis.shape[2]:
            last = torch.zeros_like(last)
        rounding = torch.finfo(values.dtype).eps * values.abs().amax(1, keepdim=True)
        return values, vectors, torch.maximum(last * vectors[:, -1].abs(), rounding)

    def extremes(self, count: int, tolerance: float) -> Extremes:
        """The outermost eigenvalues as far as they are known now.

        Args:
            count: k; at most as many as steps have been made.
            tolerance: The longest residual, as a share of the largest eigenvalue by absolute value.
        """
        values, vectors, residuals = self.ritz()
        count = min(count, self.num_steps)
        longest = tolerance * values.abs().amax(1, keepdim=True)
        outer = [*range(count), *range(self.num_steps - count, self.num_steps)]
        converged = (residuals[:, outer] <= longest).all(1) & self.is_finite
        values = torch.where(self.is_finite.unsqueeze(1), values, torch.nan)
        residuals = torch.where(self.is_finite.unsqueeze(1), residuals, torch.nan)
        basis = self._basis[:, : self.num_steps]
        return Extremes(
            values[:, -count:].flip(1),
            values[:, :count],
            vectors[:, :, -count:].flip(2).mT @ basis,
            vectors[:, :, :count].mT @ basis,
            residuals[:, -count:].flip(1),
            residuals[:, :count],
            self.num_steps,
            converged,
        )

    def _outside(self, vectors: Tensor, count: int) -> Tensor:
        """What of vectors [R, P] is orthogonal to the first ones of the basis."""
        basis = self._basis[:, :count]
        for _ in range(2):
            vectors = vectors - (vectors.unsqueeze(1) @ basis.mT @ basis).squeeze(1)
        return vectors

    def _fresh(self, number: int) -> Tensor:
        source = generator(0, "lanczos restart", step=number)
        drawn = torch.from_numpy(source.standard_normal(self._basis.shape[2]))
        return drawn.to(self._basis).expand(len(self._basis), -1)


def extreme_eigenvalues(
    product: Product, start: Tensor, count: int, *, tolerance: float = 1e-6, max_products: int = 100
) -> Work[Extremes]:
    """Finds the largest and the smallest eigenvalues of R symmetric matrices.

    It ends when the residuals of all that are wanted have come below the tolerance, as a share of the largest
    eigenvalue by absolute value; or when there have been `max_products`. An eigenvalue lies as close as its
    residual says; that none lies farther out is likely, since the start is random, but not proven.

    Args:
        product: The matrices.
        start: Vectors to start from, [R, P].
        count: k; no more than P are found.
        tolerance: A share.
        max_products: How long to go on.
    """
    lanczos = Lanczos(product, start, max_products)
    while True:
        lanczos.step()
        yield lanczos.num_steps / max_products
        is_look = lanczos.num_steps % _STEPS_BETWEEN_LOOKS == 0 and lanczos.num_steps >= 2 * count
        if is_look or lanczos.is_complete:
            extremes = lanczos.extremes(count, tolerance)
            if lanczos.is_complete or (extremes.has_converged | ~lanczos.is_finite).all():
                return extremes
