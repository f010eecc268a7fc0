import { embeddedTable } from "../objects/table/embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

type Act = (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function codeOf(act: Act): Promise<string> {
  try {
    await onTable(async (table, sheet, context) => {
      act(table, sheet, context);
      await context.sync();
    });
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("a filter's criteria", () => {
  const criteria = (): Promise<(object | null)[]> =>
    onTable(async (table, _sheet, context) => {
      table.autoFilter.load("criteria");
      await context.sync();
      return table.autoFilter.criteria;
    });
  const filtered: Act = (table) => {
    table.columns.getItem("单位").filter.applyValuesFilter(["甲局"]);
  };

  it("come with a null for each member that they do not use", async () => {
    await codeOf(filtered);
    const [, , plain] = await criteria();
    excel().host.modes.filterCriteria.nulls = true;
    const [none, , full] = await criteria();
    expect(none).toBeNull();
    expect(full).toEqual({
      ...plain,
      ...{ color: null, criterion1: null, criterion2: null, dynamicCriteria: null },
      ...{ icon: null, operator: null, subField: null },
    });
    excel().host.modes.clear();
    expect((await criteria())[2]).toEqual(plain);
  });

  it("are refused when they hold a null", async () => {
    const withNull: Act = (table, sheet) => {
      const given = { filterOn: "Values", values: ["甲局"], criterion1: null };
      sheet.autoFilter.apply(table.getRange(), 2, given as unknown as Excel.FilterCriteria);
    };
    excel().host.modes.filterCriteria.refuseNulls = true;
    expect(await codeOf(withNull)).toBe("InvalidArgument");
    expect(await codeOf(filtered)).toBe("no error");
    excel().host.modes.clear();
    expect(await codeOf(withNull)).toBe("no error");
  });

  it.each<readonly [string, Act]>([
    ["applied", filtered],
    [
      "lifted",
      (table) => {
        table.clearFilters();
      },
    ],
  ])("once %s make every later action of the request throw, and none of the next", async (_how, filter) => {
    const writesAfter: Act = (table, sheet, context) => {
      filter(table, sheet, context);
      sheet.getRange("H1").values = [["后"]];
    };
    excel().host.modes.filterCriteria.throwAfterwards = true;
    expect(await codeOf(writesAfter)).toBe("GeneralException");
    expect(await codeOf(filter)).toBe("no error");
    expect(await codeOf((_table, sheet) => void (sheet.getRange("H2").values = [["后"]]))).toBe("no error");
    excel().host.modes.clear();
    expect(await codeOf(writesAfter)).toBe("no error");
  });
});

describe("a null object", () => {
  const led: Act = (_table, _sheet, context) => {
    context.workbook.worksheets.getItemOrNullObject("无").getRange("A1").load("values");
  };
  it("can be led through where Excel is kind", async () => {
    excel().host.modes.nullChains = "kind";
    expect(await codeOf(led)).toBe("no error");
  });
  it("can be loaded, deleted and asked for OrNullObject members, and nothing else, by what Microsoft shows", async () => {
    excel().host.modes.nullChains = "documented";
    expect(await codeOf(led)).toBe("ItemNotFound");
    const isNull = await onTable(async (_table, _sheet, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getUsedRangeOrNullObject(true);
      sheet.load("name");
      range.load("values");
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});

describe("events", () => {
  type Told = (where: string) => Promise<void>;
  const listener = (heard: string[]): Told => {
    return (where) => {
      heard.push(where);
      return Promise.resolve();
    };
  };
  const cell = (address: string) => () =>
    excel().host.workbook.facade.getActiveSheet().getRange(address).setValue("甲");

  it("reach only handlers that were registered before the write", async () => {
    const heard: string[] = [];
    await onTable(async (_table, sheet, context) => {
      sheet.getRange("H1").values = [["先"]];
      sheet.onChanged.add(({ address }) => listener(heard)(address));
      sheet.getRange("H2").values = [["后"]];
      await context.sync();
    });
    await byUser(cell("H3"));
    expect(heard).toEqual(["H2", "H3"]);
  });
  it("are not told once the handler is gone", async () => {
    const heard: string[] = [];
    const handler = await onTable(async (_table, sheet, context) => {
      const added = sheet.onChanged.add(({ address }) => listener(heard)(address));
      await context.sync();
      return added;
    });
    await byUser(cell("H1"));
    await excel().Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await byUser(cell("H2"));
    expect(heard).toEqual(["H1"]);
  });
  it("are not told while enableEvents is false, the user's neither", async () => {
    const heard: string[] = [];
    const enable = (enabled: boolean): Promise<boolean> =>
      onTable(async (_table, sheet, context) => {
        context.runtime.enableEvents = enabled;
        sheet.getRange("H1").values = [[String(enabled)]];
        context.runtime.load("enableEvents");
        await context.sync();
        return context.runtime.enableEvents;
      });
    await onTable(async (_table, _sheet, context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => listener(heard)(address));
      await context.sync();
    });
    expect(await enable(false)).toBe(false);
    await byUser(cell("H2"));
    expect(await enable(true)).toBe(true);
    await byUser(cell("H3"));
    expect(heard).toEqual(["H1", "H3"]);
  });
});
