import type { Freeze, Sheet } from "../model/snapshot";
import { cellAddress, parseCell } from "../model/address";
import { fileColor } from "../model/file-color";
import { readColor, type Palette } from "../style/aspects/color";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** Reads what a sheet's window shows: frozen panes, zoom, grid lines, tab colour. */
export function readSheetView(worksheet: XmlElement, palette: Palette): Sheet {
  const view = childrenOf(child(worksheet, "sheetViews"), "sheetView")[0];
  const pane = child(view, "pane");
  const tabColor = readColor(child(child(worksheet, "sheetPr"), "tabColor"), palette);
  const zoom = numberAttribute(view, "zoomScale");
  const result: Sheet = {};
  if (tabColor !== undefined) result.tabColor = tabColor;
  if (zoom !== undefined && zoom !== 100) result.zoomRatio = zoom / 100;
  if (booleanAttribute(view, "showGridLines") === false) result.showGridlines = 0;
  if (booleanAttribute(view, "rightToLeft") === true) result.rightToLeft = 1;
  if (booleanAttribute(view, "showRowColHeaders") === false) {
    result.rowHeader = { width: 46, hidden: 1 };
    result.columnHeader = { height: 20, hidden: 1 };
  }
  if (pane?.attributes["state"]?.startsWith("frozen") === true) result.freeze = readFreeze(pane);
  return result;
}

function readFreeze(pane: XmlElement): Freeze {
  const xSplit = numberAttribute(pane, "xSplit") ?? 0;
  const ySplit = numberAttribute(pane, "ySplit") ?? 0;
  const first = parseCell(pane.attributes["topLeftCell"] ?? "");
  return {
    xSplit,
    ySplit,
    startRow: ySplit === 0 ? -1 : Math.max(first?.row ?? 0, ySplit),
    startColumn: xSplit === 0 ? -1 : Math.max(first?.column ?? 0, xSplit),
  };
}

function paneXml(freeze: Partial<Freeze> | undefined): string {
  const { xSplit = 0, ySplit = 0, startRow = ySplit, startColumn = xSplit } = freeze ?? {};
  if (xSplit <= 0 && ySplit <= 0) return "";
  const activePane = xSplit > 0 ? (ySplit > 0 ? "bottomRight" : "topRight") : "bottomLeft";
  const topLeftCell = cellAddress(Math.max(startRow, ySplit), Math.max(startColumn, xSplit));
  const [x, y] = [xSplit > 0 ? xSplit : undefined, ySplit > 0 ? ySplit : undefined];
  return (
    element("pane", { xSplit: x, ySplit: y, topLeftCell, activePane, state: "frozen" }) +
    element("selection", { pane: activePane })
  );
}

/** `<sheetViews>`. */
export function sheetViewsXml(sheet: Sheet, selected: boolean): string {
  const zoom = Math.round((sheet.zoomRatio ?? 1) * 100);
  const scale = zoom === 100 ? undefined : Math.min(400, Math.max(10, zoom));
  const view = element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines === 0 ? false : undefined,
      showRowColHeaders: sheet.rowHeader?.hidden === 1 ? false : undefined,
      rightToLeft: sheet.rightToLeft === 1 ? true : undefined,
      tabSelected: selected ? true : undefined,
      zoomScale: scale,
      zoomScaleNormal: scale,
      workbookViewId: 0,
    },
    paneXml(sheet.freeze),
  );
  return element("sheetViews", {}, view);
}

/** `<sheetPr>`; "" if it says nothing. */
export function sheetPropertiesXml(sheet: Sheet, fitsToPages: boolean): string {
  const rgb = fileColor(sheet.tabColor);
  const children = [
    rgb === undefined ? "" : element("tabColor", { rgb }),
    fitsToPages ? element("pageSetUpPr", { fitToPage: true }) : "",
  ];
  return children.join("") === "" ? "" : element("sheetPr", {}, ...children);
}
