import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { setAsOf } from "../../src/actions/set-as-of";
import { summarise } from "../../src/actions/summarise";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { withExcel } from "./opened-excel";
import { readSheets } from "./read-sheets";

const { excel } = withExcel();
const setup = actionSetup(nextPlan());
const asked = () => summarise(setup, { overwrite: false });

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: serialOf(2022, 6, 1), repair: "do" });
  await summarise(setup);
});

const type = (sheet: string, address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

const edited = async (): Promise<readonly string[]> => {
  const outcome = await asked();
  return outcome.kind === "summarise-offered" ? outcome.edited : [];
};

it("what was typed in reports is not overwritten before it is asked", async () => {
  await type("部门台账", "I5", "已完成");
  await type("单位汇总", "F4", 7);
  await type("事项汇总", "D5", 1);
  await type("预警清单", "L4", "已协调");
  await type("会议材料", "D4", "改写的一段");
  const before = await readSheets();
  const outcome = await asked();
  const names = ["部门台账", "单位汇总", "事项汇总", "预警清单", "会议材料"];
  expect(outcome).toMatchObject({ kind: "summarise-offered", edited: names });
  expect(sentenceOf(outcome)).toContain(
    "部门台账、单位汇总、事项汇总、预警清单、会议材料自生成以来有人手工改动过",
  );
  expect(await readSheets()).toEqual(before);

  expect(sentenceOf(await summarise(setup))).toContain("手工改动过的部门台账、单位汇总");
  await type("会议材料", "B4", 12);
  expect(await edited()).toEqual(["会议材料"]);
});

it("neither another 统计截止日, nor what staff fill in, nor a sort, nor a note beside a report is an edit of it", async () => {
  await type("任务台账", "H4", "推进中");
  await setAsOf(setup, serialOf(2022, 9, 1));
  await type("预警清单", "R4", "旁注");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("预警清单");
    sheet.getRange("A4:O6").sort.apply([{ key: 0, ascending: false }]);
    context.workbook.tables.getItem("部门表").sort.apply([{ key: 3, ascending: false }]);
    await context.sync();
  });
  expect((await asked()).kind).toBe("summarised");
});

it("it is known in the saved file too, in a property of the document", async () => {
  await type("催办单", "L4", "已电话催办");
  await excel().host.open(await excel().host.save(), "台账.xlsx");
  expect(await edited()).toEqual(["催办单"]);
  const seen = await Excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    custom.load("key");
    await context.sync();
    return custom.items.map(({ key }) => key);
  });
  expect(seen).toContain("汇总校验码");
});

it("reports of a version that kept nothing are made anew as before", async () => {
  await Excel.run(async (context) => {
    context.workbook.properties.custom.getItem("汇总校验码").delete();
    await context.sync();
  });
  await type("催办单", "L4", "已电话催办");
  expect((await asked()).kind).toBe("summarised");
});
