"""What the shipped studies say, for translation; it stands in `presets/studies/`."""

from mtl_gui.texts import translatable

__all__ = ["STUDY_TEXTS"]

STUDY_TEXTS = (
    translatable(
        "presets",
        "How many labels of the digit does learning with three helper tasks replace?",
    ),
    translatable(
        "presets",
        "The digit is labelled on 5, 20, 50, 100, 300 or all 1,000 training pictures, the helper "
        "tasks on every one. Expect little from 5 labels, the largest lead from 20, and none at "
        "1,000. Ask the class why the helpers cannot tell 1 from 3.",
    ),
    translatable(
        "presets",
        "Clean small data: is there anything left to gain?",
    ),
    translatable(
        "presets",
        "Does learning together generalise better when labels are right and tasks have nothing in common?",
    ),
    translatable(
        "presets",
        "Four unrelated regressions without noise on few rows. What helped against wrong labels has "
        "nothing to work with here. Expect no clear difference or a loss, and look at the gap between "
        "training and test error.",
    ),
    translatable(
        "presets",
        "Unrelated regressions without noise: what is left to gain?",
    ),
    translatable(
        "presets",
        "Four generated tasks without noise, each with eight hidden features of its own. Every label "
        "is right and no task needs what another needs, so there is nothing that sharing could "
        "average out.",
    ),
    translatable(
        "presets",
        "Faster learning with strangers: does the gain go away?",
    ),
    translatable(
        "presets",
        "Do four tasks without common features reach the same error in fewer steps together?",
    ),
    translatable(
        "presets",
        "The same sweep where no task needs what another needs. Expect no gain for all four: the "
        "trunk is too narrow for the features of all, and what one task gains in steps another may "
        "lose.",
    ),
    translatable(
        "presets",
        "Unrelated regressions: what if tasks have nothing in common?",
    ),
    translatable(
        "presets",
        "Four generated tasks, each with eight hidden features of its own. The trunk is as narrow as "
        "for related tasks, so they crowd each other out. Compare both arms, then set the relatedness "
        "to 1.",
    ),
    translatable(
        "presets",
        "Faster learning: fewer steps, larger learning rates?",
    ),
    translatable(
        "presets",
        "Does learning together reach the same error in fewer steps, and at larger learning rates?",
    ),
    translatable(
        "presets",
        "Nine learning rates; each arm is judged at its own best one. The target is what the weaker "
        "arm ends with, so both can reach it. Compare steps, samples, seconds and multiply-adds: the "
        "answer need not be the same for all.",
    ),
    translatable(
        "presets",
        "Related regressions: are four tasks learned faster together?",
    ),
    translatable(
        "presets",
        "Four generated tasks that are readouts of the same eight hidden features. Trained together, "
        "each step brings news about these features from four tasks at once. See how soon the "
        "validation error falls in both arms.",
    ),
    translatable(
        "presets",
        "Few labels beside a stranger: no help to be had?",
    ),
    translatable(
        "presets",
        "Does a task without anything in common with it help a digit that has few labels?",
    ),
    translatable(
        "presets",
        "Two digits lie over each other. The left one has few labels, the right one all of them, but "
        "which digit lies right says nothing about the left one. The shared network has to serve "
        "both; expect it to lose.",
    ),
    translatable(
        "presets",
        "Overlaid digits: two tasks that are strangers to each other",
    ),
    translatable(
        "presets",
        "Two handwritten digits lie over each other in every picture; the tasks are to tell the left "
        "and the right one. Which digit lies right says nothing about the left one, so sharing can "
        "teach them little and may cost both.",
    ),
    translatable(
        "presets",
        "Local optima: what if the helper prefers the wrong well?",
    ),
    translatable(
        "presets",
        "From how many of 100 starts does a deceptive task reach its best minimum with a helper that "
        "pulls elsewhere?",
    ),
    translatable(
        "presets",
        "The same deceptive loss with a helper whose minimum lies at x = 1, in the wrong well. With "
        "it no start reaches the best minimum: some end in the wrong well, the others in between, "
        "where the pulls of both losses balance. A helper leads out of local optima only where the "
        "optima of the tasks agree.",
    ),
    translatable(
        "presets",
        "Two wells and a helper that misleads: where do starts end?",
    ),
    translatable(
        "presets",
        "No data and no network: the first loss has two wells, the better one at x = −1, the other at "
        "x = 1. The helper has its only minimum at x = 1. Compare the paths of both arms on the "
        "Landscape page.",
    ),
    translatable(
        "presets",
        "Local optima of a narrow network: when a helper takes the room?",
    ),
    translatable(
        "presets",
        "From how many of 40 starts do 4 units tell two spirals apart, alone and with a helper task?",
    ),
    translatable(
        "presets",
        "Spirals of a single turn, and one layer of 4 units, which is just enough for one task. The "
        "helper needs units too, so now more starts end far from the best: no local optimum is "
        "escaped where the network has no room for both.",
    ),
    translatable(
        "presets",
        "Spirals: a network with room for one task",
    ),
    translatable(
        "presets",
        "Two tasks on points of two spirals: which spiral it is, and how far along it the point lies. "
        "One layer of 4 units is just enough for the first task alone. Widen it and compare again.",
    ),
    translatable(
        "presets",
        "Local optima of a small network: does a helper task free it?",
    ),
    translatable(
        "presets",
        "From how many of 40 starts does a network of 12 units tell two spirals apart, alone and with "
        "a helper task?",
    ),
    translatable(
        "presets",
        "Two spirals wind twice around each other. A network with two layers of 6 units can tell them "
        "apart, but from many starts training stays where the loss is far from 0. The helper asks how "
        "far along its spiral a point is, which the network needs to know anyway. The control starts "
        "twice and keeps the better try.",
    ),
    translatable(
        "presets",
        "Spirals: a small network that gets stuck",
    ),
    translatable(
        "presets",
        "Two tasks on points of two spirals: which spiral it is, and how far along it the point lies. "
        "The network is hardly large enough. Run several seeds and see which of them get stuck, alone "
        "and together.",
    ),
    translatable(
        "presets",
        "Local optima in two parameters: can a helper lead out of four wells?",
    ),
    translatable(
        "presets",
        "From how many of 100 starts does a task with four minima reach the best one, alone and with "
        "a helper?",
    ),
    translatable(
        "presets",
        "The loss has four wells, the best one near (−1, −1). The helper has a single minimum at (−1, "
        "−0.5): that takes away the two wells at x = 1, but the sum of both keeps two minima. Alone "
        "about a quarter of the starts reach the best well, twice as many from the better of two "
        "starts. Ask which of the maps a third task could change.",
    ),
    translatable(
        "presets",
        "Four wells and a helper: where do starts end?",
    ),
    translatable(
        "presets",
        "No data and no network: the first loss has four wells, the best one near x = −1, y = −1. The "
        "helper has its only minimum at (−1, −0.5). Compare the paths of both arms on the Landscape "
        "page.",
    ),
    translatable(
        "presets",
        "Local optima: can a helper lead out of the wrong well?",
    ),
    translatable(
        "presets",
        "From how many of 100 starts does a deceptive task reach its best minimum, alone and with a helper?",
    ),
    translatable(
        "presets",
        "The deceptive loss has two wells; the one at x = 1 is the wrong one. The helper has a single "
        "minimum at x = −1, and the sum of both has a single one too, close to the best. Alone, the "
        "ridge at x = 0.08 parts the starts: about half of them fall into the wrong well. The control "
        "starts twice, which costs as much as learning two tasks.",
    ),
    translatable(
        "presets",
        "Two wells and a helper: where do starts end?",
    ),
    translatable(
        "presets",
        "No data and no network: the first loss has two wells, the better one at x = −1, the other at "
        "x = 1. The helper has its only minimum at x = −1. Compare the paths of both arms on the "
        "Landscape page.",
    ),
    translatable(
        "presets",
        "Noisy labels: do other tasks keep a network honest?",
    ),
    translatable(
        "presets",
        "Do tasks that are learned together suffer less from wrong labels than tasks that are learned alone?",
    ),
    translatable(
        "presets",
        "Of 500 training pictures up to 40 % of the labels of every task are wrong, each task's at "
        "random. A network alone can learn them by heart; one that serves four tasks finds it harder. "
        "Two controls ask whether less freedom alone would do: narrower single-task networks, and "
        "weight decay.",
    ),
    translatable(
        "presets",
        "Noisy labels: 500 pictures, four tasks",
    ),
    translatable(
        "presets",
        "Four tasks on 500 handwritten digits. In the study of this preset a share of the labels of "
        "every task is made wrong before training; here all labels are right. Compare how far the "
        "training part runs ahead of the test part.",
    ),
    translatable(
        "presets",
        "Robustness on pictures: does a shared network stand more?",
    ),
    translatable(
        "presets",
        "Does a network that learned four tasks keep more of its accuracy when the inputs get worse?",
    ),
    translatable(
        "presets",
        "Networks are trained on clean pictures and tested on noisy, incomplete, blurred and shifted "
        "ones, none of which they have seen. The verdict is about the area under all four curves. A "
        "lead on clean pictures counts too: look at where the curves start before speaking of "
        "robustness.",
    ),
    translatable(
        "presets",
        "Digits: what do four tasks make of bad pictures?",
    ),
    translatable(
        "presets",
        "Four tasks on handwritten digits, trained on clean pictures. In the study of this preset the "
        "test pictures get worse step by step: noise, missing pixels, blur and shift.",
    ),
    translatable(
        "presets",
        "Robustness against wrong numbers: do four tasks stand more noise than one?",
    ),
    translatable(
        "presets",
        "Does learning four related regressions together lose less when the training labels get noisier?",
    ),
    translatable(
        "presets",
        "The training labels of 300 rows get Gaussian noise, from none to as much as the labels vary "
        "themselves; each task's is drawn by itself. Tests are on clean labels. The verdict is about "
        "the area under error against noise. Ask first how far apart the arms are without noise, then "
        "whether they come closer.",
    ),
    translatable(
        "presets",
        "Related regressions: 300 rows, four tasks, clean labels",
    ),
    translatable(
        "presets",
        "Four generated tasks that are readouts of the same eight hidden features, without noise. In "
        "the study of this preset noise is added to the training labels of every task. Add some here "
        "and see which arm follows it.",
    ),
    translatable(
        "presets",
        "Robustness with a stranger: is sharing a burden?",
    ),
    translatable(
        "presets",
        "Does a network that learned two unrelated digits keep more of its accuracy when the inputs "
        "get worse?",
    ),
    translatable(
        "presets",
        "The left and the right of two overlaid digits have nothing in common. Expect the shared "
        "network to be behind on clean pictures already, and to stay behind.",
    ),
    translatable(
        "presets",
        "Overlaid digits: bad pictures of two strangers",
    ),
    translatable(
        "presets",
        "Two handwritten digits lie over each other in every picture; the tasks are to tell the left "
        "and the right one, from clean pictures. In the study of this preset the test pictures get "
        "worse step by step.",
    ),
    translatable(
        "presets",
        "Robustness: does a shared network stand more?",
    ),
    translatable(
        "presets",
        "Does a digit with 60 labels that was learned beside three other tasks stand worse pictures better?",
    ),
    translatable(
        "presets",
        "Networks are trained on clean pictures and tested on noisy, incomplete, blurred and shifted "
        "ones, none of which they have seen. The verdict is about the area under all four curves. The "
        "lead on clean pictures counts too: look at where the curves start, and whether they come "
        "closer, before speaking of robustness.",
    ),
    translatable(
        "presets",
        "Digits with 60 labels: what do four tasks make of bad pictures?",
    ),
    translatable(
        "presets",
        "Four tasks on handwritten digits, trained on clean pictures; only 60 of them say which digit "
        "they show. In the study of this preset the test pictures get worse step by step: noise, "
        "missing pixels, blur and shift.",
    ),
    translatable(
        "presets",
        "Small data: how much is a second task worth in rows?",
    ),
    translatable(
        "presets",
        "Does learning together generalise better, and up to how many training rows?",
    ),
    translatable(
        "presets",
        "Four related regressions with noise on 50 to 800 rows; the verdict is about the mean over "
        "all sizes. With 50 rows not even four tasks together find the common features; with more "
        "they do, long before each finds them alone. Two controls ask whether a smaller or a tamer "
        "network would do as well.",
    ),
    translatable(
        "presets",
        "Related regressions: few rows, four tasks",
    ),
    translatable(
        "presets",
        "Four generated tasks that are readouts of the same eight hidden features, with noise on the "
        "targets. Change the number of training rows and watch where the lead of learning together "
        "ends.",
    ),
)
