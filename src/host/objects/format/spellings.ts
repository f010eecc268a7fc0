import {
  FILL_PATTERNS,
  HORIZONTAL_ALIGNMENTS,
  READING_ORDER_WORDS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
  type CellFormat,
  type FormatName,
  type Underline,
} from "../../engine/format/cell-format";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../class/colour";
import { booleanOf, oneOf } from "../class/excel-words";

/** How Excel spells parts of a format: of cells, and of named styles. */

/** A part of the format as Excel shows it, from all that it depends on, and what is to be changed for a value. */
export interface Spelling {
  readonly parts: readonly FormatName[];
  readonly read: (format: CellFormat) => unknown;
  readonly write: (value: unknown) => Partial<CellFormat>;
}

function spelling<Name extends FormatName>(
  name: Name,
  read: (value: CellFormat[Name]) => unknown,
  write: (value: unknown) => CellFormat[Name],
): Spelling {
  return {
    parts: [name],
    read: (format) => read(format[name]),
    write: (value) => ({ [name]: write(value) }),
  };
}

function flag(
  name: "bold" | "italic" | "strikethrough" | "wrapText" | "shrinkToFit" | "autoIndent",
): Spelling {
  return spelling(name, (on) => on, booleanOf);
}

export const MOST_INDENT = 250;

export const ALIGNMENT = {
  HorizontalAlignment: spelling(
    "horizontalAlignment",
    (word) => word ?? "General",
    (value) => oneOf(HORIZONTAL_ALIGNMENTS, value),
  ),
  VerticalAlignment: spelling(
    "verticalAlignment",
    (word) => word ?? "Bottom",
    (value) => oneOf(VERTICAL_ALIGNMENTS, value),
  ),
  WrapText: flag("wrapText"),
  IndentLevel: spelling("indentLevel", (level) => level, within(0, MOST_INDENT)),
  TextOrientation: spelling("textOrientation", (angle) => angle, angleOf),
  ShrinkToFit: flag("shrinkToFit"),
  AutoIndent: flag("autoIndent"),
  ReadingOrder: spelling(
    "readingOrder",
    (word) => word,
    (value) => oneOf(READING_ORDER_WORDS, value),
  ),
};

export const NO_FILL = { fillColor: null, fillPattern: null, patternColor: null };

export const FILL = {
  Color: spelling("fillColor", (color) => shownColour(color, "#FFFFFF"), colourOf),
  Pattern: {
    parts: ["fillColor", "fillPattern"],
    read: ({ fillColor, fillPattern }) => fillPattern ?? (fillColor === null ? "None" : "Solid"),
    write: patternFor,
  },
  PatternColor: spelling("patternColor", (color) => shownColour(color, "#000000"), colourOf),
} satisfies Record<string, Spelling>;

export const FONT = {
  Name: spelling("fontName", (name) => name ?? "等线", fontName),
  Size: spelling("fontSize", (size) => size ?? 11, within(1, 409)),
  Color: spelling("fontColor", (color) => shownColour(color, "#000000"), colourOf),
  Bold: flag("bold"),
  Italic: flag("italic"),
  Strikethrough: flag("strikethrough"),
  Underline: spelling("underline", (word) => word ?? "None", underlineOf),
  Subscript: script("sub"),
  Superscript: script("super"),
};

/** A property for each spelling, under the same name. */
export function spelled<Name extends string, To>(
  spellings: Readonly<Record<Name, Spelling>>,
  property: (spelling: Spelling) => To,
): Record<Name, To> {
  const entries = Object.entries<Spelling>(spellings).map(([name, one]) => [name, property(one)]);
  return Object.fromEntries(entries) as Record<Name, To>;
}

/** A number between Excel's limits, both included. */
function within(least: number, most: number): (value: unknown) => number {
  return (value) => {
    if (typeof value === "number" && value >= least && value <= most) return value;
    throw invalidArgument(`It is a number from ${least} to ${most}.`);
  };
}

/** InvalidArgument: neither between black and white, nor one of them. */
export const tintOf = within(-1, 1);

/** InvalidArgument: neither an angle nor 180, which stands for letters one below the other. */
function angleOf(value: unknown): number {
  if (value === 180 || (Number.isInteger(value) && Math.abs(value as number) <= 90)) return value as number;
  throw invalidArgument("A text's orientation is a number from -90 to 90, or 180.");
}

function patternFor(value: unknown): Partial<CellFormat> {
  if (value === "None") return NO_FILL;
  if (value === "Solid") return { fillPattern: null, patternColor: null };
  if (value === "LinearGradient" || value === "RectangularGradient")
    throw new ExcelError("NotImplemented", "The embedded host has no gradients.");
  return { fillPattern: oneOf(FILL_PATTERNS, value) };
}

function script(name: "sub" | "super"): Spelling {
  return spelling(
    "script",
    (word) => word === name,
    (value) => (booleanOf(value) ? name : null),
  );
}

function fontName(value: unknown): string {
  if (typeof value !== "string" || value === "") throw invalidArgument("A font's name is a text.");
  return value;
}

function underlineOf(value: unknown): Underline {
  if (value === "SingleAccountant" || value === "DoubleAccountant")
    throw new ExcelError("NotImplemented", `The embedded host has no underline ${value}.`);
  return oneOf(UNDERLINES, value);
}
