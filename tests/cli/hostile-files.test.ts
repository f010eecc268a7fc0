import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { endlessFormulas, hostileFiles } from "../hostile/hostile-files";
import { scratch } from "./command-line";
import { measuredRun } from "./measured-run";

describe("the command line exits 2 with one line, writes nothing, and stays below 1 GB", () => {
  const file = scratch();
  it.each(
    [
      ...[
        "an empty file",
        "a workbook with a password",
        "a worksheet of 600 MB",
        "a million rows with cells",
      ],
      ...[
        "a billion laughs",
        "a worksheet of 400 MB that claims to be small",
        "one cell in the last row and column",
      ],
      ...["200 000 conditional formats", "a whole sheet merged into one cell", "formulas in a circle"],
      ...endlessFormulas.map(({ what }) => what),
    ].map((what) => [what]),
  )(
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
});

function never(): never {
  throw new Error("the table of hostile files has no such file");
}
