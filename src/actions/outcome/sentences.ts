import { isWhole, type Furniture, type RepairSummary } from "./repair-summary";
import type { LedgerState } from "./ledger-state";
import type { SkipReason } from "../../ledger/fixes/placed-fixes";
import { GRAVEST_FIRST, SEVERITIES, type Severity } from "../../ledger/fixes/issue";
import { isCellError, textOf } from "../../ledger/cells/cell-value";
import type { LeftAlone } from "../../ledger/repair/taking-back";
import { columnOf } from "../../ledger/rows/columns";
import { LIGHTS } from "../../ledger/lights/lights";
import { isoOf } from "../../plan/serial";
import { failureSentence, listFailure } from "./failure-sentences";
import { papersSentence } from "./paper-sentences";
import { refusalSentence } from "./refusals";
import { tableSentence } from "./table-sentences";
import type {
  ListOutcome,
  Outcome,
  Shortfall,
  Fixed,
  Highlighted,
  Summarised,
  TakenBack,
  Validated,
} from "./outcome";

/** The one sentence that says what an action did, or what was wrong, where, and what to do. */
export function sentenceOf(outcome: Outcome): string {
  return withRemarks(ownSentence(outcome), outcome);
}

/** What else there is to know, before the sentence's end. */
function withRemarks(sentence: string, outcome: Outcome): string {
  const remarks = [
    ...("short" in outcome ? shortfalls(outcome.short) : []),
    ...("list" in outcome && outcome.list.kind === "written" && outcome.list.short
      ? shortfalls(outcome.list.short)
      : []),
    ...(isManual(outcome) ? ["工作簿是手动计算，表中的数字还没有更新，请按 F9 重新计算"] : []),
  ];
  return remarks.length === 0 ? sentence : `${[sentence.replace(/。$/u, ""), ...remarks].join("；")}。`;
}

function shortfalls({ filtersOff, pages, charts, colours }: Shortfall): readonly string[] {
  return [
    ...(filtersOff.length > 0 ? [`“${filtersOff.join("”“")}”列的筛选已取消，请重新筛选`] : []),
    ...(colours ? ["Excel 读不出本表的条件格式，没有查看和改动颜色，可点“高亮预警”清除后重写"] : []),
    ...(charts ? ["Excel 没能画出会议材料的图表，表中的数字不受影响，可再生成一次"] : []),
    ...(pages ? ["Excel 没能设置打印页面（没有打印机时会这样），内容不受影响"] : []),
  ];
}

/** Something was written that formulas depend on, and Excel does not calculate by itself. */
function isManual(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "inserted":
    case "repaired":
    case "fixed":
    case "highlighted":
    case "summarised":
      return outcome.state.manualCalculation;
    case "as-of-set":
      return outcome.state?.manualCalculation ?? false;
    default:
      return false;
  }
}

function ownSentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case "inserted":
      return `已插入任务台账：${outcome.state.tasks} 项任务，统计截止日 ${dayOf(outcome.state)}。`;
    case "repair-offered":
      return `${outcome.repair.older ? "任务台账是旧版，有待更新" : "任务台账已在工作簿中，有待修复"}：${changesOf(outcome.repair)}；已填内容不会改动。`;
    case "repaired":
      return isWhole(outcome.repair)
        ? `任务台账完整，共 ${outcome.state.tasks} 项任务，无需修复。`
        : `${outcome.repair.older ? "已将旧版任务台账更新为新版" : "已修复任务台账"}：${changesOf(outcome.repair)}；已填内容未改动。`;
    case "validated":
      return validatedSentence(outcome);
    case "fixed":
      return fixedSentence(outcome);
    case "row-written":
      return outcome.columns.length === 0
        ? `序号 ${outcome.row.no} 的表中已是这些内容，没有改动。`
        : `已写入序号 ${outcome.row.no}：${outcome.columns.join("、")}。`;
    case "row-changed":
      return `未写入：序号 ${outcome.row.no} 的${outcome.changed.map(({ key }) => columnOf(key).header).join("、")}已被别人改动，请逐项选择用谁的。`;
    case "highlighted":
      return highlightedSentence(outcome);
    case "clearing-offered":
      return "未更新颜色：Excel 读不出本表的条件格式，原因多在自行设置的规则；可以清除本表的全部条件格式（自行设置的也在内）后重写预警颜色，请确认。";
    case "taken-back":
      return takenBackSentence(outcome);
    case "recalculated":
      return "已重新计算工作簿。";
    case "summarised":
      return summarisedSentence(outcome);
    case "summarise-offered":
      return `没有生成汇总：${outcome.edited.join("、")}自生成以来有人手工改动过，重新生成会覆盖这些改动；要留下的内容请先复制到别处，再确认。`;
    case "kept":
      return `已${outcome.replaced ? "重新留存" : "留存"} ${isoOf(outcome.day)} 的会议：${outcome.tasks} 项任务，历次会议共 ${outcome.meetings} 次。`;
    case "keep-offered":
      return `${isoOf(outcome.day)} 的会议已经留存，没有改动：请确认是否用现在的台账覆盖，或先改统计截止日。`;
    case "papers-made":
      return papersSentence(outcome);
    case "as-of-set":
      return `统计截止日已改为 ${isoOf(outcome.asOf)}，预警状态已随之重新计算。`;
    case "settings-set":
      return `已写入台账参数：${outcome.settings.join("、")}；预警状态已随之重新计算。`;
    case "copy-opened":
      return `已请 Excel 打开一份副本：请在新窗口中把它保存好，再回到这里继续。没有看到新窗口时，${COPY_BY_HAND}。`;
    case "copy-by-hand":
      return outcome.why === "failed"
        ? `没能打开副本（${outcome.code}），工作簿没有改动：${COPY_BY_HAND}，再继续。`
        : `这里不能自动另存副本：${COPY_BY_HAND}（试用网页点上方的“保存”），再继续。`;
    case "table-shown":
    case "table-sorted":
    case "table-restored":
      return tableSentence(outcome);
    case "refused":
      return refusalSentence(outcome);
    case "failed":
      return failureSentence(outcome);
  }
}

