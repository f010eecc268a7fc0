import { countColumns, type CountKey } from "../counting/counts";
import { LIGHTS } from "../lights/lights";

const LIGHT_KEYS: ReadonlySet<string> = new Set(LIGHTS.map(({ key }) => key));
/** The lights stand together, as a chart takes them: what comes before them, they, and the rest. */
const [FIRST, REST] = [
  ["tasks", "dated", "due", "finished", "underWay", "notStarted"],
  ["extended", "finishedShare", "dueFinishedShare", "meanProgress", "stale"],
] as const satisfies readonly (readonly CountKey[])[];

/** 主要指标 of all tasks, in the order in which a meeting is shown them. */
export const KEY_NUMBERS: readonly CountKey[] = [
  ...FIRST,
  ...countColumns(false)
    .map(({ key }) => key)
    .filter((key) => LIGHT_KEYS.has(key)),
  ...REST,
];
