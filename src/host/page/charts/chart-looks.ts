import type { ChartFont, ChartLine, ChartLook } from "../../../xlsx/model/chart";

/** The accents of Office's theme: colours that nobody chose. */
export const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export function accent(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? "#4472C4";
}

const FAMILY =
  '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Points as pixels. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Letters, those of the whole chart where a part says nothing of its own. */
export function textStyle(look: ChartLook | undefined, whole: ChartFont | undefined, size = 10): Letters {
  const font: ChartFont = { size, color: "#000000", ...whole, ...look?.font };
  return {
    fontFamily: font.name === undefined ? FAMILY : `"${font.name.replaceAll('"', "")}", ${FAMILY}`,
    fontSize: pixels(font.size ?? size),
    fontWeight: font.bold ? "bold" : "normal",
    fontStyle: font.italic ? "italic" : "normal",
    color: font.color ?? "#000000",
  };
}
export interface Letters {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: "bold" | "normal";
  readonly fontStyle: "italic" | "normal";
  readonly color: string;
}

const DASHES = {
  Continuous: "solid",
  Dash: [6, 4],
  DashDot: [6, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
  Dot: [3, 3],
  RoundDot: [1, 3],
} as const satisfies Record<NonNullable<ChartLine["style"]>, "solid" | readonly number[]>;

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly type: "solid" | number[];
}

/** A line; width 0 for none. */
export function stroke(line: ChartLine | undefined, color: string, weight: number): Stroke {
  const dash = DASHES[line?.style ?? "Continuous"];
  return {
    color: line?.color ?? color,
    width: line?.none ? 0 : pixels(line?.weight ?? weight),
    type: dash === "solid" ? dash : [...dash],
  };
}

export function fill(look: ChartLook | undefined, otherwise: string): string {
  return look?.fill === undefined ? otherwise : look.fill === "none" ? "transparent" : look.fill;
}
