"""How the Landscape page is looked at, as JSON: what is asked for, what is drawn, and where the probe is."""

from collections.abc import Mapping
from typing import get_args

from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.joint_loss import JointKind, JointLoss
from mtl_gui.spec import LandscapeRequest
from mtl_gui.spec.plane_choice import plane_hindrances
from mtl_gui.ui.pages.landscape_controls import LandscapeControls
from mtl_gui.ui.pages.landscape_joint import JointControls
from mtl_gui.ui.pages.landscape_views import LandscapeViews

__all__ = ["LandscapeMemory"]


class LandscapeMemory:
    """Tells and restores the parts of the page that no single control holds."""

    def __init__(
        self,
        training: TrainingControl,
        control: LandscapeControl,
        controls: LandscapeControls,
        joint: JointControls,
        views: LandscapeViews,
    ) -> None:
        self._training, self._control = training, control
        self._controls, self._joint, self._views = controls, joint, views

    def state(self) -> dict[str, object]:
        """What a link holds of the page."""
        record, joint, probe = self._control.record, self._joint.value(), self._views.probe
        return {
            "request": self._controls.value().model_dump(mode="json"),
            "drawn": None if record is None else record.request.model_dump(mode="json"),
            "joint": {"kind": joint.kind, "weights": list(joint.weights)},
            "probe": None if probe is None else list(probe),
            "camera": self._views.surface.camera,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Shows what is kept of it here, and measures nothing."""
        request, drawn = _request(state.get("request")), _request(state.get("drawn"))
        record, folder = self._training.record, self._training.folder
        no_planes = {} if record is None else plane_hindrances(record.experiment)
        if request is not None and request.plane.kind not in no_planes:
            self._controls.set_value(request)
            self._views.set_settings(request)
        if drawn is not None and folder is not None and not self._control.is_active:
            self._control.show_kept(folder, drawn)
        self._restore_joint(state.get("joint"))
        match state.get("probe"):
            case [int() | float() as x, int() | float() as y]:
                self._views.set_probe(float(x), float(y))
        match state.get("camera"):
            case [int() | float(), int() | float(), int() | float()] as camera:
                self._views.surface.place_camera(camera)

    def _restore_joint(self, told: object) -> None:
        match told:
            case {"kind": str(kind), "weights": [*weights]} if kind in get_args(JointKind):
                numbers = tuple(float(weight) for weight in weights if isinstance(weight, int | float))
                if len(numbers) == len(self._joint.value().weights):
                    self._joint.set_value(JointLoss(kind, numbers))  # type: ignore[arg-type]  # one of the kinds


def _request(told: object) -> LandscapeRequest | None:
    try:
        return LandscapeRequest.model_validate(told) if isinstance(told, dict) else None
    except ValueError:
        return None
