import type { ColumnKey } from "../../ledger/rows/columns";
import { lightFormula } from "../../ledger/lights/light-formula";
import type { Ledger } from "../../ledger/cells/ledger";
import { columnPositions, readHeaders } from "../../ledger/rows/headers";
import type { Plan } from "../../plan/plan";
import type { FormatReading } from "../marks/format-reading";
import { highlightsInOrder } from "../marks/highlights";
import { highlightPlace } from "../marks/read-highlights";
import type { RequestedLedger } from "../reading/ledger-table";
import { isSameFormula } from "../../ledger/cells/same-formula";
import { LEDGER_ROWS } from "../excel/places";
import type { RequestedRows } from "../reading/row-reading";
import { untracked } from "../requests/untracked";
import { ruledColumns, typingRule } from "./typing-rules";

/** What of the ledger's furniture (formulas, colours, typing rules) is not as it should be. */
export interface SeenFurniture {
  /** Rows whose 预警状态 is not our formula. */
  readonly formulas: number;
  readonly highlightsMissing: boolean;
  /** Headers of columns without their typing rule. */
  readonly unruled: readonly string[];
  /** The line of counts above the table was never written. */
  readonly summaryMissing: boolean;
  /** The rows down to the header are frozen as they were once, without 序号, which stands at the sheet's edge. */
  readonly noScrollsAway: boolean;
  /** Null: Excel could not read them, and they stay as they are. */
  readonly highlights: readonly FormatReading[] | null;
}

export interface RequestedUpkeep {
  /** Null: the ledger has no 预警状态. */
  readonly formulas: RequestedRows | null;
  /** By the columns that the ledger has, whatever they are called. */
  readonly rules: ReadonlyMap<ColumnKey, Excel.DataValidation>;
  readonly summary: Excel.Range;
  /** What is frozen; a null object: nothing. */
  readonly frozen: Excel.Range;
}

/** Asks for it in the same request as the look. */
export function requestFurniture(
  { table, sheet, headers, reading }: RequestedLedger,
  plan: Plan,
): RequestedUpkeep {
  const { positions } = readHeaders(headers);
  const cells = (key: ColumnKey): Excel.Range | null => {
    const position = positions.get(key);
    return position === undefined ? null : untracked(table.columns.getItemAt(position).getDataBodyRange());
  };
  const summary = sheet.getRange(`A${LEDGER_ROWS.summary}`);
  summary.load("formulas");
  const frozen = untracked(sheet.freezePanes.getLocationOrNullObject());
  frozen.load("rowIndex,rowCount,columnCount");
  const light = cells("light");
  const rules = ruledColumns(plan).flatMap(({ key }) => {
    const rule = cells(key)?.dataValidation;
    rule?.load("type");
    return rule ? [[key, rule] as const] : [];
  });
  return { formulas: light && reading.request(light, "formulas"), rules: new Map(rules), summary, frozen };
}

/** What was asked, after the sync; `highlights` were read apart. */
export function furnitureOf(
  asked: RequestedUpkeep,
  ledger: Ledger,
  plan: Plan,
  highlights: readonly FormatReading[] | null,
): SeenFurniture {
  const positions = columnPositions(ledger.headers);
  const found = highlightPlace(ledger);
  return {
    // Under another header they name other columns, or will: all of them are renewed.
    formulas: isMisnamed(ledger, "light")
      ? ledger.rows.length
      : asked.formulas
        ? foreignFormulas(asked.formulas.cells("formulas"))
        : 0,
    summaryMissing:
      ledger.headerRow === LEDGER_ROWS.header && (asked.summary.formulas as unknown[][])[0]?.[0] === "",
    noScrollsAway:
      ledger.firstColumn + (positions.get("no") ?? NaN) === 0 && frozenOnlyTo(asked.frozen, ledger.headerRow),
    highlights,
    highlightsMissing:
      highlights !== null && ("missing" in found || !highlightsInOrder(highlights, found.place)),
    unruled: ruledColumns(plan)
      .filter((column) => {
        const rule = asked.rules.get(column.key);
        const wanted = typingRule(column, plan, 0, 1)?.type;
        if (!positions.has(column.key) || rule === undefined) return false;
        return isMisnamed(ledger, column.key) || rule.type !== wanted;
      })
      .map(({ header }) => header),
  };
}

/** So many columns has a sheet: whole rows span them. */
const ALL_COLUMNS = 16_384;

/** Rows alone are frozen, from the first to this one (from 1): as we froze them before. Anything else is somebody's own. */
function frozenOnlyTo(frozen: Excel.Range, row: number): boolean {
  if (frozen.isNullObject) return false;
  return frozen.rowIndex === 0 && frozen.rowCount === row && frozen.columnCount === ALL_COLUMNS;
}

function isMisnamed({ headers }: Ledger, wanted: ColumnKey): boolean {
  return readHeaders(headers).misnamed.some(({ key }) => key === wanted);
}

/** Excel shows a reference to the own row without the table's name, and respells numbers: it is the same formula. */
function foreignFormulas(formulas: readonly (readonly unknown[])[]): number {
  const wanted = lightFormula();
  // A ledger has thousands of rows, and mostly one formula.
  const known = new Map<unknown, boolean>();
  return formulas.filter(([formula]) => {
    const isOurs = known.get(formula) ?? isSameFormula(String(formula), wanted);
    known.set(formula, isOurs);
    return !isOurs;
  }).length;
}
