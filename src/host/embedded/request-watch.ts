import type { Modes } from "../objects/class/modes";
import type { ClassName, ServiceName } from "../objects/class/excel-members";
import { ExcelError, invalidArgument } from "../richapi/excel-error";
import type { HostObject } from "../richapi/host-class";
import type { Use, Watch } from "../richapi/watch";

/** Members that leave the workbook as it is: they do not empty the list of what can be undone. */
const READING =
  /^(_|Get|Find|Calculate$|Suspend|Select$|Activate$|Save$|Close$|SetAppRuntimeState$|NotifyActionHandlerReady$)/;
const NO_DOCUMENT: ReadonlySet<string> = new Set<ClassName | ServiceName>([
  "Application",
  "Runtime",
  "Functions",
  "AppRuntimeService",
  "WorkbookCreated",
]);
const PAGE_SETUP: ReadonlySet<string> = new Set<ClassName>([
  "PageLayout",
  "HeaderFooter",
  "HeaderFooterGroup",
]);
const FILTERS: ReadonlySet<string> = new Set<ClassName>(["Filter", "AutoFilter", "Table"]);
/** Of these only clearFilters and the like are a filter's. */
const FILTERING = /^(Apply|ClearFilters$|ClearCriteria$|ClearColumnCriteria$|Reapply)/;
const READING_FORMATS = /^(GetCount|GetItem)/;
const FOCUSED: Readonly<Partial<Record<ClassName, RegExp>>> = {
  Worksheet: /^Activate$/,
  Range: /^Select$/,
  WorksheetCollection: /^Add$/,
  WorksheetFreezePanes: /^(Freeze|Unfreeze)/,
  Table: /^ClearFilters$/,
  AutoFilter: /^Clear(Column)?Criteria$/,
  Filter: /^Clear$/,
};

/** Microsoft's samples begin with `getItemOrNullObject("Sample").delete()`, whether the sheet is there or not. */
const DOCUMENTED_OF_NULL = /OrNullObject$|^Delete$/;

/** One request under the modes that were asked for. */
export class RequestWatch implements Watch {
  readonly #modes: Modes;
  readonly #registered: (object: HostObject, event: string, registered: boolean) => void;
  #filtered = false;
  #wrote = false;

  constructor(modes: Modes, registered: (object: HostObject, event: string, registered: boolean) => void) {
    this.#modes = modes;
    this.#registered = registered;
  }

  /** Whether the request has written anything that Excel cannot undo below ExcelApi 1.20. */
  get wrote(): boolean {
    return this.#wrote;
  }

  beforeAction(): void {
    if (this.#filtered && this.#modes.filterCriteria.throwAfterwards) throw general();
  }

  before(use: Use): void {
    const { readingFormatsThrows, pageSetupThrows, otherWorkbookFocused, filterCriteria } = this.#modes;
    if (readingFormatsThrows && readsFormats(use)) throw general();
    if (pageSetupThrows && PAGE_SETUP.has(use.className) && writes(use)) throw general();
    if (otherWorkbookFocused && use.how === "call" && FOCUSED[use.className as ClassName]?.test(use.name))
      throw general();
    if (filterCriteria.refuseNulls && filters(use) && use.values.some(holdsNull))
      throw invalidArgument("The criteria hold a null.");
  }

  after(use: Use): void {
    if (filters(use)) this.#filtered = true;
    if (writes(use)) this.#wrote = true;
  }

  onNull(name: string): void {
    if (this.#modes.nullChains === "documented" && !DOCUMENTED_OF_NULL.test(name))
      throw new ExcelError("ItemNotFound", `${name} was asked of a null object.`);
  }

  registers(object: HostObject, event: string, registered: boolean): void {
    this.#registered(object, event, registered);
  }
}

function general(): ExcelError {
  return new ExcelError("GeneralException", "There was an internal error while processing the request.");
}

function writes({ how, className, name }: Use): boolean {
  if (NO_DOCUMENT.has(className)) return false;
  return how === "set" || (how === "call" && !READING.test(name));
}

function filters({ how, className, name }: Use): boolean {
  return (
    how === "call" &&
    FILTERS.has(className) &&
    (FILTERING.test(name) || `${className}.${name}` === "Filter.Clear")
  );
}

/** `add`, `clearAll` and what is set on a new format still go. */
function readsFormats({ how, className, name }: Use): boolean {
  if (className === "ConditionalFormatCollection" && how === "call") return READING_FORMATS.test(name);
  return (
    /^(ConditionalFormat|CustomConditional|CellValueConditional|TextConditional|PresetCriteria|TopBottom|ColorScaleC|DataBarC|IconSetC|ConditionalRange|ConditionalDataBar)/.test(
      className,
    ) && how === "query"
  );
}

function holdsNull(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).includes(null);
}
