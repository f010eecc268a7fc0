import fc from "fast-check";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { setAsOf } from "../../src/actions/set-as-of";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { fillIn } from "../summaries/fill-in";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareLiveSheets } from "../summaries/sheet-differences";
import { staffInput } from "../summaries/staff-input";
import { withExcel } from "./opened-excel";
import { readSheets } from "./read-sheets";

const plan = nextPlan();
const { excel } = withExcel();
const setup = actionSetup(plan);

it("for staff input of every kind, and on any day, the formulas give what the code counts", async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: serialOf(2022, 6, 1), repair: "do" });
  await summarise(setup);
  const [from, to] = [serialOf(2022, 1, 20), serialOf(2023, 1, 20)];
  await fc.assert(
    fc.asyncProperty(
      fc.array(staffInput(from, to), { minLength: plan.tasks.length, maxLength: plan.tasks.length }),
      fc.integer({ min: from, max: to }),
      async (rows, asOf) => {
        await fillIn(rows);
        await setAsOf(setup, asOf);
        const sheets = await readSheets();
        const { differences } = compareLiveSheets(sheets, plan, settingsOfSheets(sheets));
        expect(differences).toEqual([]);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});
