import { columnLetters } from "../../ledger/cells/cell-address";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { LIGHTS } from "../../ledger/lights/lights";
import { STALE_KEYS, staleCondition } from "../../ledger/lights/stale";
import type { FormatReading } from "./format-reading";
import { isMark } from "./marks";
import { untracked } from "../requests/untracked";

/** The columns that our formulas refer to. */
export const HIGHLIGHT_KEYS = STALE_KEYS;
type HighlightKey = (typeof HIGHLIGHT_KEYS)[number];
type Reference = (key: HighlightKey) => string;

/** The position of each column that the formulas refer to. */
export function highlightColumns(positionOf: (key: ColumnKey) => number): HighlightPlace["columns"] {
  return {
    light: positionOf("light"),
    status: positionOf("status"),
    updatedOn: positionOf("updatedOn"),
  };
}

/** Where the formulas look: columns of the sheet (0-based), and the first data row (1-based). */
export interface HighlightPlace {
  readonly columns: Readonly<Record<HighlightKey, number>>;
  readonly firstRow: number;
}

interface Highlight {
  /** The column that is coloured; null: the whole row. */
  readonly column: ColumnKey | null;
  readonly colours: { readonly fill: string | null; readonly font: string };
  readonly formula: (reference: Reference) => string;
}

/** Darker than the grey of 长期推进, and no light's colour: it stands out on all of them. */
const STALE_COLOURS = { fill: "#BFBFBF", font: "#262626" };

/** Ours, the one that counts first standing first: 未更新 on its own cell, then the lights, gravest first. */
const HIGHLIGHTS: readonly Highlight[] = [
  { column: "updatedOn", colours: STALE_COLOURS, formula: (cell) => `=${staleCondition(cell)}` },
  ...LIGHTS.map(({ word, colours }) => ({
    column: null,
    colours,
    formula: (cell: Reference) => `=${cell("light")}="${word}"`,
  })),
];

/** A formula whatever cells of a row it looks at, moved columns and lost ones among them. */
function shapeOf(formula: string): string {
  return formula.replace(/\s/g, "").replace(/\$[A-Z]{1,3}\d+|#REF!/g, "$");
}

/** 未更新 as ledgers of the older format have it (by the last 报送日 alone): ours, to be replaced. */
const OLDER_STALE =
  '=AND(COUNT(印发日,报送日)=2,报送日>=1,$A1<>"",$A1<>"长期推进",COUNTIF($A1,"已完成")=0,' +
  "IF(DAY(统计截止日+1)>报送日,EOMONTH(统计截止日+1,-1)+报送日," +
  "MIN(EOMONTH(统计截止日+1,-2)+报送日,EOMONTH(统计截止日+1,-1)))" +
  '>=INT(MAX(印发日,SUMIF($A1,"<2958466")+1)))';

const SHAPES = new Set([OLDER_STALE, ...HIGHLIGHTS.map(({ formula }) => formula(() => "$A1"))].map(shapeOf));

/**
 * Ours are known by their formula, wherever the columns went, however often pasting cut them up. An empty one is never
 * ours: Excel gives users' own rules so, here and there.
 */
export function isHighlight(formula: string | null): boolean {
  return formula !== null && SHAPES.has(shapeOf(formula));
}

/**
 * Are ours there, each once, on the right columns and row? Through the whole sheet they were asked for, and may read as
 * if they stood in its first row (OfficeDev/office-js 5194).
 */
export function highlightsInOrder(found: readonly FormatReading[], place: HighlightPlace): boolean {
  const ours = found.map(({ formula }) => formula).filter((formula) => isHighlight(formula));
  return [place.firstRow, 1].some((firstRow) => {
    const wanted = HIGHLIGHTS.map(({ formula }) => formula(referenceIn({ ...place, firstRow })));
    return ours.length === wanted.length && wanted.every((formula) => ours.includes(formula));
  });
}

/** Clears every conditional format of the sheet, the users' own too: where they cannot be read. */
export function clearFormats(sheet: Excel.Worksheet): void {
  untracked(sheet.getRange()).conditionalFormats.clearAll();
}

/** Removes ours from the sheet, pieces that strayed among them, and writes them anew; the user's own stay. */
export function renewHighlights(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  found: readonly FormatReading[],
  place: HighlightPlace,
): void {
  const whole = untracked(sheet.getRange());
  for (const { id, formula } of found)
    if (isHighlight(formula)) whole.conditionalFormats.getItem(id).delete();
  const body = untracked(table.getDataBodyRange());
  // The last that is added comes first in Excel.
  for (const { column, colours, formula } of [...HIGHLIGHTS].reverse()) {
    const range =
      column === null ? body : untracked(table.columns.getItem(columnOf(column).header).getDataBodyRange());
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula(referenceIn(place));
    if (colours.fill !== null) format.custom.format.fill.color = colours.fill;
    format.custom.format.font.color = colours.font;
  }
  // A cell that was found wrong is seen as such, whatever its light.
  for (const one of found.filter(isMark)) whole.conditionalFormats.getItem(one.id).priority = 0;
}

/** `$O4`: the column stays, the row moves with the cell that is coloured. */
function referenceIn({ columns, firstRow }: HighlightPlace): Reference {
  return (key) => `$${columnLetters(columns[key])}${firstRow}`;
}
