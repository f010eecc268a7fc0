import type { Program } from "../program";
import { apiPrograms } from "./api";
import { chartPrograms } from "./charts";
import { conditionalFormatPrograms } from "./conditional-formats";
import { datePrograms } from "./dates";
import { eventPrograms } from "./events";
import { filterPrograms } from "./filters";
import { formulaPrograms } from "./formulas";
import { namePrograms } from "./names";
import { nullObjectPrograms } from "./null-objects";
import { pagePrograms } from "./pages";
import { specialCellPrograms } from "./special-cells";
import { tablePrograms } from "./tables";
import { textPrograms } from "./texts";
import { validationPrograms } from "./validations";

/** What the product relies on, and no more; page set-up last, where Excel may want a printer. */
export const PROGRAMS: readonly Program[] = [
  ...apiPrograms,
  ...nullObjectPrograms,
  ...textPrograms,
  ...datePrograms,
  ...formulaPrograms,
  ...tablePrograms,
  ...namePrograms,
  ...specialCellPrograms,
  ...validationPrograms,
  ...conditionalFormatPrograms,
  ...filterPrograms,
  ...eventPrograms,
  ...chartPrograms,
  ...pagePrograms,
];
