"""What the shipped studies about no claim say, for translation; it stands in `presets/groups_and_tables/`."""

from mtl_gui.texts import translatable

__all__ = ["OTHER_STUDY_TEXTS"]

OTHER_STUDY_TEXTS = (
    translatable(
        "presets",
        "A paper's table of strangers: targets with nothing in common",
    ),
    translatable(
        "presets",
        "Does a network with several targets have larger errors where the targets have nothing in common?",
    ),
    translatable(
        "presets",
        "The counter-example: every target needs hidden features of its own, and the network has "
        "room for few. Ask the class what the multi-task network has to give up, and which of the "
        "two arms has more parameters.",
    ),
    translatable(
        "presets",
        "A paper's table: errors of multi-target regression",
    ),
    translatable(
        "presets",
        "Is the average relative error of networks with several targets smaller than that of a "
        "network for each?",
    ),
    translatable(
        "presets",
        "Ten-fold cross-validation on five data sets: 20 men of a fitness club, a file, and three "
        "that are generated so that their tasks have something in common. An error of 1 is that of "
        "predicting the mean: with 20 men no network may do better. Look at the intervals, which "
        "are wide as the folds share most of their training rows, before the means; and ask why "
        "five data sets can never give a p value below 0.06.",
    ),
    translatable(
        "presets",
        "Which of six strangers belong together?",
    ),
    translatable(
        "presets",
        "Are tasks that have nothing in common left apart?",
    ),
    translatable(
        "presets",
        "The counter-example: every task needs hidden features of its own, so no group can help. "
        "What the matrix shows in favour of a pair is chance; see whether a proposal that rests on "
        "it survives the check with other seeds.",
    ),
    translatable(
        "presets",
        "Six tasks with nothing in common",
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
        "Tasks with the same letter need the same hidden features. Ask the class to guess the "
        "groups from the matrix before looking at the proposal, and why all six in one network do "
        "worse than each alone.",
    ),
    translatable(
        "presets",
        "Two families of tasks",
    ),
)
