import { readFile } from "node:fs/promises";
import { readPlan } from "../plan/read-plan";
import type { Plan } from "../plan/plan";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** The official plan, from the files in seeds/. Throws with every offending line when they do not parse. */
export async function officialPlan(): Promise<Plan> {
  const [document, registry] = await Promise.all([
    readFile(new URL("川办发2021-17号.txt", SEEDS), "utf8"),
    readFile(new URL("units.json", SEEDS), "utf8"),
  ]);
  const reading = readPlan({ document, registry: JSON.parse(registry) as unknown });
  if (reading.kind === "plan") return reading.plan;
  throw new Error(reading.problems.map(({ message }) => message).join(""));
}
