import { EmbeddedHost } from "../../../src/host/embedded/embedded-host";
import { createHeadlessEngine } from "../../../src/host/engine/create-headless-engine";
import { XlsxError } from "../../../src/xlsx/package/xlsx-error";
import { hostileFiles } from "../../hostile/hostile-files";

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

describe("a hostile file is refused by one sentence, or it opens", () => {
  it.each(hostileFiles.map((file) => [file.what, file] as const))(
    "%s",
    async (_what, { bytes, expected }) => {
      const content = bytes();
      const answer = await sentenceOrOpens(content);
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

function never(): never {
  throw new Error("the table of hostile files has no such file");
}
