import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MADE_TABLES, madeTablesIn, withMadeTables } from "./made-tables";

const DOCS = path.resolve(import.meta.dirname, "../../docs");
const PAGES = ["domain.md", "workbook.md", "host-differences.md"];
const textOf = (page: string): string => readFileSync(path.join(DOCS, page), "utf8");

it.each(PAGES)("the tables of %s are what the code says (made anew with UPDATE_PAGES=1)", (page) => {
  if (process.env["UPDATE_PAGES"] === "1") writeFileSync(path.join(DOCS, page), withMadeTables(textOf(page)));
  expect(textOf(page)).toBe(withMadeTables(textOf(page)));
});

it("each table stands in one page", () => {
  expect(PAGES.flatMap((page) => madeTablesIn(textOf(page))).sort()).toEqual(Object.keys(MADE_TABLES).sort());
});

it("a number that is not the code's is put right", () => {
  const page = textOf("domain.md");
  const wrong = page.replace("| dueSoonDays | ", "| dueSoonDays | 1");
  expect(wrong).not.toBe(page);
  expect(withMadeTables(wrong)).toBe(page);
});

it("a table that nobody makes is refused", () => {
  expect(() => withMadeTables("<!-- made of the code: wishes -->\n<!-- end -->")).toThrow("wishes");
});
