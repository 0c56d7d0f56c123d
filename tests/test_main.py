import io
import sys

import pytest

from mtl_gui import __main__
from mtl_gui.__main__ import main


def test_that_ctrl_c_before_a_job_has_begun_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(__main__, "build_parser", interrupted)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_that_a_terminal_which_lacks_a_sign_still_gets_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["list", "weightings"]) == 0
    assert b"(? -10, ? 10)" in written.getvalue()
