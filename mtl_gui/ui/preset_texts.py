"""The titles and notes of the shipped experiments, for translation; they stand in `presets/`."""

from mtl_gui.texts import translatable

__all__ = ["PRESET_TEXTS"]

PRESET_TEXTS = (
    translatable(
        "presets",
        "Digits: four questions about one picture",
    ),
    translatable(
        "presets",
        "Four tasks on the same handwritten digits. They ask related things, so sharing may help; "
        "run it and see.",
    ),
    translatable(
        "presets",
        "Double wells: where do two tasks end together?",
    ),
    translatable(
        "presets",
        "No data and no network: each loss has two minima, at −1 and 1 for the first task, at 1 and 3 "
        "for the second. Alone, each task falls into the well on its side of a ridge. Their sum has no "
        "ridge at all: from each of five starts, one per seed, both end at 1, the well they have in "
        "common. Look at the paths on the Landscape page.",
    ),
    translatable(
        "presets",
        "Few labels: can helper tasks stand in for them?",
    ),
    translatable(
        "presets",
        "Only 20 of 1,000 pictures say which digit they show: two per digit on average, for some "
        "digits none at all. Three helper tasks are labelled on every picture: is it odd, is it "
        "five or more, how many loops. Together they tell four digits outright and narrow the "
        "others down to pairs, so a shared network can learn from them what 20 labels cannot teach."
        " Unshare the last block, or give the digit 500 labels, and see what is left of the gain.",
    ),
    translatable(
        "presets",
        "Related regressions: how related must tasks be?",
    ),
    translatable(
        "presets",
        "Four generated tasks with few and noisy rows. At relatedness 1 all of them are readouts of"
        " the same eight hidden features; at 0 each has features of its own. Move the slider from 1"
        " to 0: at one end sharing finds the features from four times as many labels, at the other "
        "the tasks only crowd each other out.",
    ),
    translatable(
        "presets",
        "Diabetes: does a second question help the first?",
    ),
    translatable(
        "presets",
        "442 patients, nine measures, two tasks: how far the disease has progressed a year later, "
        "and the patient's sex. Small data, little in common: do not expect much of sharing here, "
        "and look at the interval before believing a difference. Training stops by itself when the "
        "validation loss no longer improves.",
    ),
    translatable(
        "presets",
        "Two parameters: watch two losses pull at one point",
    ),
    translatable(
        "presets",
        "No data and no network: two losses over a plane, and one point that walks down from each "
        "of five starts, one per seed. On the floor of the valley no step helps both losses. With "
        "PCGrad the points come to rest where they first reach it; with equal weights they go on "
        "along the floor to the one place where the sum is smallest. Switch the weighting and "
        "compare the paths on the Landscape page.",
    ),
)
"""Every text of a preset that the window shows."""
