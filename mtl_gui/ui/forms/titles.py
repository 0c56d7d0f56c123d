"""How fields, their choices and the kinds of descriptions are called on screen."""

from mtl_gui.texts import translatable
from mtl_gui.ui.translation import translated

__all__ = ["CHOICE_TITLES", "FIELD_TITLES", "KIND_TITLES", "choice_title", "field_title", "kind_title"]

FIELD_TITLES = {
    "activation": translatable("fields", "Activation"),
    "architecture": translatable("fields", "Kind of network"),
    "batch_size": translatable("fields", "Batch size"),
    "beta1": translatable("fields", "Beta 1"),
    "beta2": translatable("fields", "Beta 2"),
    "budget": translatable("fields", "Budget"),
    "channels": translatable("fields", "Channels"),
    "checkpoint_every": translatable("fields", "Checkpoint every"),
    "device": translatable("fields", "Device"),
    "dropout": translatable("fields", "Dropout"),
    "early_stopping": translatable("fields", "Early stopping"),
    "enabled": translatable("fields", "Takes part"),
    "epochs": translatable("fields", "Epochs"),
    "epsilon": translatable("fields", "Epsilon"),
    "evaluate_every": translatable("fields", "Evaluate every"),
    "grid": translatable("fields", "Grid"),
    "head_widths": translatable("fields", "Head widths"),
    "high": translatable("fields", "Upper end"),
    "ignored": translatable("fields", "Left out"),
    "initial_log_variance": translatable("fields", "First log-variance"),
    "kernel": translatable("fields", "Filter size"),
    "kind": translatable("fields", "Kind"),
    "label_budget": translatable("fields", "Label budget"),
    "learning_rate": translatable("fields", "Learning rate"),
    "loss": translatable("fields", "Loss"),
    "low": translatable("fields", "Lower end"),
    "margin": translatable("fields", "Margin"),
    "metric": translatable("fields", "Metric"),
    "min_improvement": translatable("fields", "Least improvement"),
    "momentum": translatable("fields", "Momentum"),
    "moved": translatable("fields", "Moved parameters"),
    "name": translatable("fields", "Name"),
    "noise": translatable("fields", "Noise"),
    "norm": translatable("fields", "Normalisation"),
    "notes": translatable("fields", "Notes"),
    "num_features": translatable("fields", "Features"),
    "num_rows": translatable("fields", "Rows"),
    "num_tasks": translatable("fields", "Tasks"),
    "optimiser": translatable("fields", "Optimiser"),
    "part": translatable("fields", "Part of the data"),
    "path": translatable("fields", "File"),
    "patience": translatable("fields", "Patience"),
    "plane": translatable("fields", "Plane"),
    "precision": translatable("fields", "Precision"),
    "probe_seed": translatable("fields", "Seed of the rows"),
    "reach": translatable("fields", "Reach"),
    "relatedness": translatable("fields", "Relatedness"),
    "residual": translatable("fields", "Residual blocks"),
    "scale": translatable("fields", "Scale of the first loss"),
    "seed": translatable("fields", "Seed"),
    "seeds": translatable("fields", "Seeds"),
    "sha256": translatable("fields", "Fingerprint"),
    "single_task_baseline": translatable("fields", "Compare with single-task networks"),
    "split": translatable("fields", "Split"),
    "starts": translatable("fields", "Starting points"),
    "steps": translatable("fields", "Steps"),
    "tasks": translatable("fields", "Tasks"),
    "title": translatable("fields", "Title"),
    "train": translatable("fields", "Training part"),
    "train_limit": translatable("fields", "Limit of training rows"),
    "validation": translatable("fields", "Validation part"),
    "weight_decay": translatable("fields", "Weight decay"),
    "weights": translatable("fields", "Task weights"),
    "widths": translatable("fields", "Layer widths"),
}
"""Titles of all fields of descriptions, by name."""

KIND_TITLES = {
    "adam": translatable("fields", "Adam"),
    "adamw": translatable("fields", "AdamW"),
    "cnn": translatable("fields", "Convolutional network (CNN)"),
    "coordinates": translatable("fields", "The parameters themselves"),
    "diabetes": translatable("fields", "Diabetes"),
    "digits": translatable("fields", "Handwritten digits"),
    "direct_parameters": translatable("fields", "The point itself"),
    "equal": translatable("fields", "Equal"),
    "manual": translatable("fields", "Manual"),
    "mlp": translatable("fields", "Multilayer perceptron (MLP)"),
    "pcgrad": translatable("fields", "PCGrad"),
    "random": translatable("fields", "Random directions"),
    "related_regressions": translatable("fields", "Related regressions"),
    "sgd": translatable("fields", "SGD with momentum"),
    "table_file": translatable("fields", "Your own table"),
    "trajectory": translatable("fields", "Training trajectory"),
    "two_parameter_toy": translatable("fields", "Two-parameter toy"),
    "uncertainty": translatable("fields", "Uncertainty"),
}
"""Titles of the members of unions, by their `kind`."""

CHOICE_TITLES = {
    "accuracy": translatable("fields", "Accuracy"),
    "all": translatable("fields", "All parameters"),
    "auto": translatable("fields", "Automatic"),
    "balanced_accuracy": translatable("fields", "Balanced accuracy"),
    "batch": translatable("fields", "Over the batch"),
    "binary": translatable("fields", "Two classes"),
    "cpu": translatable("fields", "Processor (CPU)"),
    "cross_entropy": translatable("fields", "Cross-entropy"),
    "cuda": translatable("fields", "Graphics card (CUDA)"),
    "float32": translatable("fields", "32 bits"),
    "float64": translatable("fields", "64 bits"),
    "gelu": translatable("fields", "GELU"),
    "heads": translatable("fields", "Heads"),
    "huber": translatable("fields", "Huber"),
    "layer": translatable("fields", "Over the layer"),
    "mae": translatable("fields", "Absolute error"),
    "mps": translatable("fields", "Apple graphics (MPS)"),
    "mse": translatable("fields", "Squared error"),
    "multiclass": translatable("fields", "Several classes"),
    "none": translatable("fields", "None"),
    "objective": translatable("fields", "A function"),
    "r2": translatable("fields", "R²"),
    "regression": translatable("fields", "A number"),
    "relu": translatable("fields", "ReLU"),
    "rmse": translatable("fields", "RMSE"),
    "silu": translatable("fields", "SiLU"),
    "tanh": translatable("fields", "Tanh"),
    "test": translatable("fields", "Test"),
    "train": translatable("fields", "Training"),
    "trunk": translatable("fields", "Trunk"),
    "validation": translatable("fields", "Validation"),
    "value": translatable("fields", "Value"),
}
"""Titles of the words a field can be set to."""


def field_title(name: str) -> str:
    """The title of a field in the window's language."""
    return translated(FIELD_TITLES[name], "fields")


def kind_title(kind: str) -> str:
    """The title of a kind of description in the window's language."""
    return translated(KIND_TITLES[kind], "fields")


def choice_title(choice: object) -> str:
    """The title of a value that can be chosen, in the window's language; numbers are their own."""
    title = CHOICE_TITLES.get(str(choice))
    return str(choice) if title is None else translated(title, "fields")
