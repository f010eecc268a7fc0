import { formatsIn, styleFor, type CellFormat } from "../../engine/format/cell-format";
import { borderIn, BORDER_SIDES, changedBorder, type BorderSide } from "../../engine/format/cell-borders";
import { LINE_STYLES, LINE_WEIGHTS, type LineChange } from "../../engine/format/border-lines";
import {
  addNamedStyle,
  applyNamedStyle,
  changeNamedStyle,
  includeParts,
  isBuiltIn,
  namedStyle,
  namedStyles,
  removeNamedStyle,
  styleWord,
  univerStyle,
  type NamedStyle,
  type StylePart,
} from "../../engine/format/named-styles";
import { tintChange, tintIn, type Tinted } from "../../engine/format/tints";
import { isNumberFormat } from "../../engine/format/number-format";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import { REFUSALS } from "../../richapi/refusals";
import { colourOf, shownColour } from "../class/colour";
import {
  demandWritable,
  growSheet,
  hostObject,
  leads,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { booleanOf, oneOf } from "../class/excel-words";
import type { RangeTarget, StyleTarget, WorkbookTarget } from "../class/targets";
import { commonValue } from "./common-value";
import { ALIGNMENT, FILL, FONT, NO_FILL, spelled, tintOf, type Spelling } from "./spellings";

function styleOf(host: ExcelHost, { styleName }: StyleTarget): NamedStyle {
  const style = namedStyle(host.workbook, styleName);
  if (!style) throw itemNotFound(`单元格样式“${styleName}”`);
  return style;
}

/** Excel.Range.style. */
export const rangeStyle: ExcelProperty<RangeTarget> = {
  get: (target, host) => {
    const sheet = sheetOf(host, target);
    return commonValue(withinSheet(sheet, target), (row, column) => styleWord(sheet, row, column));
  },
  set: (target, value, host) => {
    if (typeof value !== "string") throw invalidArgument("A style's name is a text.");
    const style = styleOf(host, { styleName: value });
    demandWritable(host, target.sheetId, "allowFormatCells");
    const sheet = sheetOf(host, target);
    growSheet(sheet, target);
    applyNamedStyle(host.workbook, sheet, withinSheet(sheet, target), style);
  },
};

export const styleCollection: ExcelClass<"StyleCollection", WorkbookTarget> = {
  properties: {},
  items: (_target, host) =>
    namedStyles(host.workbook).map(({ name }) => hostObject("Style", { styleName: name })),
  item: (_target, key, host) => {
    const style = typeof key === "string" ? namedStyle(host.workbook, key) : null;
    return style && hostObject("Style", { styleName: style.name });
  },
  methods: {
    Add: {
      call: (_target, args, host) => {
        const name = args.string(0);
        if (name === "" || name.length > LONGEST_NAME)
          throw invalidArgument(`A style's name has 1 to ${LONGEST_NAME} characters.`);
        if (namedStyle(host.workbook, name))
          throw new ExcelError("ItemAlreadyExists", REFUSALS.styleTaken(name));
        addNamedStyle(host.workbook, name);
        return null;
      },
    },
  },
};

const LONGEST_NAME = 255;

function changeFormat(host: ExcelHost, target: StyleTarget, format: Partial<CellFormat>): void {
  changeNamedStyle(host.workbook, styleOf(host, target), styleFor(format));
}

function ofStyle({ parts, read, write }: Spelling): ExcelProperty<StyleTarget> {
  return {
    get: (target, host) => read(formatsIn(univerStyle(styleOf(host, target)), parts)),
    set: (target, value, host) => {
      changeFormat(host, target, write(value));
    },
  };
}

function tint(what: Tinted): ExcelProperty<StyleTarget> {
  return {
    get: (target, host) => tintIn(univerStyle(styleOf(host, target)), what),
    set: (target, value, host) => {
      const standing = styleOf(host, target);
      changeNamedStyle(host.workbook, standing, tintChange(univerStyle(standing), what, tintOf(value)));
    },
  };
}

function includes(part: StylePart): ExcelProperty<StyleTarget> {
  return {
    get: (target, host) => styleOf(host, target).includes.includes(part),
    set: (target, value, host) => {
      includeParts(host.workbook, styleOf(host, target), part, booleanOf(value));
    },
  };
}

function protection(name: "locked" | "formulaHidden", usual: boolean): ExcelProperty<StyleTarget> {
  return {
    get: (target, host) => styleOf(host, target).style.xlsx?.[name] ?? usual,
    set: (target, value, host) => {
      const on = booleanOf(value);
      const change = { xlsx: { [name]: on === usual ? null : on } };
      changeNamedStyle(host.workbook, styleOf(host, target), change as ReturnType<typeof styleFor>);
    },
  };
}

const numberFormat: ExcelProperty<StyleTarget> = {
  get: (target, host) => styleOf(host, target).style.n?.pattern ?? "General",
  set: (target, value, host) => {
    if (typeof value !== "string" || !isNumberFormat(value))
      throw invalidArgument(REFUSALS.numberFormat(String(value)));
    changeNamedStyle(host.workbook, styleOf(host, target), { n: { pattern: value } });
  },
};

/** The client calls a style's `textOrientation` so. */
interface Unlisted {
  property: "Orientation";
}

export const style: ExcelClass<"Style", StyleTarget, Unlisted> = {
  identity: ({ styleName }) => ({ Name: styleName }),
  properties: {
    Name: { get: (target, host) => styleOf(host, target).name },
    BuiltIn: { get: (target, host) => isBuiltIn(styleOf(host, target)) },
    Fill: leads("RangeFill"),
    Font: leads("RangeFont"),
    Borders: leads("RangeBorderCollection"),
    ...spelled(ALIGNMENT, ofStyle),
    Orientation: ofStyle(ALIGNMENT.TextOrientation),
    Locked: protection("locked", true),
    FormulaHidden: protection("formulaHidden", false),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    IncludeAlignment: includes("alignment"),
    IncludeBorder: includes("border"),
    IncludeFont: includes("font"),
    IncludeNumber: includes("numberFormat"),
    IncludePatterns: includes("fill"),
    IncludeProtection: includes("protection"),
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        const standing = styleOf(host, target);
        if (isBuiltIn(standing))
          throw new ExcelError("InvalidOperation", REFUSALS.builtInStyle(standing.name));
        removeNamedStyle(host.workbook, standing);
        return null;
      },
    },
  },
};

