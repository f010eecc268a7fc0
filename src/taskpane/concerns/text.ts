/** Every Chinese text of this room. */
export const text = {
  highlight: "高亮预警",
  highlightWill: "为每一行按预警状态重新着色，并标出未按期更新的任务。",
  clearing:
    "Excel 读不出本表的条件格式，原因多在自行设置的规则。可以清除本表的全部条件格式（自行设置的也在内），再重写预警颜色；单元格内容和普通格式不受影响。",
  clearAndHighlight: "清除并重写",
  keepFormats: "不清除",
  noConcerns: (day: string) => `按 ${day} 判定，没有逾期或有风险的任务。`,
  daysLeft: (days: number) => (days < 0 ? `逾期 ${-days} 天` : days === 0 ? "当日到期" : `剩 ${days} 天`),
  pointsBehind: (points: number) => `落后 ${points} 个百分点`,
} as const;
