"""What the shipped studies about no claim say, for translation; it stands in `presets/groups_and_tables/`."""

from mtl_gui.texts import translatable

__all__ = ["OTHER_STUDY_TEXTS"]

OTHER_STUDY_TEXTS = (
    translatable(
        "presets",
        "A paper's table: errors of multi-target regression",
    ),
    translatable(
        "presets",
        "Is the average relative error of networks with several targets smaller than that of a network "
        "for each?",
    ),
    translatable(
        "presets",
        "Ten-fold cross-validation. An error of 1 is that of predicting the mean: with 20 men of a "
        "fitness club no network may do better. The intervals are wide, as the folds share most of "
        "their training rows.",
    ),
    translatable(
        "presets",
        "Which of six tasks belong together?",
    ),
    translatable(
        "presets",
        "Does training them in pairs find the two families that the tasks were made of?",
    ),
    translatable(
        "presets",
        "Tasks with the same letter need the same hidden features. Ask the class to guess the groups "
        "from the matrix before looking at the proposal, and why all six in one network do worse than "
        "each alone.",
    ),
    translatable(
        "presets",
        "Two families of tasks",
    ),
)
