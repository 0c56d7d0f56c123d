"""What is loaded before torch in every thread that loads it.

SciPy asks in many places, and even while it is being imported itself, whether torch is loaded and then uses
it. A thread that imports SciPy while another one is in the middle of torch would find half of torch. Whoever
imports this module first waits, by Python's own locks, until SciPy and scikit-learn are whole.
"""

import scipy.stats
import sklearn.datasets

__all__: list[str] = []

_LOADED = (scipy.stats, sklearn.datasets)
