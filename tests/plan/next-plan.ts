import { readFileSync } from "node:fs";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/read-plan";

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");

/** A made-up plan of another year, with other numbers: small, for tests that write it many times. */
export function nextPlan(): Plan {
  const reading = readPlan({
    document: fixture("某府办发2022-3号.txt"),
    registry: JSON.parse(fixture("units-2022.json")),
  });
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
