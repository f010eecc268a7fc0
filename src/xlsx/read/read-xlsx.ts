import type { SheetExtras, TableExtras, WorkbookFile } from "../model/book/workbook-file";
import { assertChartsModest } from "../chart/modest-charts";
import { readDefinedNames } from "../workbook/defined-names";
import { assertNamesModest } from "../workbook/expanded-names";
import { readCustomXml } from "../workbook/custom-xml";
import { readCustomProperties } from "../workbook/custom-properties";
import { propertiesPath, readProperties } from "../workbook/document-properties";
import { readSettings, settingsPart } from "../workbook/document-settings";
import { readWorkbookProtection } from "../workbook/workbook-protection";
import { readCalculationMode } from "../workbook/calculation-mode";
import type { ReadContext } from "./read-context";
import { readSheet } from "./read-sheet";
import { readSheetAspects, SnapshotResources } from "./read-aspects";
import { isNamed, NORMAL, type NamedStyle } from "../model/named-style";
import type { FileNamedStyle } from "../style/aspects/named-styles";
import { readStyles } from "../style/read-styles";
import { readWorkbook } from "./read-workbook";
import { readPeople } from "../sheet/threads";
import { readText } from "../sheet/rich-text";
import type { Snapshot, Sheet } from "../model/snapshot";
import { StylePool } from "./style-pool";
import { XlsxError } from "../package/xlsx-error";
import { childrenOf } from "../package/xml-read";
import { openZip } from "../package/zip-parts";

const univerVersion = "0.25.1";

/**
 * Opens an .xlsx file.
 * @param bytes the file
 * @param name what the workbook is called
 * @throws XlsxError with one Chinese sentence, if the file cannot be opened
 */
export function readXlsx(bytes: Uint8Array, name = "工作簿"): Promise<WorkbookFile> {
  return new Promise((resolve) => {
    try {
      resolve(readSynchronously(bytes, name));
    } catch (error) {
      // Whatever the reader stumbles over, it is this file that made it.
      throw error instanceof XlsxError ? error : new XlsxError("damaged", error);
    }
  });
}

function readSynchronously(bytes: Uint8Array, name: string): WorkbookFile {
  const parts = openZip(bytes);
  // One that cannot be read would be found when the file is saved, too late.
  for (const path of parts.paths.filter((one) => one.endsWith(".rels"))) parts.xml(path);
  const workbook = readWorkbook(parts);
  const styles = readStyles(workbook.part("styles"), workbook.part("theme"));
  const pool = new StylePool(styles);
  const sharedStrings = childrenOf(workbook.part("sharedStrings"), "si").map((item) =>
    readText(item, styles.palette),
  );
  const context: ReadContext = {
    parts,
    styles,
    pool,
    sharedStrings,
    uses1904: workbook.uses1904,
    people: readPeople(workbook.part("person")),
  };

  const resources = new SnapshotResources();
  const sheets: Record<string, Sheet> = {};
  const extras: { sheets: Record<string, SheetExtras>; tables: Record<string, TableExtras> } = {
    sheets: {},
    tables: {},
  };
  for (const part of workbook.sheets) {
    const sheet: Sheet = { id: part.id, name: part.name, ...readSheet(part, context) };
    if (part.state !== "visible") sheet.hidden = 1;
    if (part.state === "veryHidden") sheet.custom = { ...sheet.custom, veryHidden: true };
    sheets[part.id] = sheet;
    extras.sheets[part.id] = readSheetAspects(part, sheet, workbook.names, resources, extras.tables, context);
  }
  assertChartsModest(Object.values(extras.sheets).flatMap(({ charts = [] }) => charts));
  const sheetIds: string[] = [];
  for (const { id, index } of workbook.sheets) sheetIds[index] = id;
  resources.definedNames = readDefinedNames(workbook.names, sheetIds);
  assertNamesModest(Object.values(resources.definedNames));
  const snapshot: Snapshot = {
    id: "workbook",
    name,
    appVersion: univerVersion,
    locale: "zhCN",
    styles: pool.styles,
    defaultStyle: pool.defaultStyle,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    resources: resources.toList(),
    custom: {
      activeSheet: sheetIds[workbook.activeSheet] ?? workbook.sheets[0]?.id ?? "",
      ...(workbook.uses1904 ? { uses1904: true } : {}),
    },
  };
  const customProperties = readCustomProperties(parts.xml(propertiesPath(parts, "custom-properties") ?? ""));
  const text = (path: string) => new TextDecoder().decode(parts.bytes(path));
  const settings = readSettings(settingsPart(text, workbook.relationships)?.root);
  const textOf = (path: string) => (parts.bytes(path) === undefined ? undefined : text(path));
  const protection = readWorkbookProtection(workbook.root);
  const customXml = readCustomXml({ ...parts, text: textOf }, workbook.relationships);
  return {
    snapshot,
    extras: {
      ...extras,
      calculationMode: readCalculationMode(workbook.root),
      properties: readProperties(parts),
      customProperties,
      settings,
      ...(protection !== undefined && { protection }),
      customXml: customXml.map(({ id, xml }) => ({ id, xml })),
      tableStyles: styles.tableStyles,
      // Normal is what cells without any format show: the default style.
      styles: styles.namedStyles.filter((style) => !isNamed(style, NORMAL)).map(withoutNumber),
    },
  };
}

/** A named style without the number that its format has in the file. */
function withoutNumber({ name, builtInId, style, includes }: FileNamedStyle): NamedStyle {
  return { name, style, includes, ...(builtInId !== undefined && { builtInId }) };
}