export const styleFill: ExcelClass<"RangeFill", StyleTarget> = {
  properties: { ...spelled(FILL, ofStyle), TintAndShade: tint("fill") },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        changeFormat(host, target, NO_FILL);
        return null;
      },
    },
  },
};

export const styleFont: ExcelClass<"RangeFont", StyleTarget> = {
  properties: { ...spelled(FONT, ofStyle), TintAndShade: tint("font") },
};

interface StyleBorderTarget extends StyleTarget {
  readonly side: BorderSide;
}

/** Sides that a style of single cells has. */
const SIDES = BORDER_SIDES.filter((side) => !side.startsWith("Inside"));

export const styleBorderCollection: ExcelClass<"RangeBorderCollection", StyleTarget> = {
  properties: { Count: { get: () => SIDES.length } },
  items: (target) => SIDES.map((side) => hostObject("RangeBorder", { ...target, side })),
  item: (target, key) => hostObject("RangeBorder", { ...target, side: oneOf(SIDES, key) }),
};

function line(host: ExcelHost, target: StyleBorderTarget): ReturnType<typeof borderIn> {
  return borderIn(univerStyle(styleOf(host, target)), target.side);
}

function draw(host: ExcelHost, target: StyleBorderTarget, change: LineChange | null): void {
  const standing = styleOf(host, target);
  changeNamedStyle(host.workbook, standing, changedBorder(univerStyle(standing), target.side, change));
}

export const styleBorder: ExcelClass<"RangeBorder", StyleBorderTarget> = {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, host) => line(host, target).style ?? "None",
      set: (target, value, host) => {
        draw(host, target, value === "None" ? null : { style: oneOf(LINE_STYLES, value) });
      },
    },
    Weight: {
      get: (target, host) => line(host, target).weight ?? "Thin",
      set: (target, value, host) => {
        draw(host, target, { weight: oneOf(LINE_WEIGHTS, value) });
      },
    },
    Color: {
      get: (target, host) => shownColour(line(host, target).color, "#000000"),
      set: (target, value, host) => {
        draw(host, target, { color: colourOf(value) });
      },
    },
  },
};
