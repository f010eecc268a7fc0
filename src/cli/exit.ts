import { CommanderError } from "commander";
import { UsageError } from "./usage-error";

/** Exit codes of the command lines: a contract. */
export const EXIT = { done: 0, errorsFound: 1, scriptFailed: 1, usage: 2, failed: 3 } as const;

/** Runs a command line and ends the process with its code, all output flushed. */
export async function runCommandLine(run: () => Promise<number>, failureCode: number): Promise<void> {
  const code = await run().catch((error: unknown) => {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof UsageError) {
      process.stderr.write(`${oneLine(error.message)}\n`);
      return EXIT.usage;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return failureCode;
  });
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write("", () => {
      resolve();
    });
  });
}
