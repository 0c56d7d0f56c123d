import pytest
from hypothesis import given

from mtl_gui.spec import AnyArchitecture, Cnn, DirectParameters, ExperimentRefused, Mlp
from tests.strategies import architectures


@given(architectures())
def test_that_every_hidden_layer_is_a_block(architecture: AnyArchitecture) -> None:
    match architecture:
        case Mlp():
            assert architecture.num_blocks == len(architecture.widths)
        case Cnn():
            assert architecture.num_blocks == len((*architecture.channels, *architecture.widths))
        case _:
            assert architecture.num_blocks == 1


def test_that_a_point_is_one_block() -> None:
    assert DirectParameters().num_blocks == 1


@pytest.mark.parametrize("kernel", [0, 2, 9])
def test_that_filters_have_a_middle_pixel(kernel: int) -> None:
    with pytest.raises(ExperimentRefused, match="must be one of: 1, 3, 5, 7"):
        Cnn.checked({"kernel": kernel})


def test_that_dropping_every_unit_is_refused() -> None:
    with pytest.raises(ExperimentRefused, match="less than 1"):
        Mlp.checked({"dropout": 1.0})
