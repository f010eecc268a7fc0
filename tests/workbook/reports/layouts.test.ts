import { REPORT_KEYS, type ReportKey } from "../../../src/ledger/settings/sheet-names";
import { REPORTS } from "../../../src/workbook/reports/reports";

/** The columns of the sheets that were made first. They stand in files: no version may know others. */
const FIRST_LAYOUT: Readonly<Record<ReportKey, string>> = {
  unitLedger: "单位 单位类别 牵头位次 序号 具体措施 完成时限 截止日期 完成状态 完成进度 更新日期 预警状态",
  unitSummary:
    "排名 单位 任务数 列首位 共同牵头 有时限 到期 已完成 按期完成 逾期完成 推进中 未启动 逾期 严重滞后 滞后 临期 正常 " +
    "无法判定 长期推进 完成率 到期完成率 平均进度 未更新",
  sectionSummary:
    "工作板块 工作事项 任务数 有时限 到期 已完成 按期完成 逾期完成 推进中 未启动 逾期 严重滞后 滞后 临期 正常 " +
    "无法判定 长期推进 完成率 到期完成率 平均进度 未更新",
  concerns:
    "序号 预警状态 具体措施 牵头单位 完成时限 截止日期 完成进度 应达进度 落后百分点 距截止天数 存在问题及下一步 更新日期",
  reminders:
    "单位 序号 具体措施 完成时限 截止日期 调整后时限 完成状态 完成进度 预警状态 距截止天数 应补报内容 进展情况 责任人 答复时限",
  meeting: "指标 数值",
};
/** What each later layout added. */
const ADDED: readonly Partial<Record<ReportKey, string>>[] = [
  { unitLedger: "调整后时限", unitSummary: "延期", sectionSummary: "延期", concerns: "调整后时限" },
  { concerns: "建议函件 较上次" },
];

it.each(REPORT_KEYS)("sheets of every earlier layout of %s are known as ours", (key) => {
  const columnsSince = (layout: number): string =>
    REPORTS[key].columns
      .filter(({ since }) => since === layout)
      .map(({ header }) => header)
      .join(" ");
  expect(columnsSince(0)).toBe(FIRST_LAYOUT[key]);
  for (const [index, added] of ADDED.entries()) expect(columnsSince(index + 1)).toBe(added[key] ?? "");
});
