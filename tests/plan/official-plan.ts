import { readFileSync } from "node:fs";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/read-plan";

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");

export const officialDocument = seed("川办发2021-17号.txt");
export const officialRegistry: unknown = JSON.parse(seed("units.json"));
export const errata = JSON.parse(seed("errata.json")) as {
  errata: readonly { where: string; printed: string; expected: string; note: string }[];
};

/** The plan of 2021, as the seeds give it. */
export function officialPlan(): Plan {
  const reading = readPlan({ document: officialDocument, registry: officialRegistry });
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
