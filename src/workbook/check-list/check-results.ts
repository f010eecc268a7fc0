import { SHEETS } from "../../ledger/settings/sheet-names";
import { ownColumn, type Report } from "../reports/report";

/** The sheet of a check: not one of the summaries, and made by another action. The last three columns are hidden. */
export const CHECK_RESULTS = {
  name: SHEETS.checkResults,
  title: "重点任务台账校验结果",
  keptColumns: 4,
  before: "级别 代码 序号 单元格 列 当前值 问题 建议 牵头单位 状态 行 摘要 标记 标记值".split(" "),
  columns: [
    ownColumn("级别", 7),
    ownColumn("代码", 7),
    ownColumn("序号", 7),
    ownColumn("单元格", 9),
    ownColumn("列", 14),
    ownColumn("当前值", 24, "General", "left"),
    ownColumn("问题", 52, "General", "left"),
    ownColumn("建议", 26, "General", "left"),
    ownColumn("牵头单位", 18, "General", "left"),
    ownColumn("状态", 9),
    ownColumn("行", 7),
    ownColumn("标记", 16),
    ownColumn("标记值", 16),
  ],
} as const satisfies Report;
