import type { Random } from "./random";
import { attributesOf, endOf, tagsOf, type Tag } from "./tags";

/** Changes one part's text; null: there is nothing in it to change in this way. */
type Mutation = (xml: string, random: Random) => string | null;

const NUMBERS = [
  ...["-1", "0", "1", "-0", "1.5", "16383", "16384", "16385", "1048575", "1048576", "1048577", "65536"],
  ...["2147483647", "2147483648", "-2147483648", "4294967295", "9007199254740993", "1e308", "-1e308"],
  ...["1e999", "1e-400", "NaN", "Infinity", "0x10", "１２", " 7 ", "+3", "007", "1,5", "999999999"],
];
const REFERENCES = [
  ...[
    "A1",
    "A0",
    "XFD1048576",
    "XFE1",
    "A1048577",
    "A1:XFD1048576",
    "B2:A1",
    "A:A",
    "1:1",
    "A:XFD",
    "1:1048576",
  ],
  ...[
    "A1:A1",
    "$A$1",
    "A1 B2 C3",
    "A1:A1 A1:A1 A1:A1",
    "#REF!",
    "Sheet1!A1",
    "AAAAAAAA1",
    "A99999999999",
    "a1",
    "",
  ],
];
const TEXTS = [
  ...[
    "",
    " ",
    "constructor",
    "__proto__",
    "toString",
    "true",
    "false",
    "none",
    "null",
    "表一",
    "'",
    "&quot;&lt;&amp;",
  ],
  ...[
    "&#0;",
    "&#xD800;",
    "&#x10FFFF;",
    "_x000D_",
    "\u202e倒",
    "🙂",
    "../../x.xml",
    "/",
    "a\\b",
    "rId1",
    "rId999",
  ],
];
const FORMULAS = [
  ...[
    "1+",
    "A1",
    "SUM(A1:XFD1048576)",
    "SUM(A:A,1:1)",
    "A1:A1048576*2",
    "((((1))))",
    '"',
    "#REF!",
    "{1,2;3}",
  ],
  ...[
    "INDIRECT(&quot;A1&quot;)",
    "OFFSET(A1,-1,-1)",
    "REPT(&quot;x&quot;,99999)",
    "_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(1)",
  ],
  ...[
    "表一!A1",
    "[1]Sheet1!A1",
    "'没有'!A1",
    "A1()",
    "_xlfn.SEQUENCE(1000000)",
    "1/0",
    "constructor",
    "任务表[#All]",
  ],
  ...[
    "ROW(A1:A1048576)",
    "-2^0.5%",
    "A1:B2:C3",
    "TRUE+1",
    "_xlfn.SINGLE(A1:A9)",
    "INDEX(A:A,1e9)",
    "A1#",
    "@A1",
  ],
];
const EXTREMES = [...NUMBERS, ...REFERENCES, ...TEXTS];

const spliced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** A tag of the part, any but its closing ones; deep in sheets there are so many cells that others go first. */
function someTag(tags: readonly Tag[], random: Random): number | null {
  const names = [...new Set(tags.map(({ name }) => name))];
  if (names.length === 0) return null;
  const name = random.of(names);
  const places = tags.flatMap((tag, at) => (tag.name === name && tag.kind !== "closes" ? [at] : []));
  return places.length === 0 ? null : random.of(places);
}

/** An element that is not the root, with its place. */
function someElement(xml: string, random: Random): { start: number; end: number; name: string } | null {
  const tags = tagsOf(xml);
  const at = someTag(tags.slice(1), random);
  if (at === null) return null;
  const [tag, end] = [tags[at + 1], endOf(tags, at + 1)];
  return tag && end !== undefined ? { start: tag.start, end, name: tag.name } : null;
}

const flippedByte: Mutation = (xml, random) => {
  const bytes = new TextEncoder().encode(xml);
  if (bytes.length === 0) return null;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  // Latin-1, so that every byte stays what it is: see `bytesOf`.
  return RAW + [...bytes].map((byte) => String.fromCharCode(byte)).join("");
};

const removedElement: Mutation = (xml, random) => {
  const one = someElement(xml, random);
  return one && spliced(xml, one.start, one.end, "");
};

const repeatedElement: Mutation = (xml, random) => {
  const one = someElement(xml, random);
  if (!one) return null;
  const text = xml.slice(one.start, one.end);
  const most = Math.max(1, Math.floor(2_000_000 / text.length));
  return spliced(xml, one.end, one.end, text.repeat(Math.min(most, random.of([1, 1, 1, 2, 40, 3_000]))));
};

const movedElement: Mutation = (xml, random) => {
  const one = someElement(xml, random);
  if (!one) return null;
  const rest = spliced(xml, one.start, one.end, "");
  const tags = tagsOf(rest);
  const to = tags.length > 0 ? random.of(tags).end : 0;
  return spliced(rest, to, to, xml.slice(one.start, one.end));
};

