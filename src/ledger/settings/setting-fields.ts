import type { Plan } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import type { Settings } from "../cells/ledger";
import { plainForm } from "../cells/seen-cell";
import { dayTyped } from "./readable-date";
import { isDateSetting, SETTINGS, type Setting } from "./settings";
import { WORDING, type Wording } from "./wording";

/** A named cell of 台账参数 as a form shows it. */
export interface SettingField {
  readonly name: string;
  readonly kind: "day" | "number" | "words";
  /** What it means, with its unit. */
  readonly explanation: string;
  /** Where the standard value comes from; "" for words. */
  readonly source: string;
  /** What the workbook has; "" where it has nothing that can be used. */
  readonly shown: string;
  /** The value of a new ledger. */
  readonly standard: string;
}

/** 统计截止日 is the head's own, and has no standard. */
const IN_FORM = SETTINGS.filter(({ key }) => key !== "asOf");

/** The settings and the words of papers, in the order of the sheet. */
export function settingFields(settings: Settings, wording: Wording, plan: Plan): readonly SettingField[] {
  return [
    ...IN_FORM.map((setting): SettingField => {
      const { key, name, explanation, source } = setting;
      return {
        name,
        kind: isDateSetting(name) ? "day" : "number",
        explanation,
        source,
        shown: shownValue(name, settings[key] ?? null),
        standard: shownValue(name, setting.initial(plan, plan.issuedOn)),
      };
    }),
    ...WORDING.map(({ key, name, explanation, initial }): SettingField => ({
      name,
      kind: "words",
      explanation,
      source: "",
      shown: wording[key],
      standard: initial,
    })),
  ];
}

function shownValue(name: string, value: number | null): string {
  if (value === null) return "";
  return isDateSetting(name) ? isoOf(value) : String(value);
}

/** What a text means in a field: what its cell is to hold, or what is wrong with it. */
export type ReadField =
  | { readonly value: number | string }
  | { readonly problem: "no-day" }
  | { readonly problem: "no-number"; readonly least: number; readonly most: number };

/** Reads what somebody typed; words are taken as they are. Throws for a name that is no field's. */
export function readField(name: string, text: string): ReadField {
  const setting: Setting | undefined = IN_FORM.find((one) => one.name === name);
  if (setting === undefined) {
    if (WORDING.some((cell) => cell.name === name)) return { value: text };
    throw new Error(`No setting is called ${name}`);
  }
  if (setting.range === undefined) {
    const day = dayTyped(text);
    return day === null ? { problem: "no-day" } : { value: day };
  }
  const [least, most] = setting.range;
  const typed = plainForm(text);
  const isWhole = /^\d{1,6}$/u.test(typed);
  const number = Number(typed);
  return isWhole && number >= least && number <= most
    ? { value: number }
    : { problem: "no-number", least, most };
}

/** 严重滞后阈值 below 滞后阈值: then nothing would ever be 滞后. `texts`: what the fields hold, by name. */
export function areThresholdsCrossed(texts: ReadonlyMap<string, string>): boolean {
  return Number(texts.get("严重滞后阈值")) < Number(texts.get("滞后阈值"));
}
