import { actionSetup } from "../../src/actions/outcome/action-setup";
import { fix } from "../../src/actions/fix";
import { insert } from "../../src/actions/insert";
import type { Fixed } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import type { Issue } from "../../src/ledger/fixes/issue";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { type } from "./checked-sheet";
import { withExcel } from "./opened-excel";

export const { excel, requestsOf } = withExcel();
export const plan = nextPlan();
export const setup = actionSetup(plan);
export const asOf = serialOf(2022, 1, 10);

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf, repair: "do" });
});

export async function found(): Promise<readonly Issue[]> {
  const outcome = await validate(setup);
  if (outcome.kind !== "validated") throw new Error(sentenceOf(outcome));
  return outcome.issues;
}

export async function fixed(issues: readonly Issue[]): Promise<Fixed> {
  const outcome = await fix(setup, issues);
  if (outcome.kind !== "fixed") throw new Error(sentenceOf(outcome));
  return outcome;
}

/** Damage of every kind that a cell's fix is there for. */
export async function damage(): Promise<void> {
  await type([
    [1, "完成状态", "己完成"],
    [2, "完成进度", 80],
    [3, "完成进度", "'75%"],
    [4, "更新日期", "'2022.1.5"],
    [5, "具体措施", "改过"],
    [6, "截止日期", 44000],
    [1, "进展情况", "=A1"],
  ]);
}
