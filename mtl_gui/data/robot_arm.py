"""The torques that move a simulated robot arm."""

import numpy as np

from mtl_gui.data.arm_dynamics import inverse_dynamics, serial_arm
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import regression
from mtl_gui.spec import RobotArm
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Robot arm")
SUMMARY = translatable("data", "The torque of every joint of a simulated arm from a movement, as in SARCOS.")

_SOURCE = (
    "generated from the equations of motion: J. Luh et al., On-Line Computational Scheme for Mechanical "
    "Manipulators, Journal of Dynamic Systems, Measurement, and Control 1980"
)
_POSITIONS, _SPEEDS, _ACCELERATIONS, _NOISE = range(4)
_HASTE = 5.0


def load(data: RobotArm) -> Dataset:
    """Draws movements and computes the torques.

    Angles are even within the reach, speeds and accelerations normal; rows are independent, so that no
    row of the test lies next to one of the training, as it would on a path.
    """
    shape = (data.num_rows, data.num_joints)
    positions = stream(data.seed, _POSITIONS).uniform(-data.reach, data.reach, shape)
    speeds = data.speed * stream(data.seed, _SPEEDS).standard_normal(shape)
    accelerations = _HASTE * stream(data.seed, _ACCELERATIONS).standard_normal(shape)
    torques = inverse_dynamics(serial_arm(data.num_joints, data.payload), positions, speeds, accelerations)
    noise = stream(data.seed, _NOISE).standard_normal(shape)
    torques = torques + data.noise * torques.std(axis=0) * noise
    joints = range(1, data.num_joints + 1)
    text = translatable("data", "Torque of a joint, counted from the base.")
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="CC0-1.0",
        inputs=np.concatenate([positions, speeds, accelerations], axis=1).astype(np.float32),
        input_names=(
            *(f"angle {joint} (rad)" for joint in joints),
            *(f"speed {joint} (rad/s)" for joint in joints),
            *(f"acceleration {joint} (rad/s²)" for joint in joints),
        ),
        columns=tuple(regression(f"torque_{joint}", text, torques[:, joint - 1], "N m") for joint in joints),
    )
