import { columnOf, type ColumnKey } from "../../ledger/columns";
import { lightFormula } from "../../ledger/light-formula";
import type { LedgerSheet } from "../../ledger/ledger-sheet";
import { columnPositions, readHeaders } from "../../ledger/headers";
import type { Plan } from "../../plan/plan";
import type { FormatReading } from "../reading/format-reading";
import { highlightsInOrder } from "../highlights";
import { highlightPlace, highlightsOf, requestHighlights } from "../reading/read-highlights";
import type { RequestedLook } from "../reading/look";
import { LEDGER_ROWS } from "../places";
import type { RequestedRows } from "../reading/row-reading";
import { filtersOf, requestFilters, type TableFilter } from "./table-filters";
import { untracked } from "../untracked";
import { ruledColumns, typingRule } from "./typing-rules";

/** What of the ledger's furniture (formulas, colours, typing rules, filters) is not as it should be. */
export interface Upkeep {
  /** Rows whose 预警状态 is not our formula. */
  readonly formulas: number;
  readonly highlightsMissing: boolean;
  /** Headers of columns without their typing rule. */
  readonly unruled: readonly string[];
  /** The line of counts above the table was never written. */
  readonly summaryMissing: boolean;
  readonly highlights: readonly FormatReading[];
  /** Filters that are on, by header; writing needs them off for a moment. */
  readonly filters: readonly TableFilter[];
}

export interface RequestedUpkeep {
  readonly formulas: RequestedRows;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly rules: ReadonlyMap<string, Excel.DataValidation>;
  readonly columns: Excel.TableColumnCollection;
  readonly summary: Excel.Range;
}

/** Asks for it in the same request as the look; on a null table nothing comes. */
export function requestUpkeep({ table, tableSheet, reading }: RequestedLook, plan: Plan): RequestedUpkeep {
  const summary = tableSheet.getRange(`A${LEDGER_ROWS.summary}`);
  summary.load("formulas");
  const light = untracked(table.columns.getItemOrNullObject(columnOf("light").header).getDataBodyRange());
  const formulas = reading.request(light, "formulas");
  const formats = requestHighlights(tableSheet);
  const rules = new Map(
    ruledColumns(plan).map(({ header }) => {
      const rule = table.columns.getItemOrNullObject(header).getDataBodyRange().dataValidation;
      rule.load("type");
      return [header, rule] as const;
    }),
  );
  const columns = requestFilters(table);
  return { formulas, formats, rules, columns, summary };
}

/** What was asked, after the sync. */
export function upkeepOf(asked: RequestedUpkeep, sheet: LedgerSheet, plan: Plan): Upkeep {
  const positions = columnPositions(sheet.headers);
  const light = positions.get("light");
  const highlights = highlightsOf(asked.formats);
  const found = highlightPlace(sheet);
  return {
    // Under another header its formulas did not come: all of them are renewed.
    formulas: isMisnamed(sheet, "light")
      ? sheet.rows.length
      : light === undefined
        ? 0
        : foreignFormulas(asked.formulas.cells("formulas")),
    summaryMissing:
      sheet.headerRow === LEDGER_ROWS.header && (asked.summary.formulas as unknown[][])[0]?.[0] === "",
    highlights,
    highlightsMissing: "missing" in found || !highlightsInOrder(highlights, found.place),
    unruled: ruledColumns(plan)
      .filter((column) => {
        const rule = asked.rules.get(column.header);
        const wanted = typingRule(column, plan, 0, 1)?.type;
        if (!positions.has(column.key) || rule === undefined) return false;
        return isMisnamed(sheet, column.key) || (!rule.isNullObject && rule.type !== wanted);
      })
      .map(({ header }) => header),
    filters: filtersOf(asked.columns),
  };
}

function isMisnamed({ headers }: LedgerSheet, wanted: ColumnKey): boolean {
  return readHeaders(headers).misnamed.some(({ key }) => key === wanted);
}

/** Excel shows a reference to the own row without the table's name: both are the same formula. */
function foreignFormulas(formulas: readonly (readonly unknown[])[]): number {
  const wanted = withoutTable(lightFormula());
  return formulas.filter((row) => withoutTable(String(row[0])) !== wanted).length;
}

function withoutTable(formula: string): string {
  return formula.replace(/[\p{L}\p{N}_.]*(?=\[@)/gu, "");
}
