/**
 * A chart as this room reads and writes it. Words are Office.js's; what is left out is left to the program that draws
 * it. References are formulas as the file has them, without `=`.
 */

/** Where a corner is: a cell, and how far from its own corner, in EMU (12700 are a point). */
export interface ChartCorner {
  row: number;
  column: number;
  rowOffset: number;
  columnOffset: number;
}

/** From corner to corner, or from a corner (or a place on the sheet, in EMU) on in its own size. */
export type ChartAnchor =
  | { kind: "twoCell"; from: ChartCorner; to: ChartCorner }
  | { kind: "oneCell"; from: ChartCorner; width: number; height: number }
  | { kind: "absolute"; left: number; top: number; width: number; height: number };

export interface ChartFont {
  bold?: boolean;
  italic?: boolean;
  underline?: "None" | "Single";
  /** `#RRGGBB`. */
  color?: string;
  name?: string;
  /** Points. */
  size?: number;
}

/** Office.js's words for the dashes of a line, but `None` and `Automatic`. */
export type ChartDash = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "RoundDot";

export interface ChartLine {
  /** No line at all. */
  none?: true;
  color?: string;
  style?: ChartDash;
  /** Points. */
  weight?: number;
}

/** How a part of a chart looks. `fill`: `#RRGGBB`, or `none`. */
export interface ChartLook {
  fill?: string;
  line?: ChartLine;
  font?: ChartFont;
  /** Degrees that its text is turned by, clockwise. */
  rotation?: number;
  shadow?: true;
}

/** Letters of a title that look otherwise than the rest; of two over one another the later one holds. */
export interface ChartRun {
  start: number;
  length: number;
  font: ChartFont;
}

export interface ChartTitle {
  visible: boolean;
  /** Its words; without them the program's own: the name of the only series, or “图表标题”. */
  text?: string;
  /** Of its own words. */
  runs?: ChartRun[];
  /** The cell that has its words. */
  formula?: string;
  overlay?: boolean;
  look?: ChartLook;
}

export type ChartLegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface ChartLegend {
  visible: boolean;
  position: ChartLegendPosition;
  overlay?: boolean;
  look?: ChartLook;
}

export type ChartLabelPosition =
  "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom" | "BestFit";

/** What the labels of a series, or the label of one point, show. */
export interface ChartLabels {
  showValue?: boolean;
  showCategoryName?: boolean;
  showSeriesName?: boolean;
  showPercentage?: boolean;
  showBubbleSize?: boolean;
  showLegendKey?: boolean;
  position?: ChartLabelPosition;
  separator?: string;
  numberFormat?: string;
  look?: ChartLook;
}

/** Labels of one point; `text`: words of its own in their place. */
export interface ChartPointLabel extends ChartLabels {
  /** The point has none, whatever its series has. */
  hidden?: true;
  text?: string;
}

export type ChartMarkerStyle =
  "None" | "Square" | "Diamond" | "Triangle" | "X" | "Star" | "Dot" | "Dash" | "Circle" | "Plus";

export interface ChartMarker {
  style?: ChartMarkerStyle;
  /** Points. */
  size?: number;
  background?: string;
  foreground?: string;
}

export interface ChartPoint {
  look?: ChartLook;
  marker?: ChartMarker;
  explosion?: number;
  label?: ChartPointLabel;
}

export type ChartTrendlineType =
  "Linear" | "Exponential" | "Logarithmic" | "MovingAverage" | "Polynomial" | "Power";

export interface ChartTrendline {
  type: ChartTrendlineType;
  name?: string;
  line?: ChartLine;
  polynomialOrder?: number;
  movingAveragePeriod?: number;
  forwardPeriod?: number;
  backwardPeriod?: number;
  intercept?: number;
  showEquation?: boolean;
  showRSquared?: boolean;
}

