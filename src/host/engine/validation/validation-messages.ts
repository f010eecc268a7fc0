import { DataValidationErrorStyle } from "@univerjs/core";
import { wordFor } from "../univer/word-for";
import type { RuleSettings } from "./validation-rules";

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;
export type AlertStyle = keyof typeof STYLES;
export const ALERT_STYLES = Object.keys(STYLES) as AlertStyle[];

/** What is said of an entry that the rule refuses. */
export interface Alert {
  readonly title: string;
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: AlertStyle;
}
/** What is said when the cell is selected. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
  readonly showPrompt: boolean;
}

/** `style`: null where Univer's is none of Excel's. */
export function alertIn({
  showErrorMessage,
  errorStyle,
  error,
  errorTitle,
}: RuleSettings): Omit<Alert, "style"> & { readonly style: AlertStyle | null } {
  return {
    message: error ?? "",
    showAlert: showErrorMessage === true,
    style: wordFor(STYLES, errorStyle ?? STYLES.Stop),
    title: errorTitle ?? "",
  };
}

/** Univer refuses an entry by its style alone: what shows no alert must not have the style Stop. */
export function settingsForAlert({ title, message, showAlert, style }: Alert): Partial<RuleSettings> {
  return {
    error: message,
    errorTitle: title,
    showErrorMessage: showAlert,
    errorStyle: STYLES[!showAlert && style === "Stop" ? "Warning" : style],
  };
}

export function promptIn({ showInputMessage, prompt, promptTitle }: RuleSettings): Prompt {
  return { message: prompt ?? "", showPrompt: showInputMessage === true, title: promptTitle ?? "" };
}

export function settingsForPrompt({ title, message, showPrompt }: Prompt): Partial<RuleSettings> {
  return { prompt: message, promptTitle: title, showInputMessage: showPrompt };
}
