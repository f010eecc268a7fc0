import type { TableRestored, TableShown, TableSorted } from "./table-view";

/** What was filtered, sorted or put back of the ledger's table. */
export function tableSentence(outcome: TableShown | TableSorted | TableRestored): string {
  switch (outcome.kind) {
    case "table-shown":
      return outcome.wanted.kind === "unit"
        ? `任务表只显示${outcome.wanted.unit}牵头的 ${outcome.rows} 行（含共同牵头），其余行隐藏，内容未改动。`
        : `任务表只显示列出的 ${outcome.rows} 行，其余行隐藏，内容未改动。`;
    case "table-sorted":
      return `任务表的 ${outcome.rows} 行已按轻重排序，逾期在最前，各行内容未改动${off(outcome.filtersOff)}。`;
    case "table-restored":
      return `${ORDERS[outcome.order]}${outcome.filters > 0 ? `，原来的筛选已恢复 ${outcome.filters} 列` : "，现在没有筛选"}${off(outcome.filtersOff)}。`;
  }
}

const ORDERS: Readonly<Record<TableRestored["order"], string>> = {
  none: "任务表已取消本窗格的筛选",
  restored: "任务表已恢复原来的顺序",
  over: "任务表已恢复原来的顺序（此后有人另行排过序，也一并恢复）",
};

function off(headers: readonly string[]): string {
  return headers.length === 0 ? "" : `；“${headers.join("”“")}”列的筛选未能恢复，请重新筛选`;
}
