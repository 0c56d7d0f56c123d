"""The pictures of a report, whichever kind they are."""

from typing import TYPE_CHECKING, TypeAlias

from mtl_gui.export.figure_style import new_figure, paper_style
from mtl_gui.export.starts_figure import draw_starts, starts_height
from mtl_gui.export.study_figure import draw_study, figure_height
from mtl_gui.spec import Study
from mtl_gui.study.starts_findings import StartsFindings
from mtl_gui.study.study_pictures import StudyPicture
from mtl_gui.study.study_words import Say

if TYPE_CHECKING:
    from matplotlib.figure import Figure, FigureBase

__all__ = ["Drawn", "draw_picture", "picture_figure", "picture_height"]

Drawn: TypeAlias = StudyPicture | StartsFindings


@paper_style()
def picture_figure(study: Study, picture: Drawn, say: Say = str) -> "Figure":
    """Draws a picture that stands alone."""
    is_narrow = isinstance(picture, StudyPicture) and len(picture.panels) == 1
    figure = new_figure(5.4 if is_narrow else 7.2, picture_height(study, picture))
    draw_picture(figure, study, picture, say)
    return figure


def picture_height(study: Study, picture: Drawn) -> float:
    """How high a picture should be, in inches."""
    match picture:
        case StudyPicture():
            return figure_height(study, picture)
        case StartsFindings():
            return starts_height(study, picture)


def draw_picture(figure: "FigureBase", study: Study, picture: Drawn, say: Say) -> None:
    """Draws a picture into a figure, or into a part of one."""
    match picture:
        case StudyPicture():
            draw_study(figure, study, picture, say)
        case StartsFindings():
            draw_starts(figure, study, picture, say)
