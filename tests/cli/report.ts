import { readFileSync } from "node:fs";

/** What `--report` writes. */
interface Report {
  asOf: string;
  tasks: number;
  lights: Record<string, string>;
  issues: {
    code: string;
    severity: string;
    no: number | null;
    column: string | null;
    cell: string;
    message: string;
  }[];
  /** Null: there is no meeting to compare with, or no summary was made. */
  changes: Record<"newlyOverdue" | "newlyFinished" | "noLongerOverdue" | "fell", number[]> | null;
  /** Empty where none were written. */
  letters: { unit: string; kind: string; tasks: number[]; file: string }[];
  actions: { name: string; requests: number; bytesSent: number; bytesReceived: number; ms: number }[];
}
export const reportAt = (file: string): Report => JSON.parse(readFileSync(file, "utf8")) as Report;