const COPY_BY_HAND = "请用“文件”→“另存为”（或“保存副本”）留一份副本";

function validatedSentence({ issues, state, list }: Validated): string {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const found = GRAVEST_FIRST.filter((severity) => count(severity) > 0).map(
    (severity) => `${count(severity)} 个${SEVERITIES[severity]}`,
  );
  const result = found.length > 0 ? `发现 ${found.join("、")}` : "没有发现问题";
  return `已校验 ${state.tasks} 项任务，${result}${listSentence(list)}。`;
}

function fixedSentence({ written, skipped, list }: Fixed): string {
  const [first, ...others] = skipped;
  const done = written > 0 ? `已改正 ${written} 处` : "没有改正";
  if (!first) return `${done}${listSentence(list)}。`;
  const { cell } = first.issue;
  const skip = `跳过 ${skipped.length} 处（${cell}：${skipWords(first.why)}${others.length > 0 ? "，等" : ""}）`;
  return `${done}，${skip}${listSentence(list)}。`;
}

function takenBackSentence({ cells, rows, columns, left }: TakenBack): string {
  const done = [
    ...(cells > 0 ? [`恢复 ${cells} 处`] : []),
    ...(rows > 0 ? [`删去补上的 ${rows} 行`] : []),
    ...(columns > 0 ? [`删去补上的 ${columns} 列`] : []),
  ];
  const kept =
    left.length > 0 ? `；${left.length} 处此后已有改动，保持现状（${shortened(left.map(leftWords))}）` : "";
  return `${done.length > 0 ? `已撤回：${done.join("，")}` : "没有可撤回的内容"}${kept}。`;
}

function leftWords(left: LeftAlone): string {
  switch (left.kind) {
    case "cell":
      return left.cell;
    case "cell-lost":
      return `序号 ${isCellError(left.no) ? left.no.error : textOf(left.no)} 的“${left.column}”`;
    case "column":
      return `列“${left.header}”`;
    case "row":
      return `序号 ${left.no} 的行`;
  }
}

/** Why a fix was not made, for a list beside the issue. */
export function skipWords(why: SkipReason): string {
  return SKIPS[why];
}
const SKIPS: Readonly<Record<SkipReason, string>> = {
  "no-fix": "没有可用的改正办法，请核实后修改",
  "row-gone": "该行已不在台账中",
  "row-unclear": "该序号有多行，无法确定是哪一行",
  "column-gone": "该列已不在台账中",
  "value-changed": "单元格在校验之后已有改动",
  twice: "同一单元格另有一处改正",
  "header-taken": "同名的列已在台账中",
  "not-blank": "该行已有内容",
  "not-merged": "单元格已不是合并的",
};

/** What could not be written of 校验结果, for the end of a sentence. */
function listSentence(list: ListOutcome): string {
  switch (list.kind) {
    case "in-the-way":
      return "；未写入校验结果：工作表“校验结果”里已有其他内容，请将它改名或移走后重新校验";
    case "protected":
      return "；未写入校验结果：工作表“校验结果”受保护，请在“审阅”中撤销工作表保护后重新校验";
    case "failed":
      return listFailure(list);
    case "written":
      return list.marked
        ? ""
        : "；任务台账受保护，未能标出有问题的单元格，请在“审阅”中撤销工作表保护后重新校验";
    case "absent":
      return "";
  }
}

