import { columnOf } from "../../ledger/rows/columns";
import type { Refused } from "./outcome";

/** Why nothing was done, and what to do. */
export function refusalSentence(refused: Refused): string {
  switch (refused.reason) {
    case "no-ledger":
      return "工作簿中没有任务台账（表“任务表”）：请先插入任务表，再执行此操作。";
    case "sheet-in-the-way":
      return `未写入：工作表${quoted(refused.sheets)}里已有其他内容，请将它改名或移走后重试。`;
    case "table-in-the-way":
      return `未写入：工作表${quoted(refused.sheets)}上已有名为“任务表”的其他表，请将该表改名后重试。`;
    case "sheet-protected":
      return `未写入：工作表${quoted(refused.sheets)}受保护，请在“审阅”中撤销工作表保护后重试。`;
    case "columns-missing":
      return `未写入：台账缺少列${quoted(refused.columns.map((key) => columnOf(key).header))}，请先修复任务表再执行此操作。`;
    case "row-gone":
      return `未写入：序号 ${refused.no} 的行已不在台账中，填写的内容还留在窗格里。`;
    case "row-unclear":
      return `未写入：序号 ${refused.no} 有多行，无法确定是哪一行，请先校验并改正重复的序号。`;
    case "settings-missing":
      return `未写入：台账参数缺少${quoted(refused.settings)}，请先执行插入任务表以补上参数。`;
    case "settings-changed":
      return `未写入：${quoted(refused.settings)}在打开设置之后被人改过，已重新读取，请核对后再写入。`;
    case "unit-table-in-the-way":
      return `未写入：工作表${quoted(refused.sheets)}上已有名为“部门表”的其他表，请将该表改名后重试。`;
    case "cell-in-edit":
      return "未执行：有单元格正在编辑，请按回车结束编辑后重试。";
    case "cell-gone":
      return `序号 ${String(refused.place.no)} 的“${refused.place.column ?? ""}”已不在台账中：表格在校验之后有改动，请重新校验。`;
    case "cancelled":
      return "已取消，工作簿没有改动。";
    case "as-of-no-date":
      return "未留存：统计截止日未填或不是日期，请先在窗格或台账参数中填写。";
    case "nothing-to-show":
      return "未筛选：表中没有这些任务的行，请重新校验后再试。";
    case "no-tasks":
      return "未留存：台账中没有序号为整数的任务，请先修复任务表。";
    case "part-not-loaded":
      return "未执行：这一步要用的程序没有载入，请检查网络后再点一次；仍不行时关闭窗格重新打开。";
    case "no-day-for-papers":
    case "wording-faulty":
    case "unknown-unit":
      return paperRefusal(refused);
    case "no-as-of":
      return "未写入：工作簿中没有名为“统计截止日”的单元格，请先执行插入任务表以补上参数。";
  }
}

const quoted = (names: readonly string[]): string => `“${names.join("”“")}”`;

type PaperRefused = Extract<Refused, { reason: "no-day-for-papers" | "wording-faulty" | "unknown-unit" }>;

function paperRefusal(refused: PaperRefused): string {
  switch (refused.reason) {
    case "no-day-for-papers":
      return "没有写出：统计截止日未填或不是日期，请先在窗格或台账参数中填写。";
    case "unknown-unit":
      return refused.nearest === null
        ? `没有写出：不认识的单位“${refused.unit}”，请用台账或单位名册中的名称。`
        : `没有写出：不认识的单位“${refused.unit}”，可能是“${refused.nearest}”，请用台账或单位名册中的名称。`;
    case "wording-faulty": {
      const { cell, fault } = refused;
      const what = `没有写出：台账参数的“${cell}”里，【${fault.placeholder}】`;
      if (fault.kind === "not-alone") return `${what}要单独占一行，请改正后重试。`;
      const meant = fault.nearest === null ? "" : `，可能是【${fault.nearest}】`;
      return `${what}不能填入${meant}，可用的见该格右边的说明，请改正后重试。`;
    }
  }
}
