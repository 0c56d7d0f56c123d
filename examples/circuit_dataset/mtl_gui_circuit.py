"""Alternating current circuits as a data set of MTL GUI."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import classification, regression

__all__ = ["circuit"]


def circuit(num_rows: int = 1000, noise: float = 0.0, seed: int = 0) -> Dataset:
    """Makes circuits of a resistor, a coil and a capacitor in a row; this is what the entry point names.

    With resistance R, angular frequency ω, inductance L and capacitance C:

        impedance = √(R² + (ωL − 1/(ωC))²)
        phase = arctan((ωL − 1/(ωC)) / R)

    Source: Friedman, "Multivariate Adaptive Regression Splines", Annals of Statistics 1991, section 4.3.

    Args:
        num_rows: How many circuits.
        noise: On both targets, as a share of their spread.
        seed: Chooses the circuits.

    Raises:
        ValueError: When there are too few rows. MTL GUI tells it to the person.
    """
    if num_rows < 20:
        raise ValueError(f"num_rows is {num_rows}, and must be at least 20")
    drawn = np.random.default_rng(seed)
    resistance = drawn.uniform(0, 100, num_rows)
    frequency = drawn.uniform(40 * np.pi, 560 * np.pi, num_rows)
    inductance = drawn.uniform(0, 1, num_rows)
    capacitance = drawn.uniform(1e-6, 11e-6, num_rows)
    reactance = frequency * inductance - 1 / (frequency * capacitance)
    targets = np.stack([np.hypot(resistance, reactance), np.arctan2(reactance, resistance)])
    noisy = targets + noise * targets.std(axis=1, keepdims=True) * drawn.standard_normal(targets.shape)
    return Dataset(
        title="Alternating current circuits",
        description="Impedance and phase of a resistor, a coil and a capacitor in a row.",
        source="J. H. Friedman, Multivariate Adaptive Regression Splines, Annals of Statistics 1991",
        licence="MIT",
        inputs=np.stack([resistance, frequency, inductance, capacitance], axis=1).astype(np.float32),
        input_names=("resistance (Ω)", "angular frequency (1/s)", "inductance (H)", "capacitance (F)"),
        columns=(
            regression("impedance", "How much the circuit resists.", noisy[0], "Ω"),
            regression("phase", "By how much the current lags behind.", noisy[1], "rad"),
            classification("lags", "Does the current lag behind?", reactance > 0, ("no", "yes")),
        ),
    )
