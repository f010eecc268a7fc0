import type { WorkbookLook } from "../../workbook/reading/look";
import type { LedgerTable } from "../../workbook/reading/ledger-table";
import { settingsToWrite } from "../../workbook/ledger/settings-sheet";
import type { SeenFurniture } from "../../workbook/ledger/furniture";
import type { CellValue } from "../../ledger/cells/ledger";
import type { Repair } from "../../ledger/repair/repair";
import { columnOf } from "../../ledger/rows/columns";
import { isOlderFormat } from "../../ledger/rows/ledger-columns";
import { FORMAT_VERSION } from "../../ledger/settings/settings";
import { TABLES } from "../../ledger/settings/sheet-names";
import type { Serial } from "../../plan/plan";

/** What of a ledger's sheet a repair renews beside its cells. */
export type Furniture =
  | { readonly kind: "colours" | "summary-line" | "frozen" }
  /** Headers of the columns whose typing rules are missing. */
  | { readonly kind: "typing-rules"; readonly columns: readonly string[] }
  | { readonly kind: "table-name"; readonly name: string };

/** What a repair of an existing ledger would change, or did: counts for the sentence, never staff cells. */
export interface RepairSummary {
  /** 序号 of rows that were missing. */
  readonly missingTasks: readonly number[];
  /** Headers that were missing. */
  readonly missingColumns: readonly string[];
  /** Headers that had another name; they get it in place. */
  readonly misnamed: readonly { readonly was: string; readonly is: string }[];
  /** Document cells that held something else, but those of `movedDays`. */
  readonly replaced: readonly ReplacedCell[];
  /** How many document cells were blank. */
  readonly filled: number;
  /** 截止日期 later than printed, which go to 调整后时限: 序号 and day. */
  readonly movedDays: readonly { readonly no: number; readonly day: Serial }[];
  /** The ledger is of the older format and is brought up to date. */
  readonly older: boolean;
  /** Merged cells that were taken apart; null: how many is not known. */
  readonly unmerged: number | null;
  /** Rows whose 预警状态 formula was missing or another. */
  readonly formulas: number;
  readonly furniture: readonly Furniture[];
  /** Named cells of 台账参数 that were missing. */
  readonly settings: readonly string[];
}

/** A document cell that is put right: what stood there is kept for whoever wants it back. */
export interface ReplacedCell {
  readonly no: number;
  /** Its header. */
  readonly column: string;
  readonly was: CellValue;
  readonly is: CellValue;
}

/** A workbook with a ledger; `unmerged`: merged cells that were taken apart before, null: who knows how many. */
export type LookToRepair = WorkbookLook & { readonly ledger: LedgerTable; readonly unmerged: number | null };

/** What a repair would change of a ledger as it was seen. */
export function repairSummary(
  wanted: Repair,
  furniture: SeenFurniture,
  { ledger, settingsSheet, unmerged }: LookToRepair,
): RepairSummary {
  const moved = new Set(wanted.movedDays.map(({ no }) => no));
  return {
    missingTasks: wanted.missingTasks,
    misnamed: wanted.misnamed.map(({ was, key }) => ({ was, is: columnOf(key).header })),
    missingColumns: wanted.missingColumns.map((key) => columnOf(key).header),
    replaced: wanted.documentCells
      .filter(({ no, key, was }) => was !== "" && (key !== "due" || !moved.has(no)))
      .map(({ no, key, was, is }) => ({ no, column: columnOf(key).header, was, is })),
    filled: wanted.documentCells.filter(({ was }) => was === "").length,
    movedDays: wanted.movedDays.map(({ no, day }) => ({ no, day })),
    older: isOlderFormat(ledger),
    unmerged,
    formulas: furniture.formulas,
    furniture: [
      ...(furniture.highlightsMissing ? [{ kind: "colours" as const }] : []),
      ...(furniture.unruled.length > 0
        ? [{ kind: "typing-rules" as const, columns: furniture.unruled }]
        : []),
      ...(ledger.tableName === TABLES.ledger ? [] : [{ kind: "table-name" as const, name: TABLES.ledger }]),
      ...(furniture.noScrollsAway ? [{ kind: "frozen" as const }] : []),
      ...(furniture.summaryMissing ? [{ kind: "summary-line" as const }] : []),
    ],
    settings: settingsToWrite(settingsSheet, FORMAT_VERSION),
  };
}

/** Whether there is nothing to repair. */
export function isWhole(summary: RepairSummary): boolean {
  const { formulas, filled, unmerged } = summary;
  const lists = Object.values(summary).filter((part) => Array.isArray(part));
  return formulas === 0 && filled === 0 && unmerged === 0 && lists.every(({ length }) => length === 0);
}
