import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { zipOf, zipAs } from "../zip-file";
import type { Random } from "./random";

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const repacked =
  (change: (parts: Record<string, Uint8Array>, random: Random) => Record<string, Uint8Array>): Mutation =>
  (bytes, random) =>
    zipSync(change(unzipSync(bytes), random), { level: 1 });

const entriesOf = (bytes: Uint8Array): { name: string; content: Uint8Array }[] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));

/** What is done to the package: whole parts, relationships, the zip itself. */
export const ZIP_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "cut off": (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  "bytes of the zip flipped": (bytes, random) => {
    const copy = bytes.slice();
    for (let times = 1 + random.below(8); times > 0; times -= 1)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  "bytes of its directory flipped": (bytes, random) => {
    const copy = bytes.slice();
    for (let times = 1 + random.below(4); times > 0; times -= 1)
      copy[copy.length - 1 - random.below(Math.min(2_000, copy.length))] = random.below(256);
    return copy;
  },
  "something before and after": (bytes, random) =>
    new Uint8Array([
      ...strToU8("x".repeat(random.below(50))),
      ...bytes,
      ...strToU8("y".repeat(random.below(50))),
    ]),
  "a part removed": repacked((parts, random) => {
    const gone = random.of(Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([path]) => path !== gone));
  }),
  "a part empty": repacked((parts, random) => ({
    ...parts,
    [random.of(Object.keys(parts))]: new Uint8Array(),
  })),
  "a part under another's name": repacked((parts, random) => {
    const paths = Object.keys(parts);
    return { ...parts, [random.of(paths)]: parts[random.of(paths)] ?? new Uint8Array() };
  }),
  "a relationship to another part": repacked((parts, random) => {
    const path = random.of(Object.keys(parts).filter((one) => one.endsWith(".rels")));
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const targets = [...text.matchAll(/Target="([^"]*)"/g)];
    const to = random.of([
      ...targets.map(([, target = ""]) => target),
      ...[
        "",
        "/",
        "..",
        "../../..",
        "none.xml",
        "/xl/workbook.xml",
        "worksheets/sheet1.xml",
        "http://example.invalid/x",
      ],
    ]);
    let left = random.below(targets.length);
    return {
      ...parts,
      [path]: strToU8(text.replace(/Target="[^"]*"/g, (was) => (left-- === 0 ? `Target="${to}"` : was))),
    };
  }),
  "a relationship of another type": repacked((parts, random) => {
    const path = random.of(Object.keys(parts).filter((one) => one.endsWith(".rels")));
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const types = [...text.matchAll(/Type="([^"]*)"/g)].map(([, type = ""]) => type);
    let left = random.below(types.length);
    const to = random.of([
      ...types,
      "",
      types[0]?.replace(/[^/]*$/, random.of(["table", "comments", "styles", "worksheet", "chartsheet"])) ??
        "",
    ]);
    return {
      ...parts,
      [path]: strToU8(text.replace(/Type="[^"]*"/g, (was) => (left-- === 0 ? `Type="${to}"` : was))),
    };
  }),
  "a part that is there twice": (bytes, random) => {
    const entries = entriesOf(bytes);
    return zipOf([...entries, random.of(entries)]);
  },
  "a part that claims another size": (bytes, random) => {
    const entries = entriesOf(bytes);
    const one = random.below(entries.length);
    const claims = random.of([0, 1, 100_000, 0x7fffffff, 0xffffffff]);
    return zipOf(entries.map((entry, at) => (at === one ? { ...entry, claims } : entry)));
  },
  "packed otherwise": (bytes, random) =>
    zipAs(entriesOf(bytes), {
      stored: random.once(2),
      sizesAfter: random.once(2),
      zip64: random.once(2),
      comment: "x".repeat(random.below(99)),
    }),
  "a part that unpacks to much": repacked((parts, random) => ({
    ...parts,
    [random.of(["xl/media/a.png", "xl/a.xml", "docProps/app.xml"])]: new Uint8Array(
      random.of([1, 20, 90]) << 20,
    ),
  })),
};
