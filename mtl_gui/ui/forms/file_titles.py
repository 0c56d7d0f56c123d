"""Titles of what is chosen when a file of one's own is read and divided."""

from mtl_gui.texts import translatable

__all__ = ["CHOICES_OF_FILES", "FIELDS_OF_FILES", "KINDS_OF_FILES"]

FIELDS_OF_FILES = {
    "bad_cells": translatable("fields", "Cells that do not fit"),
    "by": translatable("fields", "Divided by"),
    "decimal_mark": translatable("fields", "Decimal mark"),
    "delimiter": translatable("fields", "Delimiter"),
    "encoding": translatable("fields", "Encoding"),
    "has_header": translatable("fields", "First row names the columns"),
    "height": translatable("fields", "Image height"),
    "in_colour": translatable("fields", "In colour"),
    "label_noise": translatable("fields", "Label noise"),
    "labels": translatable("fields", "Table of labels"),
    "missing_marks": translatable("fields", "Marks for missing"),
    "other_sizes": translatable("fields", "Images of other sizes"),
    "quote": translatable("fields", "Quotation mark"),
    "ragged_rows": translatable("fields", "Rows of another length"),
    "reading": translatable("fields", "How it is read"),
    "sheet": translatable("fields", "Sheet"),
    "skipped_rows": translatable("fields", "Rows left out above"),
    "thousands_mark": translatable("fields", "Thousands mark"),
}
"""Titles of fields by their name."""

KINDS_OF_FILES = {
    "arff": translatable("fields", "ARFF file"),
    "excel": translatable("fields", "Spreadsheet"),
    "images": translatable("fields", "Folder of images"),
    "imported_file": translatable("fields", "A file of your own"),
    "npz": translatable("fields", "NumPy arrays"),
    "parquet": translatable("fields", "Parquet file"),
    "text": translatable("fields", "Text table"),
}
"""Titles of the ways to read a file, by their `kind`."""

CHOICES_OF_FILES = {
    "\t": translatable("fields", "Tab"),
    "": translatable("fields", "None"),
    " ": translatable("fields", "Blank"),
    "'": translatable("fields", "Apostrophe"),
    '"': translatable("fields", "Double quote"),
    ",": translatable("fields", "Comma"),
    ".": translatable("fields", "Point"),
    ":": translatable("fields", "Colon"),
    ";": translatable("fields", "Semicolon"),
    "|": translatable("fields", "Vertical bar"),
    "category": translatable("fields", "Category"),
    "column": translatable("fields", "A column of the file"),
    "cp1252": translatable("fields", "Western (Windows)"),
    "date": translatable("fields", "Date"),
    "gb18030": translatable("fields", "Chinese (GB 18030)"),
    "group": translatable("fields", "Group"),
    "identifier": translatable("fields", "Identifier"),
    "ignored": translatable("fields", "Left out"),
    "image": translatable("fields", "Image"),
    "input": translatable("fields", "Input"),
    "latin-1": translatable("fields", "Western (Latin-1)"),
    "missing": translatable("fields", "Count as missing"),
    "numeric": translatable("fields", "Number"),
    "ordinal": translatable("fields", "Ordered category"),
    "random": translatable("fields", "Chance"),
    "refuse": translatable("fields", "Refuse the file"),
    "resize": translatable("fields", "Fit to the size"),
    "skip": translatable("fields", "Leave out"),
    "split": translatable("fields", "Part of the data"),
    "stratified": translatable("fields", "Chance, classes alike"),
    "task": translatable("fields", "Task"),
    "time": translatable("fields", "Time"),
    "utf-16-be": translatable("fields", "Unicode (UTF-16 BE)"),
    "utf-16-le": translatable("fields", "Unicode (UTF-16 LE)"),
    "utf-8": translatable("fields", "Unicode (UTF-8)"),
}
"""Titles of values that can be chosen."""
