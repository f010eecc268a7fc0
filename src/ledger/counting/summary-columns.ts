import { STATUSES } from "../rows/columns";
import { LIGHTS, WORDS } from "../lights/lights";

type LightKey = (typeof LIGHTS)[number]["key"];

/** What is counted, in the order of the columns of 单位汇总 and 事项汇总 (workbook, "Sheets"). */
export type CountKey =
  | "tasks"
  | "first"
  | "shared"
  | "dated"
  | "due"
  | "finished"
  | "underWay"
  | "notStarted"
  | LightKey
  | "extended"
  | "finishedShare"
  | "dueFinishedShare"
  | "meanProgress"
  | "stale";

export interface CountColumn {
  readonly key: CountKey;
  readonly header: string;
  readonly kind: "count" | "share";
  /** Counted of a unit alone: who stands first makes no sense for a section. */
  readonly ofUnits: boolean;
  /** Counted by its light. */
  readonly light: LightKey | null;
  /** Counted by its status, dated tasks alone. */
  readonly status: (typeof STATUSES)[number] | null;
}

const plain = { kind: "count", ofUnits: false, light: null, status: null } as const;
const share = { ...plain, kind: "share" } as const;
const byLight = (light: LightKey): CountColumn => ({ ...plain, key: light, header: WORDS[light], light });

export const COUNT_COLUMNS: readonly CountColumn[] = [
  { ...plain, key: "tasks", header: "任务数" },
  { ...plain, key: "first", header: "列首位", ofUnits: true },
  { ...plain, key: "shared", header: "共同牵头", ofUnits: true },
  { ...plain, key: "dated", header: "有时限" },
  { ...plain, key: "due", header: "到期" },
  { ...plain, key: "finished", header: STATUSES[2], status: STATUSES[2] },
  byLight("finishedInTime"),
  byLight("finishedLate"),
  { ...plain, key: "underWay", header: STATUSES[1], status: STATUSES[1] },
  { ...plain, key: "notStarted", header: STATUSES[0], status: STATUSES[0] },
  byLight("overdue"),
  byLight("farBehind"),
  byLight("behind"),
  byLight("dueSoon"),
  byLight("normal"),
  byLight("unjudgeable"),
  byLight("ongoing"),
  { ...plain, key: "extended", header: "延期" },
  { ...share, key: "finishedShare", header: "完成率" },
  { ...share, key: "dueFinishedShare", header: "到期完成率" },
  { ...share, key: "meanProgress", header: "平均进度" },
  { ...plain, key: "stale", header: "未更新" },
];

/** What stands where there is nothing to count or to divide by. */
export const DASH = "—";
