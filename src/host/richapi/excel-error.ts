import { REFUSALS } from "./refusals";

/** The codes of Excel.ErrorCodes that this host answers with. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** A failure that the add-in sees as OfficeExtension.Error with this code. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  /** The member that refused, e.g. `Range.values`; the interpreter fills it in. */
  location: string;
  constructor(code: ExcelErrorCode, message: string, location = "") {
    super(message);
    this.name = "ExcelError";
    this.code = code;
    this.location = location;
  }
}

export function invalidArgument(message: string): ExcelError {
  return new ExcelError("InvalidArgument", message);
}

/** `what` in Chinese. */
export function itemNotFound(what: string): ExcelError {
  return new ExcelError("ItemNotFound", REFUSALS.missing(what));
}
