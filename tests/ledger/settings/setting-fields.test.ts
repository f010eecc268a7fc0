import fc from "fast-check";
import { areThresholdsCrossed, readField, settingFields } from "../../../src/ledger/settings/setting-fields";
import { SETTINGS, type Setting } from "../../../src/ledger/settings/settings";
import { readWording, WORDING } from "../../../src/ledger/settings/wording";
import { isoOf } from "../../../src/plan/serial";
import { dayTyped } from "../../../src/ledger/settings/readable-date";
import { officialPlan } from "../../plan/official-plan";
import { settingsOf } from "../fresh-ledger";

const plan = officialPlan();
const fields = settingFields(settingsOf(plan), readWording(new Map()), plan);

describe("the form of 台账参数", () => {
  it("has every setting but 统计截止日, and the words of papers", () => {
    expect(fields.map(({ name }) => name)).toEqual([
      ...SETTINGS.map(({ name }) => name).filter((name) => name !== "统计截止日"),
      ...WORDING.map(({ name }) => name),
    ]);
  });

  it("of a new ledger shows the standard values", () => {
    for (const { name, shown, standard } of fields) expect([name, shown]).toEqual([name, standard]);
  });

  it("reads back every standard value as what a new ledger has", () => {
    for (const setting of SETTINGS.filter(({ key }) => key !== "asOf")) {
      const shown = fields.find(({ name }) => name === setting.name)?.standard ?? "";
      expect(readField(setting.name, shown)).toEqual({ value: setting.initial(plan, 0) });
    }
  });

  it("takes a whole number within its range, and nothing else", () => {
    const numbers = SETTINGS.filter(
      (setting): setting is Setting & { range: [number, number] } => setting.range !== undefined,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.integer({ min: -10, max: 5_000 }),
        ({ name, range }, number) => {
          const [least, most] = range;
          const read = readField(name, String(number));
          if (number >= least && number <= most) expect(read).toEqual({ value: number });
          else expect(read).toEqual({ problem: "no-number", least, most });
        },
      ),
    );
    for (const typed of ["", "十", "1.5", "15天", "1e1"])
      expect(readField("临期天数", typed)).toMatchObject({ problem: "no-number" });
  });

  it("says when the thresholds are crossed", () => {
    const texts = (behind: string, far: string): boolean =>
      areThresholdsCrossed(
        new Map([
          ["滞后阈值", behind],
          ["严重滞后阈值", far],
        ]),
      );
    expect([texts("10", "30"), texts("30", "30"), texts("31", "30")]).toEqual([false, false, true]);
  });
});

describe("a day that somebody types", () => {
  it("is read year first in any of the forms, and only if it is in the calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        const [year = "", month = "", date = ""] = isoOf(day).split("-");
        const forms = [
          `${year}-${month}-${date}`,
          `${year}/${Number(month)}/${Number(date)}`,
          `${year}.${Number(month)}.${date}`,
          `${year}年${Number(month)}月${Number(date)}日`,
          `${year}${month}${date}`,
        ];
        for (const form of forms) expect([form, dayTyped(` ${form} `)]).toEqual([form, day]);
      }),
    );
    for (const text of ["", "10-8", "2021-13-1", "2021-2-30", "8/10/2021", "9月底", "2021-10"])
      expect([text, dayTyped(text)]).toEqual([text, null]);
  });
});
