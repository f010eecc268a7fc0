/* Members as messages name them: Excel's own names begin with a small letter, those on the wire with a capital. */

import { ExcelError } from "./excel-error";

/** Runs it; an error that does not say where it arose arose at `location`. */
export async function located(location: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ExcelError && error.location === "") error.location = location;
    throw error;
  }
}

export function apiNotFound(className: string, member: string): ExcelError {
  const name = `${className}.${lowerFirst(member)}`;
  return new ExcelError("ApiNotFound", `The embedded host has no ${name}.`, name);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
