/** A line that stands in the way. `line` counts from 1; 0 where the fault is the document's or the registry's. */
export interface PlanProblem {
  readonly line: number;
  readonly text: string;
  /** One Chinese sentence: what is wrong, where, and what to do. */
  readonly message: string;
}
