import { fork, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Answer, Judged } from "./messages";

const MEGABYTES = 700;
/** Of the processor's, as the command line counts them: a busy machine fails no good file. */
const SECONDS = process.env["SLOWER"] ? 30 : 10;
/** For a file that only waits. */
const SECONDS_IN_ALL = 20 * SECONDS;
const BETWEEN_LOOKS_MS = 200;
const CHILD = new URL("./child.ts", import.meta.url);
const LOADER = new URL("../../../src/cli/bundle/node-modules.mjs", import.meta.url);

/** Judges the files of seeds, each within the limits of time and memory, in processes that are used again. */
export class Fuzzer {
  #child: ChildProcess | null = null;
  /** The seeds that this process has seen: what one of them left behind may harm the next. */
  #seen: number[] = [];

  async judge(seed: number): Promise<Judged> {
    const child = (this.#child ??= await this.#started());
    this.#seen.push(seed);
    const judged = await judgedBy(child, seed);
    if (child.exitCode !== null || child.signalCode !== null) this.#forget();
    if (judged.fault === null) return judged;
    return { ...judged, fault: `${judged.fault}\n  (in a process that saw ${this.#seen.join(" ")})` };
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#forget();
  }

  #forget(): void {
    this.#child = null;
  }

  async #started(): Promise<ChildProcess> {
    this.#seen = [];
    const child = fork(fileURLToPath(CHILD), {
      execArgv: [
        "--no-warnings",
        "--import",
        LOADER.href,
        "--import",
        "tsx",
        `--max-old-space-size=${MEGABYTES}`,
      ],
      stdio: ["ignore", "inherit", "pipe", "ipc"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    child.stderr?.resume();
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => {
        resolve();
      });
      child.once("exit", (code) => {
        reject(new Error(`The fuzzer's process ended with ${String(code)} before it began`));
      });
    });
    child.removeAllListeners("exit");
    return child;
  }
}

function judgedBy(child: ChildProcess, seed: number): Promise<Judged> {
  return new Promise((resolve) => {
    let what = "";
    let gaveUp: string | null = null;
    const begun = { work: secondsOfWork(child.pid), at: performance.now() };
    const watch = setInterval(() => {
      const inAll = (performance.now() - begun.at) / 1000;
      const work = secondsOfWork(child.pid) - begun.work;
      if (work < SECONDS && inAll < SECONDS_IN_ALL) return;
      gaveUp = `no end after ${SECONDS} s`;
      child.kill("SIGKILL");
    }, BETWEEN_LOOKS_MS);
    const settle = (judged: Judged): void => {
      clearInterval(watch);
      child.off("message", hear).off("exit", ended);
      resolve(judged);
    };
    const hear = (answer: Answer): void => {
      if (answer.kind === "begun") what = answer.what;
      if (answer.kind === "ended") settle(answer);
    };
    const ended = (code: number | null, signal: string | null): void => {
      settle({
        seed,
        what,
        end: "killed",
        fault: gaveUp ?? `the process ended: ${String(signal ?? code)} (SIGABRT: more than ${MEGABYTES} MB)`,
      });
    };
    child.on("message", hear).on("exit", ended);
    child.send({ seed });
  });
}

/** Seconds that a process has worked (proc(5)); 0 where nobody counts them. */
function secondsOfWork(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return 0;
  const [user, system] = readFileSync(file, "utf8").replace(/^.*\)/s, "").trim().split(" ").slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

/** A fault as a message that tells how to see it again. */
export function lineOf({ seed, what, end, fault }: Judged): string {
  return `seed ${seed} (${what}) ${end}: ${fault ?? "as it must be"}\n  again: npm run fuzz -- ${seed}`;
}
