import type { Area } from "./address";

/** A data validation rule in Univer's terms. */
export interface DataValidation {
  uid: string;
  ranges: Area[];
  type: string;
  operator?: string;
  /** With `=` if it is a formula; a list's choices are a JSON array. */
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  /** The arrow that opens a list is shown. */
  showDropDown?: boolean;
  showErrorMessage?: boolean;
  /** 0 information, 1 stop, 2 warning. */
  errorStyle?: number;
  errorTitle?: string;
  error?: string;
  showInputMessage?: boolean;
  promptTitle?: string;
  prompt?: string;
}
