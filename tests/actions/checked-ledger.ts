import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import type { Outcome, Validated } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { textOf } from "../../src/ledger/cells/cell-value";
import type { Issue } from "../../src/ledger/fixes/issue";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { withExcel } from "./opened-excel";
import { shownRows } from "./shown-colours";

export const { excel, requestsOf } = withExcel();
export const plan = nextPlan();
export const setup = actionSetup(plan);
export const asOf = serialOf(2022, 1, 10);
export const MARK = "#FFFF66";

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf, repair: "do" });
});

export async function validated(act: Promise<Outcome> = validate(setup)): Promise<Validated> {
  const outcome = await act;
  if (outcome.kind !== "validated") throw new Error(sentenceOf(outcome));
  return outcome;
}

/** `序号 header` of the cells that are seen to be marked, in the sheet's order. */
export async function marked(): Promise<string[]> {
  return (await shownRows(excel())).flatMap(({ cells, fills }) =>
    Object.entries(fills).flatMap(([header, fill]) =>
      fill === MARK ? [`${textOf(cells["序号"] ?? "")} ${header}`] : [],
    ),
  );
}

export const named = (issues: readonly Issue[]): string[] =>
  issues.map(({ no, column }) => `${String(no)} ${String(column)}`);
