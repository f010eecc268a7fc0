import { SHEETS, REPORT_KEYS } from "../../src/ledger/settings/sheet-names";
import { EXIT } from "../../src/cli/exit";
import { COLUMNS } from "../../src/ledger/rows/columns";
import { DERIVED_SETTINGS } from "../../src/ledger/lights/derived-settings";
import { LIGHTS } from "../../src/ledger/lights/lights";
import { isDateSetting, SETTINGS } from "../../src/ledger/settings/settings";
import { countColumns } from "../../src/ledger/counting/counts";
import { isoOf } from "../../src/plan/serial";

import { CHECK_RESULTS } from "../../src/workbook/check-list/check-results";
import { REPORTS } from "../../src/workbook/reports/reports";
import { lackingMembers } from "./host-members";
import { officialPlan } from "../plan/official-plan";

type Row = readonly string[];

const table = (headers: Row, rows: readonly Row[]): string =>
  [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const CONCERNS = { overdue: "overdue", "at-risk": "at risk", none: "" };

function settingRows(): Row[] {
  const plan = officialPlan();
  const first = (setting: (typeof SETTINGS)[number]): string => {
    if (setting.key === "asOf") return "";
    const value = setting.initial(plan, 0);
    return isDateSetting(setting.name) ? isoOf(value) : String(value);
  };
  return [
    ...SETTINGS.map((setting) => [setting.name, setting.key, first(setting), setting.explanation]),
    ...DERIVED_SETTINGS.map(({ name, key, explanation }) => [name, key, "a formula", explanation]),
  ];
}

const headersOf = (columns: readonly { readonly header: string }[]): string =>
  columns.map(({ header }) => header).join("、");

const EXITS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done; warnings are allowed",
  errorsFound: "`ledger`: 校验 found errors",
  keptAlready: "`ledger`: keep found a meeting of the same day, and was not told to overwrite it",
  scriptFailed: "`office-script`: an error that the script did not catch",
  usage: "wrong usage, a file that cannot be read or written, or no ledger where one is needed",
  failed: "the host or Office.js failed, or the process ended without a word",
};

/** The tables of docs/*.md that are made of the code, by the name that stands in the page above them. */
export const MADE_TABLES: Readonly<Record<string, () => string>> = {
  lights: () =>
    table(
      ["预警状态", "identifier", "concern"],
      LIGHTS.map(({ word, key, concern }) => [word, key, CONCERNS[concern]]),
    ),
  settings: () => table(["named cell", "identifier", "at first", "what staff read beside it"], settingRows()),
  counts: () =>
    table(
      ["column", "identifier", "of units alone"],
      countColumns(true).map(({ header, key, ofUnits }) => [header, key, ofUnits ? "yes" : ""]),
    ),
  columns: () =>
    table(
      ["sheet", "columns"],
      [
        [SHEETS.ledger, headersOf(COLUMNS)],
        ...REPORT_KEYS.map((key) => [REPORTS[key].name, headersOf(REPORTS[key].columns)]),
        [CHECK_RESULTS.name, headersOf(CHECK_RESULTS.columns)],
      ],
    ),
  lacking: () =>
    table(
      ["class", "members of the claimed sets that answer ApiNotFound"],
      [
        ...lackingMembers().flatMap(({ name, lacks }) => (lacks ? [[name, lacks.join(", ")]] : [])),
        [
          "none at all",
          lackingMembers()
            .flatMap(({ name, lacks }) => (lacks ? [] : [name]))
            .join(", "),
        ],
      ],
    ),
  exit: () =>
    table(
      ["code", "when"],
      Object.entries(EXIT).map(([key, code]) => [String(code), EXITS[key as keyof typeof EXIT]]),
    ),
};

const MADE = /(<!-- made of the code: (\w+) -->\n)([\s\S]*?)(<!-- end -->)/g;

/** A page with its made tables as the code has them now. Throws for a table that nobody makes. */
export function withMadeTables(page: string): string {
  return page.replace(MADE, (_all, begin: string, name: string, _old: string, end: string) => {
    const make = MADE_TABLES[name];
    if (!make) throw new Error(`No table is made for “${name}”`);
    return `${begin}\n${make()}\n\n${end}`;
  });
}

/** The names of a page's made tables. */
export function madeTablesIn(page: string): string[] {
  return [...page.matchAll(MADE)].map(([, , name = ""]) => name);
}
