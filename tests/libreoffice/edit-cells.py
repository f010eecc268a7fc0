"""Writes cells into a saved file, as staff would, formulas left as they are: edit-cells.py FILE OUT < {"Sheet!A1": value}"""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
for address, value in json.load(sys.stdin).items():
    sheet, cell = address.rsplit("!", 1)
    book[sheet][cell].value = None if value == "" else value
book.save(sys.argv[2])
