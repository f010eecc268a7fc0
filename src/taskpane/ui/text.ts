/** The Chinese texts that more than one room of the pane shows; each room's own stand in its text.ts, the outcomes' sentences in actions/outcome/sentences.ts. */
export const words = {
  tabs: { today: "今天", issues: "问题", concerns: "预警", reports: "汇总" },

  lights: "预警状态",
  stale: "未更新",
  noDay: "未定日期",
  more: (count: number) => `再显示 ${count} 条`,
  fewer: (count: number) => `只显示前 ${count} 条`,
  copyByHand: "未能写入剪贴板：请在下面的框中按 Ctrl+C 复制。",
  copyBox: "要复制的文字",
  unit: "牵头单位",
  allUnits: (count: number) => `全部单位 ${count}`,
  wordCounted: (word: string, count: number) => `${word} ${count}`,
  task: (no: number) => `序号 ${no}`,
  cancel: "取消",
  part: "板块",
  allParts: "全部板块",
  section: "工作事项",
  allSections: "全部事项",
  find: "查找",
  findHint: "措施、单位或序号",
  moreFilters: (unfolded: boolean, atWork: number) =>
    `${unfolded ? "收起" : "更多"}${atWork > 0 ? ` ${atWork}` : ""}`,
  moreFiltersOf: "更多筛选和操作",
  clearFilters: "清除筛选条件",
} as const;
