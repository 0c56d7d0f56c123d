"""A desktop for all journeys, and for each of them a program with a home of its own."""

import importlib.util
import shutil
import tempfile
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.outside.person import Person
    from tests.outside.stage import Stage


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Adds to the report of a journey that failed what was showing then."""
    report = yield
    stage = getattr(item, "funcargs", {}).get("stage")
    if report.when == "call" and report.failed and stage is not None:
        folder = Path(tempfile.mkdtemp(prefix="outside-failed-"))
        report.sections.append(("What a screen reader is told", stage.evidence(folder / "screen.png")))
    return report


@pytest.fixture(scope="session")
def outside_desktop() -> Iterator[Mapping[str, str]]:
    """A screen, a window manager and an accessibility bus that no other program uses."""
    if importlib.util.find_spec("jeepney") is None:
        pytest.skip("Needs jeepney: pip install 'mtl-gui[test]'")
    from tests.outside.desktop import desktop, missing_parts

    if missing := missing_parts():
        pytest.skip(f"Needs programs that are not installed; on Debian: apt-get install {missing}")
    folder = Path(tempfile.mkdtemp(prefix="outside-"))  # short: the path of a socket holds 107 signs at most
    with desktop(folder) as environment:
        yield environment
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def stage(outside_desktop: Mapping[str, str], tmp_path: Path) -> Iterator["Stage"]:
    """Where the program is opened; what it noted down must tell of no fault."""
    from tests.outside.stage import Stage

    home = tmp_path / "home"
    stage = Stage(outside_desktop, home)
    yield stage
    troubles = [] if stage.program is None else stage.program.troubles()
    stage.close()
    assert troubles == []


@pytest.fixture
def person(stage: "Stage") -> "Person":
    """Somebody in front of the program as it is when it is opened for the first time."""
    return stage.open()
