"""Makes foreign.xlsx, a workbook of somebody else's with sheets of every kind: openpyxl (3.0.9) makes what it can, the
rest is put into the package by hand, as Excel writes it:
  /usr/bin/python3 make-foreign.py
"""
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Alignment, Border, Color, Font, GradientFill, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableStyleInfo

book = Workbook()
book.properties.title, book.properties.creator = "外来工作簿", "李四"
data = book.active
data.title = "资料"
data.append(["名称", "数量", "日期", "比例", "备注", "合计"])
for row in range(2, 12):
    data.append(["物资%d" % row, row * 10, "=DATE(2024,1,%d)" % row, row / 20, "备注", "=B%d*2" % row])
    data.cell(row, 3).number_format = "yyyy/mm/dd"
    data.cell(row, 4).number_format = "0.0%"
table = Table(displayName="物资表", ref="A1:F11")
table.tableStyleInfo = TableStyleInfo(name="我的表样式", showRowStripes=True)
data.add_table(table)
data["H1"] = "底纹"
data["H1"].fill = PatternFill("lightGrid", fgColor="FFFF0000", bgColor="FF00FF00")
data["H2"] = "渐变"
data["H2"].fill = GradientFill(degree=45, stop=("FFFFFFFF", "FF4472C4"))
data["H3"] = "会计下划线"
data["H3"].font = Font(name="宋体", underline="singleAccounting", color=Color(theme=4, tint=0.4), charset=134)
named = NamedStyle("要点", font=Font(name="黑体", bold=True), border=Border(bottom=Side("double", "FF00B050")))
book.add_named_style(named)
data["H4"] = "命名样式"
data["H4"].style = "要点"
data["H5"] = "居中"
data["H5"].alignment = Alignment(horizontal="centerContinuous", vertical="distributed", readingOrder=2, shrink_to_fit=True)
data["H5"].protection = Protection(locked=False, hidden=True)
data["H6"] = "=不认识的函数(A1)"
data["H7"] = "=SUM(物资表[数量])"
data["H8"] = "=TODAY()-TODAY()+1"
data["H9"] = "=B2"
data["I2"] = "=B2:B4*2"
data.formula_attributes["I2"] = {"t": "array", "ref": "I2:I4"}
data["I3"], data["I4"] = 60, 80
data["A14"], data["A15"], data["B14"] = "合并", "下一行", None
data.merge_cells("A14:C14")
data["A16"], data["A17"] = "网站", "本簿"
data["A16"].hyperlink = "https://example.cn/?a=1&b=2"
data["A17"].hyperlink = "#隐藏页!A1"
data["B2"].comment = Comment("看这里", "李四", width=220, height=90)
data["B3"].comment = Comment("第二条\n两行", "王五")
red = DifferentialStyle(font=Font(color="FF9C0006"), fill=PatternFill(bgColor="FFFFC7CE"))
for rule in [
    CellIsRule(operator="greaterThan", formula=["50"], font=Font(bold=True)),
    FormulaRule(formula=['$A2="物资3"'], fill=PatternFill("lightUp", fgColor="FF0000FF", bgColor="FFFFFF00")),
    ColorScaleRule("min", None, "FFF8696B", "percentile", 50, "FFFFEB84", "max", None, "FF63BE7B"),
    DataBarRule("min", 0, "max", 0, "FF638EC6"),
    IconSetRule("3Arrows", "percent", [0, 33, 67]),
    Rule("aboveAverage", stdDev=1, dxf=red),
    Rule("top10", rank=10, percent=True, dxf=red),
    Rule("duplicateValues", dxf=red),
    Rule("timePeriod", timePeriod="lastMonth", formula=["AND(MONTH(B2)=1)"], dxf=red),
    Rule("containsText", operator="containsText", text="物", formula=['NOT(ISERROR(SEARCH("物",B2)))'], dxf=red),
]:
    data.conditional_formatting.add("B2:B11", rule)
for kind in [
    DataValidation("list", formula1='"甲,乙,丙"', allow_blank=True, showDropDown=True),
    DataValidation("whole", operator="between", formula1="1", formula2="100", errorTitle="数字", error="1 到 100"),
    DataValidation("date", operator="greaterThan", formula1="DATE(2024,1,1)", promptTitle="日期", prompt="请填日期"),
    DataValidation("custom", formula1="LEN(A2)<10", errorStyle="warning"),
    DataValidation("time", operator="lessThan", formula1="0.5"),
    DataValidation("textLength", operator="lessThanOrEqual", formula1="20"),
]:
    data.add_data_validation(kind)
    kind.add("E%d:E%d" % (len(data.data_validations.dataValidation), 11))