const swappedElements: Mutation = (xml, random) => {
  const [one, other] = [someElement(xml, random), someElement(xml, random)];
  if (!one || !other) return null;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (first.end > second.start) return null;
  return [
    xml.slice(0, first.start),
    xml.slice(second.start, second.end),
    xml.slice(first.end, second.start),
    xml.slice(first.start, first.end),
    xml.slice(second.end),
  ].join("");
};

const nestedElement: Mutation = (xml, random) => {
  const one = someElement(xml, random);
  if (!one) return null;
  const depth = random.of([1, 2, 50, 500, 5_000]);
  const wrapped =
    `<${one.name}>`.repeat(depth) + xml.slice(one.start, one.end) + `</${one.name}>`.repeat(depth);
  return spliced(xml, one.start, one.end, wrapped);
};

const lostTag: Mutation = (xml, random) => {
  const tags = tagsOf(xml);
  if (tags.length === 0) return null;
  const tag = random.of(tags);
  return spliced(xml, tag.start, tag.end, "");
};

/** An attribute's value becomes something else. */
function changedAttribute(to: (was: string, random: Random, others: () => string) => string): Mutation {
  return (xml, random) => {
    const tags = tagsOf(xml);
    const at = someTag(tags, random);
    const tag = at === null ? undefined : tags[at];
    const attributes = tag ? attributesOf(xml, tag) : [];
    if (!tag || attributes.length === 0) return null;
    const one = random.of(attributes);
    const sameName = (): string => {
      const values = tags.flatMap((other) =>
        other.name === tag.name
          ? attributesOf(xml, other).flatMap(({ name, start, end }) =>
              name === one.name ? [xml.slice(start, end)] : [],
            )
          : [],
      );
      return random.of(values);
    };
    return spliced(xml, one.start, one.end, to(xml.slice(one.start, one.end), random, sameName));
  };
}

const extremeAttribute = changedAttribute((was, random) => {
  if (/^-?[\d.]+$/.test(was)) return random.of(random.once(6) ? EXTREMES : NUMBERS);
  if (/^[A-Z]{1,3}\d+/.test(was)) return random.of(random.once(6) ? EXTREMES : REFERENCES);
  return random.of(EXTREMES);
});
const takenAttribute = changedAttribute((_was, _random, others) => others());
const longAttribute = changedAttribute((was, random) => (was || "x").repeat(random.of([2, 100, 20_000])));

const lostAttribute: Mutation = (xml, random) => {
  const tags = tagsOf(xml);
  const at = someTag(tags, random);
  const tag = at === null ? undefined : tags[at];
  const attributes = tag ? attributesOf(xml, tag) : [];
  if (attributes.length === 0) return null;
  const { name, start, end } = random.of(attributes);
  return spliced(xml, start - name.length - 3, end + 1, "");
};

const changedText: Mutation = (xml, random) => {
  const texts = [...xml.matchAll(/>([^<>]+)<\//g)];
  if (texts.length === 0) return null;
  const one = random.of(texts);
  const [start, was] = [one.index + 1, one[1] ?? ""];
  const isFormula = /<(?:\w+:)?(?:f|formula\d?|definedName|calculatedColumnFormula)\b[^<]*$/.test(
    xml.slice(0, start),
  );
  const to = isFormula
    ? random.of(FORMULAS)
    : random.of(random.once(2) ? EXTREMES : [was.repeat(2_000), "9".repeat(400)]);
  return spliced(xml, start, start + was.length, to);
};

const lostSpan: Mutation = (xml, random) => {
  if (xml.length < 10) return null;
  const start = random.below(xml.length);
  return spliced(xml, start, start + 1 + random.below(random.of([3, 30, 3_000])), "");
};

const doubledSpan: Mutation = (xml, random) => {
  const start = random.below(xml.length);
  return spliced(xml, start, start, xml.slice(start, start + 1 + random.below(random.of([3, 30, 3_000]))));
};

/** By what is done. */
export const XML_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "bytes flipped": flippedByte,
  "an element removed": removedElement,
  "an element repeated": repeatedElement,
  "an element moved": movedElement,
  "two elements swapped": swappedElements,
  "an element nested": nestedElement,
  "a tag lost": lostTag,
  "an attribute's value extreme": extremeAttribute,
  "an attribute's value another's": takenAttribute,
  "an attribute's value long": longAttribute,
  "an attribute removed": lostAttribute,
  "a text changed": changedText,
  "characters lost": lostSpan,
  "characters doubled": doubledSpan,
};

const RAW = "\u0000raw:";

/** The bytes of a part's changed text. */
export function bytesOf(text: string): Uint8Array {
  return text.startsWith(RAW)
    ? Uint8Array.from(text.slice(RAW.length), (byte) => byte.charCodeAt(0))
    : new TextEncoder().encode(text);
}
