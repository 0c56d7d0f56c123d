"""What controls and plots are, in a sentence each, for those whose tool tip does not say it already."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from mtl_gui.texts import translatable

__all__ = ["explanation_of", "named_explanation"]

_CONTROLS = {
    "start_demo": translatable(
        "explanations", "Opens the demo about handwritten digits and trains it, together and apart."
    ),
    "start_table": translatable("explanations", "Reads a table of yours and asks which columns are tasks."),
    "start_open": translatable("explanations", "Opens an experiment file, or a table."),
    "open_*": translatable("explanations", "Opens this experiment without running it."),
    "run_*": translatable("explanations", "Opens this experiment and trains it at once."),
    "recent_*": translatable("explanations", "Opens a file that was opened or saved lately."),
    "restore_unsaved": translatable("explanations", "Brings back what was not saved when the program ended."),
    "leave_unsaved": translatable("explanations", "Throws away what was not saved when the program ended."),
    "import_step_*": translatable(
        "explanations", "One of the four steps of reading data; Back keeps everything."
    ),
    "import_path": translatable("explanations", "The file or folder that is read."),
    "import_file": translatable("explanations", "Asks for a file of data."),
    "import_folder": translatable("explanations", "Asks for a folder of images."),
    "import_sheet": translatable("explanations", "Which sheet or table of the file is read."),
    "import_preview": translatable(
        "explanations",
        "The first rows as they are read; cells that cannot be read are marked with the reason.",
    ),
    "import_columns": translatable(
        "explanations", "What each column is for: input, task, or something else."
    ),
    "import_division": translatable("explanations", "How many rows each task has in each part."),
    "import_warnings": translatable(
        "explanations", "What in the data could mislead, and what to do about it."
    ),
    "import_back": translatable("explanations", "Goes back by one step; everything that was chosen stays."),
    "import_next": translatable("explanations", "Goes on by one step; after the last one the file is used."),
    "import_leave": translatable("explanations", "Leaves these steps; the experiment stays as it is."),
    "import_*": translatable("explanations", "Moves between the steps of reading data, or ends it."),
    "column_role": translatable("explanations", "What the column is for: input, task, or something else."),
    "column_kind": translatable("explanations", "What the values of the column are: numbers or classes."),
    "column_loss": translatable("explanations", "What is made small while the task is learned."),
    "column_metric": translatable("explanations", "By what the task is judged."),
    "column_entries": translatable("explanations", "The values that occur in the column."),
    "use_table": translatable("explanations", "Makes an experiment of this table with these tasks."),
    "cancel_table": translatable("explanations", "Leaves the table alone; the experiment stays as it is."),
    "use_data": translatable("explanations", "Lets the experiment use this data set and its tasks."),
    "first_rows": translatable("explanations", "The first rows of the data set, as they are read."),
    "*search_data_sets": translatable("explanations", "Shows only data sets whose name has these letters."),
    "data_sets": translatable("explanations", "All data sets; the chosen one is described beside the list."),
    "*_measure": translatable("explanations", "Starts the measurement with the settings that are shown."),
    "*_cancel": translatable("explanations", "Ends what is going on here; what was finished stays."),
    "*_more": translatable("explanations", "Shows or hides further settings."),
    "weighting_filter": translatable("explanations", "Shows only methods whose name has these letters."),
    "weightings": translatable(
        "explanations", "Ways to combine the tasks, by what they need. What one does and costs stands below."
    ),
    "try_methods": translatable(
        "explanations", "Trains several methods one after another with equal budgets and compares them."
    ),
    "design_tabs": translatable("explanations", "Weighting, network and training: one part at a time."),
    "suggestion_evidence": translatable("explanations", "The numbers that the suggestion rests on."),
    "apply_suggestion": translatable("explanations", "Takes the suggested sharing; Ctrl+Z takes it back."),
    "leave_suggestion": translatable("explanations", "Leaves the sharing as it is."),
    "to_compare": translatable(
        "explanations", "Goes to the page that says whether learning together helped."
    ),
    "one_task": translatable("explanations", "The task which a single step trains while the others rest."),
    "slow_pace": translatable("explanations", "How many steps are taken in a second, to watch them."),
    "more_epochs": translatable("explanations", "By how many epochs a run is made longer."),
    "task_table": translatable("explanations", "A row per task with its course and latest values."),
    "first_run": translatable("explanations", "Trains the experiment as it stands."),
    "kept_runs": translatable("explanations", "Goes to the page with all runs that are kept."),
    "first_design": translatable("explanations", "Goes to the page where the network is designed."),
    "surface_task": translatable("explanations", "Whose loss is drawn as a surface."),
    "surface_left": translatable("explanations", "Turns the surface to the left."),
    "surface_right": translatable("explanations", "Turns the surface to the right."),
    "landscape_region": translatable("explanations", "Which parameters the second derivatives are taken by."),
    "landscape_step": translatable("explanations", "At which stored moment of the training it is measured."),
    "landscape_spectrum": translatable("explanations", "Which of the measured numbers are drawn."),
    "landscape_curvature_table": translatable(
        "explanations", "Eigenvalues from both ends, and the trace with its error, for every loss."
    ),
    "landscape_*_shades": translatable("explanations", "What light and dark mean in the maps."),
    "landscape_*_methods": translatable("explanations", "The methods whose basins are mapped."),
    "landscape_*_kind_of_method": translatable("explanations", "A method that can be added."),
    "landscape_*_add": translatable("explanations", "Adds this method to those that are mapped."),
    "landscape_*_remove": translatable("explanations", "Takes the chosen method out of the maps."),
    "landscape_*_table": translatable("explanations", "How many starts of each method end where."),
    "landscape_*_task_*": translatable("explanations", "One of the two tasks that are looked at together."),
    "landscape_check_loss": translatable("explanations", "Of which loss a point is checked to be a minimum."),
    "landscape_*_loss": translatable("explanations", "Of which loss the picture and the numbers tell."),
    "landscape_barriers": translatable(
        "explanations", "How much the loss rises on the straight line between every two networks."
    ),
    "landscape_minima_weight": translatable(
        "explanations", "How much the second task counts in the joint loss whose minima are drawn."
    ),
    "landscape_views": translatable("explanations", "Different views of the same measured landscape."),
    "landscape.plane.runs.*": translatable("explanations", "A kept run that the plane goes through."),
    "landscape_plane": translatable("explanations", "Which two directions the parameters are moved along."),
    "landscape_moved": translatable("explanations", "Which parameters move; the others stay as trained."),
    "landscape_part": translatable("explanations", "On which rows the losses are measured."),
    "landscape_grid": translatable("explanations", "How many points are measured; more take longer."),
    "landscape_seed": translatable("explanations", "Around which of the trained networks it is measured."),
    "landscape_share": translatable(
        "explanations", "How much of the time a landscape that follows the training may take from it."
    ),
    "landscape_equal": translatable("explanations", "Lets all tasks count alike in the joint loss."),
    "landscape_readout": translatable(
        "explanations", "The losses under the cross, the lowest on the map, and the true ones."
    ),
    "tray_clear": translatable("explanations", "Takes all runs out of the comparison; they stay kept."),
    "parallel_table": translatable("explanations", "The lines of the picture in numbers."),
    "difference_first": translatable("explanations", "One of the two runs whose settings are compared."),
    "difference_second": translatable("explanations", "One of the two runs whose settings are compared."),
    "difference_copy": translatable("explanations", "Copies the differing settings as text."),
    "difference_text": translatable("explanations", "The settings in which the two runs differ."),
    "compare_runs": translatable("explanations", "What is compared: each run with its settings and size."),
    "compare_tasks": translatable(
        "explanations", "For each run and task, together against apart, with the interval over the seeds."
    ),
    "compare_pairs": translatable(
        "explanations", "Every two runs against each other, paired by seed, corrected for many tests."
    ),
    "compare_quantity": translatable("explanations", "What the curves of the runs show."),
    "compare_run": translatable(
        "explanations", "Trains the experiment, so that there is something to compare."
    ),
    "compare_tabs": translatable("explanations", "Different ways to compare the runs that are kept."),
    "run_table": translatable(
        "explanations", "Every run that is kept; the menu key offers what can be done."
    ),
    "run_filter": translatable(
        "explanations",
        "Shows only runs with these words in name, tag or note, and under conditions such as seeds>3, "
        "accuracy:0.9..1 or tags:lecture.",
    ),
    "outcome_table": translatable(
        "explanations", "For each task: together, apart, and the difference with its interval over the seeds."
    ),
    "seed_data": translatable("explanations", "Shows the values of every single seed as a table."),
    "export_arm": translatable("explanations", "The shared network, or the single-task ones."),
    "export_seed": translatable("explanations", "From which random start the network was trained."),
    "export_format": translatable(
        "explanations", "The kind of file; what each is good for stands beside it."
    ),
    "export_path": translatable("explanations", "The file that is written."),
    "export_browse": translatable("explanations", "Asks for the file."),
    "predict_clear": translatable("explanations", "Empties the values or the drawing."),
    "predict_file": translatable("explanations", "Reads rows to predict from a file, or a picture."),
    "predict_seed": translatable(
        "explanations", "From which random start the network that answers was trained."
    ),
    "predict_row": translatable(
        "explanations", "Which row is asked about: a sample of the data, or of the file."
    ),
    "predict_copy": translatable("explanations", "Copies the answers as text."),
    "predict_values": translatable(
        "explanations", "The values that the networks are asked about, to type or paste."
    ),
    "predict_*": translatable("explanations", "What the networks answer to the values that are shown."),
    "drawing_pad": translatable("explanations", "Draw with the mouse; a sample can be chosen in its place."),
    "export_start": translatable(
        "explanations", "Writes the file and checks that it answers as the network."
    ),
    "other_copy": translatable("explanations", "Copies the numbers as text."),
    "other_quick": translatable("explanations", "A first look with fewer seeds, values and steps."),
    "other_table_*": translatable("explanations", "The numbers of this study; Ctrl+C copies them."),
    "other_groups": translatable(
        "explanations", "Which tasks are one group in every division that was tried."
    ),
    "other_map_*": translatable(
        "explanations", "What the row's task does for the column's: the darker, the more; arrows move."
    ),
    "other_rows": translatable("explanations", "Means with 95 % intervals; arrow keys read them."),
    "other_sets": translatable("explanations", "The data sets of this table; add files of your own below."),
    "other_runs": translatable("explanations", "Which kept run of this study is shown."),
    "targets": translatable("explanations", "Which columns are predicted; the others are inputs."),
    "other_*": translatable("explanations", "Runs, stops, shows or reports this study."),
    "study_picture": translatable("explanations", "Which picture of the study is shown."),
    "study_numbers": translatable("explanations", "The numbers of the picture; Ctrl+C copies them."),
    "study_basins": translatable(
        "explanations", "How many starts of each arm end in each basin; Ctrl+C copies it."
    ),
    "study_minima": translatable(
        "explanations",
        "The lowest losses that any start has come to, alone and together; Ctrl+C copies them.",
    ),
    "study_quick": translatable("explanations", "A first look with fewer seeds, values and steps."),
    "study_arm": translatable("explanations", "Which of the compared trainings is trained again."),
    "study_value": translatable("explanations", "At which value of what the study varies."),
    "study_seed": translatable("explanations", "From which seed, or from all of them."),
    "study_train": translatable(
        "explanations", "Makes runs of the chosen networks: with curves, landscapes and export."
    ),
    "study_runs": translatable("explanations", "Which kept run of the study is shown."),
    "study_back": translatable("explanations", "Goes back to all studies of the Gallery."),
    "study_counter": translatable("explanations", "Opens the study in which the claim should fail."),
    "study_project": translatable(
        "explanations", "Opens the experiment of this study, to change it and to train it."
    ),
    "study_report": translatable(
        "explanations", "Writes the pictures, the verdict and the numbers as one web page or PDF."
    ),
    "study_versus": translatable("explanations", "Compares two of the kept runs of this study."),
    "study_large": translatable("explanations", "Writes the study in large type, to be projected."),
    "study_measure": translatable(
        "explanations", "Runs the study, or goes on with it where it was broken off; every run is kept."
    ),
    "study_cancel": translatable("explanations", "Stops the study; it can be gone on with later."),
    "study_*": translatable("explanations", "Runs, stops, shows or reports this study."),
    "look_*": translatable("explanations", "Shows this study with its picture and its verdict."),
    "notes_*": translatable("explanations", "What a teacher may want to say about this study."),
    "counter_*": translatable("explanations", "A study in which the same claim should fail."),
    "project_*": translatable("explanations", "Opens the experiment that the study varies."),
    "Scroll*Button": translatable("explanations", "Shows tabs for which there is no room."),
    "rail": translatable("explanations", "The pages of the window, in the order of the work."),
    "history_view": translatable(
        "explanations", "Every change of the experiment; choose one to go back to it."
    ),
    "log_*": translatable("explanations", "What the program notes down, to read, search and copy."),
    "methods_to_try": translatable("explanations", "The methods that are trained; equal weights always are."),
    "tick_all": translatable("explanations", "Ticks every method."),
    "tick_none": translatable("explanations", "Ticks no method but equal weights."),
    "start_methods": translatable("explanations", "Trains the ticked methods one after another."),
    "diagnostics_text": translatable(
        "explanations", "What a report of a problem should hold: versions, system and settings."
    ),
    "diagnostics_copy": translatable("explanations", "Copies all of it as text."),
    "shortcuts_search": translatable("explanations", "Shows only commands with these letters or keys."),
    "shortcuts_table": translatable(
        "explanations", "Every command: where it is, its keys, and what it does."
    ),
    "trash_list": translatable("explanations", "The runs that were deleted, the last one first."),
    "trash_restore": translatable("explanations", "Brings the chosen run back into the list of runs."),
    "trash_empty": translatable("explanations", "Removes the deleted runs for good; it asks before."),
    "data_choice": translatable("explanations", "Which plot's numbers are shown."),
    "data_table": translatable(
        "explanations", "The numbers that the plot is drawn from; Ctrl+C copies them."
    ),
    "data_copy": translatable("explanations", "Copies the whole table, as spreadsheets take it."),
    "animation_format": translatable("explanations", "The kind of file that is written."),
    "animation_path": translatable("explanations", "The file that is written."),
    "animation_browse": translatable("explanations", "Asks for the file."),
    "animation_write": translatable("explanations", "Draws the pictures and writes the file."),
    "animation_cancel": translatable("explanations", "Gives the drawing up; no file is written."),
    "preferences_tabs": translatable("explanations", "Preferences in two parts: general, and keys."),
    "preferred_language": translatable("explanations", "The language of the window; it changes at once."),
    "preferred_scheme": translatable(
        "explanations", "Light or dark colours; both are safe for colour-blind eyes."
    ),
    "preferred_text_scale": translatable("explanations", "How large all texts are."),
    "preferred_data_folder": translatable("explanations", "Where runs and fetched data are kept."),
    "choose_data_folder": translatable("explanations", "Asks for another folder."),
    "usual_data_folder": translatable("explanations", "Keeps data where the system keeps such files."),
    "preferred_device": translatable("explanations", "What new experiments are computed on."),
    "preferred_threads": translatable("explanations", "How many processor cores a training may use."),
    "preferred_apart": translatable(
        "explanations", "A training that runs out of memory then leaves the window as it is."
    ),
    "preferred_notice": translatable("explanations", "Shows a message of the system when a long run ends."),
    "keys_search": translatable("explanations", "Shows only commands with these letters or keys."),
    "keys_table": translatable("explanations", "Every command with its keys; choose the one to change."),
    "keys_field": translatable("explanations", "Press the new keys here."),
    "keys_assign": translatable("explanations", "Gives the chosen command these keys."),
    "keys_clear": translatable("explanations", "Leaves the chosen command without keys."),
    "keys_reset": translatable("explanations", "Gives the chosen command its first keys again."),
    "keys_reset_all": translatable("explanations", "Gives every command its first keys again."),
    "about_qt": translatable("explanations", "Says what Qt is, which draws the window."),
    "animation_close": translatable("explanations", "Closes this dialog."),
    "reject_standard": translatable("explanations", "Closes this dialog."),
    "palette_*": translatable("explanations", "Type a few letters of any command and press Enter."),
    "problem_show_details": translatable("explanations", "Shows the technical details of the problem."),
    "problem_close": translatable("explanations", "Takes the message away; the menu Help shows it again."),
    "problem_details": translatable("explanations", "The technical details of the problem, to copy."),
}
"""By object name; the first pattern that fits counts."""

_KINDS = {
    "CurvePlot": translatable(
        "explanations",
        "The course of one value over the training: solid together, dashed apart, the band over the seeds, "
        "the best moment marked. Arrow keys read values, “View data” shows them as a table.",
    ),
    "CurveLegend": translatable("explanations", "What the lines and bands of the plots mean."),
    "AnswerPlot": translatable(
        "explanations", "What the networks answer to rows that they were not trained on."
    ),
    "BasinMap": translatable(
        "explanations", "Every point is a start; its colour and sign say in which minimum the method ends."
    ),
    "StartMap": translatable(
        "explanations", "Every sign is a start; its colour and shape say in which basin its training ends."
    ),
    "ContourPanel": translatable(
        "explanations",
        "The loss around the trained network, along two directions. The line is the training's path; the "
        "arrow keys move the cross, whose values stand beside it.",
    ),
    "CosinePlot": translatable(
        "explanations", "Where on the plane two tasks pull against each other, and where together."
    ),
    "OverlapPlot": translatable(
        "explanations", "Where on the plane the losses of all tasks are low at once."
    ),
    "MinimaPlot": translatable(
        "explanations", "Where the joint loss of two tasks has minima, while the weight of one grows."
    ),
    "FrontPlot": translatable(
        "explanations", "The losses of two tasks against each other along the training; lower left is better."
    ),
    "LossLines": translatable("explanations", "The losses along straight lines between networks."),
    "TourPlot": translatable(
        "explanations", "The losses on the way from one task's network over the joint one to another's."
    ),
    "SurfaceView": translatable(
        "explanations", "The loss as a surface; drag, or use the arrow keys, to turn it."
    ),
    "DotPlot": translatable(
        "explanations", "A dot per seed, the mean with its interval; together above, apart below."
    ),
    "ParallelPlot": translatable(
        "explanations", "A line per run across its settings and results; narrow an axis to pick runs."
    ),
    "StudyPlot": translatable(
        "explanations", "The result of the study against what it varies, with the band over the seeds."
    ),
    "SeedStrip": translatable("explanations", "The values of every single seed."),
    "Sparkline": translatable("explanations", "The course of the loss in small."),
    "QTabBar": translatable("explanations", "Different parts of the page, one at a time."),
}
"""By class, for what has no text of its own."""


def named_explanation(name: str) -> str:
    """What the control of exactly this object name is, as `explanation_of` tells it."""
    return _CONTROLS.get(name, "")


def explanation_of(name: str, kinds: Iterable[str]) -> str:
    """What a control or plot is, in English and marked for translation; empty where nothing is known.

    Args:
        name: Its object name.
        kinds: The names of its classes, the narrowest first.
    """
    if name in _CONTROLS:
        return _CONTROLS[name]
    for pattern, text in _CONTROLS.items():
        if name and fnmatchcase(name, pattern):
            return text
    return next((_KINDS[kind] for kind in kinds if kind in _KINDS), "")
