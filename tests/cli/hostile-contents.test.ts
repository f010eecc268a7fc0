import { endlessFormulas } from "../hostile/hostile-workbooks";
import { eachIsRefused } from "./hostile-runs";

describe("the command line exits 2 with one line, writes nothing, and stays below 1 GB", () => {
  eachIsRefused([
    "200 000 conditional formats",
    "a whole sheet merged into one cell",
    "formulas in a circle",
    ...endlessFormulas.map(({ what }) => what),
  ]);
});
