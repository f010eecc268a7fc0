/** What 预警 is ordered by. */
export type ConcernGrouping = "light" | "unit" | "part";

/** Which tasks 预警 lists; "" is all of a kind. Another view that names some tasks leads to them by it. */
export interface ConcernFilter {
  /** Words in 具体措施, 牵头单位 or 工作事项, or a 序号. */
  readonly find: string;
  readonly light: string;
  readonly unit: string;
  readonly part: string;
  readonly section: string;
  /** The month in which it is due, `2021-10`. */
  readonly month: string;
  /** The tasks that are 未更新, overdue and at risk or not. */
  readonly onlyStale: boolean;
  readonly grouping: ConcernGrouping;
}

export const NO_FILTER: ConcernFilter = {
  find: "",
  light: "",
  unit: "",
  part: "",
  section: "",
  month: "",
  onlyStale: false,
  grouping: "light",
};

/** Does the filter leave anything out, or bring in what is not a warning? */
export function isFiltering(filter: ConcernFilter): boolean {
  const { find, light, unit, part, section, month, onlyStale } = filter;
  return onlyStale || [find, light, unit, part, section, month].some((one) => one !== "");
}
