import type { IStyleBase } from "@univerjs/core";
import { CFRuleType } from "@univerjs/sheets-conditional-formatting";
import { borderLine, changedLine, type BorderLine, type LineChange } from "../format/border-lines";
import { formatIn, styleFor, type CellFormat, type FormatName } from "../format/cell-format";
import type { RuleConfig } from "./format-rules";

const SIDES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
export type RuleSide = keyof typeof SIDES;
export const RULE_SIDES = Object.keys(SIDES) as RuleSide[];

/** A part of the look that a rule gives to the cells it picks. */
export function lookOf<Name extends FormatName>(config: RuleConfig, name: Name): CellFormat[Name] {
  return formatIn(styleOf(config), name);
}

/** The rule with another look; null in it takes away. Null: the rule is of a type that has none. */
export function withLook(config: RuleConfig, look: Partial<CellFormat>): RuleConfig | null {
  return withStyle(config, styleFor(look));
}

export function ruleBorder(config: RuleConfig, side: RuleSide): BorderLine {
  return borderLine(styleOf(config).bd?.[SIDES[side]]);
}

/** The rule with another line, or without one. Null: as of {@link withLook}. */
export function withRuleBorder(
  config: RuleConfig,
  side: RuleSide,
  change: LineChange | null,
): RuleConfig | null {
  const { [SIDES[side]]: line, ...others } = styleOf(config).bd ?? {};
  const bd = { ...others, ...(change && { [SIDES[side]]: changedLine(line, change) }) };
  return withStyle(config, { bd: Object.keys(bd).length > 0 ? bd : null });
}

function styleOf(config: RuleConfig): IStyleBase {
  return config.type === CFRuleType.highlightCell ? config.style : {};
}

function withStyle(config: RuleConfig, change: IStyleBase): RuleConfig | null {
  if (config.type !== CFRuleType.highlightCell) return null;
  const style = Object.fromEntries(
    Object.entries({ ...config.style, ...change }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as IStyleBase;
  return { ...config, style };
}
