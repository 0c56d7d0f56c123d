"""Networks as stacked tensors, and the methods that combine the gradients of their tasks."""

from mtl_gui.engine.functional import task_weights, update_direction

__all__ = ["task_weights", "update_direction"]
