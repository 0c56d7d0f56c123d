"""The torques against the Lagrangian of the arm, derived from positions in space alone."""

import numpy as np
import numpy.typing as npt
import pytest
from scipy.spatial.transform import Rotation

from mtl_gui.data.arm_dynamics import GRAVITY, Arm, inverse_dynamics, serial_arm
from mtl_gui.data.robot_arm import load
from mtl_gui.spec import RobotArm

_Array = npt.NDArray[np.float64]
_H = 1e-4


def _poses(arm: Arm, angles: _Array) -> list[tuple[_Array, _Array]]:
    """Centre of mass and rotation of each link in space, by multiplying transforms from the base on."""
    rotation, place = np.eye(3), np.zeros(3)
    poses = []
    for link, angle in zip(arm, angles, strict=True):
        place = place + rotation @ link.origin
        rotation = rotation @ Rotation.from_rotvec(angle * link.axis).as_matrix()
        poses.append((place + rotation @ link.centre, rotation))
    return poses


def _kinetic(arm: Arm, angles: _Array, speeds: _Array) -> float:
    """½ Σ m |ċ|² + ½ ωᵀ I ω, with velocities from central differences of the poses."""
    before, after = (_poses(arm, angles + step * speeds) for step in (-_H, _H))
    total = 0.0
    for link, (old, old_turn), (new, new_turn) in zip(arm, before, after, strict=True):
        velocity = (new - old) / (2 * _H)
        spin = Rotation.from_matrix(old_turn.T @ new_turn).as_rotvec() / (2 * _H)
        energy = link.mass * velocity @ velocity / 2 + spin @ link.inertia @ spin / 2
        total += float(energy)
    return total


def _potential(arm: Arm, angles: _Array) -> float:
    return float(
        sum(link.mass * GRAVITY * pose[0][2] for link, pose in zip(arm, _poses(arm, angles), strict=True))
    )


def _momenta(arm: Arm, angles: _Array, speeds: _Array) -> _Array:
    """∂T/∂q̇: exact by differences of any width, since T is quadratic in the speeds."""
    units = np.eye(len(angles))
    return np.array(
        [(_kinetic(arm, angles, speeds + u) - _kinetic(arm, angles, speeds - u)) / 2 for u in units]
    )


def _lagrange(arm: Arm, q: _Array, v: _Array, a: _Array) -> _Array:
    """d/dt ∂T/∂q̇ − ∂T/∂q + ∂V/∂q + friction q̇."""
    h = 1e-3

    def along(t: float) -> _Array:
        return _momenta(arm, q + t * v + t * t * a / 2, v + t * a)

    def lagrangian(angles: _Array) -> float:
        return _kinetic(arm, angles, v) - _potential(arm, angles)

    slopes = [(lagrangian(q + h * u) - lagrangian(q - h * u)) / (2 * h) for u in np.eye(len(q))]
    friction = np.array([link.friction for link in arm])
    torques: _Array = (along(h) - along(-h)) / (2 * h) - np.array(slopes) + friction * v
    return torques


def _movement(num_joints: int, seed: int) -> tuple[_Array, _Array, _Array]:
    drawn = np.random.default_rng(seed).standard_normal((3, num_joints))
    return drawn[0], drawn[1], 3 * drawn[2]


@pytest.mark.parametrize("num_joints", [2, 3, 7])
@pytest.mark.parametrize("payload", [0.0, 3.0])
def test_that_torques_obey_lagrange_s_equations(num_joints: int, payload: float) -> None:
    arm = serial_arm(num_joints, payload)
    q, v, a = _movement(num_joints, seed=num_joints)
    (found,) = inverse_dynamics(arm, q[None], v[None], a[None])
    np.testing.assert_allclose(found, _lagrange(arm, q, v, a), rtol=2e-4, atol=2e-3)


def test_that_the_power_of_the_torques_is_the_change_of_energy_and_friction() -> None:
    arm = serial_arm(5, 1.0)
    q, v, a = _movement(5, seed=1)
    (torques,) = inverse_dynamics(arm, q[None], v[None], a[None])
    h = 1e-3
    energies = [
        _kinetic(arm, q + t * v + t * t * a / 2, v + t * a) + _potential(arm, q + t * v + t * t * a / 2)
        for t in (-h, h)
    ]
    lost = sum(link.friction * speed**2 for link, speed in zip(arm, v, strict=True))
    assert torques @ v == pytest.approx((energies[1] - energies[0]) / (2 * h) + lost, rel=1e-4)


def test_that_an_arm_that_rests_only_carries_its_weight() -> None:
    """Stretched out level, the second joint holds all links behind it; the first turns about the vertical."""
    arm = serial_arm(2, 1.0)
    still = np.zeros((1, 2))
    (torques,) = inverse_dynamics(arm, np.array([[0.0, np.pi / 2]]), still, still)
    link = arm[1]
    assert torques[0] == pytest.approx(0, abs=1e-12)
    assert torques[1] == pytest.approx(-link.mass * GRAVITY * link.centre[2])


def test_that_a_data_set_of_the_arm_holds_its_torques() -> None:
    data = RobotArm(num_joints=3, num_rows=30, payload=2.0)
    dataset = load(data)
    rows = dataset.inputs.astype(np.float64)
    expected = inverse_dynamics(serial_arm(3, 2.0), rows[:, :3], rows[:, 3:6], rows[:, 6:])
    found = np.stack([column.labels for column in dataset.columns], axis=1)
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-3)
    assert dataset.input_names[0] == "angle 1 (rad)"
    assert [offer.unit for offer in dataset.offers] == ["N m"] * 3
    assert 0.7 < np.abs(rows[:, :3]).max() <= 0.8


def test_that_noise_of_the_arm_is_a_share_of_a_torque_s_spread() -> None:
    data = RobotArm(num_joints=2, num_rows=4000)
    clean, noisy = load(data), load(data.replaced(noise=0.5))
    for one, other in zip(clean.columns, noisy.columns, strict=True):
        share = np.std(other.labels - one.labels) / np.std(one.labels)
        assert share == pytest.approx(0.5, rel=0.05)
