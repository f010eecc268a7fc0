import type {
  ChartDash,
  ChartDisplayUnit,
  ChartLabelPosition,
  ChartLegendPosition,
  ChartMarkerStyle,
  ChartTickLabelPosition,
  ChartTickMark,
  ChartTrendlineType,
} from "../model/chart";

/** Words of Office.js with the file's for each; `others`: further words of files that mean the same. */
class Words<Word extends string> {
  readonly #inFile: Readonly<Record<Word, string>>;
  readonly #others: Readonly<Record<string, Word>>;
  constructor(inFile: Readonly<Record<Word, string>>, others: Readonly<Record<string, Word>> = {}) {
    this.#inFile = inFile;
    this.#others = others;
  }
  inFile(word: Word): string {
    return this.#inFile[word];
  }
  fromFile(word: string | undefined): Word | undefined {
    if (word === undefined) return undefined;
    const found = (Object.keys(this.#inFile) as Word[]).find((one) => this.#inFile[one] === word);
    return found ?? this.#others[word];
  }
}

export const dashes = new Words<ChartDash>(
  {
    Continuous: "solid",
    Dash: "dash",
    DashDot: "dashDot",
    DashDotDot: "lgDashDotDot",
    Dot: "sysDash",
    RoundDot: "sysDot",
  },
  { lgDash: "Dash", dot: "Dot", lgDashDot: "DashDot", sysDashDot: "DashDot", sysDashDotDot: "DashDotDot" },
);
export const legendPositions = new Words<ChartLegendPosition>({
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
});
export const labelPositions = new Words<ChartLabelPosition>({
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
});
export const markerStyles = new Words<ChartMarkerStyle>({
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
});
export const tickMarks = new Words<ChartTickMark>({
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
});
export const tickLabelPositions = new Words<ChartTickLabelPosition>({
  None: "none",
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
});
export const displayUnits = new Words<ChartDisplayUnit>({
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
});
export const trendlineTypes = new Words<ChartTrendlineType>({
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
});
export const blanks = new Words<"NotPlotted" | "Zero" | "Interplotted">({
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
});