function highlightedSentence({ state, settings }: Highlighted): string {
  const words = [...state.lights.values()];
  const counts = LIGHTS.map(({ word }) => ({ word, count: words.filter((own) => own === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count}`);
  const parts = [
    ...(counts.length > 0 ? [counts.join("、")] : ["没有可判定的任务"]),
    ...(state.stale.length > 0 ? [`未更新 ${state.stale.length}`] : []),
    ...(settings.length > 0 ? [`补上参数“${settings.join("”“")}”`] : []),
  ];
  return `已更新预警颜色：${parts.join("；")}${olderSentence(state)}。`;
}

function summarisedSentence(outcome: Summarised): string {
  const { sheets, units, assignments, unrecognised, leftOut, errors } = outcome;
  const parts = [
    `已生成${sheets.join("、")}：${units} 个单位，${assignments} 项次`,
    ...(unrecognised.length > 0
      ? [`未识别单位 ${unrecognised.length} 个（${shortened(unrecognised)}）`]
      : []),
    ...(leftOut > 0 ? [`${leftOut} 行序号重复或不是整数，未计入`] : []),
    ...(errors > 0 ? [`台账有 ${errors} 个错误，请先校验改正`] : []),
    ...(outcome.edited.length > 0 ? [`手工改动过的${outcome.edited.join("、")}已重新生成`] : []),
    ...sinceLast(outcome),
  ];
  return `${parts.join("；")}${olderSentence(outcome.state)}。`;
}

/** What has changed since the last meeting, in numbers. */
function sinceLast({ earlier, changes }: Summarised): readonly string[] {
  if (earlier.kind === "altered")
    return [`历次会议中 ${isoOf(earlier.day)} 的记录被改动过，没有与它比较，请恢复或到那一天重新留存`];
  if (earlier.kind === "none" || changes === null) return [];
  const { newlyOverdue, newlyFinished, noLongerOverdue, fell } = changes;
  const counts = `新增逾期 ${newlyOverdue.length}、不再逾期 ${noLongerOverdue.length}、新完成 ${newlyFinished.length}、进度下降 ${fell.length}`;
  return [`较 ${isoOf(earlier.meeting.day)}：${counts}`];
}

/** What a repair renews of the sheet. */
export function furnitureWords(furniture: Furniture): string {
  switch (furniture.kind) {
    case "colours":
      return "预警颜色";
    case "typing-rules":
      return `录入限制（${furniture.columns.join("、")}）`;
    case "table-name":
      return `表名（${furniture.name}）`;
    case "summary-line":
      return "表头统计行";
    case "frozen":
      return "冻结窗格（表头和序号）";
  }
}

function changesOf(repair: RepairSummary): string {
  const { missingTasks, misnamed, missingColumns, replaced, movedDays, unmerged } = repair;
  const { filled, formulas, furniture, settings } = repair;
  const changes = [
    unmerged !== 0 && `取消合并单元格${unmerged === null ? "" : ` ${unmerged} 处`}并逐行填写`,
    misnamed.length > 0 && `列名改为“${misnamed.map(({ is }) => is).join("”“")}”`,
    missingColumns.length > 0 && `补上列“${missingColumns.join("”“")}”`,
    missingTasks.length > 0 && `补回 ${missingTasks.length} 行（序号 ${shortened(missingTasks)}）`,
    movedDays.length > 0 &&
      `${movedDays.length} 项晚于文件的截止日期移到“调整后时限”（序号 ${shortened(movedDays.map(({ no }) => no))}），请补填“调整依据”`,
    replaced.length > 0 && `恢复文件原文 ${replaced.length} 处（序号 ${shortened(numbersOf(replaced))}）`,
    filled > 0 && `补填空白的文件原文 ${filled} 处`,
    formulas > 0 && `重写预警状态公式 ${formulas} 处`,
    furniture.length > 0 && `重设${furniture.map(furnitureWords).join("、")}`,
    settings.length > 0 && `补上参数“${settings.join("”“")}”`,
  ];
  return changes.filter((change) => change !== false).join("，");
}

const numbersOf = (cells: RepairSummary["replaced"]): readonly number[] => [
  ...new Set(cells.map(({ no }) => no)),
];

/** What a ledger of the older format cannot say, for the end of a sentence. */
function olderSentence({ older }: LedgerState): string {
  return older
    ? "；台账是旧版，没有“调整后时限”“调整依据”两列，延期按 0 计，另存一份副本后点“插入任务表”即可更新"
    : "";
}

function shortened(numbers: readonly (number | string)[]): string {
  const shown = numbers.slice(0, 8).join("、");
  return numbers.length > 8 ? `${shown} 等` : shown;
}

function dayOf(state: LedgerState): string {
  return state.asOf === null ? "未填" : isoOf(state.asOf);
}
