import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UnannouncedEnd } from "./unannounced-end";
import { UsageError } from "./usage-error";

/**
 * From the first byte read until every formula has its value: seconds of the processor's, so that a busy machine
 * refuses no good file, and those on the clock for one that only waits. A ledger with its summaries takes two on a
 * quiet machine, and beside eight other processes took more than 14; one of 19 500 tasks took 37 there. What is too much
 * is counted before (content-limits.ts): this only ends calculations that would not end.
 */
const SECONDS_OF_WORK = 60;
const SECONDS_IN_ALL = 240;
const BETWEEN_LOOKS_MS = 250;
/** With what stands outside the heap, less than 1 GB. */
const MEGABYTES = 700;
/** What the process says of itself. */
type Stage = "reading" | "opened";

/**
 * Runs a module in a process of its own, its arguments `words` and `given`, and resolves to its exit code. A file whose formulas
 * never end, or that fills the memory, is given up from outside: inside nobody could. UsageError: `file` was given
 * up; nothing is written then.
 */
export function runWithinLimits(
  [module, ...words]: readonly [URL, ...string[]],
  given: object,
  file: string | undefined,
): Promise<number> {
  const child = fork(fileURLToPath(module), [...words, JSON.stringify(given)], {
    execArgv: [...process.execArgv, `--max-old-space-size=${String(MEGABYTES)}`],
    stdio: ["inherit", "inherit", "pipe", "ipc"],
  });
  const complaints: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk));
  let gaveUp: string | null = null;
  let reading = { work: 0, at: performance.now() };
  const watch = setInterval(() => {
    const inAll = (performance.now() - reading.at) / 1000;
    const work = (secondsOfWork(child.pid) ?? inAll) - reading.work;
    if (work < SECONDS_OF_WORK && inAll < SECONDS_IN_ALL) return;
    gaveUp = `读取内容和计算公式用了 ${String(Math.round(work))} 秒还没有结束`;
    child.kill("SIGKILL");
  }, BETWEEN_LOOKS_MS);
  if (file === undefined) clearInterval(watch);
  child.on("message", (stage: Stage) => {
    if (stage === "reading") reading = { work: secondsOfWork(child.pid) ?? 0, at: performance.now() };
    else clearInterval(watch);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      child.kill("SIGKILL");
      process.exit(128 + (signal === "SIGINT" ? 2 : 15));
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearInterval(watch);
      // Node aborts when its heap is full.
      if (signal === "SIGABRT" && file !== undefined) gaveUp = `占用的内存超过 ${String(MEGABYTES)} MB`;
      if (gaveUp !== null) {
        reject(new UsageError(`无法打开“${file ?? ""}”：${gaveUp}，请删去用不到的公式和工作表后再试。`));
        return;
      }
      process.stderr.write(Buffer.concat(complaints));
      if (code === null)
        reject(
          new UnannouncedEnd(`运行中程序意外结束（${String(signal)}），没有写入任何文件，请换一份文件再试。`),
        );
      else resolve(code);
    });
  });
}

/** Seconds that a process has worked, as Linux counts them (proc(5): fields 14 and 15, in hundredths). */
function secondsOfWork(pid: number | undefined): number | undefined {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return undefined;
  const [user, system] = readFileSync(file, "utf8").replace(/^.*\)/s, "").trim().split(" ").slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

/** What {@link runWithinLimits} gave to this process. */
export function givenToRun(): unknown {
  return JSON.parse(process.argv[2] ?? "{}");
}

/** Tells the process that waits how far the file is: once it is open, what follows may take its time. */
export function sayStage(stage: Stage): void {
  process.send?.(stage);
}
