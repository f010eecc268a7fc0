import fc from "fast-check";
import { isoOf, serialFromIso, serialOf } from "../../src/plan/serial";

describe("serials", () => {
  it("count days as Excel does", () => {
    expect(serialOf(2021, 3, 30)).toBe(44_285);
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(9999, 12, 31)).toBe(2_958_465);
  });

  it("turn into a date and back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_958_465 }),
        (serial) => serialFromIso(isoOf(serial)) === serial,
      ),
    );
  });

  it("drop the time of day", () => {
    expect(isoOf(44_285.99)).toBe("2021-03-30");
  });

  it.each([
    "2021-02-29",
    "2021-13-01",
    "2021-00-10",
    "2021-1-1",
    "2021.01.01",
    "",
    "1899-12-31",
    "2021-10-08 ",
  ])("are refused for %p, which is no day of Excel's", (text) => {
    expect(serialFromIso(text)).toBeNull();
  });
});
