import { isCellError, isShare, textOf } from "../cells/cell-value";
import type { CellValue, Settings } from "../cells/ledger";
import { isBlankCell, quoted } from "../cells/seen-cell";
import { columnOf } from "../rows/columns";
import { shownCell } from "../rows/shown-cell";
import { dueDay } from "../lights/extension";
import { FINISHED, LIGHT_SETTINGS, type LightInput } from "../lights/lights";
import { isDayOf, type LedgerDays } from "../settings/ledger-days";
import { settingName } from "../settings/settings";
import { isoOf } from "../../plan/serial";

/** Why a dated task is 无法判定: the cell that cannot be read, and why; in the order in which `judge` stumbles. */
export function whyUnjudgeable(input: LightInput, settings: Settings, days: LedgerDays | null): string {
  const keys = Object.keys(input) as (keyof LightInput)[];
  const wrong = keys.find((key) => isCellError(input[key]));
  if (wrong !== undefined) return `${named(wrong)}是错误值（${textOf(input[wrong])}）`;
  const setting = LIGHT_SETTINGS.find((key) => settings[key] === null);
  if (setting !== undefined) return `台账参数的“${settingName(setting)}”未填或不是数`;
  if (days === null) return `台账参数的“${settingName("year")}”或“${settingName("asOf")}”不对`;
  if (dueDay(input, days) === null) return noDay("due", input.due, days);
  if (input.status === FINISHED && !isDayOf(days, input.completedOn))
    return `状态是“${FINISHED}”，但${noDay("completedOn", input.completedOn, days)}`;
  if (!isShare(input.progress)) return noShare(input.progress);
  throw new Error("a task that can be judged was asked why it cannot");
}

function named(key: keyof LightInput): string {
  return `“${columnOf(key).header}”`;
}

function noDay(key: "due" | "completedOn", value: CellValue, { first, last }: LedgerDays): string {
  if (isBlankCell(value)) return `${named(key)}未填`;
  if (typeof value !== "number") return `${named(key)}${quoted(textOf(value))}不是日期`;
  return `${named(key)}（${shownCell(value, key)}）不在 ${isoOf(first)} 至 ${isoOf(last)} 之间`;
}

function noShare(value: CellValue): string {
  if (isBlankCell(value)) return `${named("progress")}未填`;
  if (typeof value !== "number") return `${named("progress")}${quoted(textOf(value))}不是百分数`;
  return `${named("progress")}（${shownCell(value, "progress")}）不在 0% 至 100% 之间`;
}
