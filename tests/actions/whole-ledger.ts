import { actionSetup, type ActionSetup } from "../../src/actions/outcome/action-setup";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { LEDGER, ledgerCells, TABLE, withExcel } from "./opened-excel";

export const plan = nextPlan();
export const { excel } = withExcel();
export const patient: ActionSetup = actionSetup(plan);
export const hasty: ActionSetup = { ...patient, patienceMs: 500 };
export const options = { asOf: serialOf(2022, 6, 1), repair: "do" } as const;

export const CUTS = [1, 5, 12, 20, 30, 45, 60, 80, 100, 130, 160];

export interface Everything {
  readonly cells: CellValue[][];
  readonly text: string[][];
  readonly rules: number;
  readonly formats: number;
  readonly names: string[];
  readonly title: unknown;
}

/** What the ledger's sheet holds, to compare one with another. */
export async function everything(): Promise<Everything> {
  const cells = await ledgerCells();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LEDGER);
    const body = context.workbook.tables.getItem(TABLE).getDataBodyRange();
    body.load("text");
    const formats = body.conditionalFormats.getCount();
    const rules = ["序号", "完成状态", "完成进度", "完成日期", "更新日期"].map((header) => {
      const validation = context.workbook.tables
        .getItem(TABLE)
        .columns.getItem(header)
        .getDataBodyRange().dataValidation;
      validation.load("type");
      return validation;
    });
    const title = sheet.getRange("A1:A2");
    title.load("values");
    const { names } = context.workbook;
    names.load("name,value");
    await context.sync();
    return {
      cells,
      text: body.text,
      rules: rules.filter(({ type }) => type !== "None").length,
      formats: formats.value,
      names: names.items.map(({ name, value }) => `${name}=${String(value)}`).sort(),
      title: title.values,
    };
  });
}

export function oneSentence(outcome: Outcome): string {
  const sentence = sentenceOf(outcome);
  expect(sentence).toMatch(/^[^。\n]+。$/);
  return sentence;
}
