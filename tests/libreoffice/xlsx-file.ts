import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** An .xlsx file read and edited by its XML alone, knowing nothing of src/: other eyes, another program's hands. */
export type Value = string | number | boolean | { readonly error: string };
/** What another program puts into a cell; null empties it. */
export type Entry = Value | { readonly formula: string } | null;

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

/** Takes the stored results out of all formula cells. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  return edited(bytes, /^xl\/worksheets\/[^/]+\.xml$/, (xml) =>
    xml.replace(CELL, (cell, address: string, attributes: string, inside: string | undefined) => {
      const formula = /<f[ >].*?<\/f>|<f[^>]*\/>/s.exec(inside ?? "")?.[0];
      return formula ? `<c r="${address}"${withoutType(attributes)}>${formula}</c>` : cell;
    }),
  );
}

/** Sets cells of a sheet, by address. A cell that is not in the file yet has no row to stand in: Error. */
export function withCells(
  bytes: Uint8Array,
  sheet: string,
  entries: Readonly<Record<string, Entry>>,
): Uint8Array {
  const left = new Set(Object.keys(entries));
  const part = sheetPath(unzipSync(bytes), sheet);
  const result = edited(bytes, new RegExp(`^${part}$`), (xml) =>
    xml.replace(CELL, (cell, address: string, attributes: string) => {
      const entry = entries[address];
      if (entry === undefined) return cell;
      left.delete(address);
      return written(address, withoutType(attributes), entry);
    }),
  );
  if (left.size > 0) throw new Error(`No such cells in ${sheet}: ${[...left].join(" ")}`);
  return result;
}

function written(address: string, attributes: string, entry: Entry): string {
  const cell = (type: string, inside: string): string =>
    `<c r="${address}"${attributes}${type && ` t="${type}"`}>${inside}</c>`;
  if (entry === null) return `<c r="${address}"${attributes}/>`;
  if (typeof entry === "number") return cell("", `<v>${String(entry)}</v>`);
  if (typeof entry === "boolean") return cell("b", `<v>${entry ? 1 : 0}</v>`);
  if (typeof entry === "string")
    return cell("inlineStr", `<is><t xml:space="preserve">${escaped(entry)}</t></is>`);
  return "error" in entry
    ? cell("e", `<v>${escaped(entry.error)}</v>`)
    : cell("", `<f>${escaped(entry.formula)}</f>`);
}

/** All cells of a sheet that hold something, by address, typed. */
export function cellsOf(bytes: Uint8Array, sheet: string): Map<string, Value> {
  const parts = unzipSync(bytes);
  const strings = [...textOf(parts, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(
    ([, inside = ""]) => runs(inside),
  );
  const cells = new Map<string, Value>();
  for (const [, address = "", attributes = "", inside = ""] of textOf(
    parts,
    sheetPath(parts, sheet),
  ).matchAll(CELL)) {
    const type = / t="(\w+)"/.exec(attributes)?.[1] ?? "n";
    const value = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
    if (type === "inlineStr") cells.set(address, runs(inside));
    else if (value === undefined) continue;
    else if (type === "s") cells.set(address, strings[Number(value)] ?? "");
    else if (type === "str") cells.set(address, unescaped(value));
    else if (type === "b") cells.set(address, value === "1");
    else if (type === "e") cells.set(address, { error: value });
    else cells.set(address, Number(value));
  }
  return cells;
}

/** Every cell of every sheet, from A1 to the last row and column; an empty one is "". */
export function sheetsOf(bytes: Uint8Array): Map<string, Value[][]> {
  const workbook = partXml(bytes, "xl/workbook.xml");
  const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name = ""]) => name);
  return new Map(names.map((name) => [name, rowsOf(cellsOf(bytes, name))]));
}

function rowsOf(cells: ReadonlyMap<string, Value>): Value[][] {
  const placed = [...cells].map(([address, value]) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(row) - 1, column, value };
  });
  const [height, width] = [
    Math.max(-1, ...placed.map(({ row }) => row)) + 1,
    Math.max(-1, ...placed.map(({ column }) => column)) + 1,
  ];
  const rows = Array.from({ length: height }, () => Array<Value>(width).fill(""));
  for (const { row, column, value } of placed) (rows[row] ?? [])[column] = value;
  return rows;
}

/** The XML of a sheet, with the quotes of its texts unescaped. */
export function sheetXml(bytes: Uint8Array, sheet: string): string {
  const parts = unzipSync(bytes);
  return textOf(parts, sheetPath(parts, sheet)).replaceAll("&quot;", '"');
}

/** The XML of a part, by its path. */
export function partXml(bytes: Uint8Array, path: string): string {
  return textOf(unzipSync(bytes), path);
}

function edited(bytes: Uint8Array, path: RegExp, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts))
    if (path.test(name)) parts[name] = strToU8(edit(strFromU8(content)));
  return zipSync(parts);
}

function sheetPath(parts: Record<string, Uint8Array>, sheet: string): string {
  const workbook = textOf(parts, "xl/workbook.xml");
  const entry = [...workbook.matchAll(/<sheet [^>]*>/g)].find(([tag]) => tag.includes(`name="${sheet}"`));
  const id = /r:id="(\w+)"/.exec(entry?.[0] ?? "")?.[1] ?? "";
  const relationship = [...textOf(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(relationship ?? "")?.[1];
  if (!target) throw new Error(`The file has no sheet ${sheet}`);
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function textOf(parts: Record<string, Uint8Array>, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`The file has no ${path}`);
  return strFromU8(part);
}

function withoutType(attributes: string): string {
  return attributes.replace(/ t="\w+"/, "").trimEnd();
}

function runs(inside: string): string {
  return [...inside.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = ""]) => unescaped(text)).join("");
}

function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (_all, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (ENTITIES[name] ?? ""),
    );
}
