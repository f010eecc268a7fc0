import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folder, startOffice } from "./start-office";
import { withoutResults } from "./xlsx-file";

const out = path.join(folder, "out");
let queue: Promise<unknown> = Promise.resolve();
let converted = 0;

/**
 * The workbooks as LibreOffice opens, calculates and saves them as .xlsx. No result of a formula reaches it with a
 * file, so what it shows it has calculated itself. One LibreOffice runs at a time, in a profile of its own; several
 * workbooks share its start.
 */
export function allRecalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const result = queue.then(() => convert(files.map(withoutResults)));
  queue = result.catch(() => undefined);
  return result;
}

export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const [result = bytes] = await allRecalculated([bytes]);
  return result;
}

async function convert(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const names = files.map((bytes) => {
    const name = `${String(++converted)}.xlsx`;
    writeFileSync(path.join(folder, name), bytes);
    return name;
  });
  const left = (): string[] => names.filter((name) => !existsSync(path.join(out, name)));
  // Reading sheets in threads LibreOffice 7.4 crashes once in some hundred starts; a file that it cannot read crashes twice.
  await start(names).catch(() => start(left()));
  return names.map((name) => new Uint8Array(readFileSync(path.join(out, name))));
}

function start(names: readonly string[]): Promise<unknown> {
  const files = names.map((name) => path.join(folder, name));
  return startOffice("xlsx:Calc MS Excel 2007 XML", files, out);
}
