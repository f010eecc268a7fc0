import { strFromU8, unzipSync, zipSync } from "fflate";
import { attack } from "./attacks";
import { SPELLINGS } from "./harmless";
import { Random } from "./random";
import { bytesOf, XML_MUTATIONS } from "./xml-mutations";
import { ZIP_MUTATIONS } from "./zip-mutations";

export interface MutatedFile {
  readonly bytes: Uint8Array;
  /** The base's name, and what was done to it. */
  readonly what: string;
  /** The base whose cells it must have: what was done is another spelling of the same. */
  readonly same: string | null;
}

const SMALL_BYTES = 25_000;

type Parts = Record<string, Uint8Array>;

/** The file of a seed. */
export function mutatedFile(bases: ReadonlyMap<string, Uint8Array>, seed: number): MutatedFile {
  const random = new Random(seed);
  if (random.once(6)) return { ...attack(random), same: null };
  const all = [...bases];
  // Large ones take ten times as long to judge.
  const small = all.filter(([, { length }]) => length < SMALL_BYTES);
  const [name, bytes] = random.of(random.once(8) || small.length === 0 ? all : small);
  if (random.once(8)) {
    const kind = random.of(Object.keys(ZIP_MUTATIONS));
    return { bytes: ZIP_MUTATIONS[kind]?.(bytes, random) ?? bytes, what: `${name}: ${kind}`, same: null };
  }
  const parts: Parts = unzipSync(bytes);
  const same = random.once(5);
  const done: string[] = [];
  for (let times = same ? 3 : random.of([1, 1, 1, 2, 3, 8]); times > 0; times -= 1) {
    const path = somePart(parts, random);
    const what = same ? respelt(parts, path, random) : changed(parts, path, random);
    if (what !== null) done.push(`${path}: ${what}`);
  }
  return {
    bytes: zipSync(parts, { level: 1 }),
    what: `${name}: ${done.join("; ")}`,
    same: same ? name : null,
  };
}

/** The parts that make the workbook come up more often than the others. */
function somePart(parts: Parts, random: Random): string {
  const paths = Object.keys(parts).filter((path) => /\.(xml|rels|vml)$/.test(path));
  const central = paths.filter((path) =>
    /worksheets\/sheet|tables\/|styles|workbook\.xml|sharedStrings/.test(path),
  );
  return random.of(random.once(3) || central.length === 0 ? paths : central);
}

function changed(parts: Parts, path: string, random: Random): string | null {
  const kind = random.of(Object.keys(XML_MUTATIONS));
  const to = XML_MUTATIONS[kind]?.(strFromU8(parts[path] ?? new Uint8Array()), random) ?? null;
  if (to === null) return null;
  parts[path] = bytesOf(to);
  return kind;
}

function respelt(parts: Parts, path: string, random: Random): string | null {
  const kind = random.of(Object.keys(SPELLINGS));
  const bytes = parts[path] ?? new Uint8Array();
  // A part that is spelt anew already may be in UTF-16.
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef) return null;
  const to = SPELLINGS[kind]?.(strFromU8(bytes), random) ?? "";
  parts[path] = typeof to === "string" ? new TextEncoder().encode(to) : to;
  return kind;
}
