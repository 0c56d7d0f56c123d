import pytest

from mtl_gui.ui.translation import without_mnemonic


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&Save", "Save"),
        ("保存(&S)", "保存"),
        ("另存为…(&A)", "另存为…"),
        ("E&xport", "Export"),
        ("as (is)", "as (is)"),
    ],
)
def test_that_the_mark_of_the_access_key_is_taken_out(text: str, plain: str) -> None:
    assert without_mnemonic(text) == plain
