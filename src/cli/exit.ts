import { CommanderError } from "commander";
import { UnannouncedEnd } from "./unannounced-end";
import { UsageError } from "./usage-error";

/** Exit codes of the command lines: a contract. */
export const EXIT = {
  done: 0,
  errorsFound: 1,
  scriptFailed: 1,
  keptAlready: 1,
  usage: 2,
  failed: 3,
} as const;

const UNANNOUNCED = "运行中出现没有料到的错误，没有写入任何文件：请把下面的内容告诉插件的维护人员。";

/** Runs a command line and ends the process with its code, all output flushed. */
export async function runCommandLine(run: () => Promise<number>, failureCode: number): Promise<void> {
  // What nobody awaits may throw too: Node would end with 1, which means something else here.
  process.on("uncaughtException", (error) => {
    process.stderr.write(`${UNANNOUNCED}\n${error.stack ?? error.message}\n`, () => {
      process.exit(failureCode);
    });
  });
  const code = await run().catch((error: unknown) => {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof UsageError) {
      process.stderr.write(`${oneLine(error.message)}\n`);
      return EXIT.usage;
    }
    if (error instanceof UnannouncedEnd) {
      process.stderr.write(`${oneLine(error.message)}\n`);
      return EXIT.failed;
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
