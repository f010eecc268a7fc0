import { readSettings } from "../../src/actions/read-settings";
import { writeSettings } from "../../src/actions/write-settings";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import type { SettingField } from "../../src/ledger/settings/setting-fields";
import { excel, setup } from "./checked-ledger";
import { on, JUNE } from "./kept-meetings";

beforeEach(() => on(JUNE));

async function fields(): Promise<readonly SettingField[]> {
  const read = await readSettings(setup);
  if ("kind" in read) throw new Error(sentenceOf(read));
  return read;
}

const shown = async (name: string): Promise<string | undefined> =>
  (await fields()).find((field) => field.name === name)?.shown;

async function cell(name: string): Promise<unknown> {
  return excel().Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
}

async function put(name: string, value: string | number): Promise<void> {
  await excel().Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

describe("台账参数 through the pane", () => {
  it("is written as typed, days as days, words as words, and says which", async () => {
    const outcome = await writeSettings(setup, [
      { name: "印发日", was: (await shown("印发日")) ?? "", will: "2021年4月1日" },
      { name: "临期天数", was: "15", will: "20" },
      { name: "发文机关", was: "", will: "=四川省人民政府办公厅" },
    ]);
    expect(sentenceOf(outcome)).toBe("已写入台账参数：印发日、临期天数、发文机关；预警状态已随之重新计算。");
    expect([await cell("印发日"), await cell("临期天数"), await cell("发文机关")]).toEqual([
      44287,
      20,
      "=四川省人民政府办公厅",
    ]);
    expect(await shown("印发日")).toBe("2021-04-01");
  });

  it("is left alone where somebody changed a cell since it was shown, and says which", async () => {
    await put("临期天数", 12);
    const outcome = await writeSettings(setup, [
      { name: "临期天数", was: "15", will: "20" },
      { name: "报送日", was: "25", will: "20" },
    ]);
    expect(sentenceOf(outcome)).toBe(
      "未写入：“临期天数”在打开设置之后被人改过，已重新读取，请核对后再写入。",
    );
    expect([await cell("临期天数"), await cell("报送日")]).toEqual([12, 25]);
  });

  it("shows nothing where a cell holds no number, and takes a right one for it", async () => {
    await put("滞后阈值", "十");
    expect(await shown("滞后阈值")).toBe("");
    await writeSettings(setup, [{ name: "滞后阈值", was: "", will: "10" }]);
    expect(await cell("滞后阈值")).toBe(10);
  });

  it("is not written where its cell is gone, and says what to do", async () => {
    await excel().Excel.run(async (context) => {
      context.workbook.names.getItem("答复天数").delete();
      await context.sync();
    });
    const outcome = await writeSettings(setup, [{ name: "答复天数", was: "7", will: "5" }]);
    expect(sentenceOf(outcome)).toContain("缺少“答复天数”");
  });

  it("takes words that are emptied for the standard ones", async () => {
    const standard = (await fields()).find(({ name }) => name === "通报用语")?.standard;
    await writeSettings(setup, [{ name: "通报用语", was: standard ?? "", will: "" }]);
    expect([await cell("通报用语"), await shown("通报用语")]).toEqual(["", standard]);
  });
});
