import { eachIsRefused } from "./hostile-runs";

describe("the command line exits 2 with one line, writes nothing, and stays below 1 GB", () => {
  eachIsRefused([
    "an empty file",
    "a workbook with a password",
    "a worksheet of 600 MB",
    "a million rows with cells",
    "a billion laughs",
    "a worksheet of 400 MB that claims to be small",
    "one cell in the last row and column",
  ]);
});
