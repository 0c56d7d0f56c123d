"""Two small studies, each the other's counter-example, as files that the Gallery finds."""

from pathlib import Path

from mtl_gui.spec.study_variations import LabelBudgets
from tests.study.made_studies import made_study

__all__ = ["written_studies"]


def written_studies(folder: Path) -> tuple[Path, ...]:
    """Writes `one.toml` and `other.toml`; each takes about a second."""
    paths = []
    for name, counter, budgets in (("one", "other", (10, 100)), ("other", "one", (10, 40))):
        study = made_study(
            title=f"Study {name}",
            question=f"Is it {name}?",
            notes=f"Notes on {name}.",
            counter_example=counter,
            varied=LabelBudgets(task="digit", budgets=budgets),
            learning_rates=(0.003, 0.01),
        )
        path = folder / f"{name}.toml"
        path.write_text(study.to_toml(), encoding="utf-8")
        paths.append(path)
    return tuple(paths)
