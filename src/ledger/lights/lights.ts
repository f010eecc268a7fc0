import { ONGOING_PHRASES } from "../../plan/deadlines";
import type { Serial } from "../../plan/plan";
import { isCellError, isShare } from "../cells/cell-value";
import { STATUSES } from "../rows/columns";
import { dueDay } from "./extension";
import { isDayOf, ledgerDays } from "../settings/ledger-days";
import type { CellValue, Settings } from "../cells/ledger";

/** What the rules of dated tasks compare. Days are whole, shares fractions of 1. */
interface Facts<Value> {
  readonly asOf: Value;
  /** The last day on which it is due. */
  readonly due: Value;
  readonly completedOn: Value;
  /** How far 完成进度 is behind 序时进度. */
  readonly gap: Value;
  readonly dueSoonDays: Value;
  readonly behind: Value;
  readonly farBehind: Value;
}

/** A condition in code, and the same as an Excel expression on cells and names. */
interface Condition {
  readonly inCode: (facts: Facts<number>) => boolean;
  readonly formula: (cells: Facts<string>) => string;
}

/** A light's place in the rule: of the dated tasks that are finished, or are not, the first whose condition holds. */
interface DatedRule {
  readonly of: "finished" | "unfinished";
  /** Without a 完成进度 it cannot be told; nor can any light after it. */
  readonly asks: "days" | "progress";
  /** Null: whatever is left. */
  readonly holds: Condition | null;
}
interface LightDeclaration {
  readonly key: string;
  readonly word: string;
  /** 逾期 is overdue; 严重滞后, 滞后 and 临期 are at risk (domain, "Lights"). */
  readonly concern: "overdue" | "at-risk" | "none";
  /** RGB in hex. Together they pass 4.5:1; without a fill the font stands on the sheet's own white. */
  readonly colours: { readonly fill: string | null; readonly font: string };
  /** "ongoing": by its 完成时限 alone; "unjudgeable": where something that a rule asks for is missing. */
  readonly rule: DatedRule | { readonly of: "ongoing" | "unjudgeable" };
}

/** A gap this near to a threshold, in fractions of 1, counts as on it. */
export const TOLERANCE = 1e-9;
const tolerance = TOLERANCE.toFixed(9);

/**
 * 预警状态, gravest first: where two rules of a dated task hold, the graver light is shown. Red, yellow and blue: the
 * Suqian three-colour slips.
 */
export const LIGHTS = [
  {
    key: "overdue",
    word: "逾期",
    concern: "overdue",
    colours: { fill: "#FFC7CE", font: "#9C0006" },
    rule: {
      of: "unfinished",
      asks: "days",
      holds: {
        inCode: ({ asOf, due }) => asOf > due,
        formula: ({ asOf, due }) => `${asOf}>${due}`,
      },
    },
  },
  {
    key: "farBehind",
    word: "严重滞后",
    concern: "at-risk",
    colours: { fill: "#F4B183", font: "#5A2A00" },
    rule: {
      of: "unfinished",
      asks: "progress",
      holds: {
        inCode: ({ gap, farBehind }) => gap > farBehind + TOLERANCE,
        formula: ({ gap, farBehind }) => `${gap}>${farBehind}+${tolerance}`,
      },
    },
  },
  {
    key: "behind",
    word: "滞后",
    concern: "at-risk",
    colours: { fill: "#FFE699", font: "#5C4400" },
    rule: {
      of: "unfinished",
      asks: "progress",
      holds: {
        inCode: ({ gap, behind }) => gap >= behind - TOLERANCE,
        formula: ({ gap, behind }) => `${gap}>=${behind}-${tolerance}`,
      },
    },
  },
  {
    key: "dueSoon",
    word: "临期",
    concern: "at-risk",
    colours: { fill: "#BDD7EE", font: "#1F3864" },
    rule: {
      of: "unfinished",
      asks: "progress",
      holds: {
        inCode: ({ due, asOf, dueSoonDays }) => due - asOf <= dueSoonDays,
        formula: ({ due, asOf, dueSoonDays }) => `${due}-${asOf}<=${dueSoonDays}`,
      },
    },
  },
  {
    key: "unjudgeable",
    word: "无法判定",
    concern: "none",
    colours: { fill: "#E4D0F0", font: "#4B1E6B" },
    rule: { of: "unjudgeable" },
  },
  {
    key: "normal",
    word: "正常",
    concern: "none",
    colours: { fill: null, font: "#262626" },
    rule: { of: "unfinished", asks: "progress", holds: null },
  },
  {
    key: "finishedInTime",
    word: "按期完成",
    concern: "none",
    colours: { fill: "#E2EFDA", font: "#2F5A1E" },
    rule: {
      of: "finished",
      asks: "days",
      holds: {
        inCode: ({ completedOn, due }) => completedOn <= due,
        formula: ({ completedOn, due }) => `${completedOn}<=${due}`,
      },
    },
  },
  {
    key: "finishedLate",
    word: "逾期完成",
    concern: "none",
    colours: { fill: "#DDD9C4", font: "#494529" },
    rule: { of: "finished", asks: "days", holds: null },
  },
  {
    key: "ongoing",
    word: "长期推进",
    concern: "none",
    colours: { fill: "#EDEDED", font: "#595959" },
    rule: { of: "ongoing" },
  },
] as const satisfies readonly LightDeclaration[];

