import { ALERT_STYLES, type Alert, type Prompt } from "../../engine/validation/validation-messages";
import { invalidArgument } from "../../richapi/excel-error";
import { oneOf } from "../class/excel-words";

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

export function checkedAlert(value: unknown): Alert {
  const { title, message, parts } = partsOf(value, ["showAlert", "style"]);
  const showAlert = flag(parts["showAlert"] ?? true);
  return { title, message, showAlert, style: oneOf(ALERT_STYLES, parts["style"] ?? "Stop") };
}

export function checkedPrompt(value: unknown): Prompt {
  const { title, message, parts } = partsOf(value, ["showPrompt"]);
  return { title, message, showPrompt: flag(parts["showPrompt"] ?? true) };
}
