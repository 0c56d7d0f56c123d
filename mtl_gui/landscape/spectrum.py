"""How the eigenvalues of symmetric matrices are spread, from their products with vectors."""

from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.lanczos import Lanczos, Product
from mtl_gui.landscape.work import Work

__all__ = ["Quadrature", "quadrature", "spectral_quadrature", "sphere_probe"]


@dataclass(frozen=True, slots=True)
class Quadrature:
    """Points which stand for all eigenvalues of R matrices, a set of m from each of n random vectors.

    Attributes:
        nodes: Where they are, [R, n, m]; NaN where the matrix is not finite.
        shares: Which share of the eigenvalues each stands for, [R, n, m]; those of a vector add up to 1.
    """

    nodes: Tensor
    shares: Tensor


def spectral_quadrature(
    product: Product, shape: tuple[int, int], num_probes: int, num_steps: int, *, seed: int
) -> Work[Quadrature]:
    """Measures the spectrum along random vectors, by stochastic Lanczos quadrature.

        ∫ f(λ) dμ(λ) = (1/P) Σᵢ f(λᵢ) ≈ (1/n) Σₗ Σᵢ τₗᵢ f(θₗᵢ)

    where θₗᵢ are the eigenvalues of the tridiagonal matrix that Lanczos' process makes from random vector l,
    and τₗᵢ the squares of the first entries of its eigenvectors. Per vector this is exact for polynomials up
    to degree 2m − 1. `spectral_density` draws it.

    Source: Ghorbani et al., "An Investigation into Neural Net Optimization via Hessian Eigenvalue Density",
    ICML 2019, Algorithm 1; Lin et al., "Approximating Spectral Densities of Large Matrices", SIAM Review 58,
    2016, section 3.2.

    Args:
        product: The matrices H.
        shape: R and P.
        num_probes: n.
        num_steps: m; no more than P.
        seed: Chooses the vectors.
    """
    num_replicas, size = shape
    found = []
    for number in range(num_probes):
        start = sphere_probe(size, seed, number).expand(num_replicas, -1)
        lanczos = Lanczos(product, start, num_steps)
        while not lanczos.is_complete:
            lanczos.step()
            yield (number + lanczos.num_steps / min(num_steps, size)) / num_probes
        found.append(quadrature(lanczos))
    nodes, shares = zip(*found, strict=True)
    return Quadrature(torch.stack(nodes, 1), torch.stack(shares, 1))


def quadrature(lanczos: Lanczos) -> tuple[Tensor, Tensor]:
    """Nodes and shares [R, m] from a process that has made m steps."""
    values, vectors, _ = lanczos.ritz()
    is_finite = lanczos.is_finite.unsqueeze(1)
    return torch.where(is_finite, values, torch.nan), vectors[:, 0].square()


def sphere_probe(size: int, seed: int, number: int) -> Tensor:
    """A random vector of any direction, float64 [1, P]; the number says which one of the seed."""
    source = generator(seed, "spectrum probe", step=number)
    return torch.from_numpy(source.standard_normal((1, size)))
