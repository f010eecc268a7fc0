import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { EmbeddedHost } from "../../src/host/embedded/embedded-host";
import { createHeadlessEngine } from "../../src/host/engine/headless";
import { XlsxError } from "../../src/xlsx/package/xlsx-error";
import { scratch } from "../cli/command-line";
import { measuredRun } from "../cli/measured-run";

import { endlessFormulas, hostileFiles } from "./hostile-files";

const engine = createHeadlessEngine();
const host = new EmbeddedHost(engine);
afterAll(() => {
  engine.univer.dispose();
});

/** The page opens files by this very call, and shows the sentence. */
async function sentenceOrOpens(bytes: Uint8Array): Promise<string> {
  try {
    await host.open(bytes, "文件.xlsx");
    await host.workbook.calculate();
    return "opens";
  } catch (error) {
    if (error instanceof XlsxError) return error.message;
    throw error;
  }
}

describe("a hostile file is refused by one sentence, or it opens, within 20 s", () => {
  it.each(hostileFiles.map((file) => [file.what, file] as const))(
    "%s",
    async (_what, { bytes, expected }) => {
      const content = bytes();
      const started = performance.now();
      const answer = await sentenceOrOpens(content);
      expect(performance.now() - started).toBeLessThan(20_000);
      if (expected === "opens") expect(answer).toBe("opens");
      else {
        expect(answer).toMatch(expected);
        expect(answer).toMatch(/^[^\n。]+。$/);
      }
    },
  );
});

it("after a file that was refused, the workbook that was open is still there", async () => {
  await sentenceOrOpens((hostileFiles.find(({ what }) => what === "two sheets") ?? never()).bytes());
  const before = host.workbook;
  await sentenceOrOpens((hostileFiles.find(({ what }) => what === "row 0") ?? never()).bytes());
  expect(host.workbook).toBe(before);
  expect(host.workbook.facade.getSheets().map((sheet) => sheet.getSheetName())).toEqual(["表0", "表1"]);
});

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