data.column_dimensions["A"].width, data.column_dimensions["E"].hidden = 21.5, True
data.column_dimensions.group("K", "M", outline_level=2, hidden=True)
data.row_dimensions[1].height = 33
data.row_dimensions.group(20, 23, outline_level=1)
data.freeze_panes = "B2"
data.sheet_view.zoomScale = 85
data.page_setup.orientation, data.page_setup.paperSize, data.page_setup.copies = "landscape", 8, 3
data.page_setup.fitToHeight, data.sheet_properties.pageSetUpPr.fitToPage = 0, True
data.print_options.horizontalCentered = True
data.print_title_rows, data.print_area = "1:1", "A1:F11"
data.oddHeader.center.text, data.oddFooter.right.text = "外来 &D", "第 &P 页"
data.firstHeader.center.text, data.evenFooter.left.text = "首页", "偶数页"
data.HeaderFooter.differentFirst = data.HeaderFooter.differentOddEven = True
data.row_breaks.append(Break(8))
data.col_breaks.append(Break(4))
chart = BarChart()
chart.add_data(Reference(data, min_col=2, min_row=1, max_row=11), titles_from_data=True)
data.add_chart(chart, "K15")

pivot = book.create_sheet("透视")
pivot["A1"], pivot["A2"], pivot["B2"] = "行标签", "物资2", 20
hidden = book.create_sheet("隐藏页")
hidden.sheet_state = "veryHidden"
hidden["A1"], hidden["A2"], hidden["B1"] = "密", "=资料!B2+1", "=SUM(B2:B3)"
hidden.protection.sheet, hidden.protection.password = True, "abc"
hidden.auto_filter.ref = "A1:B3"
hidden.auto_filter.add_filter_column(0, ["密"])
hidden.auto_filter.add_sort_condition("A2:A3")
plain = book.create_sheet("普通页")
plain["A1"], plain["B1"], plain["C3"] = 1, 2, "=A1+B1"
plain.sheet_properties.tabColor = "FF7030A0"
charts = book.create_chartsheet("图表页")
sheet_chart = BarChart()
sheet_chart.add_data(Reference(plain, min_col=1, max_col=2, min_row=1))
charts.add_chart(sheet_chart)

book.defined_names.append(DefinedName("合计数", attr_text="SUM(资料!$B$2:$B$11)", comment="说明"))
book.defined_names.append(DefinedName("暗名", attr_text="资料!$A$1", hidden=True))
book.defined_names.append(DefinedName("公式名", attr_text="_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)"))
book.defined_names.append(DefinedName("外部", attr_text="[1]Sheet1!$A$1"))
book.defined_names.append(DefinedName("局部", attr_text="普通页!$A$1:$B$1", localSheetId=3))
book.defined_names.append(DefinedName("_xlnm.Criteria", attr_text="普通页!$A$1:$A$2", localSheetId=3))
book.calculation.fullCalcOnLoad = None
book.calculation.iterate = True

buffer = io.BytesIO()
book.save(buffer)
parts = {}
with zipfile.ZipFile(buffer) as package:
    for name in package.namelist():
        parts[name] = package.read(name)


def edit(name, *changes):
    text = parts[name].decode("utf8")
    for old, new in changes:
        assert old in text, (name, old)
        text = text.replace(old, new, 1)
    parts[name] = text.encode("utf8")


def add(name, content, content_type=None):
    parts[name] = content if isinstance(content, bytes) else content.encode("utf8")
    if content_type:
        edit("[Content_Types].xml", ("</Types>", '<Override PartName="/%s" ContentType="%s"/></Types>' % (name, content_type)))


def relate(source, rid, kind, target, mode="", base="http://schemas.openxmlformats.org/officeDocument/2006/relationships/"):
    folder, _, leaf = source.rpartition("/")
    name = (folder + "/" if folder else "") + "_rels/" + leaf + ".rels"
    if name not in parts:
        parts[name] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    row = '<Relationship Id="%s" Type="%s%s" Target="%s"%s/>' % (rid, base, kind, target, mode and ' TargetMode="External"')
    edit(name, ("</Relationships>", row + "</Relationships>"))


S = "application/vnd.openxmlformats-officedocument.spreadsheetml."
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RNS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
MS = "http://schemas.microsoft.com/office/2006/relationships/"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
edit("[Content_Types].xml", ("<Default ", '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default '))
sheet1 = "xl/worksheets/sheet1.xml"
rels1 = "xl/worksheets/_rels/sheet1.xml.rels"

