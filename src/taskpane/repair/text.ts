/** Every Chinese text of this room. */
export const text = {
  nothing: "（空）",
  takeBack: { fix: "撤回上次修正", repair: "撤回上次修复", row: "撤回上次填写" },
  takeBackWill:
    "把写入的内容恢复原样；此后又有改动的格不动。拆开的合并单元格不再合并，删去的空行不再补回。关闭窗格后不能再撤回。",

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
} as const;
