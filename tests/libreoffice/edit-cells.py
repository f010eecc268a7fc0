"""Writes cells into a saved file, as staff would, formulas left as they are; "Sheet!Table": "A3:Q199" moves a table's end.
edit-cells.py FILE < {"OUT.xlsx": {"Sheet!A1": value}}"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
for out, cells in json.load(sys.stdin).items():
    book = openpyxl.load_workbook(sys.argv[1])
    for address, value in cells.items():
        sheet, cell = address.rsplit("!", 1)
        if cell in book[sheet].tables:
            table = book[sheet].tables[cell]
            table.ref = value
            if table.autoFilter:
                table.autoFilter.ref = value
        else:
            book[sheet][cell].value = None if value == "" else value
    book.save(out)
