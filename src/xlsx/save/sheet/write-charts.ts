import { chartXml } from "../../chart/write/chart-xml";
import { anchorXml, drawingXml } from "../../chart/write/drawing-xml";
import type { FindSheet } from "../../chart/cells";
import type { Chart } from "../../model/chart";
import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { relativeTarget, RelationshipList } from "../../package/relationships";
import { element, xmlPart } from "../../package/xml-write";

/** Writes the parts of new charts; `anchors`: what the drawing at `drawing` says of each. `first`: its first free number. */
export function writeChartParts(
  given: PackageParts,
  drawing: string,
  charts: readonly Chart[],
  find: FindSheet,
  relationships: RelationshipList,
  first: number,
): { readonly parts: PackageParts; readonly anchors: readonly string[] } {
  let parts = given;
  const anchors = charts.map((chart, place) => {
    const path = parts.freePath("xl/charts/chart", ".xml");
    parts = parts.with(path, chartXml(chart, find));
    return anchorXml(chart, first + place, relationships.add("chart", relativeTarget(drawing, path)));
  });
  return { parts, anchors };
}

/** The charts of a sheet that has no drawing yet; `xml` is `<drawing>`. */
export function writeCharts(
  given: PackageParts,
  sheetPath: string,
  charts: readonly Chart[],
  find: FindSheet,
  sheetRelationships: RelationshipList,
): { readonly parts: PackageParts; readonly xml: string } {
  if (charts.length === 0) return { parts: given, xml: "" };
  const drawing = given.freePath("xl/drawings/drawing", ".xml");
  const relationships = new RelationshipList();
  const written = writeChartParts(given, drawing, charts, find, relationships, 2);
  const parts = written.parts
    .with(drawing, xmlPart(drawingXml(written.anchors)))
    .with(relationshipsPath(drawing), relationships.toXml());
  const id = sheetRelationships.add("drawing", relativeTarget(sheetPath, drawing));
  return { parts, xml: element("drawing", { "r:id": id }) };
}
