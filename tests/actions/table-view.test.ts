import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import { look } from "../../src/actions/look";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { restoreTable, showInTable, sortByGravity } from "../../src/actions/table-view";
import { tasksByGravity } from "../../src/taskpane/concerns/listed-tasks";
import { AS_OF, LEDGER, withExcel } from "./opened-excel";
import { criteriaOn, everything, filterOn, formerOf, inTable, seen } from "./viewed-table";

const { excel, setup, requestsOf } = withExcel();

beforeEach(async () => {
  excel().host.modes.clear();
  excel().host.newWorkbook();
  await insert(setup(), { asOf: AS_OF, repair: "do" });
});

describe("the table shows", () => {
  it("the tasks of a unit, those it leads with others too, by what stands in the cells", async () => {
    const known = await look(setup(), AS_OF);
    if ("kind" in known || known.state === null) throw new Error("no ledger");
    const led = known.state.all.filter(({ units }) => units.includes("省市场监管局"));
    expect(led.some(({ units }) => units.length > 1)).toBe(true);
    const outcome = await showInTable(setup(), { kind: "unit", unit: "省市场监管局" }, null);
    const rows = await seen();
    expect(rows.map(([no]) => no)).toEqual(led.map(({ no }) => no));
    expect(sentenceOf(outcome)).toBe(
      `任务表只显示省市场监管局牵头的 ${String(rows.length)} 行（含共同牵头），其余行隐藏，内容未改动。`,
    );
  });

  it("tasks by their 序号, and no other, in two requests", async () => {
    const cost = await requestsOf(() =>
      showInTable(setup(), { kind: "tasks", numbers: [3, 77, 195, 999] }, null),
    );
    expect((await seen()).map(([no]) => no)).toEqual([3, 77, 195]);
    expect(cost).toBeLessThanOrEqual(2);
  });

  it("of another unit when that is asked for next, and is as it was before the first", async () => {
    await filterOn("完成状态", (filter) => {
      filter.applyValuesFilter(["未启动"]);
    });
    const before = await everything();
    const former = await formerOf(showInTable(setup(), { kind: "unit", unit: "省大数据中心" }, null));
    await formerOf(showInTable(setup(), { kind: "unit", unit: "教育厅" }, former));
    expect((await seen()).every(([, units]) => units.includes("教育厅"))).toBe(true);
    const back = await restoreTable(setup(), former);
    expect(back).toEqual({ kind: "table-restored", order: "none", filters: 1, filtersOff: [] });
    expect((await criteriaOn("完成状态"))?.values).toEqual(["未启动"]);
    expect(await criteriaOn("牵头单位")).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it("nothing else where nothing of that stands in it", async () => {
    const outcome = await showInTable(setup(), { kind: "unit", unit: "不存在的单位" }, null);
    expect(outcome).toEqual({ kind: "refused", reason: "nothing-to-show" });
    expect(await seen()).toHaveLength(195);
  });
});

describe("filters of every kind", () => {
  const KINDS: [string, (filter: Excel.Filter) => void][] = [
    [
      "具体措施",
      (filter) => {
        filter.applyCustomFilter("=*政务*", "=*服务*", "And");
      },
    ],
    [
      "序号",
      (filter) => {
        filter.applyTopItemsFilter(50);
      },
    ],
    [
      "牵头单位",
      (filter) => {
        filter.applyValuesFilter(["教育厅", "省大数据中心"]);
      },
    ],
    [
      "截止日期",
      (filter) => {
        filter.applyValuesFilter([{ date: "2021-12-31", specificity: "Month" }]);
      },
    ],
    [
      "截止日期",
      (filter) => {
        filter.applyDynamicFilter("AllDatesInPeriodDecember");
      },
    ],
  ];
  it.each(KINDS)("on %s come back with their criteria", async (header, apply) => {
    await filterOn(header, apply);
    const before = await criteriaOn(header);
    const visible = await seen();
    const former = await formerOf(showInTable(setup(), { kind: "tasks", numbers: [1, 2] }, null));
    expect((await seen()).map(([no]) => no)).toEqual([1, 2]);
    await restoreTable(setup(), former);
    expect(await criteriaOn(header)).toEqual(before);
    expect(await seen()).toEqual(visible);
  });

  it("that Excel does not take back are named, and the rest is done", async () => {
    await filterOn("具体措施", (filter) => {
      filter.applyCustomFilter("=*政务*");
    });
    const former = await formerOf(showInTable(setup(), { kind: "tasks", numbers: [1] }, null));
    const broken = { ...former, filters: [{ header: "具体措施", criteria: { filterOn: "Values" } }] };
    const outcome = await restoreTable(setup(), broken);
    expect(sentenceOf(outcome)).toBe(
      "任务表已取消本窗格的筛选，现在没有筛选；“具体措施”列的筛选未能恢复，请重新筛选。",
    );
    expect(await seen()).toHaveLength(195);
  });
});

describe("the table sorted by gravity", () => {
  it("has 逾期 first, as 预警 lists the tasks, in whole rows with formulas, formats and marks", async () => {
    await highlight(setup(), { asOf: AS_OF });
    const before = await everything();
    const seenBefore = await look(setup(), AS_OF);
    if ("kind" in seenBefore || seenBefore.state === null) throw new Error("no ledger");
    const cost = await requestsOf(async () => {
      const outcome = await sortByGravity(setup(), null);
      expect(sentenceOf(outcome)).toBe("任务表的 195 行已按轻重排序，逾期在最前，各行内容未改动。");
    });
    expect(cost).toBeLessThanOrEqual(3);
    expect((await seen()).map(([no]) => no)).toEqual(tasksByGravity(seenBefore.state).map(({ no }) => no));
    const after = await look(setup(), AS_OF);
    expect("state" in after && after.state?.lights).toEqual(seenBefore.state.lights);
    expect(JSON.stringify(await everything())).not.toBe(JSON.stringify(before));
  });

  it("goes back to the former order, whatever that was, and nothing else is left of it", async () => {
    await inTable(async (table, context) => {
      table.sort.apply([{ key: 4, ascending: false }]);
      table.getDataBodyRange().getCell(7, 3).format.fill.color = "#FFCC00";
      table.worksheet.getRange("X9").values = [["旁注"]];
      await context.sync();
    });
    const before = await everything();
    const former = await formerOf(sortByGravity(setup(), null));
    expect(await restoreTable(setup(), former)).toEqual({
      kind: "table-restored",
      order: "restored",
      filters: 0,
      filtersOff: [],
    });
    expect(await everything()).toEqual(before);
  });

  it("keeps what is filtered, and what was before both comes back", async () => {
    await filterOn("完成状态", (filter) => {
      filter.applyValuesFilter(["未启动"]);
    });
    const before = await everything();
    const shown = await formerOf(showInTable(setup(), { kind: "tasks", numbers: [1, 2, 6, 9] }, null));
    const former = await formerOf(sortByGravity(setup(), shown));
    expect((await seen()).map(([no]) => no).sort()).toEqual([1, 2, 6, 9]);
    expect((await seen()).map(([no]) => no)).not.toEqual([1, 2, 6, 9]);
    await restoreTable(setup(), former);
    expect((await criteriaOn("完成状态"))?.values).toEqual(["未启动"]);
    expect(await everything()).toEqual(before);
  });

  it("goes back over another order that somebody made since, and says so; rows added since stand at the end", async () => {
    const former = await formerOf(sortByGravity(setup(), null));
    await inTable(async (table, context) => {
      table.sort.apply([{ key: 3, ascending: true }]);
      table.rows.add(0);
      table.getDataBodyRange().getCell(0, 0).values = [[300]];
      await context.sync();
    });
    const outcome = await restoreTable(setup(), former);
    expect(outcome).toMatchObject({ kind: "table-restored", order: "over" });
    const numbers = (await seen()).map(([no]) => no);
    expect(numbers.slice(0, 195)).toEqual(Array.from({ length: 195 }, (_, index) => index + 1));
    expect(numbers.slice(195)).toEqual([300]);
  });

  it("takes blank rows and a 序号 that stands twice along, and brings them back where they were", async () => {
    await inTable(async (table, context) => {
      const body = table.getDataBodyRange();
      body.getCell(9, 0).values = [[5]];
      body.getRow(20).getResizedRange(2, 0).clear("Contents");
      await context.sync();
    });
    const before = await everything();
    const former = await formerOf(sortByGravity(setup(), null));
    await restoreTable(setup(), former);
    expect(await everything()).toEqual(before);
  });

  it("takes a column away that a sorting that broke off has left", async () => {
    const before = await everything();
    await inTable(async (table, context) => {
      table.columns.add(undefined, [["任务台账临时排序"], ...Array.from({ length: 195 }, () => [1])]);
      await context.sync();
    });
    const former = await formerOf(sortByGravity(setup(), null));
    await restoreTable(setup(), former);
    expect(await everything()).toEqual(before);
  });
});

describe("a table that cannot be filtered or sorted", () => {
  const acts = [
    () => showInTable(setup(), { kind: "tasks", numbers: [1] }, null),
    () => sortByGravity(setup(), null),
    () => restoreTable(setup(), null),
  ];
  it("because its sheet is protected, is left alone, with one sentence", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(LEDGER).protection.protect();
      await context.sync();
    });
    for (const act of acts)
      expect(sentenceOf(await act())).toBe(
        "未写入：工作表“任务台账”受保护，请在“审阅”中撤销工作表保护后重试。",
      );
  });

  it("because a column is missing, or there is none", async () => {
    await inTable(async (table, context) => {
      table.columns.getItem("序号").delete();
      await context.sync();
    });
    for (const act of acts)
      expect(await act()).toEqual({ kind: "refused", reason: "columns-missing", columns: ["no"] });
    excel().host.newWorkbook();
    for (const act of acts) expect(await act()).toEqual({ kind: "refused", reason: "no-ledger" });
  });
});

