/**
 * The names of the cells of 台账参数 that follow from its settings by a formula. Apart from their formulas
 * (derived-settings.ts), for the rules that those are made of refer to them by name.
 */
const NAMES = { periodStart: "报送期首日", firstDay: "最早日期", lastDay: "最晚日期" } as const;

export type DerivedKey = keyof typeof NAMES;

/** The workbook's name of a derived cell. */
export function derivedName(key: DerivedKey): string {
  return NAMES[key];
}
