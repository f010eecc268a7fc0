/** The official plan as data. Source of every rule: domain, "The plan" (重点任务分工表, 川办发〔2021〕17号). */

/** A day as an Excel serial: whole days since 1899-12-30, counted in UTC. 2021-03-30 is 44285. */
export type Serial = number;

/** What a 完成时限 means. `ambiguous`: 「N月前」 may mean before or by the end of that month (check D02). */
export type Deadline =
  | { readonly kind: "dated"; readonly due: Serial; readonly ambiguous: boolean }
  | { readonly kind: "ongoing" };

export interface Section {
  /** As printed in the annex, e.g. `(一) 纵深推进“一网通办”前提下“最多跑一次”改革`. */
  readonly title: string;
  /** The part's title as printed, e.g. `一、深入开展“三项重点改革”`. */
  readonly part: string;
  /** The paragraph of the document's body on this section, page breaks joined. */
  readonly policy: string;
}

/** One row of the annex, its text exactly as printed. */
export interface Task {
  readonly no: number;
  readonly part: string;
  readonly section: string;
  readonly measure: string;
  readonly leadUnits: string;
  readonly deadline: string;
  readonly meaning: Deadline;
}

export type UnitKind = "省直部门" | "市州政府" | "中央在川单位" | "法院" | "集合单位";

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
}

/** One (unit, task) pair: 项次. `first`: the unit stands first in 牵头单位 (列首位). */
export interface Assignment {
  readonly unit: Unit;
  readonly no: number;
  readonly first: boolean;
}

/** The registry of units, ready for looking names up by their comparison key. */
export interface UnitRegistry {
  readonly unitByKey: ReadonlyMap<string, Unit>;
  /** Units whose name or alias spans separators, longest first. */
  readonly phrases: readonly { readonly keys: readonly string[]; readonly unit: Unit }[];
  readonly enumerations: readonly { readonly endingKey: string; readonly collective: Unit }[];
}

export interface Plan {
  /** The annex's title as printed, `四川省深化“放管服”改革 优化营商环境 2021 年重点任务分工表`. */
  readonly title: string;
  /** The document's number, `川办发〔2021〕17号`, spaces removed. */
  readonly documentNo: string;
  /** 印发日: the date below the signature. */
  readonly issuedOn: Serial;
  /** 计划年度. */
  readonly year: number;
  readonly parts: readonly string[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  /** Units in the plan's order: that of first appearance in the annex. */
  readonly units: readonly Unit[];
  readonly assignments: readonly Assignment[];
  /** Names in 牵头单位 that the registry does not know (未识别单位), in the annex's order. */
  readonly unrecognised: readonly { readonly name: string; readonly no: number }[];
  /** By which 牵头单位 texts are read: those of the annex, and what staff write in the ledger. */
  readonly registry: UnitRegistry;
}
