import { strToU8, zipSync } from "fflate";
import type { WorkbookFile } from "../../src/xlsx/model/book/workbook-file";
import type { CellMatrix, Sheet, Snapshot } from "../../src/xlsx/model/snapshot";
import { readXlsx } from "../../src/xlsx/read/read-xlsx";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";

/** A workbook of one sheet, `s1`, called 表一. */
export function workbookOf(
  cellData: CellMatrix,
  more: { sheet?: Sheet; resources?: Record<string, unknown>; extras?: Partial<WorkbookFile["extras"]> } = {},
): WorkbookFile {
  const snapshot: Snapshot = {
    id: "unit",
    name: "试",
    appVersion: "0.25.1",
    locale: "zhCN",
    styles: {},
    sheetOrder: ["s1"],
    sheets: { s1: { id: "s1", name: "表一", rowCount: 1000, columnCount: 26, cellData, ...more.sheet } },
    resources: Object.entries(more.resources ?? {}).map(([name, data]) => ({
      name,
      data: JSON.stringify(data),
    })),
  };
  return { snapshot, extras: { sheets: {}, tables: {}, properties: {}, ...more.extras } };
}

/** What comes back of a workbook that is saved and opened: its first sheet, a plugin's data of it, its extras. */
export async function savedAndOpened(file: WorkbookFile) {
  return opened(await writeXlsx(file));
}

/** A file, opened. */
export async function opened(bytes: Uint8Array) {
  const file = await readXlsx(bytes);
  const snapshot = file.snapshot;
  const id = snapshot.sheetOrder[0] ?? "";
  const resource = (name: string): unknown => {
    const data = snapshot.resources?.find((one) => one.name === name)?.data;
    return data === undefined ? undefined : (JSON.parse(data) as unknown);
  };
  return {
    file,
    snapshot,
    sheet: snapshot.sheets[id] ?? {},
    cells: snapshot.sheets[id]?.cellData ?? {},
    extras: file.extras.sheets[id],
    ofSheet: (name: string) => (resource(name) as Record<string, unknown> | undefined)?.[id],
    resource,
  };
}

const relationships = (rows: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A file written by hand: the worksheet's XML, and other parts by path. */
export function fileOf(worksheet: string, parts: Record<string, string> = {}, workbook = ""): Uint8Array {
  const all: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(
      `<Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      `<Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${type}/styles" Target="/xl/styles.xml"/>`,
    ),
    "xl/workbook.xml": `<workbook xmlns:r="${type}">${workbook}<sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet>${worksheet}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}