# Printer settings, a picture behind the sheet, pictures in the header, a form control, a conversation, a picture beside the chart.
add("xl/printerSettings/printerSettings1.bin", bytes(range(256)) * 4)
relate(sheet1, "rIdPrinter", "printerSettings", "../printerSettings/printerSettings1.bin")
add("xl/media/image1.png", PNG)
relate(sheet1, "rIdBack", "image", "../media/image1.png")
vml = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shape id="CH" o:spid="_x0000_s3073" type="#_x0000_t75" style="width:10pt;height:10pt"><v:imagedata o:relid="rId1" o:title="logo"/></v:shape></xml>'
)
add("xl/drawings/vmlDrawingHF.vml", vml)
relate("xl/drawings/vmlDrawingHF.vml", "rId1", "image", "../media/image1.png")
relate(sheet1, "rIdHF", "vmlDrawing", "/xl/drawings/vmlDrawingHF.vml")
add("xl/ctrlProps/ctrlProp1.xml", HEAD + '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$J$1" lockText="1" noThreeD="1"/>', "application/vnd.ms-excel.controlproperties+xml")
relate(sheet1, "rIdCtrl", "ctrlProp", "../ctrlProps/ctrlProp1.xml")
add("xl/threadedComments/threadedComment1.xml", HEAD + '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2024-05-01T00:00:00.00" personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}"><text>第二条</text></threadedComment></ThreadedComments>', "application/vnd.ms-excel.threadedcomments+xml")
relate(sheet1, "rIdThread", "threadedComment", "../threadedComments/threadedComment1.xml", base="http://schemas.microsoft.com/office/2017/10/relationships/")
add("xl/persons/person.xml", HEAD + '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="王五" id="{11111111-1111-1111-1111-111111111111}" userId="王五" providerId="None"/></personList>', "application/vnd.ms-excel.person+xml")
relate("xl/workbook.xml", "rIdPerson", "person", "persons/person.xml", base="http://schemas.microsoft.com/office/2017/10/relationships/")
drawing = next(name for name in parts if re.match(r"xl/drawings/drawing1\.xml$", name))
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
anchor = lambda n, inside: '<oneCellAnchor xmlns="%s"><from><col>%d</col><colOff>0</colOff><row>25</row><rowOff>0</rowOff></from><ext cx="360000" cy="360000"/>%s<clientData/></oneCellAnchor>' % (XDR, n, inside)
picture = anchor(1, '<pic %s %s><nvPicPr><cNvPr id="9" name="图片 1"/><cNvPicPr/></nvPicPr><blipFill><a:blip r:embed="rIdPic"/><a:stretch><a:fillRect/></a:stretch></blipFill><spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></spPr></pic>' % (A, RNS))
shape = anchor(3, '<sp %s macro="" textlink=""><nvSpPr><cNvPr id="10" name="形状 1"/><cNvSpPr/></nvSpPr><spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="star5"><a:avLst/></a:prstGeom></spPr></sp>' % A)
text = parts[drawing].decode("utf8")
end = re.search(r"</\w*:?wsDr>", text).group(0)
edit(drawing, (end, picture + shape + end))
relate(drawing, "rIdPic", "image", "../media/image1.png")

