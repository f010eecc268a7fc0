import { spawnSync } from "node:child_process";
import path from "node:path";
import { planSideload } from "./plan";

/** `npm run sideload [-- web ADDRESS]`, `npm run sideload:stop`. Exit 1 where there is no Excel to load it into. */
const [verb, ...words] = process.argv.slice(2);
const plan = planSideload({ verb: verb === "stop" ? "stop" : "start", words, platform: process.platform });
if (plan.kind === "impossible") {
  console.error(plan.sentence);
  process.exitCode = 1;
} else {
  const { status } = spawnSync(plan.program, plan.words, {
    cwd: path.resolve(import.meta.dirname, "../.."),
    stdio: "inherit",
    shell: process.platform === "win32", // npx is a .cmd there
  });
  process.exitCode = status ?? 1;
}
