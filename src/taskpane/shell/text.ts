import { SEVERITIES } from "../../ledger/fixes/issue";
import type { PlanSummary } from "../../actions/pane/pane-actions";

/** Every Chinese text of this room. */
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
  asOfShort: (day: string) => `截至 ${day}`,
  chooseDay: "请选定统计截止日",
  settings: "设置",
  back: "返回",
  apply: "应用",
  asOfStored: (day: string) => `按工作簿中保存的 ${day} 判定预警。`,
  asOfProposed: (day: string, reason: string) => `建议 ${day}：${reason}`,
  asOfChosen: (day: string) => `${day} 由您选定，插入任务表时写入工作簿。`,
  asOfMissing: (proposal: string) => `工作簿中没有可用的统计截止日，请选定后按“应用”。${proposal}`,
  asOfPending: (day: string) => `工作簿中仍为 ${day}，按“应用”改写。`,
  asOfIncomplete: "请填写日期，年在前，如 2021-10-08。",
  dayForm: "年-月-日",

  empty: "这个工作簿里还没有任务台账。",
  othersWorkbook: (sheets: readonly string[]) =>
    `这个工作簿里还没有任务台账，有 ${sheets.length} 张别的工作表：${sheets.slice(0, 3).join("、")}${sheets.length > 3 ? " 等" : ""}。插入时不改动它们。`,
  readOnly: "工作簿以只读方式打开：可以查看和校验列表，写入要先在 Excel 中按“编辑工作簿”（或另存为副本）。",
  isProtected: (sheet: string) =>
    `工作表“${sheet}”受保护：判定和问题列表照常，修正、高亮和修复要先撤销工作表保护。`,
  tooOld:
    "这个 Excel 不支持 ExcelApi 1.9，任务台账无法工作。请用 Excel 2021、Microsoft 365 或网页版 Excel 打开。",
  insert: "插入任务表",
  insertWill: ({ tasks, parts, sections, documentNo }: PlanSummary) =>
    `将新建“任务台账”和“台账参数”两张工作表，写入${documentNo}的 ${tasks} 项任务（${parts} 个板块、${sections} 个事项）。其他工作表不受影响。`,

  tabList: "任务台账的视图",
  tabCount: (errors: number, warnings: number) =>
    `${SEVERITIES.error} ${errors}，${SEVERITIES.warning} ${warnings}`,
  wayBack: "撤回",
  manual: "工作簿设为手动计算：改动之后，表中的预警状态和汇总要重新计算才会更新。",
  recalculate: "重新计算",

  wait: (doing: string) => `${doing.replace(/…$/, "")}，完成后可用。`,
  counted: (done: number, of: number) => `${done} / ${of}`,
} as const;