# What a worksheet may say beside its cells.
text = parts[sheet1].decode("utf8")
text = text.replace("<worksheet ", '<worksheet %s xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{33333333-3333-3333-3333-333333333333}" ' % RNS, 1)
text = text.replace("<sheetPr>", '<sheetPr codeName="资料代码">', 1)
text = text.replace("</sheetData>", '</sheetData><protectedRanges><protectedRange sqref="A2:A5" name="区域1"/></protectedRanges><scenarios current="0"><scenario name="乐观" user="李四" count="1"><inputCells r="B2" val="99"/></scenario></scenarios>', 1)
text = text.replace("<mergeCells", '<customSheetViews><customSheetView guid="{44444444-4444-4444-4444-444444444444}" scale="70"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews><mergeCells', 1)
text = re.sub(r"(<pageSetup [^>]*?)\s*/>", r'\1 r:id="rIdPrinter" horizontalDpi="600" verticalDpi="600"/>', text, 1)
legacy = re.search(r"<legacyDrawing [^>]*/>", text).group(0)
text = text.replace('<drawing ', '<cellWatches><cellWatch r="B2"/></cellWatches><ignoredErrors><ignoredError sqref="A1:A11" numberStoredAsText="1"/></ignoredErrors><drawing ', 1)
text = text.replace(legacy, legacy + '<legacyDrawingHF r:id="rIdHF"/><picture r:id="rIdBack"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1099" r:id="rIdCtrl" name="复选框 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>', 1)
X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
extensions = (
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" %s><x14:conditionalFormattings><x14:conditionalFormatting %s><x14:cfRule type="iconSet" priority="20" id="{55555555-5555-5555-5555-555555555555}"><x14:iconSet iconSet="3Stars" custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>30</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>60</xm:f></x14:cfvo><x14:cfIcon iconSet="3Stars" iconId="0"/><x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Flags" iconId="2"/></x14:iconSet></x14:cfRule><xm:sqref>D2:D11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>'
    '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" %s><x14:dataValidations %s count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>普通页!$A$1:$B$1</xm:f></x14:formula1><xm:sqref>G2:G11</xm:sqref></x14:dataValidation></x14:dataValidations></ext>'
    '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" %s><x14:sparklineGroups %s><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>资料!B2:B11</xm:f><xm:sqref>J2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>'
) % (X14, XM, X14, XM, X14, XM)
text = text.replace("</worksheet>", extensions + "</worksheet>", 1)
# A what-if table, shared formulas, and the values that another program calculated.
text = re.sub(r'<c r="H6"([^>]*)><f>[^<]*</f><v\s*/?>(</v>)?</c>', r'<c r="H6"\1><f>不认识的函数(A1)</f><v>4321</v></c>', text)
text = re.sub(r'<c r="F2"([^>]*)><f>[^<]*</f><v\s*/?>(</v>)?</c>', r'<c r="F2"\1><f t="shared" ref="F2:F11" si="0">B2*2</f><v>40</v></c>', text)
for row in range(3, 12):
    text = re.sub(r'<c r="F%d"([^>]*)><f>[^<]*</f><v\s*/?>(</v>)?</c>' % row, r'<c r="F%d"\1><f t="shared" si="0"/><v>%d</v></c>' % (row, row * 20), text)
text = text.replace("</row></sheetData>", '</row><row r="30"><c r="A30"><f>B2</f><v>20</v></c><c r="B30"><v>5</v></c></row><row r="31"><c r="A31"><v>1</v></c><c r="B31"><f t="dataTable" ref="B31:B32" dt2D="0" dtr="0" r1="B2"/><v>1</v></c></row><row r="32"><c r="A32"><v>2</v></c><c r="B32"><v>2</v></c></row></sheetData>', 1)
parts[sheet1] = text.encode("utf8")
assert text.count("shared") >= 10 and "4321" in text

# Rich and phonetic texts: this openpyxl writes texts into their cells, Excel into a list.
rich = '<si><r><rPr><b/><sz val="12"/><color rgb="FFFF0000"/><rFont val="楷体"/><family val="3"/><charset val="134"/></rPr><t>合</t></r><r><t xml:space="preserve">并 </t></r></si>'
phonetic = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
add("xl/sharedStrings.xml", HEAD + '<sst %s count="3" uniqueCount="3">%s%s<si><t>普通文字</t></si></sst>' % (NS, rich, phonetic), S + "sharedStrings+xml")
relate("xl/workbook.xml", "rIdStrings", "sharedStrings", "sharedStrings.xml")
for index, address in enumerate(["A14", "A15"]):
    text = parts[sheet1].decode("utf8")
    text, count = re.subn(r'<c r="%s"([^>]*?) t="inlineStr"><is>.*?</is></c>' % address, r'<c r="%s"\1 t="s"><v>%d</v></c>' % (address, index), text)
    assert count == 1
    parts[sheet1] = text.encode("utf8")

# The table: a filter by date that the engine does not know, a sort, a calculated column, a query behind it.
edit("xl/tables/table1.xml", ('<autoFilter ref="A1:F11" />' if b'ref="A1:F11" />' in parts["xl/tables/table1.xml"] else '<autoFilter ref="A1:F11"/>', '<autoFilter ref="A1:F11"><filterColumn colId="2"><filters><dateGroupItem year="2024" dateTimeGrouping="year"/></filters></filterColumn></autoFilter><sortState ref="A2:F11"><sortCondition descending="1" ref="B2:B11"/></sortState>'))
table_text = parts["xl/tables/table1.xml"].decode("utf8")
table_text = re.sub(r'<tableColumn ([^>]*name="合计"[^>]*?)\s*/>', r'<tableColumn \1 dataDxfId="0" queryTableFieldId="6"><calculatedColumnFormula>B2*2</calculatedColumnFormula></tableColumn>', table_text)
assert "queryTableFieldId" in table_text
parts["xl/tables/table1.xml"] = table_text.encode("utf8")
add("xl/queryTables/queryTable1.xml", HEAD + '<queryTable %s name="查询" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="7"><queryTableFields count="1"><queryTableField id="6" name="合计" tableColumnId="6"/></queryTableFields></queryTableRefresh></queryTable>' % NS, S + "queryTable+xml")
relate("xl/tables/table1.xml", "rId1", "queryTable", "../queryTables/queryTable1.xml")
add("xl/connections.xml", HEAD + '<connections %s><connection id="1" name="查询" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1" command="SELECT 1"/></connection></connections>' % NS, S + "connections+xml")
relate("xl/workbook.xml", "rIdConn", "connections", "connections.xml")

