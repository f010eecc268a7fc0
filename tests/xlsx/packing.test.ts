import { zipSync } from "fflate";
import { zipAs } from "../hostile/zip-file";
import { commonParts, encoded } from "./common-package";
import { EXPECTED, opensEditsAndOpensAgain } from "./other-writers";

describe("a workbook packed", () => {
  const utf16 =
    (bigEndian: boolean) =>
    (text: string): Uint8Array => {
      const bytes = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
      return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
    };
  const parts = commonParts();
  const entries = encoded(parts).map(([name, content]) => ({ name, content }));
  it.each([
    ["without compression", zipAs(entries, { stored: true })],
    ["with sizes after the contents", zipAs(entries, { sizesAfter: true })],
    [
      "with folders",
      zipAs(
        [
          { name: "xl/", content: new Uint8Array() },
          { name: "xl/worksheets/", content: new Uint8Array() },
          ...entries,
        ],
        {},
      ),
    ],
    ["as zip64", zipAs(entries, { zip64: true })],
    ["with a comment at the end", zipAs(entries, { comment: "某软件" })],
    ["with the types last", zipAs([...entries.slice(1), ...entries.slice(0, 1)], {})],
    [
      "with leading slashes",
      zipAs(
        entries.map((one) => ({ ...one, name: `/${one.name}` })),
        {},
      ),
    ],
    ["in UTF-16", zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, utf16(false)(text)])))],
    [
      "in UTF-16, the other way round",
      zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, utf16(true)(text)]))),
    ],
  ])("%s", async (_what, bytes) => {
    await opensEditsAndOpensAgain(bytes, EXPECTED);
  });
});
