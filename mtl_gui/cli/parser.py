"""What can be typed: the commands and their options."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from mtl_gui.cli.basins import basins
from mtl_gui.cli.curvature import curvature
from mtl_gui.cli.doctor import doctor
from mtl_gui.cli.export import export
from mtl_gui.cli.fetch import fetch
from mtl_gui.cli.landscape import PLANES, landscape
from mtl_gui.cli.lines import barriers, tour
from mtl_gui.cli.listing import LISTS, show_list
from mtl_gui.cli.resume import resume
from mtl_gui.cli.run import run
from mtl_gui.cli.study import study
from mtl_gui.cli.window import window
from mtl_gui.problems import Refused
from mtl_gui.spec.link import is_link
from mtl_gui.texts import Sentence

__all__ = ["build_parser", "with_command"]

_OPENED_FILES = (".toml", ".csv", ".tsv")

_WINDOW_OPTIONS = ("--new-instance", "--reset-settings", "--quit-when-ready")

_EXAMPLES = """\
examples:
  mtl-gui                                        open the window
  mtl-gui run digits --out out                   run a preset without a window
  mtl-gui run --data heart.csv --tasks age,sex --out out
  mtl-gui resume out                             go on with a run that was cut off
  mtl-gui landscape out --plane pca --grid 65 --out plane.png
  mtl-gui curvature out --task parity --out curvature.json
  mtl-gui tour out --from digit --via joint --to parity --out tour.png
  mtl-gui barriers out --out barriers.csv
  mtl-gui basins double-wells --methods equal,pcgrad,mgda --out basins.png
  mtl-gui study few-labels --out study --quick   put a claim to the test
  mtl-gui export out --to model.onnx --arm single-task --seed 1
"""


class _Parser(ArgumentParser):
    """A parser that refuses as the rest of the program does."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the command line."""
        raise Refused(
            Sentence("The command could not be understood."),
            Sentence("{reason}.", {"reason": message.rstrip(".")}),
            Sentence("See {program} --help.", {"program": self.prog}),
        )


def with_command(arguments: list[str]) -> list[str]:
    """Nothing, or a file or an option of the window on its own, opens the window."""
    is_for_window = not arguments or Path(arguments[0]).suffix.lower() in _OPENED_FILES
    if is_for_window or is_link(arguments[0]) or arguments[0] in _WINDOW_OPTIONS:
        return ["window", *arguments]
    return arguments


def build_parser() -> ArgumentParser:
    """The whole command line."""
    parser = _Parser(
        prog="mtl-gui",
        description="Does learning these tasks together help, here, and why? On its own it opens the window.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('mtl-gui')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for do, add_options, name, summary in (
        (window, _add_window, "window", "open the window"),
        (run, _add_run, "run", "train an experiment beside its single-task baseline, write all results"),
        (study, _add_study, "study", "put a claim about learning together to the test, write all results"),
        (resume, _add_resume, "resume", "go on with a run that was stopped or cut off, write all results"),
        (landscape, _add_landscape, "landscape", "measure a slice of the loss landscape of a run"),
        (curvature, _add_curvature, "curvature", "measure second derivatives of the losses of a run"),
        (tour, _add_tour, "tour", "measure the losses on straight lines from network to network"),
        (barriers, _add_barriers, "barriers", "measure the barriers between every two networks of a run"),
        (
            basins,
            _add_basins,
            "basins",
            "tell where each method ends from every start of a toy, or seed of a network",
        ),
        (fetch, _add_fetch, "fetch", "fetch a data set from the internet onto this computer"),
        (export, _add_export, "export", "write a trained network as a file"),
        (show_list, _add_list, "list", "show what there is to choose from"),
        (doctor, _add_doctor, "doctor", "check that everything the program needs is there"),
    ):
        command = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
        command.set_defaults(do=do)
        add_options(command)
    return parser


def _add_window(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="an experiment (TOML), data (CSV and more), a run or a link"
    )
    parser.add_argument(
        "--without-display",
        type=Path,
        metavar="DIR",
        help="where there is no display, run the first preset into this folder instead",
    )
    parser.add_argument(
        "--new-instance", action="store_true", help="open another window where one is open already"
    )
    parser.add_argument(
        "--reset-settings", action="store_true", help="forget the window's settings and layout"
    )
    parser.add_argument(
        "--quit-when-ready", action="store_true", help="close once all is loaded, to measure it"
    )


def _add_run(parser: ArgumentParser) -> None:
    parser.add_argument(
        "preset", nargs="?", metavar="PRESET", help="an experiment file, or the name of a preset"
    )
    parser.add_argument(
        "--data", type=Path, metavar="FILE", help="a table or a folder of images in place of a preset"
    )
    parser.add_argument("--tasks", metavar="A,B", help="with --data: the columns to predict")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="the folder for the run")
    parser.add_argument("--seeds", metavar="0,1,2", help="a network per seed, in place of the experiment's")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="where to compute")
    parser.add_argument("--overwrite", action="store_true", help="replace the run that is in DIR")
    _add_json(parser)


