import type { Row } from "./expected-light";
import type { Entry } from "./xlsx-file";

/** 2021-03-30, the day of issue. */
export const ISSUED_ON = 44285;
const [MARCH_31, APRIL_30, SEPTEMBER_30, OCTOBER_31, NOVEMBER_30, DECEMBER_31] = [
  44286, 44316, 44469, 44500, 44530, 44561,
];
const DUE_DAYS = [MARCH_31, APRIL_30, SEPTEMBER_30, OCTOBER_31, NOVEMBER_30, DECEMBER_31];
const ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].map((error) => ({
  error,
}));
const DATED: Row = {
  deadline: "12月底前",
  due: DECEMBER_31,
  status: "推进中",
  progress: 0.5,
  completedOn: null,
};

/** Gaps of exactly 10 and 30 points, a hair to either side of them and of the 1e-9 that counts as on them. */
export function gapRows(asOf: number): Row[] {
  return DUE_DAYS.filter((due) => due >= asOf).flatMap((due) => {
    const planned = (asOf - ISSUED_ON) / (due - ISSUED_ON);
    const gaps = [0.1, 0.3].flatMap((gap) =>
      [0, 1e-15, -1e-15, 5e-10, -5e-10, 2e-9, -2e-9, 0.01, -0.01].map((off) => gap + off),
    );
    const rounded = [0.1, 0.3].map((gap) => Math.round((planned - gap) * 1e12) / 1e12);
    return [...gaps.map((gap) => planned - gap), ...rounded].map((progress) => ({ ...DATED, due, progress }));
  });
}

/** The first and the last of the ledger's days, of 计划年度 2021, and those beside them. */
const EDGES = [43465, 43465.9, 43466, 45291, 45291.9, 45292];
/** 调整后时限, later and earlier than printed, and what is none. */
const EXTENSIONS: Entry[] = [
  DECEMBER_31 + 60,
  DECEMBER_31 + 31.5,
  OCTOBER_31,
  APRIL_30,
  ...EDGES,
  ...["2022-03-31", "2022.3.31", " ", 2022.3, 3.31, 20220331, 0, -1, 2958466, null],
  { error: "#N/A" },
  { formula: "1/0" },
];
/** 调整依据: blanks say nothing, a number and TRUE say something. */
const BASES: Entry[] = [
  ...["川办函〔2021〕8号", "-", "0", 17, 0, 44500, true, "\u200b", " 批\u00a0", "\u3000批"],
  ...[null, " ", "   ", "\u3000", "\u00a0", "\u00a0 \u3000", "\t", "\n"],
  { error: "#REF!" },
];

/**
 * TRUE and FALSE where dates and percentages belong. LibreOffice takes them there for 1 and 0, which is what the
 * cell then shows, and no formula can tell; Excel and the embedded one can.
 */
export function logicalRows(): Row[] {
  return [true, false].flatMap((logical) => [
    { ...DATED, due: logical },
    { ...DATED, extendedTo: logical, basis: "批文" },
    { ...DATED, extendedTo: OCTOBER_31, basis: logical },
    { ...DATED, progress: logical },
    { ...DATED, status: "已完成", completedOn: logical },
    { ...DATED, deadline: "持续推进", due: logical },
  ]);
}

/** One thing odd at a time, in a row that is dated, finished, overdue or ongoing otherwise. */
export function oddRows(asOf: number): Row[] {
  const dues: Entry[] = [
    asOf - 1,
    asOf,
    asOf + 1,
    asOf + 15,
    asOf + 16,
    asOf + 15.9,
    asOf - 0.1,
    asOf + 0.9,
    ISSUED_ON,
    ISSUED_ON - 1,
    ...EDGES,
  ];
  const texts: Entry[] = ["2021-12-31", "2021.9.30", "八成", "80%", " ", "0.5", "'1"];
  const others: Entry[] = [
    null,
    0,
    0.5,
    -1,
    1,
    1.5,
    80,
    1.2,
    -0.1,
    2021.9,
    9.3,
    20210930,
    2958465.5,
    2958466,
    ...ERRORS.slice(0, 3),
    { formula: "1/0" },
  ];
  const statuses: Entry[] = [
    "未启动",
    "推进中",
    "已完成",
    "已完成 ",
    " 已完成",
    "己完成",
    "已 完成",
    null,
    true,
    1,
    0,
    ...ERRORS,
  ];
  const deadlines: Entry[] = [
    "持续推进",
    "长期坚持",
    "持续",
    "持续推进 ",
    "9月底前",
    "说不清",
    null,
    12,
    true,
    ...ERRORS.slice(0, 2),
  ];
  const bases: Row[] = [
    DATED,
    { ...DATED, due: asOf + 3, progress: 0.99 },
    { ...DATED, due: asOf - 3 },
    { ...DATED, status: "已完成", progress: 1, completedOn: asOf },
    { ...DATED, deadline: "持续推进", due: null },
  ];
  const finished: Entry[] = [
    DECEMBER_31,
    DECEMBER_31 + 1,
    DECEMBER_31 + 0.99,
    DECEMBER_31 - 1,
    ISSUED_ON - 9,
  ];
  return [
    ...bases.flatMap((base) => [
      ...[...dues, ...texts, ...others].map((due) => ({ ...base, due })),
      ...statuses.map((status) => ({ ...base, status })),
      ...deadlines.map((deadline) => ({ ...base, deadline })),
      ...[...texts, ...others, ...ERRORS].map((progress) => ({ ...base, progress })),
      ...[...finished, ...EDGES, ...texts, ...others].map((completedOn) => ({ ...base, completedOn })),
      ...EXTENSIONS.map((extendedTo) => ({ ...base, extendedTo, basis: "川办函〔2021〕8号" })),
      ...BASES.map((basis) => ({ ...base, extendedTo: DECEMBER_31 + 40, basis })),
      { ...base, due: null, extendedTo: DECEMBER_31, basis: "有批文" },
      { ...base, extendedTo: DECEMBER_31, basis: null },
      { ...base, basis: "只有批文" },
    ]),
    ...finished.map((completedOn) => ({ ...DATED, status: "已完成", completedOn })),
    { deadline: null, due: null, status: null, progress: null, completedOn: null },
    { deadline: null, due: null, status: null, progress: 0.5, completedOn: asOf },
    { deadline: "12月底前", due: null, status: null, progress: null, completedOn: null },
  ];
}

/** Rows at random from all of the above, several things odd at once; the same for the same seed. */
export function mixedRows(asOf: number, count: number, seed: number): Row[] {
  const pool = [...oddRows(asOf), ...gapRows(asOf)];
  let state = seed;
  const any = (): Row => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return pool[Math.floor((state / 4294967296) * pool.length)] ?? DATED;
  };
  return Array.from({ length: count }, () => ({
    deadline: any().deadline,
    due: any().due,
    status: any().status,
    progress: any().progress,
    completedOn: any().completedOn,
    extendedTo: any().extendedTo ?? null,
    basis: any().basis ?? null,
  }));
}