it("a table of another name, with headers as staff wrote them, is found all the same", async () => {
  await inTable(async (table, context) => {
    table.name = "改名的表";
    await context.sync();
  });
  const outcome = await showInTable(setup(), { kind: "tasks", numbers: [4] }, null);
  expect(outcome).toMatchObject({ kind: "table-shown", rows: 1 });
});

type Modes = ReturnType<typeof excel>["host"]["modes"];
const UNKIND: [string, (modes: Modes) => void][] = [
  [
    "gives criteria with nulls and refuses them so",
    (modes) => {
      modes.filterCriteria = { nulls: true, refuseNulls: true, throwAfterwards: false };
    },
  ],
  [
    "throws behind a filter whatever follows in the request",
    (modes) => {
      modes.filterCriteria = { nulls: true, refuseNulls: false, throwAfterwards: true };
    },
  ],
  [
    "calculates by hand",
    (modes) => {
      modes.manualCalculation = true;
    },
  ],
  [
    "counts its days from 1904",
    (modes) => {
      modes.date1904 = true;
    },
  ],
  [
    "is the oldest there may be",
    (modes) => {
      modes.apiVersion = "1.9";
    },
  ],
];

describe("an Excel that", () => {
  it.each(UNKIND)("%s filters, sorts and goes back all the same", async (_, change) => {
    change(excel().host.modes);
    excel().host.newWorkbook();
    await insert(setup(), { asOf: AS_OF, repair: "do" });
    await filterOn("完成状态", (filter) => {
      filter.applyCustomFilter("=未*");
    });
    const [before, visible] = [await everything(), await seen()];
    const shown = await formerOf(showInTable(setup(), { kind: "unit", unit: "教育厅" }, null));
    expect((await seen()).every(([, units]) => units.includes("教育厅"))).toBe(true);
    const former = await formerOf(sortByGravity(setup(), shown));
    expect(await restoreTable(setup(), former)).toMatchObject({ order: "restored", filtersOff: [] });
    expect(await everything()).toEqual(before);
    expect(await seen()).toEqual(visible);
  });
});
