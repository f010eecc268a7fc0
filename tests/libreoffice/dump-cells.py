"""Every cell of every sheet as JSON, dates as serials, error values apart: dump-cells.py FILE"""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(cell):
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return {"error": value}
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return value


book = openpyxl.load_workbook(sys.argv[1], data_only=True)
json.dump({sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}, sys.stdout)