def _add_resume(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    _add_json(parser)


def _add_study(parser: ArgumentParser) -> None:
    parser.add_argument("preset", metavar="STUDY", help="a study file, or the name of a preset")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="the folder for the results")
    parser.add_argument(
        "--quick", action="store_true", help="a first look: fewer seeds, values, learning rates and steps"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace the study that is in DIR")


def _add_landscape(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    parser.add_argument(
        "--plane",
        choices=PLANES,
        help="which directions are cut: random ones, those of the training path (trajectory, or pca), "
        "(toys only) the parameters themselves, and more",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting of the plane, for instance reach=2; once per setting",
    )
    parser.add_argument("--grid", type=int, metavar="N", help="points along each axis: 5, 9, 17, 33 or 65")
    parser.add_argument(
        "--adaptive", action="store_true", help="leave out points where the surface hardly bends"
    )
    parser.add_argument("--moved", choices=("trunk", "heads", "all"), help="which parameters move")
    parser.add_argument(
        "--heads",
        choices=("trained", "refitted"),
        help="whether heads stay as trained, or are fitted anew at every point where the trunk moves",
    )
    parser.add_argument(
        "--statistics",
        choices=("running", "batch"),
        help="batch normalisation by the running values, or by the statistics of the measured rows",
    )
    parser.add_argument("--part", choices=("train", "validation", "test"), help="rows that are measured")
    parser.add_argument("--rows", type=int, metavar="N", help="at most so many rows")
    parser.add_argument("--seed", type=int, metavar="S", help="the network of this seed; left out: the first")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="numbers (.npz, .h5, .vtp for ParaView), a figure (.png, .svg, .pdf) or an animation of the "
        "training (.gif, .webp, .apng, .mp4)",
    )
    parser.add_argument("--seconds", type=float, metavar="S", help="how long the animation lasts")
    parser.add_argument("--fps", type=float, metavar="N", help="pictures of the animation per second")


def _add_curvature(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    parser.add_argument("--task", metavar="NAME", help="this task's loss only; left out: all, and their sum")
    parser.add_argument("--arm", choices=("chosen", "single-task"), help="which training")
    parser.add_argument("--seed", type=int, metavar="S", help="the network of this seed; left out: the first")
    parser.add_argument(
        "--moved",
        choices=("all", "trunk", "heads"),
        help="the parameters that the losses are differentiated by",
    )
    parser.add_argument("--part", choices=("train", "validation", "test"), help="rows of this part")
    parser.add_argument("--rows", type=int, metavar="N", dest="num_rows", help="at most this many rows")
    parser.add_argument(
        "--eigenvalues", type=int, metavar="K", dest="num_eigenvalues", help="so many from both ends"
    )
    parser.add_argument(
        "--per-block", action="store_true", default=None, help="every block of the trunk by itself too"
    )
    parser.add_argument(
        "--along-training",
        action="store_true",
        default=None,
        help="at every checkpoint, not only the last",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="a JSON file")


def _add_tour(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    network = "a task, for the network trained on it alone; joint; or another run"
    parser.add_argument("--from", dest="start", metavar="NETWORK", required=True, help=network)
    parser.add_argument(
        "--via", action="append", default=[], metavar="NETWORK", help="on the way; once per network"
    )
    parser.add_argument("--to", dest="end", metavar="NETWORK", required=True, help="as with --from")
    _add_lines(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="numbers (.npz) or a figure (.png, .svg, .pdf)"
    )


def _add_barriers(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    _add_lines(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="numbers (.npz, .json, .csv)")


def _add_lines(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--points", type=int, metavar="N", dest="points_per_leg", help="points on a line, both ends counted"
    )
    parser.add_argument("--moved", choices=("all", "trunk", "heads"), help="which parameters move")
    parser.add_argument("--part", choices=("train", "validation", "test"), help="rows that are measured")
    parser.add_argument("--rows", type=int, metavar="N", dest="num_rows", help="at most this many rows")
    parser.add_argument(
        "--seed", type=int, metavar="S", help="the networks of this seed; left out: the first"
    )


def _add_basins(parser: ArgumentParser) -> None:
    parser.add_argument(
        "preset",
        metavar="PRESET",
        help="a toy of two parameters, or with --seeds any experiment: its file, or a preset's name",
    )
    parser.add_argument(
        "--methods",
        metavar="A,B",
        help="ways to combine the tasks, as in mtl-gui list weightings, with their usual settings; "
        "every task alone is added",
    )
    parser.add_argument(
        "--method",
        action="append",
        default=[],
        metavar="KIND:NAME=VALUE,…",
        help="a way with settings of its own, for instance cagrad:c=0.2; once per way",
    )
    parser.add_argument(
        "--seeds", type=int, metavar="N", help="train the experiment's network from N seeds instead"
    )
    parser.add_argument("--starts", type=int, metavar="N", default=21, help="starts along each axis")
    parser.add_argument("--steps", type=int, metavar="N", help="in place of the experiment's")
    for axis in ("x", "y"):
        parser.add_argument(
            f"--{axis}",
            type=float,
            nargs=2,
            metavar=("LOW", "HIGH"),
            help=f"range of the starts along {axis}",
        )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="numbers (.npz, .csv) or a figure (.png, .svg, .pdf); of seeds .csv",
    )


def _add_export(parser: ArgumentParser) -> None:
    _add_run_folder(parser)
    parser.add_argument(
        "--to", type=Path, metavar="FILE", required=True, help="a file ending in .onnx or .safetensors"
    )
    parser.add_argument("--arm", choices=("chosen", "single-task"), default="chosen", help="which training")
    parser.add_argument("--seed", type=int, metavar="S", help="the network of this seed; left out: the first")


def _add_fetch(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what",
        metavar="DATA",
        help="a kind as in mtl-gui list datasets, openml:NAME or openml:NUMBER, or an experiment file",
    )


def _add_list(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=LISTS, help="what to show")


def _add_doctor(_parser: ArgumentParser) -> None:
    """Takes no options."""


def _add_run_folder(parser: ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help="a run's folder, or its name in the window's run store")


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the summary as JSON on standard output")