export interface ChartSeries {
  /** Tells it from the others of its chart, whatever their order; colours nobody chose go by it. */
  index: number;
  kind: ChartKind;
  secondary?: boolean;
  /** Words, or with `=` the cells that have them. */
  name?: string;
  values?: string;
  /** Categories, or what X is. */
  categories?: string;
  bubbleSizes?: string;
  look?: ChartLook;
  marker?: ChartMarker;
  /** By their place in the series. */
  points?: Record<number, ChartPoint>;
  labels?: ChartLabels;
  trendlines?: ChartTrendline[];
  /** Of lines that are no scatter's: those have kinds for it. */
  smooth?: boolean;
  gapWidth?: number;
  overlap?: number;
  varyByCategories?: boolean;
  doughnutHoleSize?: number;
  firstSliceAngle?: number;
  explosion?: number;
  invertIfNegative?: boolean;
}

export type ChartTickMark = "None" | "Cross" | "Inside" | "Outside";
export type ChartTickLabelPosition = "None" | "NextToAxis" | "High" | "Low";
/** Each is a word of the file, and how many of the axis's numbers it takes together. */
export type ChartDisplayUnit =
  | "Hundreds"
  | "Thousands"
  | "TenThousands"
  | "HundredThousands"
  | "Millions"
  | "TenMillions"
  | "HundredMillions"
  | "Billions"
  | "Trillions";

export interface ChartAxis {
  /** Its number in the file. */
  id: number;
  visible: boolean;
  title?: ChartTitle;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  logBase?: number;
  reversed?: boolean;
  numberFormat?: string;
  majorGridlines?: { line?: ChartLine };
  minorGridlines?: { line?: ChartLine };
  majorTickMark?: ChartTickMark;
  minorTickMark?: ChartTickMark;
  tickLabelPosition?: ChartTickLabelPosition;
  tickLabelSpacing?: number;
  tickMarkSpacing?: number;
  displayUnit?: ChartDisplayUnit | number;
  showDisplayUnitLabel?: boolean;
  /** Where it crosses the other axis. */
  crosses?: "Maximum" | "Minimum" | number;
  /** Of the value axis: whether it crosses between two categories. */
  betweenCategories?: boolean;
  look?: ChartLook;
}

export interface ChartAxes {
  category: ChartAxis;
  value: ChartAxis;
}

export interface Chart {
  id: string;
  name: string;
  /** The part of the file that it was read from. */
  source?: string;
  /** Of a chart without series, and of the series to come. */
  kind: ChartKind;
  anchor: ChartAnchor;
  title: ChartTitle;
  legend: ChartLegend;
  series: ChartSeries[];
  /** None for a pie or a doughnut. */
  axes?: ChartAxes;
  secondaryAxes?: ChartAxes;
  look?: ChartLook;
  plotLook?: ChartLook;
  dataTable?: ChartDataTable;
  plotVisibleOnly: boolean;
  displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  /** Whether its series are rows; said when its data are set. */
  byRows?: boolean;
}

export interface ChartDataTable {
  showHorizontalBorder: boolean;
  showVerticalBorder: boolean;
  showOutlineBorder: boolean;
  showLegendKey: boolean;
  look?: ChartLook;
}

type Stacking = "Clustered" | "Stacked" | "Stacked100";
type Solid = "3DColumn" | "3DBar" | `${"Cylinder" | "Cone" | "Pyramid"}${"Col" | "Bar"}`;

/** Kinds that a chart can be made of. */
export type MadeChartKind =
  | `${"Column" | "Bar" | Solid}${Stacking}`
  | `${"Line" | "LineMarkers" | "Area"}${"" | "Stacked" | "Stacked100"}`
  | "Pie"
  | "Doughnut"
  | `XYScatter${"" | "Lines" | "LinesNoMarkers" | "Smooth" | "SmoothNoMarkers"}`
  | "Bubble"
  | `Radar${"" | "Markers" | "Filled"}`
  | "3DColumn"
  | "CylinderCol"
  | "ConeCol"
  | "PyramidCol";
/** Kinds that only a file can bring. */
export type FoundChartKind = "3DPie" | "3DLine" | "3DArea" | "PieOfPie" | "BarOfPie" | "StockHLC" | "Surface";
export type ChartKind = MadeChartKind | FoundChartKind;
