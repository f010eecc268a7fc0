import type { Outcome } from "../../actions/outcome/outcome";

/** An action that broke its promise not to throw is a failure like any other. */
export function unexpected(error: unknown): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "failed", code: "Unexpected", stage: "writing", detail };
}
