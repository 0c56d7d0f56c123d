"""The finer commands that steer a training and branch new runs from it."""

from mtl_gui.texts import translatable
from mtl_gui.ui.command import Command

__all__ = ["STEERING"]

STEERING = (
    Command(
        "run.until_better",
        "run",
        2,
        translatable("commands", "Until validation is &better"),
        translatable("commands", "Train until the validation loss is lower than ever before, then pause"),
        "done",
        keys=("Ctrl+F10",),
    ),
    Command(
        "run.one_task",
        "run",
        2,
        translatable("commands", "One step of one tas&k"),
        translatable("commands", "When paused, make a step in which only one task's loss counts"),
        "step",
        keys=("Alt+F10",),
    ),
    Command(
        "run.slow",
        "run",
        2,
        translatable("commands", "S&low motion"),
        translatable("commands", "Make only a few steps in a second"),
        "history",
        keys=("F9",),
        is_checkable=True,
    ),
    Command(
        "run.rewind",
        "run",
        3,
        translatable("commands", "Re&wind to the same start"),
        translatable("commands", "Make a new run from the same start, paused before its first step"),
        "rewind",
        keys=("Ctrl+Shift+F5",),
    ),
    Command(
        "run.new_seeds",
        "run",
        3,
        translatable("commands", "New see&ds"),
        translatable("commands", "Run the experiment again from other random starts"),
        "seeds",
        keys=("Ctrl+Shift+D",),
    ),
    Command(
        "run.longer",
        "run",
        3,
        translatable("commands", "Train l&onger"),
        translatable("commands", "Give the run that is shown more epochs and go on with it"),
        "add",
        keys=("Shift+F6",),
    ),
    Command(
        "run.branch",
        "run",
        3,
        translatable("commands", "Branc&h from this moment"),
        translatable("commands", "Make a new run from the moment that is shown, paused there"),
        "split",
        keys=("Ctrl+B",),
    ),
    Command(
        "run.calmer",
        "run",
        3,
        translatable("commands", "Ad&just the rate after a divergence"),
        translatable(
            "commands",
            "Make a new run from the last good moment of one that diverged, with a smaller learning rate",
        ),
        "down",
        keys=("Ctrl+Alt+B",),
    ),
    Command(
        "run.instead",
        "run",
        3,
        translatable("commands", "R&un anew"),
        translatable("commands", "End the training at work, and train the experiment as it stands"),
        "run",
        keys=("Ctrl+Shift+Return",),
    ),
    Command(
        "run.keep",
        "run",
        3,
        translatable("commands", "Run and keep the weights that &fit"),
        translatable("commands", "Train the changed experiment from the networks of the run that is shown"),
        "restore",
        keys=("Ctrl+Alt+F5",),
    ),
)
"""They stand in the menu Run, after the commands of every training."""
