/** Every Chinese text of this room. */
export const text = {
  left: (count: number) => (count === 0 ? "会前准备已做完" : `会前还差 ${count} 步`),
  done: "已完成：",
  notChecked: "还没有校验过",
  mend: (errors: number) => `改正 ${errors} 个错误`,
  mendWhy: "错误会让汇总算错。",
  mended: "没有错误",
  checkedAt: (time: string) => `${time} 校验过`,
  remind: (units: number, tasks: number) => `催 ${units} 家单位更新（${tasks} 项未更新）`,
  reminded: "各单位都按期更新了",
  reports: {
    none: "生成汇总",
    old: "重新生成汇总：台账此后有改动",
    current: "汇总与台账一致",
  },
  madeAt: (time: string) => `上次 ${time}`,
  keepStep: "会后留存本期",
  keepWhy: "下次会议据此比较。",
  kept: "本期已留存",
  press: { mend: "去改", check: "校验", remind: "去催", reports: "生成汇总", keep: "留存本期" },

  standing: "总体情况",
  finished: (finished: number, dated: number) => `完成 ${finished} / ${dated}`,
  sinceLast: (change: number) => `较上次 ${signed(change)}`,
  changed: (change: number) => (change === 0 ? "" : `（${signed(change)}）`),
  comparedWith: (day: string) => `增减与 ${day} 的会议相比。`,
  nothingToCompare: "还没有留存过会议，没有可比的上次。",
  tasks: (all: number, ongoing: number) => `共 ${all} 项，其中持续推进 ${ongoing} 项不计完成率。`,
  look: "，查看",
  parts: "各板块完成情况",

  pressing: "最需过问",
  all: (count: number) => `全部 ${count} 项`,
  none: "没有逾期或有风险的任务。",
  pressingUnits: "最需过问的单位",
} as const;

function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "持平";
}
