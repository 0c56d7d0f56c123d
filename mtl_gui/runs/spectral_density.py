"""From points which stand for eigenvalues to a curve."""

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["density_axis", "density_width", "spectral_density"]

_MARGIN = 3.0
"""Widths of the smoothing beyond the outermost points; no more than 0.2 % of a point's share lie outside."""


def density_width(nodes: FloatArray, share: float = 0.01) -> float:
    """A smoothing of this share of the range of all finite points; 1 where they have no range."""
    finite = nodes[np.isfinite(nodes)]
    extent = float(finite.max() - finite.min()) if finite.size else 0.0
    return share * extent if extent > 0 else 1.0


def density_axis(nodes: FloatArray, width: float, num_points: int = 512) -> FloatArray:
    """Evenly spaced places which show all finite points with this smoothing."""
    finite = nodes[np.isfinite(nodes)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    return np.linspace(low - _MARGIN * width, high + _MARGIN * width, num_points)


def spectral_density(nodes: FloatArray, shares: FloatArray, axis: FloatArray, width: float) -> FloatArray:
    """The density of the eigenvalues at places of an axis; its integral is 1.

        φ(t) = (1/n) Σₗ Σᵢ τₗᵢ g(t − θₗᵢ),   g the normal density of standard deviation `width`

    Source: Ghorbani et al., "An Investigation into Neural Net Optimization via Hessian Eigenvalue Density",
    ICML 2019, Eq. 5.

    Args:
        nodes: θ, [..., n, m].
        shares: τ, [..., n, m].
        axis: t, [K].
        width: The smoothing, in the unit of the eigenvalues.

    Returns:
        [..., K]; NaN where the points are.
    """
    if not width > 0:
        raise ValueError(f"a width of {width} smooths nothing")
    distances = (axis - nodes[..., np.newaxis]) / width
    bells = np.exp(-0.5 * distances**2) / (width * np.sqrt(2 * np.pi))
    density: FloatArray = (shares[..., np.newaxis] * bells).sum(-2).mean(-2)
    return density
