import type { WantedRows } from "../../actions/outcome/table-view";

/** Every Chinese text of this room. */
export const text = {
  region: "任务表的筛选和排序",
  showUnit: "在表中只看该单位",
  showListed: (count: number) => `在表中只看这 ${count} 项`,
  sort: "在表中按轻重排序",
  clear: "清除表中的筛选",
  will: "只隐藏或移动任务表的行，不改内容；随时可恢复原来的顺序和筛选。",
  undoEmptied: "此版本的 Excel 会因此清空撤销记录。",
  noUnit: "请先选择牵头单位",
  noTasks: "列表中没有任务",
  shown: (wanted: WantedRows, rows: number) =>
    wanted.kind === "unit" ? `表中只显示${wanted.unit}牵头的 ${rows} 行` : `表中只显示列出的 ${rows} 行`,
  sorted: "已按轻重排序",
  restore: "恢复原来的顺序和筛选",
} as const;
