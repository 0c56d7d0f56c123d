"""The algorithms that combine task gradients, by their descriptions."""

from collections.abc import Callable, Mapping
from typing import Any

from mtl_gui import spec
from mtl_gui.engine.weighting.aligned_mtl import AlignedMtl
from mtl_gui.engine.weighting.cagrad import CAGrad
from mtl_gui.engine.weighting.config import ConFIG
from mtl_gui.engine.weighting.cr_mogm import CrMogm
from mtl_gui.engine.weighting.db_mtl import DbMtl
from mtl_gui.engine.weighting.dualproj import DualProj
from mtl_gui.engine.weighting.fairgrad import FairGrad
from mtl_gui.engine.weighting.graddrop import GradDrop
from mtl_gui.engine.weighting.gradvac import GradVac
from mtl_gui.engine.weighting.imtl import Imtl
from mtl_gui.engine.weighting.imtl_g import ImtlG
from mtl_gui.engine.weighting.mgda import Mgda
from mtl_gui.engine.weighting.moco import MoCo
from mtl_gui.engine.weighting.modo import MoDo
from mtl_gui.engine.weighting.nash_mtl import NashMtl
from mtl_gui.engine.weighting.pcd import Pcd
from mtl_gui.engine.weighting.pcgrad import PCGrad
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.engine.weighting.sdmgrad import SdmGrad
from mtl_gui.engine.weighting.upgrad import UPGrad

__all__ = ["FROM_GRADIENTS"]


def _smoothing(description: spec.CrMogm) -> CrMogm:
    smoothed = description.smoothed
    return CrMogm(description, FROM_GRADIENTS[type(smoothed)](smoothed))


FROM_GRADIENTS: Mapping[type[spec.GradientMethod], Callable[[Any], Weighting]] = {
    spec.PCGrad: PCGrad,
    spec.GradVac: GradVac,
    spec.GradDrop: GradDrop,
    spec.ConFIG: ConFIG,
    spec.UPGrad: UPGrad,
    spec.DualProj: DualProj,
    spec.CAGrad: CAGrad,
    spec.Mgda: Mgda,
    spec.SdmGrad: SdmGrad,
    spec.MoDo: MoDo,
    spec.MoCo: MoCo,
    spec.ImtlG: ImtlG,
    spec.Imtl: Imtl,
    spec.NashMtl: NashMtl,
    spec.FairGrad: FairGrad,
    spec.AlignedMtl: AlignedMtl,
    spec.DbMtl: DbMtl,
    spec.Pcd: Pcd,
    spec.CrMogm: _smoothing,
}
