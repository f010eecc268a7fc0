import { words } from "../ui/text";

/** Every Chinese text of this room. */
export const text = {
  highlight: "高亮预警",
  highlightWill: "为每一行按预警状态重新着色，并标出未按期更新的任务。",
  clearing:
    "Excel 读不出本表的条件格式，原因多在自行设置的规则。可以清除本表的全部条件格式（自行设置的也在内），再重写预警颜色；单元格内容和普通格式不受影响。",
  clearAndHighlight: "清除并重写",
  keepFormats: "不清除",
  noConcerns: (day: string) => `按 ${day} 判定，没有逾期或有风险的任务。`,
  distance: ({ daysLeft, pointsBehind }: Distance): string =>
    [
      ...(daysLeft === null ? [] : [words.daysLeft(daysLeft)]),
      ...(Math.round(pointsBehind ?? 0) > 0 ? [`落后 ${Math.round(pointsBehind ?? 0)} 个百分点`] : []),
    ].join(" · "),
  tools: "预警工具",
  noneShown: "没有符合筛选条件的任务。",
  onlyStaleWill: "只看未按期更新的任务，不论是否预警",
  grouping: "排列",
  groupings: { light: "按轻重", unit: "按单位", part: "按板块" },
  month: "到期月份",
  allMonths: "全部月份",
  ofNoUnit: "未填牵头单位",
  ofNoPart: "未填板块",
  copyReminders: (units: number) => `复制催报文字（${units} 个单位）`,
  copyReminder: (tasks: number) => `复制催报文字 ${tasks}`,
  copied: (tasks: number) => `已复制 ${tasks} 项的催报文字，可粘贴给单位。`,
  listed: (tasks: number, rows: number) =>
    rows === tasks ? `列出 ${tasks} 项` : `列出 ${tasks} 项，${rows} 项次`,
} as const;

interface Distance {
  readonly daysLeft: number | null;
  readonly pointsBehind: number | null;
}
