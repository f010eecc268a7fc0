import { strToU8, unzipSync, zipSync, type Unzipped, type UnzipFileInfo } from "fflate";
import { ContentCount } from "./content-limits";
import { assertZipFile } from "./file-kind";
import { XlsxError } from "./xlsx-error";
import { inUtf8, parseXmlText, xmlText, type XmlElement } from "./xml-read";

const MEGABYTE = 1024 * 1024;
/** Unpacked, together: of all parts, and of those that are parsed, whose text takes up to three times as much. */
const mostBytes = 256 * MEGABYTE;
const mostParsedBytes = 80 * MEGABYTE;
const mostParts = 10_000;
/** Pictures and other binaries are carried over as they are, so their bytes are unpacked only when saving. */
const isText = /\.(xml|rels|vml)$/i;
const unpacked = /\.(xml|rels|vml)$|customProperty\d*\.bin$/i;
/** A zip entry has a time; a constant one keeps equal workbooks equal byte by byte. */
const constantTime = new Date(1980, 0, 1);

/** The parts of an opened file, by path without a leading slash. */
export interface ZipParts {
  /** All paths, those of pictures and macros too. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  bytes(path: string): Uint8Array | undefined;
  xml(path: string): XmlElement | undefined;
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3); some writers use backslashes. */
const normal = (path: string): string => path.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

/** Opens the zip; throws XlsxError for anything that is no sound .xlsx, or more than can be opened. */
export function openZip(bytes: Uint8Array): ZipParts {
  assertZipFile(bytes);
  const paths = listed(bytes);
  const byPath = new Map<string, Uint8Array>();
  const names = new Set(paths.map(normal));
  const content = new ContentCount();
  for (const [path, raw] of Object.entries(unzipped(bytes, (entry) => unpacked.test(entry.name)))) {
    const part = isText.test(path) ? inUtf8(raw) : raw;
    content.add(part);
    byPath.set(normal(path), part);
  }
  return {
    paths: paths.map((path) => path.replace(/\\/g, "/")),
    has: (path) => names.has(normal(path)),
    bytes: (path) => byPath.get(normal(path)),
    xml: (path) => {
      const part = byPath.get(normal(path));
      return part === undefined ? undefined : parseXmlText(xmlText(part));
    },
  };
}

/** All parts of a file that {@link openZip} has found sound, pictures and macros too, in their order. */
export function unpackZip(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes))
    .map(([path, content]): [string, Uint8Array] => [
      path.replace(/\\/g, "/").replace(/^\//, ""),
      isText.test(path) ? inUtf8(content) : content,
    ])
    .filter(([path]) => !path.endsWith("/"));
}

/** The entries' names, once their claims are found modest. What an entry holds beyond its claim is never unpacked. */
function listed(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  const seen = new Set<string>();
  let [all, parsed] = [0, 0];
  unzipped(bytes, ({ name, originalSize }) => {
    paths.push(name);
    all += originalSize;
    if (unpacked.test(name)) parsed += originalSize;
    if (paths.length > mostParts) throw new XlsxError("too-large", "内含的部件超过 1 万个");
    if (all > mostBytes) throw new XlsxError("too-large", "解压后超过 256 MB ");
    if (parsed > mostParsedBytes) throw new XlsxError("too-large", "解压后的表格内容超过 80 MB ");
    if (seen.size === seen.add(normal(name)).size) throw new XlsxError("damaged");
    return false;
  });
  return paths;
}

function unzipped(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError("damaged", error);
  }
}

/** Packs parts, in the order given, with a constant time. */
export function packZip(parts: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const entries = Object.fromEntries(
    [...parts].map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
  );
  return zipSync(entries, { level: 6, mtime: constantTime });
}
