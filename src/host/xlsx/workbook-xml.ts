import type { Snapshot } from "./snapshot";
import { element, xmlPart } from "./xml-write";

/** The workbook part. Excel refuses a workbook without a visible sheet, and opens it on the active one. */
export function workbookXml(snapshot: Snapshot, order: readonly string[], definedNames: string): string {
  const sheets = order.map((id, index) => {
    const sheet = snapshot.sheets[id];
    const state =
      sheet?.hidden !== 1 ? undefined : sheet.custom?.veryHidden === true ? "veryHidden" : "hidden";
    return element("sheet", {
      name: sheet?.name ?? `Sheet${index + 1}`,
      sheetId: index + 1,
      state,
      "r:id": `rId${index + 1}`,
    });
  });
  const active = activeSheetIndex(snapshot, order);
  return xmlPart(
    element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("workbookPr", { defaultThemeVersion: 124226 }),
      element("bookViews", {}, element("workbookView", { activeTab: active === 0 ? undefined : active })),
      element("sheets", {}, ...sheets),
      definedNames,
      // Results are stored, but Excel computes anew: its functions are the measure, not the engine's.
      element("calcPr", { calcId: 191029, fullCalcOnLoad: true }),
    ),
  );
}

/** The sheet that the file opens on: the one noted, if it is still there to be seen, else the first visible one. */
export function activeSheetIndex(snapshot: Snapshot, order: readonly string[]): number {
  const noted = order.indexOf(snapshot.custom?.activeSheet ?? "");
  const isVisible = (index: number) => snapshot.sheets[order[index] ?? ""]?.hidden !== 1;
  return noted >= 0 && isVisible(noted)
    ? noted
    : Math.max(
        0,
        order.findIndex((_, index) => isVisible(index)),
      );
}
