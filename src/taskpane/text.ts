import type { Severity } from "../ledger/issue";
import type { PlanSummary } from "../actions/pane-actions";

/** Every Chinese text of the pane but the outcomes' sentences, which are actions/sentences.ts. */
export const text = {
  title: "任务台账",

  outside: "请在 Excel 中打开“任务台账”加载项：这个页面离开 Excel 无法读写工作簿。",
  officeMissing: "没有加载到 Office.js，窗格无法工作。请检查网络后关闭窗格重新打开。",
  crashed: "窗格显示出错，工作簿没有因此改动。请重试；仍不行时关闭窗格重新打开。",
  retry: "重试",
  reading: "正在读取工作簿…",
  unread: "没有读到工作簿的内容，原因见窗格底部。",
  readAgain: "重新读取",

  asOf: "统计截止日",
  apply: "应用",
  asOfStored: (day: string) => `按工作簿中保存的 ${day} 判定预警。`,
  asOfProposed: (day: string, reason: string) => `建议 ${day}：${reason}`,
  asOfChosen: (day: string) => `${day} 由您选定，插入任务表时写入工作簿。`,
  asOfMissing: (proposal: string) => `工作簿中没有可用的统计截止日，请选定后按“应用”。${proposal}`,
  asOfPending: (day: string) => `工作簿中仍为 ${day}，按“应用”改写。`,
  asOfIncomplete: "请填写完整的日期。",

  empty: "这个工作簿里还没有任务台账。",
  insert: "插入任务表",
  insertWill: ({ tasks, parts, sections, documentNo }: PlanSummary) =>
    `将新建“任务台账”和“台账参数”两张工作表，写入${documentNo}的 ${tasks} 项任务（${parts} 个板块、${sections} 个事项）。其他工作表不受影响。`,

  tabList: "任务台账的视图",
  tabs: { overview: "总览", check: "校验", warnings: "预警", reports: "报表" },

  lights: "预警状态",
  lightsOf: (tasks: number, day: string) => `共 ${tasks} 项，按 ${day} 判定`,
  stale: (count: number) => `，其中 ${count} 项未按期更新`,
  noDay: "未定日期",

  validate: "校验",
  repair: "修复任务表",
  notChecked: "尚未校验。校验只读取任务表，不改动其中的内容。",
  checkedAt: (time: string, day: string) => `${time} 按 ${day} 校验`,
  dayChanged: "统计截止日已改，请重新校验。",
  noIssues: "没有发现问题。",
  severities: { error: "错误", warning: "警告", info: "提示" } satisfies Record<Severity, string>,
  group: (code: string, title: string | undefined, count: number) =>
    `${title === undefined ? code : `${code} ${title}`} · ${count}`,
  place: (no: number | null, cell: string) => (no === null ? cell : `序号 ${no} · ${cell}`),
  more: (count: number) => `再显示 ${count} 条`,
  fewer: (count: number) => `只显示前 ${count} 条`,

  highlight: "高亮预警",
  highlightWill: "为每一行按预警状态重新着色，并标出未按期更新的任务。",
  noConcerns: (day: string) => `按 ${day} 判定，没有逾期或有风险的任务。`,
  unit: "牵头单位",
  allUnits: (count: number) => `全部单位 ${count}`,
  wordCounted: (word: string, count: number) => `${word} ${count}`,
  task: (no: number) => `序号 ${no}`,
  daysLeft: (days: number) => (days < 0 ? `逾期 ${-days} 天` : days === 0 ? "当日到期" : `剩 ${days} 天`),
  pointsBehind: (points: number) => `落后 ${points} 个百分点`,

  summarise: "生成汇总",
  reportsWill: (day: string, sheets: readonly string[]) =>
    `按统计截止日 ${day} 生成${sheets.map((name) => `“${name}”`).join("")}。`,
  reportsKeep: "已有的同名汇总表将清空重写，请勿在其中填写；任务台账和其他工作表不受影响。",
  reportsMade: (time: string) => `${time} 已生成`,

  offer: "修复将改动以下内容",
  offerKeeps: "各单位填写的内容一律不动。",
  missingTasks: (count: number) => ({ title: "补回缺少的任务", count: `${count} 行` }),
  missingColumns: (count: number) => ({ title: "补回缺少的列", count: `${count} 列` }),
  documentCells: (count: number) => ({ title: "按文件恢复改动过的文字", count: `${count} 格` }),
  formulas: (count: number) => ({ title: "重写预警状态公式", count: `${count} 行` }),
  furniture: (count: number) => ({ title: "重设格式", count: `${count} 项` }),
  settings: (count: number) => ({ title: "补回台账参数", count: `${count} 项` }),
  tasksNumbered: (numbers: readonly number[]) => `序号 ${numbers.join("、")}`,
  taskColumns: (no: number, columns: readonly string[]) => `序号 ${no}：${columns.join("、")}`,
  list: (names: readonly string[]) => names.join("、"),
  doRepair: "修复",
  cancel: "取消",
  cancelled: "已取消修复，工作簿没有改动。",

  busy: {
    look: "正在读取工作簿…",
    insert: "正在插入任务表…",
    offer: "正在比对任务表与文件…",
    repair: "正在修复任务表…",
    validate: "正在校验…",
    highlight: "正在更新预警颜色…",
    summarise: "正在生成汇总…",
    "set-as-of": "正在写入统计截止日…",
    "go-to": "正在定位单元格…",
  },
  wait: (doing: string) => `${doing.replace(/…$/, "")}，完成后可用。`,
  counted: (done: number, of: number) => `${done} / ${of}`,
} as const;
