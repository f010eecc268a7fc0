import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

/* A chart as Excel spells it, beside a picture and a shape: what nobody changes of it stays letter by letter. */

type Parts = Record<string, Uint8Array>;

const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const text = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

const PLAIN =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100"><a:prstClr val="black"/></a:outerShdw></a:effectLst>';
const points = (values: readonly (number | string)[]): string =>
  `<c:ptCount val="${String(values.length)}"/>${values
    .map((value, idx) => `<c:pt idx="${String(idx)}"><c:v>${String(value)}</c:v></c:pt>`)
    .join("")}`;

/** What Excel writes, with much that the host has no word for. `values`: of the cells B2:B11. */
const spelled = (values: readonly number[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n` +
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c16r2="http://schemas.microsoft.com/office/drawing/2015/06/chart"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>' +
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>' +
  `<c:chart><c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400"/></a:pPr><a:r><a:rPr lang="zh-CN" b="1"/><a:t>原来的</a:t></a:r><a:r><a:rPr lang="zh-CN" i="1"/><a:t>标题</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>${PLAIN}</c:spPr></c:title><c:autoTitleDeleted val="0"/>` +
  '<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.1"/><c:y val="0.2"/><c:w val="0.8"/><c:h val="0.6"/></c:manualLayout></c:layout>' +
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>资料!$B$1</c:f><c:strCache>${points(["数量"])}</c:strCache></c:strRef></c:tx>` +
  `<c:spPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent2"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>${PLAIN}</c:spPr><c:invertIfNegative val="0"/>` +
  '<c:dPt><c:idx val="1"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent6"><a:lumMod val="75000"/></a:schemeClr></a:solidFill></c:spPr></c:dPt>' +
  '<c:dLbls><c:numFmt formatCode="0.0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"/></c:extLst></c:dLbls>' +
  '<c:errBars><c:errBarType val="both"/><c:errValType val="percentage"/><c:noEndCap val="0"/><c:val val="5"/></c:errBars>' +
  `<c:val><c:numRef><c:f>资料!$B$2:$B$11</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>` +
  '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"><c16:uniqueId val="{00000000-7A5B-4C5E-8E6B-000000000000}"/></c:ext></c:extLst></c:ser>' +
  '<c:gapWidth val="219"/><c:overlap val="-27"/><c:axId val="111"/><c:axId val="222"/></c:barChart>' +
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
  `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill><a:round/></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
  `<c:spPr><a:pattFill prst="pct5"><a:fgClr><a:srgbClr val="FF0000"/></a:fgClr></a:pattFill></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>`;

let excel: EmbeddedExcel;
let original: Uint8Array;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
  const parts = unzipSync(new Uint8Array(await readFile(new URL("files/foreign.xlsx", import.meta.url))));
  // What its cells hold: nothing is out of date.
  parts[CHART] = strToU8(spelled([20, 30, 40, 50, 60, 70, 80, 90, 100, 110]));
  original = zipSync(parts);
});
afterAll(() => excel.close());
afterEach(() => {
  expect(excel.host.failures).toEqual([]);
});

async function edited(
  edit: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<{ before: Parts; after: Parts; losses: readonly string[]; bytes: Uint8Array }> {
  await excel.host.open(original, "图.xlsx");
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("资料");
    await edit(sheet.charts.getItemAt(0), sheet, context);
    await context.sync();
  });
  const { bytes, losses } = await excel.host.write();
  return { before: unzipSync(original), after: unzipSync(bytes), losses, bytes };
}

const differing = ({ before, after }: { before: Parts; after: Parts }): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => text(before, path) !== text(after, path))
    .sort();
/** Its chart, with the one change that is expected undone. */
const without = (part: string, changes: readonly (readonly [now: string, was: string])[]): string =>
  changes.reduce((xml, [now, was]) => {
    expect(xml).toContain(now);
    return xml.replace(now, was);
  }, part);

it("is read: its name, kind, title, series and place", async () => {
  await edited(async (chart, sheet, context) => {
    chart.load("name,chartType,left,top,width,height");
    chart.title.load("text");
    const series = chart.series.getItemAt(0);
    series.load("name,hasDataLabels,gapWidth");
    series.dataLabels.load("numberFormat,position");
    const source = series.getDimensionDataSourceString("Values");
    const corner = sheet.getRange("K15");
    corner.load("left,top");
    const { line } = chart.axes.valueAxis.majorGridlines.format;
    line.load("color");
    await context.sync();
    expect([chart.name, chart.chartType, chart.title.text]).toEqual([
      "Chart 1",
      "ColumnClustered",
      "原来的标题",
    ]);
    expect([series.name, series.gapWidth, series.dataLabels.numberFormat, source.value]).toEqual([
      "数量",
      219,
      "0.0",
      "=资料!$B$2:$B$11",
    ]);
    expect([chart.left, chart.top]).toEqual([corner.left, corner.top]);
    expect([Math.round(chart.width), Math.round(chart.height)]).toEqual([425, 213]);
    expect(line.color).toBe("#D9D9D9");
  });
});

it("that nobody changes stays as it is, whatever else is added", async () => {
  const saved = await edited((_chart, sheet) => {
    sheet.getRange("Z1").values = [["旁"]];
  });
  expect(differing(saved)).not.toEqual(expect.arrayContaining([CHART]));
  expect(differing(saved)).not.toEqual(expect.arrayContaining([DRAWING]));
});

it("with a value changed, differs in the values that it keeps", async () => {
  const { before, after } = await edited((_chart, sheet) => {
    sheet.getRange("B2").values = [[77]];
  });
  expect(without(text(after, CHART), [["<c:v>77</c:v>", "<c:v>20</c:v>"]])).toBe(text(before, CHART));
  expect(text(after, DRAWING)).toBe(text(before, DRAWING));
});

it("with an axis, a label and a colour changed, keeps gradients, shadows, error bars and all else", async () => {
  const { before, after, losses } = await edited((chart) => {
    chart.axes.valueAxis.minimum = 5;
    chart.series.getItemAt(0).dataLabels.numberFormat = "0%";
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#00FF00");
    chart.legend.visible = true;
  });
  expect(losses).toEqual([]);
  const changed = without(text(after, CHART), [
    ['<c:min val="5"/>', ""],
    ['formatCode="0%"', 'formatCode="0.0"'],
    ['<a:srgbClr val="00FF00"/>', '<a:schemeClr val="accent6"><a:lumMod val="75000"/></a:schemeClr>'],
  ]);
  expect(changed.replace(/<c:legend>.*<\/c:legend>/, "")).toBe(text(before, CHART));
});

it("with a new title, says that its parts lose their own letters, and keeps the rest", async () => {
  const { before, after, losses } = await edited((chart) => {
    chart.title.text = "新的";
  });
  expect(losses).toEqual(["图表“Chart 1”标题或标签中各段文字的格式"]);
  expect(text(after, CHART)).toContain("<a:t>新的</a:t>");
  const words = /<c:tx><c:rich>.*?<\/c:rich><\/c:tx>/;
  expect(text(after, CHART).replace(words, "")).toBe(text(before, CHART).replace(words, ""));
});

it("with a fill of its own takes the gradient's place, the shadow stays", async () => {
  const { after } = await edited((chart) => {
    chart.series.getItemAt(0).format.fill.setSolidColor("#112233");
  });
  expect(text(after, CHART)).toContain(
    `<c:spPr><a:solidFill><a:srgbClr val="112233"/></a:solidFill>${PLAIN}</c:spPr>`,
  );
});

it("as another kind, says that series lose what the host has no word for", async () => {
  const { after, losses } = await edited((chart) => {
    chart.chartType = "Line";
  });
  expect(losses).toEqual(["图表“Chart 1”改换类型前的部分格式"]);
  expect(text(after, CHART)).toContain("<c:lineChart>");
  expect(text(after, CHART)).toContain("<c:printSettings>");
});

it("without its only series loses nothing else", async () => {
  const { losses } = await edited((chart) => {
    chart.series.getItemAt(0).delete();
  });
  expect(losses).toEqual([]);
});

it("moved, differs in its place alone; the picture and the shape beside it stay", async () => {
  const { before, after } = await edited((chart) => {
    chart.set({ left: 0, top: 0, name: "新<名>" });
  });
  expect(text(after, CHART)).toBe(text(before, CHART));
  const rest = (parts: Parts): string[] => text(parts, DRAWING).split("</oneCellAnchor>").slice(1);
  expect(rest(after)).toEqual(rest(before));
  expect(text(after, DRAWING)).toContain('name="新&lt;名&gt;"');
});

it("goes along with rows and with its sheet's name", async () => {
  const { after } = await edited((_chart, sheet, context) => {
    // The file lets nobody rename its sheets.
    context.workbook.protection.unprotect();
    sheet.getRange("1:1").insert("Down");
    sheet.name = "新资料";
  });
  expect(text(after, CHART)).toContain("<c:f>新资料!$B$3:$B$12</c:f>");
  expect(text(after, CHART)).toContain("<c:f>新资料!$B$2</c:f>");
  expect(text(after, DRAWING)).toMatch(/<(?:\w+:)?row>15</);
});

it("deleted, takes its part along, and leaves the picture", async () => {
  const { after } = await edited((chart) => {
    chart.delete();
  });
  expect(after[CHART]).toBeUndefined();
  expect(text(after, DRAWING)).not.toContain("graphicFrame");
  expect(text(after, DRAWING)).toContain("图片 1");
  expect(text(after, "[Content_Types].xml")).not.toContain(CHART);
});

it("deleted and another added, leaves nothing of itself in that one", async () => {
  const { after, losses } = await edited((chart, sheet) => {
    chart.delete();
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B5"), "Columns");
  });
  expect(losses).toEqual([]);
  const charts = Object.keys(after).filter((path) => /charts\/chart\d+\.xml$/.test(path));
  expect(charts.some((path) => text(after, path).includes("errBars"))).toBe(false);
});

it("gets another beside it: the sheet keeps its drawing", async () => {
  const { before, after, bytes } = await edited((_chart, sheet) => {
    sheet.charts.add("Pie", sheet.getRange("A1:B5"), "Columns").name = "又一";
  });
  expect(text(after, CHART)).toBe(text(before, CHART));
  const [own = ""] = text(before, DRAWING).split("</wsDr>");
  expect(text(after, DRAWING).startsWith(own)).toBe(true);
  await excel.host.open(bytes, "图.xlsx");
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("资料");
    charts.load("items/name,items/chartType");
    await context.sync();
    expect(charts.items.map((one) => [one.name, one.chartType])).toEqual([
      ["Chart 1", "ColumnClustered"],
      ["又一", "Pie"],
    ]);
  });
});
