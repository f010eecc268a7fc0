"""What stands beside the cells of every sheet, as openpyxl reads it, as JSON: dump-structure.py FILE"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1])


def plain(reference):
    return reference.replace("$", "").replace("'", "") if reference else None


def shown(sheet):
    setup = sheet.page_setup
    return {
        "tables": {t.displayName: [t.ref, [c.name for c in t.tableColumns]] for t in sheet.tables.values()},
        "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
        "freeze": sheet.freeze_panes,
        "rules": sum(len(rules) for rules in sheet.conditional_formatting._cf_rules.values()),
        "lists": sorted(
            {
                str(v.formula1).replace("$", "")
                for v in sheet.data_validations.dataValidation
                if v.type == "list" and v.formula1
            }
        ),
        "print": [setup.orientation, int(setup.paperSize or 0), plain(sheet.print_title_rows), setup.fitToHeight],
        "formats": sorted(
            {
                c.number_format.replace("\\", "").replace('"', "")
                for row in sheet.iter_rows(max_row=6)
                for c in row
                if c.value is not None
            }
        ),
    }


names = {
    name.name: plain(name.attr_text) for name in book.defined_names.definedName if not name.name.startswith("_xlnm")
}
json.dump({"names": names, "sheets": {s.title: shown(s) for s in book.worksheets}}, sys.stdout, ensure_ascii=False)
