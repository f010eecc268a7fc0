import { serialOf } from "../../../src/plan/serial";
import { MEETING_DAY, positionOf, withCells } from "../fresh-ledger";
import { rowOf, withDetails } from "./tended-ledger";
import {
  type Damage,
  added,
  cells,
  dated,
  finished,
  march,
  outside,
  outsideRow,
  overdue,
  sinceMeeting,
} from "./damage";

/** What staff may do without a word from the checks. */
export const HARMLESS: readonly Damage[] = [
  added("with a unit in other width and a mark", { leadUnits: "教育厅\u200B，公安厅" }, "N04 no"),
  added("that is ongoing", { deadline: "持续推进", due: "" }, "N04 no"),
  added("without 具体措施", { measure: "" }, "N04 no"),
  dated("an extension, adopted", { extendedTo: march, extensionBasis: "川办函〔2021〕9号" }, ""),
  dated("an extension whose basis is a number", { extendedTo: march, extensionBasis: 20_219 }, ""),
  overdue(
    "an extension of a task that would be overdue",
    { extendedTo: march, extensionBasis: "川办函〔2021〕9号", problems: "" },
    "",
  ),
  {
    name: "an extension to the very 截止日期",
    apply: (ledger, row) => {
      const due = ledger.rows[row]?.[positionOf("due")] ?? "";
      return [withCells(ledger, row, due === "" ? {} : { extendedTo: due, extensionBasis: "批复" }), []];
    },
  },
  cells("a basis without a day", { extensionBasis: "待批" }, ""),
  cells("an ongoing task with a day of extension", {}, ""),
  cells("completed on the day of the meeting", finished, "", "P10 status"),
  cells("progress 1 as a number", { status: "推进中", progress: 1 }, ""),
  cells("完成进度 of a zero-width blank alone", { progress: "\u200B" }, ""),
  cells("完成日期 of a zero-width blank alone", { completedOn: "\u200B" }, ""),
  cells("调整后时限 of a blank alone", { extendedTo: " " }, ""),
  cells("更新日期 with a time", { updatedOn: MEETING_DAY - 1 + 0.4 }, ""),
  cells("更新日期 on the first day of the period", { updatedOn: serialOf(2021, 8, 26) }, ""),
  cells(
    "进展情况 that begins with a mark, then =: no program takes it for a formula",
    { report: "\u200B=1+1" },
    "",
  ),
  cells("a mark inside 进展情况", { report: "已\u200B印发\u00A0方案" }, ""),
  {
    name: "lights that are formulas all",
    apply: (ledger) => [withDetails(ledger, { lightConstants: new Set() }), []],
  },
  {
    name: "an empty row whose light was typed over",
    apply: (ledger) => [
      withDetails(
        { ...ledger, rows: [...ledger.rows, rowOf({ light: "正常" })] },
        { lightConstants: new Set([ledger.rows.length]) },
      ),
      [{ code: "T04", row: ledger.rows.length, key: "no" }],
    ],
  },
  ...(
    [
      ["a note below a gap", 2, 0, ["注：以上为各牵头单位报送的数据，截至2021年10月8日。"]],
      ["a total row below a gap", 2, 0, rowOf({ no: "合计", measure: "共195项任务", progress: 0.56 })],
      ["counts below a gap", 2, 0, rowOf({ no: 195, status: 20, progress: 0.5 })],
      ["a signature", 3, 0, ["填报人：", "", "", "张三同志", "审核人：", "李四", 44_477]],
      ["a signature of a unit", 3, 1, ["联系单位：教育厅办公室", "教育厅", 44_477]],
      ["numbers dragged too far", 0, 0, rowOf({ no: 196 })],
      ["a numbered note", 2, 0, [1, "本表由各牵头单位填报，每月25日前报送省政府办公厅"]],
      ["the title", -198, 0, ["四川省深化“放管服”改革 优化营商环境 2021 年重点任务分工表"]],
      ["the line of counts", -197, 0, ["任务 195 项，已完成 20 项，逾期 3 项"]],
      ["a legend beside the table", -190, 19, ["红色", "逾期"]],
      ["a numbered legend beside the table", -189, 19, [1, "未启动", "尚未开展工作的任务"]],
      ["a ranking beside the table", -188, 19, [1, "教育厅", 0.8]],
      ["a total beside the table", -187, 19, ["合计", 195, 0.5]],
    ] as const
  ).map(([name, index, columns, values]): Damage => {
    const { apply } = outside(name, index, columns, values);
    return { name, apply: (ledger, row, plan) => [apply(ledger, row, plan)[0], []] };
  }),
  cells("a list in 进展情况", { report: "- 已印发方案\n- 已培训" }, ""),
  cells("in progress at 0%", { status: "推进中" }, ""),
  sinceMeeting("完成进度 as at the last meeting, but for the last digit", 0.3, 0.1 + 0.2 - 1e-16, ""),
  sinceMeeting("完成进度 higher than at the last meeting", 0.3, 0.4, ""),
  cells("in progress at 100%", { status: "推进中", progress: 1 }, ""),
  cells("no progress reported", { progress: "" }, ""),
  cells(
    "finished on the day of the meeting, in the evening",
    { ...finished, completedOn: MEETING_DAY + 0.9 },
    "",
    "P10 status",
  ),
  cells(
    "finished on the day of issue",
    { ...finished, completedOn: serialOf(2021, 3, 30) },
    "",
    "P10 status",
  ),
  cells("finished and not updated since", { ...finished, updatedOn: "" }, "", "P10 status"),
  cells("updated on the 25th", { updatedOn: serialOf(2021, 9, 25) }, ""),
  cells("contact with a number", { contact: "张三 13800000000" }, ""),
  cells("a number in a column of text", { report: 3 }, ""),
  {
    name: "a note below the table",
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length, ["注：以上为初步统计"])] }),
      [],
    ],
  },
  {
    name: "merged cells that Excel cannot tell of",
    apply: (ledger) => [withDetails(ledger, { merged: null }), []],
  },
];
