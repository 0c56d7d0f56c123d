"""What is different about a file since an experiment was made with it."""

from mtl_gui.file_events import FileScanned
from mtl_gui.spec import ImportedFile
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["changes_since"]

_MOST_NAMED = 5


def changes_since(data: ImportedFile, scanned: FileScanned) -> tuple[Sentence, ...]:
    """Says what changed: columns, rows, kinds, entries, or only cells; nothing if the file is the same."""
    if data.sha256 == scanned.sha256:
        return ()
    old = {column.name: column for column in data.columns}
    new = {column.name: column for column in scanned.columns}
    told: list[Sentence] = []
    if added := [name for name in new if name not in old]:
        told.append(_named(translatable("problems", "Columns were added: {names}."), added))
    if removed := [name for name in old if name not in new]:
        told.append(_named(translatable("problems", "Columns are no longer there: {names}."), removed))
    if data.num_rows is not None and data.num_rows != scanned.num_rows:
        why = translatable("problems", "It has {found} rows; there were {expected}.")
        told.append(sentence(why, found=scanned.num_rows, expected=data.num_rows))
    used = [column for column in data.columns if column.role in ("input", "task") and column.name in new]
    for column in used:
        found = new[column.name]
        if column.kind == "numeric" and found.kind != "numeric":
            why = translatable("problems", "The column “{name}” was of kind “{old}” and is “{new}” now.")
            told.append(sentence(why, name=column.name, old=column.kind, new=found.kind))
        elif column.categories and (fresh := [c for c in found.categories if c not in column.categories]):
            why = translatable("problems", "The column “{name}” has new entries: {names}.")
            told.append(sentence(why, name=column.name, names=", ".join(fresh[:_MOST_NAMED])))
    if not told:
        told.append(sentence(translatable("problems", "Its columns and rows are alike, but cells differ.")))
    return tuple(told)


def _named(template: str, names: list[str]) -> Sentence:
    more = ", …" if len(names) > _MOST_NAMED else ""
    return sentence(template, names=", ".join(names[:_MOST_NAMED]) + more)
