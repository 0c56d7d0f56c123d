"""A report as a web page: one file that needs nothing else."""

import io
import re
from html import escape

from mtl_gui.export.figure_style import paper_style
from mtl_gui.export.report_contents import Listing, Paragraph, Part, Report, ReportPicture, ReportTable
from mtl_gui.export.report_figure import Asked, picture_figure
from mtl_gui.study.study_words import Say

__all__ = ["report_page"]

_STYLE = """
body { font-family: "Segoe UI", "DejaVu Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  color: #1b1f26; background: #fff; line-height: 1.5; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.3rem; margin-top: 2rem; }
.strong { font-size: 1.15rem; font-weight: 600; } .muted { color: #57606e; }
.item::before { content: "= "; } .warning { color: #8a5a00; } .warning::before { content: "\\26A0\\00A0"; }
figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
th, td { border-bottom: 1px solid #d9dde3; padding: 0.25rem 0.8rem 0.25rem 0; text-align: left; }
pre { background: #f5f6f8; padding: 0.8rem; white-space: pre-wrap;
  overflow-wrap: anywhere; font-size: 0.85rem; }
@page { margin: 1.5cm; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; }
  figure, table { break-inside: avoid; } }
"""


def report_page(report: Report, study: Asked, say: Say) -> str:
    """Writes HTML with the pictures as SVG inside it."""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(report.language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>",
        f"<body><main><h1>{escape(report.title)}</h1>",
    ]
    for section in report.sections:
        parts.append(f"<section><h2>{escape(section.title)}</h2>")
        parts += [_shown(part, study, say) for part in section.parts]
        parts.append("</section>")
    parts.append("</main></body></html>")
    return "\n".join(parts) + "\n"


def _shown(part: Part, study: Asked, say: Say) -> str:
    match part:
        case Paragraph():
            return f'<p class="{part.style}">{escape(part.text)}</p>'
        case ReportTable():
            return _table(part)
        case ReportPicture():
            name = escape(part.description, quote=True)
            return f'<figure role="img" aria-label="{name}">{_svg(part, study, say)}</figure>'
        case Listing():
            return f"<pre>{escape(part.text)}</pre>"


def _table(table: ReportTable) -> str:
    heads = "".join(f'<th scope="col">{escape(text)}</th>' for text in table.headings)
    rows = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in table.rows)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _svg(part: ReportPicture, study: Asked, say: Say) -> str:
    """The drawing alone, without what stands before it in a file of its own."""
    content = io.StringIO()
    with paper_style():
        picture_figure(study, part.picture, say).savefig(content, format="svg", metadata={"Date": None})
    told = re.sub(r"<metadata>.*?</metadata>", "", content.getvalue(), flags=re.DOTALL)
    found = re.search(r"<svg.*</svg>", told, re.DOTALL)
    return found.group(0) if found else ""
