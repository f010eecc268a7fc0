import type { AboutExcel } from "../../actions/about";

/** Every Chinese text of this room. */
export const text = {
  parameters: "判定参数",
  parametersWill: "存在工作表“台账参数”里，写入后预警状态和各汇总表随之重新计算。",
  words: "通报和函件用语",
  standard: (value: string, source: string) => `标准值 ${value}（${source}）`,
  edited: "已修改，未写入",
  write: (count: number) => `写入 ${count} 项`,
  nothingToWrite: "没有改动",
  fillRight: "有的格没有填对，请先改正。",
  back: "恢复标准值",
  backWill: "把上面的参数和用语填回标准值，看过以后再写入；统计截止日不变。",
  drop: "放弃修改",
  problem: {
    "no-day": "请填写日期，年在前，如 2021-10-08。",
    "no-number": (least: number, most: number) => `请填写 ${least} 到 ${most} 之间的整数。`,
  },
  crossed: "严重滞后阈值不应低于滞后阈值，否则没有任务会判为滞后。",

  live: "随改随校验",
  liveWill: "台账每次改动后自动校验，只更新本窗格，不写入工作簿。",

  repair: "修复任务表",
  repairWill:
    "补回缺少的任务、列、公式和格式，恢复被改动的文件原文。先列出将要改动的内容，确认后才写入；各单位填写的内容不动。",

  help: "求助时提供的信息",
  helpWill: "只含程序和 Excel 的版本、台账的行数、最后一次操作的结果，不含台账内容。",
  copyHelp: "复制求助信息",
  copiedHelp: "已复制，可发给技术支持。",
  details: ({ host, platform, version, api }: AboutExcel) => [
    `Excel：${host} ${version}（${platform}），ExcelApi ${api}`,
  ],
  addIn: (version: string) => `任务台账 ${version}`,
  ledger: (tasks: number, older: boolean, manual: boolean, guarded: boolean) =>
    [
      `台账：${tasks} 项任务`,
      ...(older ? ["旧版"] : []),
      ...(manual ? ["手动计算"] : []),
      ...(guarded ? ["受保护"] : []),
    ].join("，"),
  last: (sentence: string, at: string) => `最后一次操作（${at}）：${sentence}`,
  failure: (code: string, detail: string) => `错误：${code} ${detail}`.trim(),
} as const;
