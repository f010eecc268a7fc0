/** What an action is doing at this moment; `done` of `of` where it counts something. */
export interface Progress {
  readonly sentence: string;
  readonly done?: number;
  readonly of?: number;
}

/** What one reads while something runs, by what was pressed. */
export const DOING = {
  look: "正在读取工作簿…",
  insert: "正在插入任务表…",
  offer: "正在比对任务表与文件…",
  repair: "正在修复任务表…",
  copy: "正在准备副本…",
  validate: "正在校验…",
  fix: "正在修正…",
  "fix-here": "正在修正…",
  "write-row": "正在写入本行…",
  highlight: "正在更新预警颜色…",
  "take-back": "正在撤回…",
  recalculate: "正在重新计算…",
  summarise: "正在生成汇总…",
  keep: "正在留存本期…",
  bulletin: "正在写通报…",
  letters: "正在写函件…",
  "set-as-of": "正在写入统计截止日…",
  settings: "正在读取台账参数…",
  "set-settings": "正在写入台账参数…",
  "show-rows": "正在筛选任务表…",
  "sort-rows": "正在排序任务表…",
  "restore-rows": "正在恢复任务表的顺序和筛选…",
  "go-to": "正在定位单元格…",
} as const;
export type Doing = keyof typeof DOING;

/** What one reads where Excel takes its time over one request. */
export const STILL = (seconds: number): string => `Excel 还在处理（已 ${seconds} 秒），请稍候…`;

/** The same where an action knows how much it is about. */
export const DOING_SO_MANY = {
  insert: (tasks: number): string => `正在写入 ${tasks} 项任务…`,
  validate: (rows: number): string => `正在校验 ${rows} 行…`,
  fix: (places: number): string => `正在修正 ${places} 处…`,
  letters: (count: number): string => `正在写 ${count} 件函件…`,
} as const;
