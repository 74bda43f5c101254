"""Answers as one page of HTML that needs nothing else: no script, no network, a style for screen and for print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from nkfilms.views.documents import document
from nkfilms.views.look import Answer, Look
from nkfilms.views.runs import Line
from nkfilms.views.sections import Labelled, Page, Section, Sheet


def html(answer: Answer, look: Look) -> str:
    """Return the page as a whole document, in which catalogue text stands for itself.

    Where the stream is not UTF-8 it is ASCII, and any other character a reference; it means the same.
    """
    page = document(answer, look)
    text = "\n".join([*_head(page), *_body(page), "</html>", ""])
    return text if look.utf8 else text.encode("ascii", "xmlcharrefreplace").decode()


def _head(page: Page) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(''.join(run.text for run in page.title))}</title>"
    yield f"<style>{STYLE}</style>\n</head>"


def _body(page: Page) -> Iterator[str]:
    yield f"<body>\n<header>\n<h1>{_inline(page.title)}</h1>\n</header>\n<main>"
    for each in page.sections:
        yield from _section(each, 2)
    yield "</main>"
    if page.foot:
        yield f"<footer>\n<p>{_inline(page.foot)}</p>\n</footer>"
    yield "</body>"


def _section(section: Section, level: int) -> Iterator[str]:
    """Yield the lines of a section, the headings of which begin at a level."""
    named = f' id="{escape(section.anchor)}"' if section.anchor else ""
    yield f"<section{named}>"
    if section.heading:
        yield f"<h{level}>{_inline(section.heading)}</h{level}>"
    for paragraph in section.paragraphs:
        yield f"<p>{_inline(paragraph)}</p>"
    if section.facts:
        yield "<dl>"
        yield from map(_fact, section.facts)
        yield "</dl>"
    if section.sheet:
        yield from _sheet(section.sheet)
    if section.items:
        yield "<ul>"
        yield from (f"<li>{_inline(each)}</li>" for each in section.items)
        yield "</ul>"
    for part in section.parts:
        yield from _section(part, level + 1)
    yield "</section>"


def _fact(fact: Labelled) -> str:
    told = "".join(f"<dd>{_inline(each)}</dd>" for each in fact.lines)
    return f"<div><dt>{escape(fact.label)}</dt>{told}</div>"


def _sheet(sheet: Sheet) -> Iterator[str]:
    """Yield a table: of counts under the heading of its section, else one that moves sideways where it is too wide."""
    if sheet.shares:
        yield '<table class="counts">\n<tbody>'
    else:
        yield '<div class="wide" tabindex="0" role="region" aria-label="Table">\n<table>\n<thead>'
        yield f"<tr>{''.join(map(_header, sheet.header))}</tr>\n</thead>\n<tbody>"
    for number, (first, *others) in enumerate(sheet.rows):
        bar = _bar(sheet.shares[number]) if sheet.shares else ""
        cells = "".join(f"<td>{_inline(each)}</td>" for each in others)
        yield f'<tr><th scope="row">{_inline(first)}</th>{cells}{bar}</tr>'
    yield "</tbody>\n</table>" if sheet.shares else "</tbody>\n</table>\n</div>"


def _header(name: str) -> str:
    return f'<th scope="col">{escape(name)}</th>'


def _bar(share: float) -> str:
    return f'<td class="bar" aria-hidden="true"><span style="width:{share:.1%}"></span></td>'


def _inline(line: Line) -> str:
    return "".join(_run(*run) for run in line)


def _run(text: str, lang: str, url: str) -> str:
    if url:
        named = "" if text == url else ' class="named"'
        return f'<a{named} href="{escape(url)}">{escape(text)}</a>'
    return f'<span lang="{lang}">{escape(text)}</span>' if lang else escape(text)


STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #555; --paper: #fff; --line: #ccc; --link: #0b4f8a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --dim: #b3b3b3; --paper: #161616; --line: #444; --link: #8fc4f5 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 Georgia, "Noto Serif", serif; overflow-wrap: anywhere }
h1, h2, h3, dt, table, footer { font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; line-height: 1.25 }
h1, h2, h3 { text-wrap: balance }
h1 { font-size: 1.75rem; margin: 0 0 1.5rem }
h2 { font-size: 1.25rem; margin: 0 0 .4rem }
h3 { font-size: 1rem; margin: 1rem 0 .3rem }
p { margin: 0 0 .6rem }
main > section { border-top: 1px solid var(--line); padding: 1.2rem 0 .6rem }
dl, ul { margin: 0 0 .6rem }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; margin-bottom: .35rem; align-items: baseline }
dt { grid-column: 1; font-size: .875rem; font-weight: 600 }
dd { grid-column: 2; margin: 0 }
dd + dd { margin-top: .25rem }
ul { padding-left: 1.2rem }
#_sources { font-size: .875rem }
a { color: var(--link) }
footer { border-top: 1px solid var(--line); padding-top: .8rem; color: var(--dim); font-size: .875rem }
.wide { overflow-x: auto; overflow-wrap: normal }
table { border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line) }
tbody th { font-weight: 400 }
.counts th, .counts td { border: 0 }
.counts td { text-align: right; font-variant-numeric: tabular-nums }
.bar { width: 45%; vertical-align: middle }
.bar span { display: block; height: .8em; background: var(--link); print-color-adjust: exact }
@media (max-width: 34rem) { dl > div { display: block } .bar { width: 30% } }
@media print {
  @page { margin: 15mm }
  :root { color-scheme: light; font-size: 9.5pt; --ink: #000; --dim: #333; --paper: #fff; --line: #999; --link: #000 }
  body { max-width: none; padding: 0; line-height: 1.35 }
  main > section { padding: .8rem 0 .4rem }
  main > section, dl > div, li, tr { break-inside: avoid }
  #_sources { break-inside: auto; columns: 2; column-gap: 2rem }
  footer { break-before: avoid }
  h1, h2, h3 { break-after: avoid }
  a { text-decoration: none }
  .named::after { content: ": " attr(href) }
}
"""
