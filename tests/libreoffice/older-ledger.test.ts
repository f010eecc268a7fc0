import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { initialRow } from "../../src/ledger/rows/initial-rows";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import { withExcel } from "../actions/opened-excel";
import { officialPlan } from "../plan/official-plan";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareConcerns, compareLiveSheets, ledgerOf, type Sheets } from "../summaries/sheet-differences";
import { libreOffice } from "./libreoffice";

const plan = officialPlan();
const setup = actionSetup(plan);
const { excel } = withExcel();
const office = libreOffice();
afterAll(() => {
  office.close();
});

/** A ledger of 15 columns, without 调整后时限 and 调整依据, fully reported. */
const OLDER = new Uint8Array(
  readFileSync(path.join(import.meta.dirname, "../cases/reported-on-the-24th.xlsx")),
);
const AS_OF = serialOf(2021, 10, 8);
const [FIRST_ROW, NO, DUE] = [3, 0, 6];

/** Cells of staff changed afterwards, without us, so that every number is another. */
const EDITS: Record<string, CellValue> = Object.fromEntries(
  Array.from({ length: 60 }, (_, index): [string, CellValue][] => [
    [`任务台账!H${index + 4}`, ["未启动", "推进中", "已完成"][index % 3] ?? ""],
    [`任务台账!I${index + 4}`, index % 3 === 2 ? 1 : (index % 10) / 10],
    [`任务台账!J${index + 4}`, index % 3 === 2 ? serialOf(2021, 9, 1) + (index % 40) : ""],
    [`任务台账!N${index + 4}`, index % 5 === 0 ? "" : serialOf(2021, 8, 1) + index],
  ]).flat(),
);

function expectEqual(name: string, sheets: Sheets): void {
  const settings = settingsOfSheets(sheets);
  const { compared, differences } = compareLiveSheets(sheets, plan, settings);
  expect([name, differences]).toEqual([name, []]);
  expect(compared).toBeGreaterThan(plan.assignments.length * 9);
  const lights = ledgerOf(sheets).headers.indexOf("预警状态");
  expect(ledgerOf(sheets).rows.filter((row) => row[lights] !== "")).toHaveLength(plan.tasks.length);
}

/** Staff's and the document's cells by 序号: the first 14 columns. */
const rowsOf = (sheets: Sheets): Map<CellValue, readonly CellValue[]> =>
  new Map((sheets.get("任务台账") ?? []).slice(FIRST_ROW).map((row) => [row[NO] ?? "", row.slice(0, 14)]));

it("an older ledger: highlight and summarise leave formulas without the absent columns, right in LibreOffice after edits too", async () => {
  await excel().host.open(OLDER, "older.xlsx");
  expect((await highlight(setup, { asOf: AS_OF })).kind).toBe("highlighted");
  expect((await summarise(setup)).kind).toBe("summarised");
  writeFileSync(office.file("older.xlsx"), await excel().host.save());
  office.edited("older.xlsx", {
    "edited.xlsx": EDITS,
    "another-day.xlsx": { ...EDITS, "台账参数!B4": serialOf(2021, 12, 31) },
  });
  const names = ["older.xlsx", "edited.xlsx", "another-day.xlsx"];
  for (const [index, sheets] of (await office.recalculated(names)).entries()) {
    expect(ledgerOf(sheets).headers).not.toContain("调整后时限");
    expectEqual(names[index] ?? "", sheets);
  }
});

it("brought up to date, a later 截止日期 that somebody typed counts as 调整后时限 once its basis is filled in", async () => {
  writeFileSync(office.file("plain.xlsx"), OLDER);
  office.edited("plain.xlsx", { "typed.xlsx": { ...EDITS, "任务台账!G10": serialOf(2022, 3, 31) } });
  const [typed] = await office.recalculated(["typed.xlsx"]);
  const before = rowsOf(typed ?? new Map());
  await excel().host.open(new Uint8Array(readFileSync(office.file("typed.xlsx"))), "typed.xlsx");
  expect((await insert(setup, { asOf: AS_OF, repair: "do" })).kind).toBe("repaired");
  expect((await summarise(setup)).kind).toBe("summarised");
  writeFileSync(office.file("new.xlsx"), await excel().host.save());

  office.edited("new.xlsx", { "with-basis.xlsx": { "任务台账!P10": "川办函〔2021〕60号" } });
  const [fresh, withBasis] = await office.recalculated(["new.xlsx", "with-basis.xlsx"]);
  if (fresh === undefined || withBasis === undefined) throw new Error("LibreOffice gave no file back");
  const moved = ledgerOf(fresh).rows[6] ?? [];
  const task = plan.tasks.find(({ no }) => no === moved[NO]);
  const printed = task && initialRow(task).due;
  expect([moved[DUE], moved[14], moved[15]]).toEqual([printed, serialOf(2022, 3, 31), ""]);
  for (const [no, cells] of rowsOf(fresh)) {
    const was = [...(before.get(no) ?? [])];
    if (no === moved[NO]) was[DUE] = moved[DUE] ?? "";
    expect(cells).toEqual(was);
  }
  expectEqual("new.xlsx", fresh);
  expectEqual("with-basis.xlsx", withBasis);
  const listed = compareConcerns(fresh, ledgerOf(fresh), plan, settingsOfSheets(fresh));
  expect(listed.differences).toEqual([]);
  const extended = (sheets: Sheets): CellValue | undefined => {
    const summary = sheets.get("事项汇总") ?? [];
    return summary.find((row) => row[0] === "合计")?.[summary[2]?.indexOf("延期") ?? -1];
  };
  expect([extended(fresh), extended(withBasis)]).toEqual([0, 1]);
});
