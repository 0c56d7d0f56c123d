import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.data.stratification import stratified_shares


def _published(labels: np.ndarray, shares: list[float]) -> tuple[np.ndarray, bool]:
    """Algorithm 1 of the paper, word for word; also whether a tie was left to chance."""
    remaining = list(range(len(labels)))
    wanted = [share * len(labels) for share in shares]
    wanted_of = [[share * int(labels[:, i].sum()) for i in range(labels.shape[1])] for share in shares]
    parts = np.full(len(labels), -1)
    was_tied = False
    while remaining:
        counts = {i: int(labels[remaining, i].sum()) for i in range(labels.shape[1])}
        counts = {i: count for i, count in counts.items() if count}
        if not counts:
            break
        rarest = min(counts, key=lambda i: (counts[i], i))
        for row in [row for row in remaining if labels[row, rarest]]:
            most = max(wanted_of[j][rarest] for j in range(len(shares)))
            best = [j for j in range(len(shares)) if wanted_of[j][rarest] >= most - 1e-9]
            if len(best) > 1:
                lacking = max(wanted[j] for j in best)
                best = [j for j in best if wanted[j] >= lacking - 1e-9]
            was_tied = was_tied or len(best) > 1
            parts[row] = best[0]
            remaining.remove(row)
            wanted[best[0]] -= 1
            for i in np.flatnonzero(labels[row]):
                wanted_of[best[0]][i] -= 1
    return parts, was_tied


@settings(deadline=None, max_examples=60)
@given(seed=st.integers(0, 10**6), num_rows=st.integers(5, 60), num_labels=st.integers(1, 5))
def test_that_rows_go_where_the_published_algorithm_puts_them(
    seed: int, num_rows: int, num_labels: int
) -> None:
    random = np.random.default_rng(seed)
    labels = random.random((num_rows, num_labels)) < random.uniform(0.1, 0.6, num_labels)
    shares = [0.617, 0.211, 0.172]
    expected, was_tied = _published(labels, shares)
    found = stratified_shares(labels, shares, np.random.default_rng(0))
    is_labelled = labels.any(axis=1)
    assert (found >= 0).all()
    if not was_tied:
        np.testing.assert_array_equal(found[is_labelled], expected[is_labelled])


@pytest.mark.parametrize("seed", range(3))
def test_that_every_label_has_its_share_in_every_part(seed: int) -> None:
    random = np.random.default_rng(seed)
    labels = random.random((600, 6)) < np.array([0.5, 0.2, 0.1, 0.05, 0.3, 0.02])
    shares = np.array([0.6, 0.2, 0.2])
    parts = stratified_shares(labels, tuple(shares), np.random.default_rng(seed))
    counts = np.stack([labels[parts == part].sum(axis=0) for part in range(3)])
    assert np.abs(counts - shares[:, None] * labels.sum(axis=0)).max() <= 3
    assert np.abs(np.bincount(parts) - 600 * shares).max() <= 6


def test_that_rows_without_labels_fill_up_the_parts() -> None:
    parts = stratified_shares(np.zeros((100, 2), dtype=bool), (0.6, 0.2, 0.2), np.random.default_rng(0))
    assert np.bincount(parts).tolist() == [60, 20, 20]
