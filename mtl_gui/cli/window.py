"""`mtl-gui window`: opens the window, or says in one sentence why it cannot."""

from argparse import Namespace

from mtl_gui.cli.display import why_no_display
from mtl_gui.cli.qt_libraries import install_command, missing_packages
from mtl_gui.cli.terminal import tell
from mtl_gui.paths import preset_files
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence

__all__ = ["window"]


def window(options: Namespace) -> int:
    """Opens the window with the named files.

    Raises:
        Refused: When there is no display and nothing to do without one.
    """
    no_display = why_no_display()
    if no_display is not None:
        return _without_display(no_display, options)
    packages = missing_packages()
    if packages:
        tell(f"Qt cannot open a window without {', '.join(packages)}; run: {install_command(packages)}")
        return 1
    from mtl_gui.ui.application import run_application

    chosen = {
        "--new-instance": options.new_instance,
        "--reset-settings": options.reset_settings,
        "--quit-when-ready": options.quit_when_ready,
    }
    return run_application(["mtl-gui", *options.files, *(name for name, is_set in chosen.items() if is_set)])


def _without_display(why: str, options: Namespace) -> int:
    from mtl_gui.cli.run import run_experiment
    from mtl_gui.spec import Experiment

    preset = preset_files()[0]
    if options.without_display is None:
        raise Refused(
            Sentence("The window could not be opened."),
            Sentence(why),
            Sentence(
                "Start a desktop, or run without a window: mtl-gui run {name} --out DIR",
                {"name": preset.stem},
            ),
        )
    out = options.without_display
    tell(f"{why.rstrip('.')}, so {preset.name} runs without a window and leaves its results in {out}/.")
    return run_experiment(Experiment.from_file(preset), out, overwrite=True, as_json=False)
