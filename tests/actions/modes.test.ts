import { setAsOf } from "../../src/actions/set-as-of";
import { fix } from "../../src/actions/fix";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import { change } from "./checked-sheet";
import { TABLE } from "./opened-excel";
import { asOf, excel, fillIn, filter, setup, staffCells } from "./all-actions";

/** What each action says where Excel is unkind. */
it("where formats cannot be read 高亮预警 asks first, and 校验, 修正 and 插入任务表 say that colours were not looked at", async () => {
  await insert(setup, { asOf, repair: "do" });
  await fillIn((day) => day);
  await validate(setup);
  excel().host.modes.readingFormatsThrows = true;
  const asked = await highlight(setup, { asOf });
  expect(asked.kind).toBe("clearing-offered");
  const checked = await validate(setup);
  expect(sentenceOf(checked)).toContain("没有查看和改动颜色");
  if (checked.kind !== "validated") throw new Error("not validated");
  expect(
    sentenceOf(
      await fix(
        setup,
        checked.issues.filter((one) => one.fix),
      ),
    ),
  ).toContain("没有查看和改动颜色");
  await change((table) => {
    table.rows.getItemAt(4).delete();
  });
  expect(sentenceOf(await insert(setup, { asOf, repair: "do" }))).toContain("没有查看和改动颜色");
  expect((await highlight(setup, { asOf, clearing: true })).kind).toBe("highlighted");
  excel().host.modes.clear();
  const count = await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("任务台账").getRange().conditionalFormats.getCount();
    await context.sync();
    return formats.value;
  });
  expect(count).toBe(10);
});

it("a filter of another kind than values is lifted and named; one by values is put back", async () => {
  await insert(setup, { asOf, repair: "do" });
  await fillIn((day) => day);
  await filter();
  const checked = await validate(setup);
  if (checked.kind !== "validated") throw new Error("not validated");
  const fixed = await fix(
    setup,
    checked.issues.filter((one) => one.fix),
  );
  expect(sentenceOf(fixed)).toContain("“完成进度”列的筛选已取消，请重新筛选");
  const criteria = await Excel.run(async (context) => {
    const { filter: own } = context.workbook.tables.getItem(TABLE).columns.getItem("完成状态");
    own.load("criteria");
    await context.sync();
    return own.criteria;
  });
  expect(criteria).toMatchObject({ filterOn: "Values", values: ["推进中", "未启动"] });
});

it("without a printer the sheets are written, and it is said that pages were not set up", async () => {
  excel().host.modes.pageSetupThrows = true;
  expect(sentenceOf(await insert(setup, { asOf, repair: "do" }))).toContain("没能设置打印页面");
  expect(sentenceOf(await validate(setup))).toContain("没能设置打印页面");
  expect(sentenceOf(await summarise(setup))).toContain("没能设置打印页面");
});

it("by hand calculated: what was written says that the numbers are old, and one press calculates them", async () => {
  excel().host.modes.manualCalculation = true;
  await insert(setup, { asOf, repair: "do" });
  expect(sentenceOf(await summarise(setup))).toContain("请按 F9 重新计算");
});

it("while another workbook has the focus an action is refused with what to do, and completed once it is back", async () => {
  const { modes } = excel().host;
  modes.otherWorkbookFocused = true;
  const refused = await insert(setup, { asOf, repair: "do" });
  expect(sentenceOf(refused)).toContain("请先回到本工作簿");
  modes.clear();
  await insert(setup, { asOf, repair: "do" });
  await fillIn((day) => day);
  const staff = await staffCells();
  modes.otherWorkbookFocused = true;
  for (const outcome of [
    await validate(setup),
    await highlight(setup, { asOf }),
    await summarise(setup),
    await insert(setup, { asOf, repair: "do" }),
    await setAsOf(setup, asOf),
  ]) {
    const sentence = sentenceOf(outcome);
    if (outcome.kind === "failed" || sentence.includes("未能写入"))
      expect(sentence).toContain("回到本工作簿");
  }
  modes.clear();
  expect(await staffCells()).toEqual(staff);
  expect((await validate(setup)).kind).toBe("validated");
  expect((await summarise(setup)).kind).toBe("summarised");
});
