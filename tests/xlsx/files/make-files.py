"""Makes everything.xlsx with openpyxl (3.0.9), as a file of somebody else's; LibreOffice (7.4) makes from it
everything-libreoffice.xlsx:
  python3 make-files.py && soffice --headless --convert-to xlsx --outdir out everything.xlsx
"""
import datetime
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import (CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule)
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo

book = Workbook()
book.properties.title, book.properties.creator = "重点任务", "张三"
sheet = book.active
sheet.title = "任务 清单"
sheet["A1"] = "标题"
sheet["A1"].font = Font(name="方正小标宋简体", size=18, bold=True, italic=True, underline="single", strike=True, color="FF112233")
sheet["A1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5999))
sheet["A1"].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
sheet["B1"].alignment = Alignment(horizontal="left", indent=2, text_rotation=45)
sheet["B1"].border = Border(left=Side("thin", "FFFF0000"), top=Side("double"), diagonal=Side("hair"), diagonalUp=True)
sheet["B1"].protection = Protection(locked=False)
sheet.merge_cells("A1:C1") if False else sheet.merge_cells("D1:E1")
sheet["C1"] = datetime.datetime(2024, 5, 17, 12, 0)
sheet["C1"].number_format = "yyyy-mm-dd"
for column, name in enumerate(["序号", "名称", "完成\n状态", "进度", "双倍"], 1):
    sheet.cell(3, column, name)
for row in range(4, 10):
    sheet.cell(row, 1, row - 3)
    sheet.cell(row, 2, "=1+1" if row == 4 else "任务%d" % row).data_type = "s"
    sheet.cell(row, 3, "未启动" if row % 2 else "推进中")
    sheet.cell(row, 4, 0.1 * row).number_format = "0%"
    sheet.cell(row, 5, "=任务表[[#This Row],[序号]]*2")
sheet["G3"], sheet["G4"], sheet["G5"], sheet["G6"] = True, "#N/A", "=1/0", "=SUM(A4:A9)"
table = Table(displayName="任务表", ref="A3:E9")
table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True, showColumnStripes=True, showFirstColumn=True)
table._initialise_columns()
for column, name in zip(table.tableColumns, ["序号", "名称", "完成\n状态", "进度", "双倍"]):
    column.name = name
table.tableColumns[4].calculatedColumnFormula = TableFormula(attr_text="任务表[[#This Row],[序号]]*2")
sheet.add_table(table)
red = PatternFill("solid", bgColor="FFFF9999", fgColor="FFFF9999")
blue = DifferentialStyle(font=Font(bold=True, color="FF0000FF"), fill=red)
sheet.conditional_formatting.add("A4:E9", FormulaRule(formula=['$C4="未启动"'], fill=red, stopIfTrue=True))
sheet.conditional_formatting.add("D4:D9", CellIsRule(operator="between", formula=["0.2", "0.5"], font=Font(bold=True)))
sheet.conditional_formatting.add("D4:D9", CellIsRule(operator="lessThan", formula=["$A$4"], fill=red))
sheet.conditional_formatting.add("D4:D9", ColorScaleRule("min", None, "FFFF0000", "percentile", 50, "FFFFFF00", "max", None, "FF00FF00"))
sheet.conditional_formatting.add("D4:D9", DataBarRule("num", 0, "num", 1, "FF638EC6"))
sheet.conditional_formatting.add("D4:D9", IconSetRule("3TrafficLights1", "percent", [0, 33, 67], reverse=True))
sheet.conditional_formatting.add("B4:B9", Rule("containsText", dxf=blue, operator="containsText", text="任务", formula=['NOT(ISERROR(SEARCH("任务",B4)))']))
sheet.conditional_formatting.add("B4:B9", Rule("duplicateValues", dxf=blue))
sheet.conditional_formatting.add("A4:A9", Rule("top10", dxf=blue, rank=3, bottom=True))
sheet.conditional_formatting.add("A4:A9", Rule("aboveAverage", dxf=blue, aboveAverage=False))
sheet.conditional_formatting.add("A4:A9", Rule("timePeriod", dxf=blue, timePeriod="lastMonth", formula=["TRUE"]))
rules = [
    ("C4:C9 C20:C30", dict(type="list", formula1='"未启动,推进中,已完成"', allow_blank=True, showErrorMessage=True, errorTitle="状态", error="请选择", errorStyle="warning")),
    ("B4:B9", dict(type="list", formula1="参数!$A$1:$A$3", showDropDown=True)),
    ("D4:D9", dict(type="decimal", operator="between", formula1="0", formula2="1", showInputMessage=True, promptTitle="进度", prompt="0–100%")),
    ("A4:A9", dict(type="custom", formula1="A4=ROW()-3", showErrorMessage=True)),
    ("G10:G19", dict(type="date", operator="greaterThanOrEqual", formula1="45000")),
    ("H10:H19", dict(type="textLength", operator="lessThan", formula1="10")),
    ("I10:I19", dict(type="whole", operator="notEqual", formula1="$A$4")),
    ("J10:J19", dict(type="time", operator="lessThan", formula1="0.5")),
]
for where, options in rules:
    validation = DataValidation(**options)
    for one in where.split():
        validation.add(one)
    sheet.add_data_validation(validation)
sheet["A4"].comment = Comment("一条批注\n第二行", "李四", width=200, height=100)
sheet["B4"].hyperlink = "https://example.cn/?a=1&b=2"
sheet.freeze_panes = "B4"
sheet.sheet_properties.tabColor = "FF00B050"
sheet.sheet_view.zoomScale = 85
sheet.sheet_view.showGridLines = False
sheet.column_dimensions["A"].width = 6.7109375
sheet.column_dimensions["B"].width = 40
sheet.column_dimensions["F"].hidden = True
sheet.row_dimensions[1].height = 36
sheet.row_dimensions[12].hidden = True
sheet.print_title_rows, sheet.print_title_cols, sheet.print_area = "1:3", "A:B", "A1:E9"
sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
sheet.sheet_properties.pageSetUpPr.fitToPage = True
sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
sheet.print_options.horizontalCentered = True
sheet.page_margins.left, sheet.page_margins.top = 0.5, 1
sheet.oddFooter.center.text, sheet.oddHeader.left.text = "第 &P 页 共 &N 页", "A&&B"
other = book.create_sheet("参数")
for row, value in enumerate(["甲", "乙", "丙"], 1):
    other.cell(row, 1, value)
other.sheet_state = "hidden"
other.protection.enable()
other.protection.sort = False
other.auto_filter.ref = "A1:B3"
other.auto_filter.add_filter_column(0, ["乙"], blank=True)
other.row_dimensions[3].hidden = True
other["B1"] = 12345.678
other["B1"].number_format = "#,##0.00"
book.defined_names.append(DefinedName("统计截止日", attr_text="参数!$A$1", comment="某日"))
book.defined_names.append(DefinedName("阈值", attr_text="0.5", hidden=True))
book.defined_names.append(DefinedName("局部", localSheetId=1, attr_text="参数!$A$1:$A$3"))
book.save("everything.xlsx")
