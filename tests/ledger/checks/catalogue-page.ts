import { CATALOGUE } from "../../../src/ledger/checks/catalogue";

const SEVERITIES = { error: "错误", warning: "警告", info: "提示" };
const FIXING = { automatic: "自动", confirmed: "确认" };

/** docs/校验目录.md: the manual's table of the checks, made of their declarations. */
export function cataloguePage(): string {
  const rows = CATALOGUE.map(
    ({ code, severity, title, meaning, fixing }) =>
      `| ${code} | ${SEVERITIES[severity]} | ${title} | ${meaning} | ${fixing === null ? "—" : FIXING[fixing]} |`,
  );
  return [
    "# 校验目录",
    "",
    "校验台账时可能报告的全部问题。“自动”指可以一次全部修正；“确认”指修正前先看前后对照；“—”指须由填报人自行改正。",
    "",
    "| 代码 | 级别 | 名称 | 说明 | 修正 |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
