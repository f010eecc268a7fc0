import { OneOf, type ExcelFacts, type Json, type Program } from "./program";

/** `known`: other than Excel, on the embedded Excel, which is known to be so. */
export type Verdict = "same" | "different" | "known" | "left-out";

/** One line of the report. */
export interface Result {
  readonly name: string;
  readonly source: string;
  readonly expected: string;
  readonly got: string;
  readonly verdict: Verdict;
}

/** The answers of which a program should get one. */
export function answersOf({ expected }: Program, excel: ExcelFacts): readonly Json[] {
  const answer = typeof expected === "function" ? expected(excel) : expected;
  return answer instanceof OneOf ? answer.answers : [answer];
}

/** Numbers may differ in what a calculation leaves behind the twelfth digit. */
export function sameJson(one: Json, other: Json): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => {
      const found = right.get(key);
      return found !== undefined && sameJson(value, found);
    })
  );
}

export function judge(program: Program, got: Json, excel: ExcelFacts, embedded: boolean): Result {
  const { name, source, knownDifference } = program;
  const answers = answersOf(program, excel);
  const same = answers.some((answer) => sameJson(answer, got));
  const known = embedded && knownDifference !== undefined;
  return {
    name,
    source: !same && known ? `${source}；内嵌表格：${knownDifference}` : source,
    expected: answers.map((answer) => JSON.stringify(answer)).join(" 或 "),
    got: JSON.stringify(got),
    verdict: same ? "same" : known ? "known" : "different",
  };
}
