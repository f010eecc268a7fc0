import { REPORT_KEYS, type ReportKey } from "../../ledger/settings/sheet-names";
import { columnPosition } from "../../ledger/cells/cell-address";
import { digestOf } from "../../ledger/cells/digest";
import type { Presence } from "../reading/presence";
import { untracked } from "../requests/untracked";
import { REPORT_ROWS, type Report } from "./report";
import { reportSheetOf, requestReportSheet, type ReportSheet, type ReportsLook } from "./report-look";

/**
 * The document's own property in which it keeps what the reports held when they were made: `部门台账:3f2a…;单位汇总:…`. No
 * setting of the add-in's: other programs keep a document's properties.
 */
const PROPERTY = "汇总校验码";

type Reports = Readonly<Record<ReportKey, Report>>;

/** What is asked of the reports to tell whether somebody typed in them. */
export interface RequestedFingerprints {
  /** Null object: no reports were made, or not by this version. */
  readonly kept: Excel.CustomProperty;
  readonly values: ReadonlyMap<ReportKey, Excel.Range>;
  readonly constants: ReadonlyMap<ReportKey, Excel.RangeAreas>;
}

/** Asks for it in the same request as the look. */
export function requestFingerprints(
  context: Excel.RequestContext,
  { sheets }: Pick<Presence, "sheets">,
  reports: Reports,
): RequestedFingerprints {
  const kept = context.workbook.properties.custom.getItemOrNullObject(PROPERTY);
  kept.load("value");
  const present = REPORT_KEYS.filter((key) => sheets.has(reports[key].name));
  const block = (key: ReportKey): Excel.Range =>
    untracked(
      untracked(
        context.workbook.worksheets
          .getItem(reports[key].name)
          .getRangeByIndexes(0, 0, MOST_ROWS, widthOf(reports[key])),
      ).getUsedRangeOrNullObject(true),
    );
  const values = present
    .filter((key) => reports[key].isOfValues === true)
    .map((key) => [key, block(key)] as const);
  for (const [, range] of values) range.load("formulas,rowIndex");
  const constants = present
    .filter((key) => reports[key].isOfValues !== true)
    .map((key) => [key, block(key).getSpecialCellsOrNullObject("Constants")] as const);
  for (const [, areas] of constants) areas.load("address");
  return { kept, values: new Map(values), constants: new Map(constants) };
}
/** More than a report of any plan has. */
const MOST_ROWS = 50_000;

const widthOf = ({ columns, titleColumns }: Report): number => titleColumns ?? columns.length;

/** The names of the reports that hold something else than when they were made; `look` is of the same request. */
export async function editedByHand(
  asked: RequestedFingerprints,
  look: ReportsLook,
  reports: Reports,
): Promise<readonly string[]> {
  if (asked.kept.isNullObject) return [];
  const kept = fingerprintsIn(String(asked.kept.value));
  const now = await fingerprintsOf(asked, look.sheets, reports);
  return [...now].flatMap(([name, fingerprint]) =>
    kept.has(name) && kept.get(name) !== fingerprint ? [name] : [],
  );
}

/** Whatever else somebody made of the property tells nothing. */
function fingerprintsIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(";").map((pair) => pair.split(":"));
  return new Map(pairs.map(([name = "", fingerprint = ""]) => [name, fingerprint]));
}

/** Nothing is known of reports that are being written anew: queued before them. */
export function queueForgetting({ kept }: RequestedFingerprints): void {
  if (!kept.isNullObject) kept.delete();
}

/** Keeps what the reports hold now; to be queued when they are made. */
export function queueFingerprints(
  context: Excel.RequestContext,
  fingerprints: ReadonlyMap<string, string>,
): void {
  const text = [...fingerprints].map(([name, fingerprint]) => `${name}:${fingerprint}`).join(";");
  context.workbook.properties.custom.add(PROPERTY, text);
}

/** What the reports hold that were just made: one request. */
export async function fingerprintsMade(
  context: Excel.RequestContext,
  reports: Reports,
): Promise<ReadonlyMap<string, string>> {
  const sheets = new Map(REPORT_KEYS.map((key) => [reports[key].name, ""]));
  const requested = requestFingerprints(context, { sheets }, reports);
  const asked = REPORT_KEYS.map(
    (key) => [key, requestReportSheet(context, { sheets }, reports[key])] as const,
  );
  await context.sync();
  const found = asked.map(([key, sheet]) => [key, reportSheetOf(reports[key], sheet)]);
  return fingerprintsOf(requested, Object.fromEntries(found) as ReportsLook["sheets"], reports);
}

/** What each report holds, by its name. */
async function fingerprintsOf(
  { values, constants }: RequestedFingerprints,
  sheets: ReportsLook["sheets"],
  reports: Reports,
): Promise<ReadonlyMap<string, string>> {
  const texts = REPORT_KEYS.flatMap((key) => {
    if (sheets[key].kind !== "ours") return [];
    const [range, areas] = [values.get(key), constants.get(key)];
    const text = range ? typedIn(range, sheets[key]) : areas ? constantsIn(areas, sheets[key]) : null;
    return text === null ? [] : [[reports[key].name, text] as const];
  });
  const fingerprints = await Promise.all(texts.map(([, text]) => digestOf(text)));
  return new Map(texts.map(([name], index) => [name, fingerprints[index] ?? ""]));
}

/** The rows of a report of values, however they are sorted; of a formula that it is one, for it follows what moves. */
function typedIn(range: Excel.Range, { rows }: ReportSheet): string {
  if (range.isNullObject) return "";
  const cells = range.formulas as unknown[][];
  const first = REPORT_ROWS.header - 1 - range.rowIndex;
  return cells
    .slice(Math.max(0, first), Math.max(0, rows - range.rowIndex))
    .map((row) => JSON.stringify(row.map(asTyped)))
    .sort()
    .join("\n");
}

/** Other programs keep fewer digits of a number. */
const DIGITS = 12;

function asTyped(cell: unknown): unknown {
  if (typeof cell === "number") return Number(cell.toPrecision(DIGITS));
  return typeof cell === "string" && cell.startsWith("=") ? "=" : cell;
}

/** Where a report of formulas holds something else, by column: a number typed over a formula is one more. */
function constantsIn(areas: Excel.RangeAreas, { rows }: ReportSheet): string {
  if (areas.isNullObject) return "";
  const columns = new Map<number, number>();
  for (const area of areas.address.split(",")) {
    const [, from = "", top = "", to = from, bottom = top] = AREA.exec(area) ?? [];
    const [first, last] = [Math.max(Number(top), REPORT_ROWS.firstData), Math.min(Number(bottom), rows)];
    for (let column = columnPosition(from); column <= columnPosition(to); column++)
      columns.set(column, (columns.get(column) ?? 0) + Math.max(0, last - first + 1));
  }
  return JSON.stringify([...columns].filter(([, count]) => count > 0).sort(([a], [b]) => a - b));
}
const AREA = /\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;
