"""Equations of motion of a serial robot arm."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["GRAVITY", "Arm", "Link", "inverse_dynamics", "serial_arm"]

Array = npt.NDArray[np.float64]

GRAVITY = 9.81
"""Acceleration of a falling body in m/s², along -z of the base."""

_LENGTHS = (0.30, 0.35, 0.30, 0.30, 0.20, 0.20, 0.10)
_MASSES = (4.0, 4.0, 3.0, 2.5, 1.5, 1.0, 0.5)
_THICKNESS = 0.05
_AXES = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
_ORDER = (0, 1, 2, 1, 0, 1, 2)
_FRICTION = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A rigid body behind a joint; vectors and tensors are in its own frame, whose origin is the joint.

    Attributes:
        axis: Unit vector about which the joint turns, [3].
        origin: Where the joint stands in the frame before, [3], m.
        centre: Centre of mass, [3], m.
        mass: kg.
        inertia: About the centre of mass, [3, 3], kg m².
        friction: Torque per speed of the joint, N m s.
    """

    axis: Array
    origin: Array
    centre: Array
    mass: float
    inertia: Array
    friction: float


Arm = tuple[Link, ...]


def serial_arm(num_joints: int, payload: float) -> Arm:
    """An arm of slender links; joints turn about z, y, x, y and so on, the last link holds the payload."""
    links = []
    before = 0.0
    for length, mass, axis in zip(_LENGTHS[:num_joints], _MASSES, _ORDER, strict=False):
        across = mass * (length**2 + _THICKNESS**2) / 12
        inertia = np.diag([across, across, mass * _THICKNESS**2 / 6])
        centre = np.array([0.0, 0.0, length / 2])
        origin = np.array([0.0, 0.0, before])
        links.append(Link(_AXES[axis], origin, centre, mass, inertia, _FRICTION))
        before = length
    links[-1] = _carrying(links[-1], payload, np.array([0.0, 0.0, before]))
    return tuple(links)


def inverse_dynamics(arm: Arm, positions: Array, speeds: Array, accelerations: Array) -> Array:
    """The torques [N, joints] in N m that make joints move so: the recursive Newton-Euler equations.

    From the base to the hand, in the frame of each link with rotation Rᵢ and joint axis aᵢ:

        ωᵢ = Rᵢᵀ ωᵢ₋₁ + aᵢ q̇ᵢ
        αᵢ = Rᵢᵀ αᵢ₋₁ + (Rᵢᵀ ωᵢ₋₁) × aᵢ q̇ᵢ + aᵢ q̈ᵢ
        v̇ᵢ = Rᵢᵀ (v̇ᵢ₋₁ + αᵢ₋₁ × pᵢ + ωᵢ₋₁ × (ωᵢ₋₁ × pᵢ)),   v̇₀ = −g

    and back, with the force Fᵢ and moment Nᵢ that move link i:

        fᵢ = Rᵢ₊₁ fᵢ₊₁ + Fᵢ
        nᵢ = Rᵢ₊₁ nᵢ₊₁ + pᵢ₊₁ × Rᵢ₊₁ fᵢ₊₁ + Nᵢ + cᵢ × Fᵢ
        τᵢ = ⟨aᵢ, nᵢ⟩ + friction · q̇ᵢ

    Source: Luh et al., "On-Line Computational Scheme for Mechanical Manipulators", Journal of Dynamic
    Systems, Measurement, and Control 1980.

    Args:
        arm: The links.
        positions: Angles of the joints, [N, joints], rad.
        speeds: [N, joints], rad/s.
        accelerations: [N, joints], rad/s².
    """
    turns = [_rotations(link.axis, positions[:, i]) for i, link in enumerate(arm)]
    wrenches = _outward(arm, turns, speeds, accelerations)
    torques = np.zeros_like(positions)
    force = moment = np.zeros((len(positions), 3))
    for i in reversed(range(len(arm))):
        own_force, own_moment = wrenches[i]
        if i + 1 < len(arm):
            force, moment = _turned(turns[i + 1], force), _turned(turns[i + 1], moment)
            moment = moment + np.cross(arm[i + 1].origin, force)
        force = force + own_force
        moment = moment + own_moment + np.cross(arm[i].centre, own_force)
        torques[:, i] = moment @ arm[i].axis + arm[i].friction * speeds[:, i]
    return torques


def _outward(arm: Arm, turns: list[Array], speeds: Array, accelerations: Array) -> list[tuple[Array, Array]]:
    """The force and moment [N, 3] that move each link, in its frame; gravity is an acceleration upwards."""
    spin = bend = np.zeros((len(speeds), 3))
    lift = np.tile([0.0, 0.0, GRAVITY], (len(speeds), 1))
    wrenches = []
    for i, link in enumerate(arm):
        lift = lift + np.cross(bend, link.origin) + np.cross(spin, np.cross(spin, link.origin))
        back = turns[i].transpose(0, 2, 1)
        spin, bend, lift = _turned(back, spin), _turned(back, bend), _turned(back, lift)
        bend = bend + np.cross(spin, link.axis * speeds[:, i, None]) + link.axis * accelerations[:, i, None]
        spin = spin + link.axis * speeds[:, i, None]
        centre = lift + np.cross(bend, link.centre) + np.cross(spin, np.cross(spin, link.centre))
        moment = bend @ link.inertia + np.cross(spin, spin @ link.inertia)
        wrenches.append((link.mass * centre, moment))
    return wrenches


def _carrying(link: Link, payload: float, hand: Array) -> Link:
    """The link together with a point mass in the hand (Steiner's theorem about the new centre)."""
    mass = link.mass + payload
    centre = (link.mass * link.centre + payload * hand) / mass
    inertia = link.inertia + link.mass * _of_point(link.centre - centre) + payload * _of_point(hand - centre)
    return Link(link.axis, link.origin, centre, mass, inertia, link.friction)


def _of_point(place: Array) -> Array:
    """Inertia of a unit mass at a place."""
    inertia: Array = place @ place * np.eye(3) - np.outer(place, place)
    return inertia


def _rotations(axis: Array, angles: Array) -> Array:
    """Rotation matrices [N, 3, 3] about an axis (Rodrigues' formula)."""
    x, y, z = axis
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    sine, cosine = np.sin(angles)[:, None, None], np.cos(angles)[:, None, None]
    turned: Array = np.eye(3) + sine * cross + (1 - cosine) * (cross @ cross)
    return turned


def _turned(rotations: Array, vectors: Array) -> Array:
    """Each vector [N, 3] by its rotation [N, 3, 3]."""
    turned: Array = np.einsum("nij,nj->ni", rotations, vectors)
    return turned
