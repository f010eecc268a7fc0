import { SEVERITIES } from "../ledger/fixes/issue";
import type { PlanSummary } from "../actions/pane/pane-actions";

/** Every Chinese text of the pane but the outcomes' sentences, which are actions/outcome/sentences.ts. */
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
  tabCount: (errors: number, warnings: number) =>
    `${SEVERITIES.error} ${errors}，${SEVERITIES.warning} ${warnings}`,
  tabs: { overview: "总览", check: "校验", concerns: "预警", reports: "报表" },

  lights: "预警状态",
  lightsOf: (tasks: number, day: string) => `共 ${tasks} 项，按 ${day} 判定`,
  stale: (count: number) => `，其中 ${count} 项未按期更新`,
  noDay: "未定日期",

  validate: "校验",
  repair: "修复任务表",
  notChecked: "尚未校验。校验不改动任务表中的内容，结果写入“校验结果”表。",
  checkedAt: (time: string, day: string) => `${time} 按 ${day} 校验`,
  dayChanged: "统计截止日已改，请重新校验。",
  noIssues: "没有发现问题。",
  severities: SEVERITIES,
  group: (code: string, title: string | undefined, count: number) =>
    `${title === undefined ? code : `${code} ${title}`} · ${count}`,
  place: (no: number | null, cell: string) => (no === null ? cell : `序号 ${no} · ${cell}`),
  isNew: "新",
  facts: (measure: string | null, units: readonly string[]) =>
    [...(measure === null ? [] : [measure]), ...(units.length > 0 ? [units.join("、")] : [])].join(" · "),
  more: (count: number) => `再显示 ${count} 条`,
  fewer: (count: number) => `只显示前 ${count} 条`,

  live: "随改随校验",
  liveWill: "台账每次改动后自动校验，只更新本窗格，不写入工作簿。",
  liveChanged: ({ added, gone }: { readonly added: number; readonly gone: number }) =>
    `改动后已重新校验：${[
      ...(added > 0 ? [`新增 ${added} 个问题`] : []),
      ...(gone > 0 ? [`消除 ${gone} 个`] : []),
    ].join("，")}。`,
  liveFailed: "改动后没有校验成，列表可能不是最新：请按“校验”。",
  liveOff: "未能监听工作簿的改动，随改随校验没有开启：请按“校验”，或再次打开这个开关。",
  since: (time: string, added: number, gone: number) => `与 ${time} 的校验相比：新增 ${added}，消除 ${gone}`,

  filters: "筛选",
  moreFilters: (unfolded: boolean, atWork: number) =>
    `${unfolded ? "收起筛选" : "更多筛选"}${atWork > 0 ? ` ${atWork}` : ""}`,
  section: "工作事项",
  allSections: (count: number) => `全部事项 ${count}`,
  onlyNew: (count: number) => `只看新增 ${count}`,
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
  nothing: "（空）",
  write: (count: number) => `写入 ${count} 处`,
  fixedReport: "上次修正",
  fixedWritten: (count: number) => `已写入 ${count} 处。`,
  fixedSkipped: (count: number) => `未写入 ${count} 处：`,
  wayBack: "撤回",
  takeBack: { fix: "撤回上次修正", repair: "撤回上次修复" },
  takeBackWill:
    "把写入的内容恢复原样；此后又有改动的格不动。拆开的合并单元格不再合并，删去的空行不再补回。关闭窗格后不能再撤回。",
  undoEmptied: "写入表格会清空 Excel 的撤销记录（此版本的 Excel 如此），之前的输入不能再按 Ctrl+Z 撤销。",
  dismiss: "知道了",

  copy: (count: number) => `复制为文字 ${count}`,
  copied: (count: number) => `已复制 ${count} 个问题，可粘贴给单位。`,
  copyByHand: "未能写入剪贴板：请在下面的框中按 Ctrl+C 复制。",
  copyBox: "要复制的文字",
  message: {
    greeting: (unit: string) => (unit === "" ? "各单位：" : `${unit}：`),
    ask: (day: string, count: number) => `请核对任务台账中的以下 ${count} 个问题（统计截止日 ${day}）：`,
    task: (no: number, measure: string | null) => `序号 ${no}${measure === null ? "" : `“${measure}”`}`,
    table: "台账整体",
    units: (names: readonly string[]) => (names.length === 0 ? "" : `（${names.join("、")}）`),
    issue: (index: number, task: string, place: string, sentence: string) =>
      `${index}. ${task}　${place}：${sentence}`,
  },

  legend: "图例：各代码的含义和改正办法",
  fixing: {
    automatic: "可一键修正",
    confirmed: "预览后修正",
    none: "请人工改正",
  },

  highlight: "高亮预警",
  highlightWill: "为每一行按预警状态重新着色，并标出未按期更新的任务。",
  clearing:
    "Excel 读不出本表的条件格式，原因多在自行设置的规则。可以清除本表的全部条件格式（自行设置的也在内），再重写预警颜色；单元格内容和普通格式不受影响。",
  clearAndHighlight: "清除并重写",
  keepFormats: "不清除",
  manual: "工作簿设为手动计算：改动之后，表中的预警状态和汇总要重新计算才会更新。",
  recalculate: "重新计算",
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
  summariseAgain: (sheets: readonly string[]) =>
    `${sheets.map((name) => `“${name}”`).join("")}自生成以来有人手工改动过，重新生成会覆盖这些改动。要留下的内容请先复制到别处。`,
  summariseOver: "覆盖并生成",
  leaveReports: "不生成",
  reportsMade: (time: string) => `${time} 已生成`,

  meetings: "历次会议",
  keep: "留存本期",
  keepWill: (day: string) =>
    `把 ${day} 各项任务的状态、进度和预警追加到“历次会议”，供下次会议比较：新增逾期、新完成、进度下降。`,
  keepAgain: (day: string) => `${day} 的会议已经留存。覆盖后，当次的记录换成现在的台账；其他各次不变。`,
  overwrite: "覆盖本期",
  leaveKept: "不覆盖",

  papers: "文书",
  papersWill: (day: string) =>
    `按 ${day} 的台账写成 Word 文件：文号、日期留空待填；用语在“台账参数”里改。不改动工作簿。`,
  bulletin: "通报",
  letters: "函件",
  lettersTo: "函件致",
  lettersToAll: (units: number) => `函件致各有关单位 ${units}`,
  letterTo: (unit: string, tasks: number) => `函件致${unit} ${tasks} 项`,
  copyPapers: (papers: string) => `复制${papers}文字`,
  copiedPapers: (papers: string) => `已复制${papers}文字，可粘贴到 Word 或邮件。`,

  older: "台账是旧版",
  olderLacks:
    "没有“调整后时限”“调整依据”两列，经批准的延期无处填写，汇总中的“延期”按 0 计。其余照常可用；更新为新版后才能登记延期。",
  olderWill: "按下后先列出将要改动的内容，确认后才写入。",
  update: "更新旧版台账",
  offer: "修复将改动以下内容",
  offerUpdate: "更新旧版台账将改动以下内容",
  offerKeeps: "各单位填写的内容一律不动。",
  copyFirst: {
    older: "更新前请先另存一份副本，以便日后查对原样。",
    replaced: "以下有现有内容会被改写，可先另存一份副本备查。",
  },
  saveCopy: "另存副本",
  missingTasks: (count: number) => ({ title: "补回缺少的任务", count: `${count} 行` }),
  missingColumns: (count: number) => ({ title: "补上缺少的列", count: `${count} 列` }),
  misnamed: (count: number) => ({ title: "改正列名", count: `${count} 列` }),
  renamed: (was: string, is: string) => `“${was.replace(/\s+/g, " ")}”改为“${is}”`,
  movedDays: (count: number) => ({
    title: "截止日期晚于文件，移到“调整后时限”（请随后补填“调整依据”）",
    count: `${count} 项`,
  }),
  movedDay: (no: number, day: string) => `序号 ${no}：${day}`,
  replaced: (count: number) => ({ title: "按文件恢复改动过的内容", count: `${count} 格` }),
  filled: (count: number) => ({ title: "按文件填上空白处", count: `${count} 格` }),
  replacedCell: (no: number, column: string, was: string, is: string) =>
    `序号 ${no} ${column}：现为${was}，改为${is}`,
  formulas: (count: number) => ({ title: "重写预警状态公式", count: `${count} 行` }),
  furniture: (count: number) => ({ title: "重设格式", count: `${count} 项` }),
  settings: (count: number) => ({ title: "补回台账参数", count: `${count} 项` }),
  tasksNumbered: (numbers: readonly number[]) => `序号 ${numbers.join("、")}`,
  list: (names: readonly string[]) => names.join("、"),
  doRepair: "修复",
  doUpdate: "更新",
  cancel: "取消",
  cancelled: "已取消修复，工作簿没有改动。",

  wait: (doing: string) => `${doing.replace(/…$/, "")}，完成后可用。`,
  counted: (done: number, of: number) => `${done} / ${of}`,
} as const;
