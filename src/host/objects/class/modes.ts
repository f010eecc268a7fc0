/** The version of ExcelApi that the host claims: our floor, Excel 2021, and the one that brought undo of what add-ins write. */
export type ApiVersion = "1.9" | "1.14" | "1.20";

/** How filters misbehave. */
export interface FilterFaults {
  /** Criteria come back with every member present, null where it is unused (OfficeDev/office-js#1226). */
  nulls: boolean;
  /** Criteria that hold a null are refused with InvalidArgument (#1226). */
  refuseNulls: boolean;
  /** After a filter was applied or lifted every later action of the same request throws (#3030). */
  throwAfterwards: boolean;
}

/**
 * Ways in which Excel is unkind that one test needs and another does not, each named after what it imitates. Numbers
 * are issues of OfficeDev/office-js; where the sources disagree, the member says which one it follows.
 */
export class Modes {
  /** A conditional format cannot be read because of the user's own rules (#6827, #6835, #5222, #6396). */
  readingFormatsThrows = false;
  filterCriteria: FilterFaults = noFilterFaults();
  /** There is no printer: whatever sets up a page throws (#1860). */
  pageSetupThrows = false;
  /** A custom format's formula reads, and is set, relative to the range through which the format was asked for (#5194). */
  formulasRelative = false;
  /** Numbers below 1E-4 in formulas read back as 1E-09. */
  respellsNumbers = false;
  /** Another workbook has the focus: activate, select, add, freeze and lifting filters throw. */
  otherWorkbookFocused = false;
  /** The workbook counts its days from 1904. A file that does so needs no mode. */
  date1904 = false;
  /**
   * What may be done with a null object. `documented`: it can be loaded, and asked for something by an OrNullObject
   * member; to delete it does nothing, as in Microsoft's samples. `kind`: it may be called and led through, and all of
   * it is null.
   */
  nullChains: "documented" | "kind" = "documented";
  #apiVersion: ApiVersion = "1.14";
  #manualCalculation = false;
  readonly #onChange: () => void;

  /** `onChange`: the version, or the way of calculating, is another one. */
  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  /**
   * What `isSetSupported("ExcelApi", …)` says. Below 1.20 whatever the add-in writes empties the user's undo list
   * (#3788, #6170, #2802); from 1.20 on each request is one step of it.
   */
  get apiVersion(): ApiVersion {
    return this.#apiVersion;
  }
  set apiVersion(version: ApiVersion) {
    this.#apiVersion = version;
    this.#onChange();
  }
  get emptiesUndo(): boolean {
    return this.#apiVersion !== "1.20";
  }

  /** Formulas whose cells change wait for `application.calculate`, or for the end of this. */
  get manualCalculation(): boolean {
    return this.#manualCalculation;
  }
  set manualCalculation(manual: boolean) {
    this.#manualCalculation = manual;
    this.#onChange();
  }

  clear(): void {
    this.readingFormatsThrows = false;
    this.filterCriteria = noFilterFaults();
    this.pageSetupThrows = false;
    this.formulasRelative = false;
    this.respellsNumbers = false;
    this.otherWorkbookFocused = false;
    this.date1904 = false;
    this.nullChains = "documented";
    this.#apiVersion = "1.14";
    this.#manualCalculation = false;
    this.#onChange();
  }
}

function noFilterFaults(): FilterFaults {
  return { nulls: false, refuseNulls: false, throwAfterwards: false };
}
