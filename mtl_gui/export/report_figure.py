"""The pictures of a report, whichever kind they are."""

from typing import TYPE_CHECKING, TypeAlias

from mtl_gui.export.figure_style import new_figure, paper_style
from mtl_gui.export.other_figure import draw_other, other_height
from mtl_gui.export.starts_figure import draw_starts, starts_height
from mtl_gui.export.study_figure import draw_study, figure_height
from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.spec import Study
from mtl_gui.study.other_pictures import GroupsPicture, HeatMap, RowsPicture
from mtl_gui.study.starts_findings import StartsFindings
from mtl_gui.study.study_pictures import StudyPicture
from mtl_gui.study.study_words import Say

if TYPE_CHECKING:
    from matplotlib.figure import Figure, FigureBase

__all__ = ["Asked", "Drawn", "draw_picture", "picture_figure", "picture_height"]

Drawn: TypeAlias = StudyPicture | StartsFindings | HeatMap | GroupsPicture | RowsPicture
Asked: TypeAlias = Study | OtherStudy


@paper_style()
def picture_figure(study: Asked, picture: Drawn, say: Say = str) -> "Figure":
    """Draws a picture that stands alone."""
    is_narrow = isinstance(picture, StudyPicture) and len(picture.panels) == 1
    figure = new_figure(5.4 if is_narrow else 7.2, picture_height(study, picture))
    draw_picture(figure, study, picture, say)
    return figure


def picture_height(study: Asked, picture: Drawn) -> float:
    """How high a picture should be, in inches."""
    match picture:
        case StudyPicture():
            return figure_height(_of_claim(study), picture)
        case StartsFindings():
            return starts_height(_of_claim(study), picture)
        case HeatMap() | GroupsPicture() | RowsPicture():
            return other_height(picture)


def draw_picture(figure: "FigureBase", study: Asked, picture: Drawn, say: Say) -> None:
    """Draws a picture into a figure, or into a part of one."""
    match picture:
        case StudyPicture():
            draw_study(figure, _of_claim(study), picture, say)
        case StartsFindings():
            draw_starts(figure, _of_claim(study), picture, say)
        case HeatMap() | GroupsPicture() | RowsPicture():
            draw_other(figure, picture, say)


def _of_claim(study: Asked) -> Study:
    """The study of a claim, which alone has such pictures."""
    if not isinstance(study, Study):
        raise TypeError(study.kind)
    return study
