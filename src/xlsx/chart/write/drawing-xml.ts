import type { Chart, ChartAnchor, ChartCorner } from "../../model/chart";
import { element, textElement } from "../../package/xml-write";
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from "./chart-xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function cornerXml(name: string, { row, column, rowOffset, columnOffset }: ChartCorner): string {
  return element(
    name,
    {},
    textElement("xdr:col", String(column)),
    textElement("xdr:colOff", String(columnOffset)),
    textElement("xdr:row", String(row)),
    textElement("xdr:rowOff", String(rowOffset)),
  );
}

const sizeXml = (width: number, height: number): string => element("xdr:ext", { cx: width, cy: height });

/** What an anchor says of its place. */
export function placeXml(anchor: ChartAnchor): string {
  switch (anchor.kind) {
    case "twoCell":
      return cornerXml("xdr:from", anchor.from) + cornerXml("xdr:to", anchor.to);
    case "oneCell":
      return cornerXml("xdr:from", anchor.from) + sizeXml(anchor.width, anchor.height);
    case "absolute":
      return element("xdr:pos", { x: anchor.left, y: anchor.top }) + sizeXml(anchor.width, anchor.height);
  }
}

/**
 * The anchor of a chart in the drawing of its sheet. `number`: the drawing's own for it; `id`: of the relationship to
 * the chart's part. It has its namespaces with it: somebody else's drawing may call them otherwise.
 */
export function anchorXml(
  { name, anchor }: Pick<Chart, "name" | "anchor">,
  number: number,
  id: string,
): string {
  const frame = element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element("xdr:cNvPr", { id: number, name }),
      element("xdr:cNvGraphicFramePr"),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: CHART_NAMESPACE },
        element("c:chart", { "xmlns:c": CHART_NAMESPACE, "xmlns:r": RELATIONSHIPS, "r:id": id }),
      ),
    ),
  );
  return element(
    `xdr:${anchor.kind}Anchor`,
    { "xmlns:xdr": DRAWING, "xmlns:a": DRAWING_NAMESPACE },
    placeXml(anchor),
    frame,
    element("xdr:clientData"),
  );
}

/** The drawing of a sheet that has charts alone. */
export function drawingXml(anchors: readonly string[]): string {
  return element("xdr:wsDr", { "xmlns:xdr": DRAWING, "xmlns:a": DRAWING_NAMESPACE }, ...anchors);
}
