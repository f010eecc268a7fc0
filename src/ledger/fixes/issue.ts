import type { Fix, FixChoice, FixTrust, Fixing } from "./fix";

/** Severities, gravest first, and what staff read for them. The keys are the report's contract. */
export const SEVERITIES = { error: "错误", warning: "警告", info: "提示" } as const;
export type Severity = keyof typeof SEVERITIES;
export const GRAVEST_FIRST = Object.keys(SEVERITIES) as readonly Severity[];

/** A finding of the checks. The field names are the report's contract. */
export interface Issue {
  /** A code of the catalogue, e.g. `P01`. */
  readonly code: string;
  readonly severity: Severity;
  /** The row's 序号, null for the header row, the table as a whole, and rows without a readable 序号. */
  readonly no: number | null;
  /** The column's header as it stands (T01: as it should), null where the issue is the table's. */
  readonly column: string | null;
  /** e.g. `任务台账!H25`. */
  readonly cell: string;
  /** One Chinese sentence: what is wrong and what was expected. */
  readonly message: string;
  /** How the code is mended; null where staff alone can. Not part of the report. */
  readonly fixing: Fixing | null;
  /** What would mend this issue; null where nothing safe is known. Not part of the report. */
  readonly fix: Fix | null;
  /** Where there is more than one way out: all of them, `fix` the first. Else empty. Not part of the report. */
  readonly choices: readonly FixChoice[];
  /** Is `fix` what was meant, or a guess? Not part of the report. */
  readonly trust: FixTrust;
  /** The first words of the row's 具体措施, so that a reader knows which task it is. Not part of the report. */
  readonly measure: string | null;
  /** 工作事项 of the row's task, null for the table's own issues. Not part of the report. */
  readonly section: string | null;
  /** The row's 牵头单位 by the registry's names, for filters. Not part of the report. */
  readonly units: readonly string[];
}
