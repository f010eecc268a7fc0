import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { change } from "./checked-sheet";
import { AS_OF, LEDGER, withExcel } from "./opened-excel";

const { excel, setup } = withExcel();
const options = { asOf: AS_OF, repair: "do" } as const;

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup(), options);
});

/** What of the ledger's sheet stays while the rest scrolls; null: nothing. */
function frozen(): Promise<string | null> {
  return Excel.run(async (context) => {
    const place = context.workbook.worksheets.getItem(LEDGER).freezePanes.getLocationOrNullObject();
    place.load("address");
    await context.sync();
    return place.isNullObject ? null : place.address.replace(/^.*!/, "");
  });
}

it("a new ledger freezes its header and 序号", async () => {
  expect(await frozen()).toBe("A1:A3");
});

it("a ledger that has only its rows frozen, as ours once had, gets 序号 frozen by a repair, which says so", async () => {
  await change((_table, { freezePanes }) => {
    freezePanes.unfreeze();
    freezePanes.freezeRows(3);
  });
  expect(sentenceOf(await insert(setup(), { ...options, repair: "offer" }))).toContain(
    "重设冻结窗格（表头和序号）",
  );
  await insert(setup(), options);
  expect(await frozen()).toBe("A1:A3");
  expect(sentenceOf(await insert(setup(), options))).toContain("无需修复");
});

it.each<[what: string, freeze: (panes: Excel.WorksheetFreezePanes) => void, left: string | null]>([
  ["nothing", () => undefined, null],
  [
    "rows further down",
    (panes) => {
      panes.freezeRows(5);
    },
    "1:5",
  ],
  [
    "columns alone",
    (panes) => {
      panes.freezeColumns(2);
    },
    "A:B",
  ],
])("a sheet of which somebody froze %s stays as it is", async (_what, freeze, left) => {
  await change((_table, { freezePanes }) => {
    freezePanes.unfreeze();
    freeze(freezePanes);
  });
  expect(sentenceOf(await insert(setup(), options))).toContain("无需修复");
  expect(await frozen()).toBe(left);
});

it("where 序号 is not the first column, only rows are frozen", async () => {
  await change((_table, sheet) => {
    sheet.freezePanes.unfreeze();
    sheet.freezePanes.freezeRows(3);
    sheet.getRange("A:A").insert("Right");
  });
  expect(sentenceOf(await insert(setup(), options))).not.toContain("冻结窗格");
  expect(await frozen()).toBe("1:3");
});
