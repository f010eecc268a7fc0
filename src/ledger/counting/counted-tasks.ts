import type { Serial } from "../../plan/plan";
import { END_OF_DATES, isShare } from "../cells/cell-value";
import type { ColumnKey } from "../rows/columns";
import { dueDay, isAdopted } from "../lights/extension";
import { hasExtensions } from "../rows/ledger-columns";
import { ledgerDays } from "../settings/ledger-days";
import { countedNo, ledgerRows } from "../rows/ledger-rows";
import type { CellValue, Ledger, Settings } from "../cells/ledger";
import { isOngoing, judge, lightInput, type LightWord } from "../lights/lights";
import { isStaleIn, lastPeriod } from "../lights/stale";

/** A task as the summaries count it: a row of the ledger, each 序号 once. */
export interface CountedTask {
  readonly no: number;
  /** Position in `Ledger.rows`. */
  readonly index: number;
  readonly cell: (key: ColumnKey) => CellValue;
  /** A row too empty to be judged counts as 无法判定. */
  readonly light: LightWord;
  readonly ongoing: boolean;
  /** The day on which it is due, an adopted 调整后时限 before 截止日期; null where there is none to be told. */
  readonly due: Serial | null;
  /** 延期: its 调整后时限 is adopted. */
  readonly extended: boolean;
  /** A number from 0 to 1; null for anything else. */
  readonly progress: number | null;
  /** 未更新. */
  readonly stale: boolean;
}

export interface LedgerTasks {
  /** In the order of 序号. */
  readonly tasks: readonly CountedTask[];
  /** Rows with something in them that do not count: their 序号 stands above already, or is no integer. */
  readonly leftOut: number;
  /** The ledger has 调整后时限 and 调整依据; one of the older format has not. */
  readonly extensions: boolean;
}

/** The tasks of a ledger with their lights; of a 序号 that stands twice the first row. Never throws. */
export function ledgerTasks(ledger: Ledger, settings: Settings): LedgerTasks {
  const rows = ledgerRows(ledger);
  const [period, days] = [lastPeriod(settings), ledgerDays(settings)];
  const tasks = new Map<number, CountedTask>();
  for (const { index, cell } of rows) {
    const no = countedNo(cell("no"));
    if (no === null || tasks.has(no)) continue;
    const input = lightInput(cell);
    const { deadline, status, progress } = input;
    const ongoing = isOngoing(deadline);
    tasks.set(no, {
      no,
      index,
      cell,
      light: judge(input, settings, days),
      ongoing,
      due: days && dueDay(input, days),
      extended: !ongoing && days !== null && isAdopted(input, days),
      progress: isShare(progress) ? progress : null,
      stale: isStaleIn({ deadline, status, updatedOn: cell("updatedOn") }, period, days),
    });
  }
  return {
    tasks: [...tasks.values()].sort((a, b) => a.no - b.no),
    leftOut: rows.length - tasks.size,
    extensions: hasExtensions(ledger.headers),
  };
}

/** The day on which due tasks are counted; null while 统计截止日 is no date. */
export function dayOf(asOf: Settings["asOf"]): Serial | null {
  return asOf !== null && asOf >= 1 && asOf < END_OF_DATES ? Math.floor(asOf) : null;
}
