"""The two doors: the window, and the commands that do the same without one."""

import io
import sys
from collections.abc import Sequence

from mtl_gui.cli.interruption import Interrupted
from mtl_gui.cli.parser import build_parser, with_command
from mtl_gui.cli.terminal import report, tell
from mtl_gui.problems import Refused

__all__ = ["main"]

BAD_INPUT = 2
INTERRUPTED = 130  # what a shell expects of a program that Ctrl-C has ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line says.

    Args:
        arguments: What was typed after the program's name; left out: this process's own.

    Returns:
        The exit code: 0 when everything was done, 2 for input that cannot be used, 130 after Ctrl-C.
    """
    _say_what_can_be_said()
    typed = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = build_parser().parse_args(with_command(typed))
        code: int = options.do(options)
    except Refused as refused:
        report(refused)
        return BAD_INPUT
    except (Interrupted, KeyboardInterrupt) as interrupted:
        tell(f"Stopped. {interrupted}".rstrip())
        return INTERRUPTED
    return code


def _say_what_can_be_said() -> None:
    """Keeps a terminal that cannot show a sign from ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
