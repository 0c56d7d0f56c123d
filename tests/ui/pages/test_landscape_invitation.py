import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.landscape_invitation import LandscapeInvitation


@pytest.mark.parametrize("width", [260, 420, 700, 1000])
def test_that_every_word_of_the_invitation_is_seen(qtbot: QtBot, width: int) -> None:
    invitation = LandscapeInvitation()
    qtbot.addWidget(invitation)
    invitation.resize(width, 500)
    with qtbot.waitExposed(invitation):
        invitation.show()
    labels = invitation.findChildren(QLabel)
    assert len(labels) == 2
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() >= label.minimumSizeHint().width()
