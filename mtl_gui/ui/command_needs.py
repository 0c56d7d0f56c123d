"""What must be so before a command can be asked for: told wherever one is shown that cannot."""

from mtl_gui.texts import translatable

__all__ = ["NEEDS"]

_NO_TRAINING = translatable("commands", "Not now: the training at work must end first.")
_TRAINING = translatable("commands", "Not now: no training is at work.")
_NOT_STOPPING = translatable("commands", "Not now: the training is being stopped.")
_RUN = translatable("commands", "Not now: there is no run yet. Train the experiment first.")
_BEGUN_RUN = translatable(
    "commands", "Not now: no run has made a step yet, or the training is being stopped."
)

NEEDS: dict[str, str] = {
    "run.start": _NO_TRAINING,
    "run.methods": _NO_TRAINING,
    "run.continue": translatable(
        "commands",
        "Not now: nothing must train, and the run that is shown must have been stopped before its end. One "
        "that diverged would diverge again.",
    ),
    "run.pause": _TRAINING,
    "run.stop": _TRAINING,
    "run.step": _NOT_STOPPING,
    "run.epoch": _NOT_STOPPING,
    "run.until_better": _NOT_STOPPING,
    "run.new_seeds": _NOT_STOPPING,
    "run.instead": _NOT_STOPPING,
    "run.one_task": translatable("commands", "Not now: no training is paused."),
    "run.rewind": _BEGUN_RUN,
    "run.longer": _BEGUN_RUN,
    "run.branch": _BEGUN_RUN,
    "run.calmer": translatable(
        "commands", "Not now: the losses of the run that is shown must have grown without bounds."
    ),
    "run.keep": translatable("commands", "Not now: there is no run whose weights fit the experiment."),
    "compare.take": _RUN,
    "landscape.check": _RUN,
    "export.animation": _RUN,
    "export.model": _RUN,
    "landscape.compute": translatable(
        "commands", "Not now: there is no run yet, or a landscape is being measured."
    ),
    "landscape.cancel": translatable("commands", "Not now: no landscape is being measured."),
    "data.fetch": translatable("commands", "Not now: a data set is being fetched."),
    "data.cancel_fetch": translatable("commands", "Not now: no data set is being fetched."),
    "view.smaller": translatable("commands", "Not now: the text is as small as it can be."),
    "view.larger": translatable("commands", "Not now: the text is as large as it can be."),
    "view.as_sender": translatable(
        "commands", "Not now: no link was opened from a person who reads in another way."
    ),
    "help.problem": translatable("commands", "Not now: nothing has gone wrong."),
    "edit.undo": translatable("commands", "Not now: there is no change to take back."),
    "edit.redo": translatable("commands", "Not now: no change was taken back."),
}
"""One sentence for every command that cannot be asked for at every time."""
