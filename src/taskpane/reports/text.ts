/** Every Chinese text of this room. */
export const text = {
  summarise: "生成汇总",
  reportsWill: (day: string, sheets: readonly string[]) =>
    `按统计截止日 ${day} 生成${sheets.map((name) => `“${name}”`).join("")}。`,
  freshness: {
    current: "现有的汇总与台账一致。",
    old: "现有的汇总生成之后，台账有改动：请重新生成。",
  },
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
} as const;
