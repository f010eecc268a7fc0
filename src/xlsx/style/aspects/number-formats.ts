/** ECMA-376 part 1, 18.8.30: formats that the file names by number alone; dates and 27–58 as Excel shows them in Chinese. */
const builtIn: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Only what means the same in every language is written by number. */
const writtenByNumber = new Map(
  [1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 22, 45, 46, 47, 48, 49].map((id) => [builtIn[id] ?? "", id]),
);
const firstOwnId = 164;

/** The pattern of a number format; undefined for General. */
export function patternOf(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const pattern = own.get(id) ?? builtIn[id];
  return pattern === undefined || /^general$/i.test(pattern) ? undefined : pattern;
}

/** Whether a number format shows a day; a time alone is the same in both date systems. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const code = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/general/i.test(code)) return false;
  // Elapsed minutes and halves of the day are times. 1E+3 has no year in it.
  const parts = code.replace(/AM\/PM|A\/P|\[(?:h+|m+|s+)\]/gi, "h").replace(/e[+-]/gi, "");
  // Years of the Christian, Japanese and Buddhist count, days, weekdays; `m` is minutes beside hours or seconds.
  return /[ydegb]|aaa/i.test(parts) || (/m/i.test(parts) && !/[hs]/i.test(parts));
}

/** Gives each pattern of a file being written its number. */
export class NumberFormatList {
  readonly #own = new Map<string, number>();
  readonly #original = new Map<string, number>();
  readonly #firstId: number;

  /** `original`: the patterns that the file spells out already, by number. */
  constructor(original: ReadonlyMap<number, string> = new Map()) {
    for (const [id, pattern] of original) if (!this.#original.has(pattern)) this.#original.set(pattern, id);
    this.#firstId = [...original.keys()].reduce((free, id) => Math.max(free, id + 1), firstOwnId);
  }

  idOf(pattern: string | undefined): number {
    if (pattern === undefined || pattern === "" || /^general$/i.test(pattern)) return 0;
    const known = this.#original.get(pattern) ?? writtenByNumber.get(pattern) ?? this.#own.get(pattern);
    if (known !== undefined) return known;
    const id = this.#firstId + this.#own.size;
    this.#own.set(pattern, id);
    return id;
  }

  /** The patterns that the file has to spell out beside its original ones, as [number, pattern]. */
  get own(): readonly (readonly [number, string])[] {
    return [...this.#own].map(([pattern, id]) => [id, pattern] as const);
  }
}
