import fc from "fast-check";
import type { CellValue } from "../../../src/ledger/cells/ledger";
import { readableDate } from "../../../src/ledger/settings/readable-date";
import { isoOf, serialOf } from "../../../src/plan/serial";

const DAYS = { first: serialOf(2019, 1, 1), last: serialOf(2023, 12, 31) };
const read = (value: CellValue): string | null => {
  const day = readableDate(value, 2021, DAYS);
  return day === null ? null : isoOf(day);
};

describe("a day that somebody wrote", () => {
  it.each<CellValue>([
    ...[
      "2021.9.30",
      "2021-9-30",
      "2021/09/30",
      "2021年9月30日",
      "2021年9月30号",
      "2021 年 9 月 30 日",
      "20210930",
    ],
    ...[
      "9月30日",
      "２０２１．９．３０",
      "2021。9。30",
      "2021–9–30",
      " 2021-09-30 ",
      "2021-09-30\u200B",
      "\u202D2021-09-30\u202C",
    ],
    ...[
      "2021-09-30T00:00:00",
      "2021-09-30 08:30",
      "2021/9/30 8:30:15",
      "2021-09-30T00:00:00.000Z",
      "2021-09-30T08:00:00+08:00",
      "2021年\u00A09月30日",
    ],
    20_210_930,
  ])("%p is 2021-09-30", (value) => {
    expect(read(value)).toBe("2021-09-30");
  });

  it.each<CellValue>([
    ...[
      "2021.9",
      "2021年9月",
      "9月",
      "9.30",
      "21.9.30",
      "30日",
      "9/30/2021",
      "2021.2.30",
      "2021-13-01",
      "昨天",
      "",
    ],
    ...[
      "2021-09-29T16:00:00Z",
      "2021-09-30T08:00:00+09:00",
      "2018-12-31",
      "2024.1.1",
      "44469",
      "2021.9.30前",
    ],
    ...[2021.9, 9.3, 9.28, 44_469, 20_181_231, 202_109, true, { error: "#N/A" }],
  ])("%p is none, and nothing is guessed", (value) => {
    expect(read(value)).toBeNull();
  });

  it("is the same day in whatever form it is written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: DAYS.first, max: DAYS.last }),
        fc.constantFrom("-", ".", "/"),
        fc.boolean(),
        (day, separator, isPadded) => {
          const parts = isoOf(day).split("-");
          const written = parts.map((part) => (isPadded ? part : String(Number(part)))).join(separator);
          return readableDate(written, 2021, DAYS) === day;
        },
      ),
    );
  });
});
