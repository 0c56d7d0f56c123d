import pytest

from mtl_gui.spec import CurvatureRequest, ExperimentRefused


def test_that_a_request_comes_back_from_json() -> None:
    request = CurvatureRequest(
        arm="single-task", moved="trunk", weights=(1.0, 0.5), num_eigenvalues=0, seed=3
    )
    assert CurvatureRequest.model_validate_json(request.model_dump_json()) == request


def test_that_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ExperimentRefused) as caught:
        CurvatureRequest.checked({"rho": 0.05})
    assert caught.value.path == "rho"


@pytest.mark.parametrize(
    ("name", "value"),
    [("tolerance", 0.0), ("radius", -1.0), ("num_eigenvalues", -1), ("max_products", 1), ("spread", 0.0)],
)
def test_that_settings_out_of_range_are_refused(name: str, value: float) -> None:
    with pytest.raises(ExperimentRefused) as caught:
        CurvatureRequest.checked({name: value})
    assert caught.value.path == name
