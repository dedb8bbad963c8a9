"""The commissioning report as a page that a technician can read and print."""

from __future__ import annotations

import datetime
import html

from kiosk.bridge.commissioning_words import Translate, line_of
from kiosk.core.commissioning import Commission, Verdict, checks

_SIGNS = {Verdict.GOOD: "✓", Verdict.BAD: "✗", Verdict.NOT_DONE: "–"}


def page(found: Commission, at: datetime.datetime, translate: Translate, language: str) -> str:
    """Return the report as HTML without a script or an address."""
    title = html.escape(translate("Commissioning", "Commissioning report"))
    made = at.astimezone(datetime.UTC)
    rows = []
    for check in checks(found):
        line = line_of(check, translate, language)
        told = f"{_SIGNS[check.verdict]} {line.verdict}"
        rows.append(
            f"<tr class={check.verdict.name.lower()}><th scope=row>{html.escape(line.title)}</th>"
            f"<td>{html.escape(told)}</td><td>{html.escape(line.detail)}</td></tr>"
        )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}'
        f"</title><style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f"<p>{html.escape(found.kiosk)}, {made:%Y-%m-%d %H:%M} UTC</p>"
        f"<table>{''.join(rows)}</table></body></html>\n"
    )


_STYLE = """
body{font:16px/1.5 sans-serif;color:#101316;background:#f5f1e8;margin:48px auto;max-width:960px}
h1{font-family:serif;font-weight:normal}table{border-collapse:collapse;width:100%}
th{font-weight:normal;text-align:left;width:26%}td:nth-child(2){white-space:nowrap}
th,td{border-top:1px solid #b9c2c8;padding:6px 12px 6px 0;vertical-align:top}
td{overflow-wrap:anywhere}.bad td,.bad th{font-weight:bold}
"""
