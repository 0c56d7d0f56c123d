import torch
from numpy.testing import assert_array_equal

from mtl_gui.data import catalogue
from mtl_gui.data.budget import chosen_rows
from mtl_gui.data.label_noise import noisy_targets
from mtl_gui.data.preparation import prepare
from mtl_gui.landscape.probe import probe_of
from mtl_gui.spec import Digits, ProbeRequest


def test_that_a_landscape_of_the_training_part_is_measured_on_the_labels_that_were_learned() -> None:
    experiment = catalogue.starting_experiment(Digits())
    tasks = tuple(task.replaced(label_noise=0.5) for task in experiment.tasks)
    data = prepare(experiment.replaced(tasks=tasks))
    everything = ProbeRequest(part="train", num_rows=len(data.parts["train"]))
    probe = probe_of(data, everything, 3, torch.float64, torch.device("cpu"))
    for task, expected in zip(data.tasks, noisy_targets(data, 3), strict=True):
        assert_array_equal(probe.targets[task.name][0].numpy(), expected)


def test_that_a_landscape_of_the_test_part_is_measured_on_true_labels() -> None:
    experiment = catalogue.starting_experiment(Digits())
    tasks = tuple(task.replaced(label_noise=0.5) for task in experiment.tasks)
    data = prepare(experiment.replaced(tasks=tasks))
    everything = ProbeRequest(part="test", num_rows=len(data.parts["test"]))
    probe = probe_of(data, everything, 3, torch.float64, torch.device("cpu"))
    for task in data.tasks:
        assert_array_equal(probe.targets[task.name][0].numpy(), task.targets[data.parts["test"]])


def test_that_only_rows_that_were_learned_from_count_in_a_landscape_of_the_training_part() -> None:
    data = prepare(catalogue.starting_experiment(Digits()))
    everything = ProbeRequest(part="train", num_rows=len(data.parts["train"]))
    probe = probe_of(data, everything, 3, torch.float64, torch.device("cpu"), 40)
    learned = chosen_rows(len(data.parts["train"]), 3, 40)
    for task in data.tasks:
        assert_array_equal(probe.present[task.name][0].numpy().nonzero()[0], learned)
