import { SEVERITIES } from "../../ledger/fixes/issue";

/** Every Chinese text of this room. */
export const text = {
  validate: "校验",
  notChecked: "尚未校验。校验不改动任务表中的内容，结果写入“校验结果”表。",
  checkedAt: (time: string, day: string) => `${time} 按 ${day} 校验`,
  dayChanged: "统计截止日已改，请重新校验。",
  noIssues: "没有发现问题。",
  severities: SEVERITIES,
  ofNoUnit: "台账整体",
  place: (no: number | null, cell: string) => (no === null ? cell : `序号 ${no} · ${cell}`),
  isNew: "新",
  since: (time: string, added: number, gone: number) => `与 ${time} 的校验相比：新增 ${added}，消除 ${gone}`,

  tools: "问题工具",
  onlyNew: (count: number) => `新 ${count}`,
  onlyNewWill: "只看上次按“校验”以来新增的问题",
  byUnit: "按单位",
  byUnitWill: "按牵头单位排列；共同牵头的任务列在每个单位之下",
  assignments: (issues: number, rows: number) => `按单位排列：${issues} 个问题，${rows} 项次`,
  noneShown: "没有符合筛选条件的问题。",
  previous: "上一个",
  next: "下一个",
  nextKeys: "F8 下一个，Shift+F8 上一个，并定位到单元格",
  walk: "逐个查看",

  fix: "修正",
  fixOne: (place: string, column: string | null) =>
    `修正：${[place, ...(column === null ? [] : [column])].join(" ")}`,
  fixAll: (count: number) => `全部修正 ${count}`,
  ofGroup: (label: string, code: string, title: string | undefined) =>
    `${label}：${title === undefined ? code : `${code} ${title}`}`,
  preview: (count: number) => `预览修正 ${count}`,
  previewGuesses: (count: number) => `核对建议 ${count}`,
  previewChoices: (count: number) => `选择改法 ${count}`,
  guessed: "以下改法是推测，请逐条核对后再写入。",
  eitherWay: "有两种改法，请选其一写入。",
  writeThis: (label: string, count: number) => `${label}：写入 ${count} 处`,
  previewTitle: (count: number) => `写入前请核对 ${count} 处`,
  was: "现为",
  will: "改为",
  write: (count: number) => `写入 ${count} 处`,
  fixedReport: "上次修正",
  fixedWritten: (count: number) => `已写入 ${count} 处。`,
  fixedSkipped: (count: number) => `未写入 ${count} 处：`,
  undoEmptied: "写入表格会清空 Excel 的撤销记录（此版本的 Excel 如此），之前的输入不能再按 Ctrl+Z 撤销。",
  dismiss: "知道了",

  unit: "单位",
  allUnits: "各单位",
  copyTo: (to: string, count: number) => `复制给${to} ${count}`,
  copied: (to: string, count: number) => `已复制 ${count} 个问题，可粘贴给${to}。`,
  message: {
    greeting: (unit: string) => `${unit}：`,
    greetingAll: "各牵头单位：",
    until: (day: string | null) => (day === null ? "改正后请答复" : `请改正，并于 ${day} 前答复`),
    ask: (day: string, count: number, until: string) =>
      `任务台账中有以下 ${count} 个问题（统计截止日 ${day}），${until}：`,
    section: (unit: string, count: number) => `${unit === "" ? "台账整体" : unit}（${count} 个）：`,
    task: (no: number, measure: string | null) => `序号 ${no}${measure === null ? "" : `“${measure}”`}`,
    table: "台账整体",
    issue: (index: number, task: string, column: string, sentence: string) =>
      `${index}. ${task}${column === "" ? "" : `　${column}`}：${sentence}`,
  },

  legend: "图例：各代码的含义和改正办法",
  fixing: {
    automatic: "可一键修正",
    confirmed: "预览后修正",
    none: "请人工改正",
  },
} as const;
