import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CATALOGUE } from "../../../src/ledger/checks/catalogue";
import { officialPlan } from "../../plan/official-plan";
import { cataloguePage } from "./catalogue-page";
import { DAMAGES } from "./damages";
import { tendedLedger } from "./tended-ledger";

const PAGE = path.resolve(import.meta.dirname, "../../../docs/校验目录.md");

it("declares each code once", () => {
  const declared = CATALOGUE.map(({ code }) => code);
  expect(new Set(declared).size).toBe(declared.length);
});

it("says of each code in one Chinese sentence what it means", () => {
  for (const { meaning } of CATALOGUE) expect(meaning).toMatch(/^[^。\n|]*\p{Script=Han}[^。\n|]*。$/u);
});

it("has a damage for each code that cells can raise", () => {
  const plan = officialPlan();
  const tended = tendedLedger(plan);
  // One dated task is enough, and one without an end.
  const rows = ["dated", "ongoing"].map((kind) =>
    plan.tasks.findIndex(({ meaning }) => meaning.kind === kind),
  );
  const raised = new Set(
    rows.flatMap((row) =>
      DAMAGES.flatMap(({ apply }) => apply(tended, row, plan)[1].map(({ code }) => code)),
    ),
  );
  // The header row's have tests of their own.
  const headers = ["T01", "T02", "T03", "T10"];
  const declared = CATALOGUE.map(({ code }) => code).filter((code) => !headers.includes(code));
  expect(declared.filter((code) => !raised.has(code))).toEqual([]);
});

it("is what the manual's table says (written anew with UPDATE_CATALOGUE=1)", () => {
  if (process.env["UPDATE_CATALOGUE"] === "1") writeFileSync(PAGE, cataloguePage());
  expect(readFileSync(PAGE, "utf8")).toBe(cataloguePage());
});
