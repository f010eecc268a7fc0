import { DataValidationErrorStyle } from "@univerjs/core";
import { invalidArgument } from "../../richapi/excel-error";
import type { RuleSettings } from "./data-validation-rules";
import { wordFor, wordIn } from "../excel-words";

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

type Parts = Readonly<Record<string, unknown>>;

/** Title and text of an alert or a prompt, 32 and 255 characters at most, and the parts named besides. */
function partsOf(
  value: unknown,
  others: readonly string[],
): { title: string; message: string; parts: Parts } {
  const parts = (value ?? {}) as Parts;
  const { title = "", message = "" } = parts;
  const unknown = Object.keys(parts).find((name) => !["title", "message", ...others].includes(name));
  if (unknown !== undefined) throw invalidArgument(`${unknown} is no part of a message.`);
  if (typeof title !== "string" || title.length > 32)
    throw invalidArgument("The title is a string of at most 32 characters.");
  if (typeof message !== "string" || message.length > 255)
    throw invalidArgument("The message is a string of at most 255 characters.");
  return { title, message, parts };
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("The option is a boolean.");
  return value;
}

export function excelAlert({ showErrorMessage, errorStyle, error, errorTitle }: RuleSettings): Parts {
  return {
    message: error ?? "",
    showAlert: showErrorMessage === true,
    style: wordFor(STYLES, errorStyle ?? STYLES.Stop),
    title: errorTitle ?? "",
  };
}

/** Univer refuses an entry by its style alone: what shows no alert must not have the style Stop. */
export function univerAlert(value: unknown): Partial<RuleSettings> {
  const { title, message, parts } = partsOf(value, ["showAlert", "style"]);
  const shown = flag(parts["showAlert"] ?? true);
  const style = wordIn(STYLES, parts["style"] ?? "Stop");
  return {
    error: message,
    errorTitle: title,
    showErrorMessage: shown,
    errorStyle: !shown && style === STYLES.Stop ? STYLES.Warning : style,
  };
}

export function excelPrompt({ showInputMessage, prompt, promptTitle }: RuleSettings): Parts {
  return { message: prompt ?? "", showPrompt: showInputMessage === true, title: promptTitle ?? "" };
}

export function univerPrompt(value: unknown): Partial<RuleSettings> {
  const { title, message, parts } = partsOf(value, ["showPrompt"]);
  return { prompt: message, promptTitle: title, showInputMessage: flag(parts["showPrompt"] ?? true) };
}