# A pivot table, a link to another workbook, chains, properties, custom XML.
fields = "".join('<cacheField name="%s" numFmtId="0"><sharedItems/></cacheField>' % name for name in ["名称", "数量"])
add("xl/pivotCache/pivotCacheDefinition1.xml", HEAD + '<pivotCacheDefinition %s %s r:id="rId1" refreshedBy="李四" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="资料"/></cacheSource><cacheFields count="2">%s</cacheFields></pivotCacheDefinition>' % (NS, RNS, fields), S + "pivotCacheDefinition+xml")
add("xl/pivotCache/pivotCacheRecords1.xml", HEAD + '<pivotCacheRecords %s count="1"><r><s v="物资2"/><n v="20"/></r></pivotCacheRecords>' % NS, S + "pivotCacheRecords+xml")
relate("xl/pivotCache/pivotCacheDefinition1.xml", "rId1", "pivotCacheRecords", "pivotCacheRecords1.xml")
add("xl/pivotTables/pivotTable1.xml", HEAD + '<pivotTableDefinition %s name="透视表1" cacheId="7" dataCaption="值" updatedVersion="6"><location ref="A1:B2" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:数量" fld="1"/></dataFields></pivotTableDefinition>' % NS, S + "pivotTable+xml")
relate("xl/pivotTables/pivotTable1.xml", "rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")
relate("xl/worksheets/sheet2.xml", "rIdPivot", "pivotTable", "../pivotTables/pivotTable1.xml")
relate("xl/workbook.xml", "rIdCache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
add("xl/externalLinks/externalLink1.xml", HEAD + '<externalLink %s><externalBook %s r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>' % (NS, RNS), S + "externalLink+xml")
relate("xl/externalLinks/externalLink1.xml", "rId1", "externalLinkPath", "别的.xlsx", "External")
relate("xl/workbook.xml", "rIdExt", "externalLink", "externalLinks/externalLink1.xml")
add("xl/calcChain.xml", HEAD + '<calcChain %s><c r="H7" i="1"/></calcChain>' % NS, S + "calcChain+xml")
relate("xl/workbook.xml", "rIdChain", "calcChain", "calcChain.xml")
add("docProps/custom.xml", HEAD + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>〔2024〕1号</vt:lpwstr></property></Properties>', "application/vnd.openxmlformats-officedocument.custom-properties+xml")
edit("_rels/.rels", ("</Relationships>", '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>'))
add("customXml/item1.xml", '<资料 xmlns="urn:example:资料"><条 号="1"/></资料>')
relate("xl/workbook.xml", "rIdXml", "customXml", "../customXml/item1.xml")

text = parts["xl/workbook.xml"].decode("utf8")
text = text.replace("<workbook ", "<workbook %s " % RNS, 1) if "xmlns:r=" not in text.split("<sheets")[0] else text
text = re.sub(r"<workbookPr\s*/>", '<workbookPr codeName="本簿代码" defaultThemeVersion="166925"/>', text, 1)
text = text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>', 1) if "<workbookProtection" not in text else re.sub(r"<workbookProtection\s*/>", '<workbookProtection lockStructure="1"/>', text, 1)
text = text.replace("<definedNames>", '<externalReferences><externalReference r:id="rIdExt"/></externalReferences><definedNames>', 1)
text = re.sub(r"(<calcPr [^>]*/>)", r'\1<customWorkbookViews><customWorkbookView name="李四" guid="{44444444-4444-4444-4444-444444444444}" windowWidth="1000" windowHeight="500" activeSheetId="1"/></customWorkbookViews><pivotCaches><pivotCache cacheId="7" r:id="rIdCache"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>', text, 1)
assert "pivotCaches" in text and "lockStructure" in text and "codeName" in text, text
parts["xl/workbook.xml"] = text.encode("utf8")
style = '<tableStyles count="1" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"><tableStyle name="我的表样式" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles><colors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" %s><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>' % X14
text = parts["xl/styles.xml"].decode("utf8")
text, count = re.subn(r"<tableStyles [^>]*/>", style, text)
assert count == 1
parts["xl/styles.xml"] = text.encode("utf8")

with zipfile.ZipFile("foreign.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
    for name, content in parts.items():
        package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
