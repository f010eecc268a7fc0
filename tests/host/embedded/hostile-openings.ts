import type { HostileFile } from "../../hostile/hostile-file";
import { EmbeddedHost } from "../../../src/host/embedded/embedded-host";
import { createHeadlessEngine } from "../../../src/host/engine/create-headless-engine";
import { XlsxError } from "../../../src/xlsx/package/xlsx-error";

const engine = createHeadlessEngine();
export const host = new EmbeddedHost(engine);
afterAll(() => {
  engine.univer.dispose();
});

/** The page opens files by this very call, and shows the sentence. */
export async function sentenceOrOpens(bytes: Uint8Array): Promise<string> {
  try {
    await host.open(bytes, "文件.xlsx");
    await host.workbook.calculate();
    return "opens";
  } catch (error) {
    if (error instanceof XlsxError) return error.message;
    throw error;
  }
}

export function eachIsRefusedOrOpens(files: readonly HostileFile[]): void {
  describe("a hostile file is refused by one sentence, or it opens", () => {
    it.each(files.map((file) => [file.what, file] as const))("%s", async (_what, { bytes, expected }) => {
      const content = bytes();
      const answer = await sentenceOrOpens(content);
      if (expected === "opens") expect(answer).toBe("opens");
      else {
        expect(answer).toMatch(expected);
        expect(answer).toMatch(/^[^\n。]+。$/);
      }
    });
  });
}
