import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hostileFiles } from "../hostile/hostile-files";
import { endlessFormulas } from "../hostile/hostile-workbooks";
import { scratch } from "./command-line";
import { measuredRun } from "./measured-run";

/** The command line on hostile files, by what they are called. */
export function eachIsRefused(names: readonly string[]): void {
  const file = scratch();
  it.each(names.map((what) => [what]))(
    "%s",
    async (what) => {
      const { bytes, expected } =
        [...hostileFiles, ...endlessFormulas].find((one) => one.what === what) ?? never();
      writeFileSync(file("hostile.xlsx"), bytes());
      const ended = await measuredRun("ledger", [
        ...["validate", "--open", file("hostile.xlsx")],
        ...["--save", file("never.xlsx"), "--report", file("never.json")],
      ]);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$/u);
      expect(ended.stderr).toMatch(expected === "opens" ? /没有任务台账/ : expected);
      expect(ended.megabytes).toBeLessThan(1000);
      expect(existsSync(file("never.xlsx")) || existsSync(file("never.json"))).toBe(false);
      expect(readdirSync(file(""))).toEqual(["hostile.xlsx"]);
    },
    320_000,
  );
}

function never(): never {
  throw new Error("the table of hostile files has no such file");
}
