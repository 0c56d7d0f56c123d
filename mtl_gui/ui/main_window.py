"""The window: pages at the left, the run bar above, the status below, and what ties them together."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtl_gui.app.engine import EngineState
from mtl_gui.app.job import failure_of
from mtl_gui.events import RunFailed
from mtl_gui.problems import Refused
from mtl_gui.spec.link import is_link
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.command_palette import CommandPalette
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.start_page import StartPage
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.announcer import Announcer
from mtl_gui.ui.shell.docks import HistoryDock, LogDock
from mtl_gui.ui.shell.document import Document
from mtl_gui.ui.shell.drop_overlay import DropOverlay
from mtl_gui.ui.shell.dropped_files import DroppedFiles
from mtl_gui.ui.shell.ending import Ending
from mtl_gui.ui.shell.focus_parts import FocusParts
from mtl_gui.ui.shell.held_files import HeldFiles, accept_copy, held_in
from mtl_gui.ui.shell.help_commands import HelpCommands
from mtl_gui.ui.shell.history_commands import HistoryCommands
from mtl_gui.ui.shell.layouts import WindowLayouts
from mtl_gui.ui.shell.menus import Menus
from mtl_gui.ui.shell.method_commands import MethodCommands
from mtl_gui.ui.shell.notifier import Notifier
from mtl_gui.ui.shell.page_deck import PageDeck
from mtl_gui.ui.shell.pages import (
    PAGES,
    add_to_tray,
    animate_training,
    ask_for_table,
    cancel_landscape,
    check_minimum,
    compare_runs,
    fetch_data,
    measure_landscape,
    show_kept_study,
    take_table,
    work_on_study,
)
from mtl_gui.ui.shell.problem_card import ProblemCard, problem_text
from mtl_gui.ui.shell.rail import Rail
from mtl_gui.ui.shell.restoring import Restoring
from mtl_gui.ui.shell.run_bar import RunBar
from mtl_gui.ui.shell.run_commands import RunCommands
from mtl_gui.ui.shell.screen_commands import ScreenCommands
from mtl_gui.ui.shell.status_line import StatusLine
from mtl_gui.ui.shell.steer_commands import SteerCommands
from mtl_gui.ui.shell.training_place import TrainingPlace
from mtl_gui.ui.shell.view_commands import ViewCommands
from mtl_gui.ui.windows import Window

__all__ = ["MainWindow"]


class MainWindow(Window):
    """Lays out the parts and connects them; what commands do is written in the parts.

    `first_painted` is told once, when the window can be seen, `engine_ready` when training can begin at once,
    `closed` when nothing is at work any more.
    """

    engine_ready = Signal()
    closed = Signal()

    def __init__(self, workbench: Workbench, program: Program) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self._workbench = workbench
        self._program = program
        self._is_at_rest = False
        self._announcer = Announcer(self)
        self._actions = Actions(workbench.theme, self)
        self._document = Document(workbench.session, program.preferences, self)
        self._runs = RunCommands(workbench, self._actions, self)
        self._steers = SteerCommands(workbench, self._actions, self)
        self._methods = MethodCommands(workbench, self._actions, self)
        self._menus = Menus(
            self.menuBar(), self._actions, self._document.open_file, self._document.forget_recent
        )
        self._bar = RunBar(workbench, self._actions, self)
        self._deck = PageDeck(PAGES, workbench, self)
        self._rail = Rail(self._deck.names, self._actions, workbench.theme, self)
        self._card = ProblemCard(workbench.theme, self)
        self._status = StatusLine(workbench, self)
        self._history = HistoryDock(workbench.session.undo_stack, self)
        self._log = LogDock(program.log, self)
        self._overlay = DropOverlay(self)
        self._palette = CommandPalette(self._actions, workbench.theme, self)
        self._focus = FocusParts(self._focus_parts)
        self._lay_out()
        self._views = ViewCommands(program, workbench.theme, self._actions, self)
        TrainingPlace(program.preferences, workbench.training, self._actions, self)
        self._help = HelpCommands(workbench, self._actions, self._document, self._deck, self)
        self._screens = ScreenCommands(workbench, program, self._actions, self._deck, self)
        self._dropped = DroppedFiles(
            workbench, self._document, self._screens.open_run, partial(add_to_tray, self._deck), self
        )
        self._restoring = Restoring(program.autosave, workbench, self._deck)
        Notifier(workbench.training, program.preferences, self)
        docks = (self._history, self._log)
        self._layouts = WindowLayouts(program.preferences, self._actions, self._rail, self._deck, docks, self)
        self._connect_parts()
        self._connect_commands()
        self._show_document()
        self._deck.show_page("start")
        program.memory.restore(self)
        self._restoring.offer()

    @property
    def workbench(self) -> Workbench:
        """The experiment, the training and the jobs that the window is about."""
        return self._workbench

    @property
    def actions_by_id(self) -> Actions:
        """The commands as actions."""
        return self._actions

    @property
    def deck(self) -> PageDeck:
        """The pages."""
        return self._deck

    @property
    def is_at_rest(self) -> bool:
        """Whether the window has closed and all its threads have ended."""
        return self._is_at_rest

    @property
    def document(self) -> Document:
        """The experiment's file."""
        return self._document

    def show_problem(self, problem: Refused | RunFailed) -> None:
        """Shows what went wrong, in the window, and keeps it in the status bar."""
        failure = failure_of(problem) if isinstance(problem, Refused) else problem
        self._card.show_problem(failure)
        self._status.count_problem()
        self._actions["help.problem"].setEnabled(True)
        self._announcer.say(problem_text(failure))

    def announce(self, sentence: str) -> None:
        """Says a sentence in the status bar and to screen readers."""
        self._status.tell(sentence)
        self._announcer.say(sentence)

    def open_held(self, *held: Path | str) -> None:
        """Opens experiments, data, runs' folders, or a link, as if they were chosen in the menu."""
        if held and is_link(str(held[0])):
            self._screens.open_link(str(held[0]))
        elif held:
            self._dropped.take(HeldFiles.of(map(Path, held)))

    def come_to_front(self, files: tuple[str, ...]) -> None:
        """Does what a second start of the program is for: shows this window, and opens its files."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        self.open_held(*files)

    def settle(self) -> None:
        """Does what was put off for a quick start: builds the other pages, then loads the engine."""
        self._deck.all_built.connect(self._program.engine.load)
        self._deck.build_rest()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the sheet for dropped files over the whole window."""
        super().resizeEvent(event)
        self._overlay.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Says what dropping these files does."""
        held = held_in(event.mimeData())
        if held:
            files = held if isinstance(held, str) else HeldFiles.of(held)
            self._overlay.show_held(files)
            event.ignore()
            if isinstance(files, str) or files.can_open:
                accept_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Takes the sheet away."""
        self._overlay.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the files or the link, once the program it comes from can go on."""
        self._overlay.hide()
        held = held_in(event.mimeData())
        if held:
            accept_copy(event)
            files = (held,) if isinstance(held, str) else held
            QTimer.singleShot(0, lambda: self.open_held(*files))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about unsaved changes, then ends all threads."""
        if not self._document.may_leave():
            event.ignore()
            return
        self._program.memory.save(self)
        self._program.autosave.close()
        self.hide()
        ending = Ending(self, self._workbench, self._program.engine)
        ending.begin()
        for page in self._deck.pages():
            page.close_contexts()
        self._deck.stop_building()
        self._is_at_rest = ending.finish()
        super().closeEvent(event)
        self.closed.emit()

    def _retranslate(self) -> None:
        self._actions.retranslate()
        self._menus.retranslate()
        for part in (self._rail, self._bar, self._status, self._history, self._log):
            part.retranslate()
        self._runs.refresh()
        self._show_document()

    def _show_document(self) -> None:
        session = self._workbench.session
        self.setWindowTitle(f"{self._document.name}[*]")
        self.setWindowModified(session.is_modified)
        self.setWindowFilePath(str(session.path) if session.path else "")
        stack = session.undo_stack
        for command_id, can, text in (
            ("edit.undo", stack.canUndo(), stack.undoText()),
            ("edit.redo", stack.canRedo(), stack.redoText()),
        ):
            self._actions[command_id].setEnabled(can)
            template = self.tr("&Undo: {change}") if command_id == "edit.undo" else self.tr("&Redo: {change}")
            plain = self.tr("&Undo") if command_id == "edit.undo" else self.tr("&Redo")
            self._actions.set_text(command_id, template.format(change=text) if text else plain)

    def _adopt(self, page: Page) -> None:
        """Connects a page that was just built."""
        page.problem.connect(self.show_problem)
        page.announced.connect(self.announce)
        page.requested.connect(self._actions.trigger)
        page.preset_wanted.connect(
            lambda path, is_run_wanted: self._document.open_preset(path, is_run_wanted=is_run_wanted)
        )
        page.runs_wanted.connect(self._methods.train)
        page.study_wanted.connect(lambda run_id: show_kept_study(self._deck, run_id))
        page.take_preferences(self._program.preferences)
        if isinstance(page, StartPage):
            page.file_wanted.connect(self._document.open_file)
            page.restore_answered.connect(self._restoring.answer)
            page.show_recent(self._program.preferences.settings.recent)

    def _show_preferences(self) -> None:
        recent = self._program.preferences.settings.recent
        self._menus.show_recent(recent)
        page = self._deck.page("start")
        if isinstance(page, StartPage):
            page.show_recent(recent)

    def _lay_out(self) -> None:
        self.addToolBar(self._bar)
        self.setStatusBar(self._status)
        for dock, area in (
            (self._history, Qt.DockWidgetArea.RightDockWidgetArea),
            (self._log, Qt.DockWidgetArea.BottomDockWidgetArea),
        ):
            self.addDockWidget(area, dock)
            dock.hide()
        middle = QWidget(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._card)
        column.addWidget(self._deck, 1)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(640, 400)

    def _connect_parts(self) -> None:
        self._deck.built.connect(self._adopt)
        self._deck.page_shown.connect(self._rail.show_page)
        self._rail.chosen.connect(self._deck.show_page)
        both = (self._document, self._help, self._screens, self._restoring)
        for part in (*both, self._runs, self._steers, self._methods, self._bar):
            part.problem.connect(self.show_problem)
        for speaker in (*both, self._help.explainer, self._dropped, self._runs, self._methods):
            speaker.announced.connect(self.announce)
        self._help.guide.announced.connect(self._announcer.say)
        self._palette.announced.connect(self._announcer.say)
        self._methods.series_told.connect(self._status.show_series)
        self._methods.compared.connect(lambda run_ids: compare_runs(self._deck, run_ids))
        self._document.changed.connect(self._show_document)
        self._document.opened.connect(lambda: self._deck.show_page("design"))
        self._document.data_wanted.connect(lambda: self._deck.show_page("data"))
        self._document.table_chosen.connect(lambda path: take_table(self._deck, path))
        self._document.table_wanted.connect(lambda: ask_for_table(self._deck))
        self._document.run_wanted.connect(self._run_opened)
        for part in (self._runs, self._steers, self._methods):
            part.started.connect(lambda: self._deck.show_page("train"))
        self._workbench.session.undo_stack.indexChanged.connect(self._show_document)
        self._workbench.training.failed.connect(self.show_problem)
        self._workbench.training.failed.connect(self._card.tie_to_run)
        self._workbench.training.run_changed.connect(self._card.settle)
        self._program.engine.state_changed.connect(self._follow_engine)
        self._program.engine.failed.connect(self.show_problem)
        self._program.log.failed.connect(self.show_problem)
        self._program.preferences.changed.connect(self._show_preferences)
        self._status.problem_wanted.connect(self._show_last_problem)
        self._views.tie_dock("view.history", self._history)
        self._views.tie_dock("view.log", self._log)
        self._status.show_engine(self._program.engine.state)
        self._menus.show_recent(self._program.preferences.settings.recent)

    def _connect_commands(self) -> None:
        history = HistoryCommands(self._workbench.session.undo_stack, self.announce, self)
        self._actions["help.problem"].setEnabled(False)
        for handlers in (
            self._document.handlers(),
            self._runs.handlers(),
            self._steers.handlers(),
            self._methods.handlers(),
            self._views.handlers(self._deck.show_page, self._deck.names),
            self._help.handlers(),
            self._screens.handlers(),
            history.handlers(),
            {
                "file.quit": self._quit,
                "view.palette": self._palette.show,
                "view.next_part": self._focus.go_on,
                "data.fetch": lambda: fetch_data(self._deck),
                "data.cancel_fetch": self._workbench.fetching.cancel,
                "compare.take": self._dropped.take_shown_run,
                "landscape.compute": lambda: measure_landscape(self._deck),
                "landscape.check": lambda: check_minimum(self._deck),
                "landscape.cancel": lambda: cancel_landscape(self._deck, self._workbench.landscape_work),
                "study.run": lambda: work_on_study(self._deck, "run"),
                "study.cancel": lambda: work_on_study(self._deck, "cancel"),
                "study.report": lambda: work_on_study(self._deck, "report"),
                "export.animation": lambda: animate_training(self._deck),
                "export.model": lambda: self._deck.show_page("export"),
                "help.problem": self._show_last_problem,
            },
        ):
            self._actions.connect_to(handlers)

    def _follow_engine(self, state: EngineState) -> None:
        self._status.show_engine(state)
        if state == "ready":
            self.engine_ready.emit()

    def _quit(self) -> None:
        self.close()

    def _run_opened(self) -> None:
        """Runs the experiment that was just opened, unless another training is at work."""
        if self._workbench.training.is_active:
            self.announce(self.tr("Another training is at work; stop it first, then run this one."))
        else:
            self._actions.trigger("run.start")

    def _show_last_problem(self) -> None:
        if self._card.failure is not None:
            self._card.show_problem(self._card.failure)

    def _focus_parts(self) -> list[QWidget]:
        parts: list[QWidget] = [self._rail, self._deck.page(self._deck.current), self._bar]
        return [*parts, self._help.guide.card, self._card, self._history, self._log, self._status]
