import type { ChartLegend } from "../../model/chart";
import { element } from "../../package/xml-write";
import { shapeXml, textLookXml, valued } from "./look-xml";
import { legendPositions } from "../words";

/** `<c:legend>`; "" where it is not shown. */
export function legendXml({ visible, position, overlay = false, look }: ChartLegend): string {
  if (!visible) return "";
  return element(
    "c:legend",
    {},
    valued("c:legendPos", legendPositions.inFile(position)),
    valued("c:overlay", overlay),
    shapeXml(look),
    textLookXml(look),
  );
}