type Light = (typeof LIGHTS)[number];
type LightKey = Light["key"];
export type LightWord = Light["word"];

/** The light's word by its key: `WORDS.overdue` is 逾期. */
export const WORDS = Object.fromEntries(LIGHTS.map(({ key, word }) => [key, word])) as {
  readonly [Key in LightKey]: Extract<Light, { key: Key }>["word"];
};

/** 逾期 and what is at risk, gravest first. */
export const CONCERN_WORDS: readonly LightWord[] = LIGHTS.filter(({ concern }) => concern !== "none").map(
  ({ word }) => word,
);

/** The status that means finished. */
export const FINISHED = STATUSES[2];

/** The lights of dated tasks that are finished, or are not, in the order in which their rules are tried. */
export function lightsOf(
  of: DatedRule["of"],
): readonly { readonly word: LightWord; readonly rule: DatedRule }[] {
  return LIGHTS.flatMap(({ word, rule }) => (rule.of === of ? [{ word, rule }] : []));
}
const [OF_FINISHED, OF_UNFINISHED] = [lightsOf("finished"), lightsOf("unfinished")];

/** Settings without which no dated task can be judged, beside the ledger's days. */
export const LIGHT_SETTINGS = [
  "asOf",
  "issuedOn",
  "dueSoonDays",
  "behindPoints",
  "farBehindPoints",
] as const satisfies readonly (keyof Settings)[];

/** The cells of a row that its light depends on, as read. */
export interface LightInput {
  readonly deadline: CellValue;
  readonly due: CellValue;
  readonly status: CellValue;
  readonly progress: CellValue;
  readonly completedOn: CellValue;
  readonly extendedTo: CellValue;
  readonly extensionBasis: CellValue;
}

/** What of a row its light depends on. */
export function lightInput(cell: (key: keyof LightInput) => CellValue): LightInput {
  return {
    deadline: cell("deadline"),
    due: cell("due"),
    status: cell("status"),
    progress: cell("progress"),
    completedOn: cell("completedOn"),
    extendedTo: cell("extendedTo"),
    extensionBasis: cell("extensionBasis"),
  };
}

/**
 * 序时进度, 0 to 1: the share of the days from issue to due that has passed. Due on or before the day of issue:
 * 1 from the due day on, 0 before. Linear, after Smartsheet's practice.
 */
export function plannedProgress(asOf: Serial, issuedOn: Serial, due: Serial): number {
  const day = Math.floor(asOf);
  const first = Math.floor(issuedOn);
  const last = Math.floor(due);
  if (last <= first) return day >= last ? 1 : 0;
  return Math.max(0, Math.min(1, (day - first) / (last - first)));
}

/** A dated task is ongoing by its 完成时限, not by an empty date. Text compares as Excel's `=` does: exactly. */
export function isOngoing(deadline: CellValue): boolean {
  return (ONGOING_PHRASES as readonly CellValue[]).includes(deadline);
}

/**
 * The light of a task: the first rule of the domain's "Lights" that holds. A setting that is no number leaves every
 * dated task 无法判定. `days` as `ledgerDays` finds them, for many rows. Never throws. The same as an Excel formula, of
 * the same declarations: light-formula.ts.
 */
export function judge(input: LightInput, settings: Settings, days = ledgerDays(settings)): LightWord {
  const { deadline, status, progress, completedOn } = input;
  if (isOngoing(deadline)) return WORDS.ongoing;
  if (Object.values(input).some(isCellError)) return WORDS.unjudgeable;

  const { asOf, issuedOn, dueSoonDays, behindPoints, farBehindPoints } = settings;
  if (asOf === null || issuedOn === null || days === null) return WORDS.unjudgeable;
  if (dueSoonDays === null || behindPoints === null || farBehindPoints === null) return WORDS.unjudgeable;
  const due = dueDay(input, days);
  if (due === null) return WORDS.unjudgeable;
  const isFinished = status === FINISHED;
  if (isFinished && !isDayOf(days, completedOn)) return WORDS.unjudgeable;

  const facts: Facts<number> = {
    asOf: Math.floor(asOf),
    due: Math.floor(due),
    completedOn: isFinished ? Math.floor(Number(completedOn)) : NaN,
    gap: isShare(progress) ? plannedProgress(asOf, issuedOn, due) - progress : NaN,
    dueSoonDays,
    behind: behindPoints / 100,
    farBehind: farBehindPoints / 100,
  };
  for (const { word, rule } of isFinished ? OF_FINISHED : OF_UNFINISHED) {
    if (rule.asks === "progress" && !isShare(progress)) return WORDS.unjudgeable;
    if (rule.holds?.inCode(facts) ?? true) return word;
  }
  return WORDS.unjudgeable;
}
