import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { digestOf } from "../cells/digest";
import { isCellError, isShare } from "../cells/cell-value";
import type { CellValue, Settings } from "../cells/ledger";
import type { CountedTask } from "../counting/counted-tasks";
import type { ColumnKey } from "../rows/columns";
import { isDateSetting, SETTINGS } from "../settings/settings";

/** The ledger's columns that 历次表 keeps of a task, in their order behind 会议日期 and 序号. */
export const KEPT_COLUMNS = [
  "leadUnits",
  "status",
  "progress",
  "completedOn",
  "extendedTo",
  "light",
] as const satisfies readonly ColumnKey[];
type KeptColumn = (typeof KEPT_COLUMNS)[number];

/** A task as a meeting found it: the cells as they stood, the light as it was judged. */
export interface KeptTask {
  readonly no: number;
  readonly cells: Readonly<Record<KeptColumn, CellValue>>;
}

/** What 留存本期 keeps of a meeting. */
export interface Meeting {
  /** The 统计截止日 that the ledger was judged on. */
  readonly day: Serial;
  /** The settings that it was judged by, in words. */
  readonly settings: string;
  /** In the order of 序号. */
  readonly tasks: readonly KeptTask[];
}

/** The meeting of this day, out of the ledger's tasks. */
export function meetingOf(tasks: readonly CountedTask[], settings: Settings, day: Serial): Meeting {
  return {
    day,
    settings: settingsWords(settings),
    tasks: tasks.map(({ no, cell, light }) => {
      const cells = KEPT_COLUMNS.map((key) => [key, key === "light" ? light : cell(key)] as const);
      return { no, cells: Object.fromEntries(cells) as KeptTask["cells"] };
    }),
  };
}

/** 完成进度 from 0 to 1; null for anything else. */
export function keptProgress({ cells: { progress } }: KeptTask): number | null {
  return isShare(progress) ? progress : null;
}

/** `印发日 2021-03-30；计划年度 2021；…`, but for 统计截止日, which is the meeting's own day. */
function settingsWords(settings: Settings): string {
  return SETTINGS.filter(({ key }) => key !== "asOf")
    .map(({ key, name }) => {
      const value = settings[key] ?? null;
      if (value === null) return `${name} 未填`;
      return `${name} ${isDateSetting(name) ? isoOf(value) : String(value)}`;
    })
    .join("；");
}

/**
 * The fingerprint of a meeting, of its day, its settings and its rows. Whoever changes a kept row by hand changes it;
 * it guards against slips, not against forgers, who can make it anew.
 */
export function fingerprintOf({ day, settings, tasks }: Meeting): Promise<string> {
  const rows = tasks.map(({ no, cells }) => [String(no), ...KEPT_COLUMNS.map((key) => spelt(cells[key]))]);
  const text = [[String(day), settings], ...rows].map((row) => row.join("\t")).join("\n");
  return digestOf(text);
}

/** One spelling for a cell, whichever program wrote it: line ends as Excel keeps them. */
function spelt(cell: CellValue): string {
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).replace(/\r\n?/g, "\n");
}
