import { ledgerArguments } from "../../src/cli/arguments";
import { serialOf } from "../../src/plan/serial";

describe("the command line of the ledger", () => {
  const asOf = serialOf(2021, 10, 8);

  it.each([
    ["before the options", ["insert", "validate", "--as-of", "2021-10-08"]],
    ["after the options", ["--as-of", "2021-10-08", "insert", "validate"]],
    ["on both sides of an option", ["insert", "--as-of", "2021-10-08", "validate"]],
    ["between an option with = and a flag", ["--as-of=2021-10-08", "insert", "validate", "--verbose"]],
  ])("takes actions %s", (_where, argv) => {
    expect(ledgerArguments(argv)).toMatchObject({ actions: ["insert", "validate"], asOf });
  });

  it("keeps the order of the actions and one that comes twice", () => {
    expect(ledgerArguments(["validate", "insert", "--verbose", "validate"]).actions).toEqual([
      "validate",
      "insert",
      "validate",
    ]);
  });

  it("takes the action behind --verbose for an action, not for its value", () => {
    const quiet = { actions: ["validate"], verbose: false, overwrite: false };
    expect(ledgerArguments(["--verbose", "validate"])).toEqual({ ...quiet, verbose: true });
    expect(ledgerArguments(["--overwrite", "keep"])).toEqual({
      ...quiet,
      actions: ["keep"],
      overwrite: true,
    });
    expect(ledgerArguments(["validate"])).toEqual(quiet);
  });

  it("takes a file whose name begins with dashes by its path", () => {
    expect(ledgerArguments(["insert", "--save", "./--a.xlsx"]).save).toBe("./--a.xlsx");
    expect(() => ledgerArguments(["insert", "--save", "--a.xlsx"])).toThrow("选项 --save 后面缺少内容");
  });
});
