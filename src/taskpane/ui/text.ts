/** The Chinese texts that more than one room of the pane shows; each room's own stand in its text.ts, the outcomes' sentences in actions/outcome/sentences.ts. */
export const words = {
  tabs: { today: "今天", issues: "问题", concerns: "预警", reports: "汇总", settings: "设置" },

  lights: "预警状态",
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
  loading: "正在载入…",
  notLoaded: "这一部分没有载入：请检查网络后再试；仍不行时关闭窗格重新打开。",
  loadAgain: "再试一次",
} as const;
