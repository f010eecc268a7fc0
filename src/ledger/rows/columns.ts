/**
 * The columns of 任务台账, declared once and in their order. Headers, the row schema, the checks, the sheet's
 * formats and the pane's labels are all derived from this list.
 */

/** The choices of 完成状态, in the order in which a task passes through them. */
export const STATUSES = ["未启动", "推进中", "已完成"] as const;
export type Status = (typeof STATUSES)[number];

export type ColumnKey =
  | "no"
  | "part"
  | "section"
  | "measure"
  | "leadUnits"
  | "deadline"
  | "due"
  | "status"
  | "progress"
  | "completedOn"
  | "report"
  | "problems"
  | "contact"
  | "updatedOn"
  | "extendedTo"
  | "extensionBasis"
  | "light";

export interface Column {
  readonly key: ColumnKey;
  readonly header: string;
  readonly kind: "integer" | "text" | "date" | "share" | "choice" | "light";
  /** Columns of the plan are the document's and refuse typing; staff fill in theirs; formulas are ours. */
  readonly writtenBy: "plan" | "staff" | "formula";
  /** An Excel number format. "@" where people type: such a cell never turns typed text into a date or a formula. */
  readonly numberFormat: string;
  readonly widthCharacters: number;
  readonly wrap: boolean;
  readonly align: "left" | "center" | "right";
}

const plan = { writtenBy: "plan", kind: "text", numberFormat: "General", wrap: true, align: "left" } as const;
const staffText = { writtenBy: "staff", kind: "text", numberFormat: "@", wrap: true, align: "left" } as const;
const date = {
  kind: "date",
  numberFormat: "yyyy-mm-dd",
  widthCharacters: 12,
  wrap: false,
  align: "center",
} as const;

export const COLUMNS: readonly Column[] = [
  {
    ...plan,
    key: "no",
    header: "序号",
    kind: "integer",
    numberFormat: "0",
    widthCharacters: 7,
    align: "center",
  },
  { ...plan, key: "part", header: "工作板块", widthCharacters: 16 },
  { ...plan, key: "section", header: "工作事项", widthCharacters: 22 },
  { ...plan, key: "measure", header: "具体措施", widthCharacters: 48 },
  { ...plan, key: "leadUnits", header: "牵头单位", widthCharacters: 20 },
  // "@": staff type this in rows that they add, and General would turn 「9月」 into a date (D04).
  { ...plan, key: "deadline", header: "完成时限", numberFormat: "@", widthCharacters: 11, align: "center" },
  { ...date, key: "due", header: "截止日期", writtenBy: "plan" },
  {
    key: "status",
    header: "完成状态",
    kind: "choice",
    writtenBy: "staff",
    numberFormat: "General",
    widthCharacters: 12,
    wrap: false,
    align: "center",
  },
  {
    key: "progress",
    header: "完成进度",
    kind: "share",
    writtenBy: "staff",
    numberFormat: "0%",
    widthCharacters: 12,
    wrap: false,
    align: "center",
  },
  { ...date, key: "completedOn", header: "完成日期", writtenBy: "staff" },
  { ...staffText, key: "report", header: "进展情况", widthCharacters: 34 },
  { ...staffText, key: "problems", header: "存在问题及下一步", widthCharacters: 30 },
  { ...staffText, key: "contact", header: "责任人", widthCharacters: 12 },
  { ...date, key: "updatedOn", header: "更新日期", writtenBy: "staff" },
  { ...date, key: "extendedTo", header: "调整后时限", writtenBy: "staff", widthCharacters: 14 },
  { ...staffText, key: "extensionBasis", header: "调整依据", widthCharacters: 18 },
  {
    key: "light",
    header: "预警状态",
    kind: "light",
    writtenBy: "formula",
    numberFormat: "General",
    widthCharacters: 12,
    wrap: false,
    align: "center",
  },
];

const BY_KEY = new Map(COLUMNS.map((column) => [column.key, column]));

/** The declaration of a column. Throws only if a key stands in the type and not in the list. */
export function columnOf(key: ColumnKey): Column {
  const column = BY_KEY.get(key);
  if (column === undefined) throw new Error(`No column is declared for ${key}`);
  return column;
}
