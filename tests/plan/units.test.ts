import type { UnitRegistry } from "../../src/plan/plan";
import { readRegistry } from "../../src/plan/unit-registry";
import { leadUnitsOf } from "../../src/plan/units";
import { officialRegistry } from "./official-plan";

function registry(): UnitRegistry {
  const reading = readRegistry(officialRegistry);
  if (reading.kind === "refused") throw new Error(reading.messages.join());
  return reading.registry;
}
const names = (text: string): (string | null)[] =>
  leadUnitsOf(text, registry()).map(({ unit }) => unit?.name ?? null);

describe("lead units", () => {
  it("are split at commas of every width", () => {
    expect(names("教育厅、科技厅,公安厅，财政厅")).toEqual(["教育厅", "科技厅", "公安厅", "财政厅"]);
  });

  it("compare equal in brackets of both widths", () => {
    expect(names("各市（州）人民政府")).toEqual(["各市(州)人民政府"]);
    expect(names("省市场监管局（省民营办）、应急厅")).toEqual(["省市场监管局", "应急管理厅"]);
  });

  it("keep a whole phrase whole, wherever it stands", () => {
    expect(names("教育厅、协调小组各专题组、保障组组长单位、科技厅")).toEqual([
      "教育厅",
      "协调小组各专题组、保障组组长单位",
      "科技厅",
    ]);
  });

  it("「A等省直相关行政主管部门」 are A and the collective", () => {
    expect(names("财政厅等省直相关行政主管部门")).toEqual(["财政厅", "省直相关行政主管部门"]);
    expect(names("省直相关行政主管部门")).toEqual(["省直相关行政主管部门"]);
  });

  it("that the registry does not know are kept as printed", () => {
    expect(leadUnitsOf("省大数据中兴、教育厅", registry())[0]).toEqual({
      printed: "省大数据中兴",
      unit: null,
    });
    expect(names("某厅等省直相关行政主管部门")).toEqual([null, "省直相关行政主管部门"]);
  });

  it("of an empty cell are none", () => {
    expect(names("")).toEqual([]);
    expect(names("、")).toEqual([]);
  });
});

describe("a registry of units", () => {
  const unit = { name: "甲", kind: "法院" };

  it.each<[string, unknown, string]>([
    ["is no registry", [], "格式不对"],
    ["has a kind that nobody knows", { source: "", units: [{ ...unit, kind: "企业" }] }, "units.0.kind"],
    ["has a name twice", { source: "", units: [unit, { ...unit, name: "乙", aliases: ["甲"] }] }, "“甲”重复"],
    [
      "lacks a collective",
      { source: "", units: [unit], enumerations: [{ ending: "等", collective: "丙" }] },
      "没有“丙”",
    ],
  ])("that %s is refused in Chinese", (_, raw, message) => {
    const reading = readRegistry(raw);
    expect(reading.kind === "refused" && reading.messages.join()).toContain(message);
  });
});
