import type { CustomXml } from "../../model/book/custom-xml";
import type { CustomProperty } from "../../model/book/custom-property";
import type { DefinedName } from "../../model/book/defined-name";
import type { CalculationMode, WorkbookFile, StructureProtection } from "../../model/book/workbook-file";
import { boundedArea, areaAddress } from "../../model/address";
import { composeStyle } from "../../style/aspects/cell-style";
import { fileNames, type FileName, type NamedSheet } from "../../workbook/defined-names";
import { FormatFinder } from "../sheet/format-finder";
import type { SheetFilter } from "../../model/sheet-filter";
import { sheetState, type CellState, type SheetState } from "./sheet-state";
import type { StoredValues } from "./stored-values";
import type { CellStyle } from "../../model/style";
import type { Snapshot } from "../../model/snapshot";
import { resource, resourceNames } from "../../model/book/resources";
import { StyleList } from "../../style/style-list";
import { activeSheetIndex } from "../../workbook/workbook-xml";

/** All of a workbook that the writer would write, in a form that two moments can be compared by. */
export interface WorkbookState {
  /** Gives equal formats of both moments equal numbers. */
  readonly styles: StyleList;
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly names: readonly FileName[];
  readonly properties: Readonly<Record<string, string>>;
  readonly calculationMode: CalculationMode;
  readonly customProperties: readonly CustomProperty[];
  /** As JSON. */
  readonly protection: StructureProtection | undefined;
  readonly customXml: readonly CustomXml[];
  readonly settings: Readonly<Record<string, string>>;
  readonly activeSheet: string | undefined;
}

/** The ids of the sheets in their order. */
export function sheetOrder({ sheets, sheetOrder: order }: Snapshot): string[] {
  return order.filter((id) => sheets[id] !== undefined);
}

/** What a cell without any format shows. */
export function defaultStyleOf(snapshot: Snapshot): CellStyle {
  return composeStyle(new FormatFinder(snapshot, new StyleList({})).style(snapshot.defaultStyle));
}

/** The names of a workbook, print areas and the like among them. */
export function namesOf({ snapshot, extras }: WorkbookFile): FileName[] {
  const filters = resource<SheetFilter>(snapshot, resourceNames.filters);
  const sheets = sheetOrder(snapshot).map((id): NamedSheet => {
    const filter = filters[id];
    const named = {
      id,
      name: snapshot.sheets[id]?.name ?? id,
      pageSetup: extras.sheets[id]?.pageSetup ?? {},
    };
    return filter === undefined ? named : { ...named, filter: areaAddress(boundedArea(filter.ref)) };
  });
  return fileNames(resource<DefinedName>(snapshot, resourceNames.definedNames), sheets);
}

/** The same state, had the file stored with its formulas what they give. */
export function asCalculated(state: WorkbookState): WorkbookState {
  const sheets = [...state.sheets].map(([id, sheet]): [string, SheetState] => {
    const rows = [...sheet.cells].map(([row, cells]): [number, ReadonlyMap<number, CellState>] => [
      row,
      new Map([...cells].map(([column, { format, formula, value }]) => [column, { format, formula, value }])),
    ]);
    return [id, { ...sheet, cells: new Map(rows) }];
  });
  return { ...state, sheets: new Map(sheets) };
}

/** The state of a workbook. `before`: the state it is to be compared with; without one, `stored`: the file's values. */
export function workbookState(
  content: WorkbookFile,
  before: WorkbookState | undefined,
  stored?: StoredValues,
): WorkbookState {
  const { snapshot, extras } = content;
  const styles = before?.styles ?? new StyleList(defaultStyleOf(snapshot));
  const order = sheetOrder(snapshot);
  return {
    styles,
    sheets: new Map(order.map((id) => [id, sheetState(content, id, styles, stored)])),
    names: namesOf(content),
    properties: { ...extras.properties },
    calculationMode: extras.calculationMode ?? "Automatic",
    customProperties: extras.customProperties ?? [],
    protection: extras.protection,
    customXml: extras.customXml ?? [],
    settings: { ...extras.settings },
    activeSheet: order[activeSheetIndex(snapshot, order)],
  };
}
