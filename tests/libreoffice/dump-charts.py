"""The charts of every sheet, as openpyxl reads them, as JSON: dump-charts.py FILE"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1])


def reference(part):
    for name in ("numRef", "strRef"):
        found = getattr(part, name, None) if part else None
        if found is not None:
            return found.f
    return None


def words(title):
    rich = title.tx.rich if title and title.tx else None
    return "".join(run.t for p in rich.p for run in p.r or []) if rich else None


def shown(chart):
    corner = chart.anchor._from
    return {
        "kind": type(chart).__name__,
        "title": words(chart.title),
        "row": corner.row,
        "column": corner.col,
        "series": [
            [reference(one.tx), reference(one.cat), reference(one.val), [p.idx for p in one.dPt]]
            for one in chart.series
        ],
    }


print(json.dumps({sheet.title: [shown(chart) for chart in sheet._charts] for sheet in book.worksheets}))
