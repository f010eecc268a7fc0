import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { patchUniver, WORKAROUNDS } from "../../../../src/host/engine/workarounds/patch-univer";

const shown = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), "utf8"))
  .join("");

it.each(WORKAROUNDS.map(({ name }) => name))("that Univer needs %s is shown", (name) => {
  expect(shown).toContain(`  "${name}": {`);
});

it("a Univer that lacks what a workaround replaces is refused, by name", () => {
  const lacking = { name: "of-tests", when: "before Univer", replaces: [[{}, "gone"]], apply: fail } as const;
  expect(() => {
    patchUniver([lacking]);
  }).toThrow("Univer has no gone, on which the workaround of-tests stands.");
});

function fail(): never {
  throw new Error("applied");
}
