import { strToU8, unzipSync, zipSync } from "fflate";
import { assertZipFile } from "./file-kind";
import { XlsxError } from "./xlsx-error";
import { parseXmlText, xmlText, type XmlElement } from "./xml-read";

/** Together, unpacked. A zip bomb claims more than any workbook of ours. */
const maximumUnpackedBytes = 512 * 1024 * 1024;
/** Pictures and other binaries are carried over as they are, so their bytes are unpacked only when saving. */
const unpacked = /\.(xml|rels|vml)$/i;
/** A zip entry has a time; a constant one keeps equal workbooks equal byte by byte. */
const constantTime = new Date(1980, 0, 1);

/** The parts of an opened file, by path without a leading slash. */
export interface ZipParts {
  /** All paths, those of pictures and macros too. */
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array | undefined;
  xml(path: string): XmlElement | undefined;
}

/** Opens the zip; throws XlsxError for anything that is no sound .xlsx. */
export function openZip(bytes: Uint8Array): ZipParts {
  assertZipFile(bytes);
  const paths: string[] = [];
  let unpackedBytes = 0;
  let entries: Record<string, Uint8Array>;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        paths.push(entry.name);
        unpackedBytes += entry.originalSize;
        return false;
      },
    });
    if (unpackedBytes > maximumUnpackedBytes) throw new XlsxError("too-large");
    entries = unzipSync(bytes, { filter: (entry) => unpacked.test(entry.name) });
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError("damaged", error);
  }
  // Part names are compared without case (ECMA-376 part 2, 6.2.2.3); some writers use backslashes.
  const normal = (path: string) => path.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
  const byPath = new Map(Object.entries(entries).map(([path, content]) => [normal(path), content]));
  return {
    paths: paths.map((path) => path.replace(/\\/g, "/")),
    bytes: (path) => byPath.get(normal(path)),
    xml: (path) => {
      const content = byPath.get(normal(path));
      return content === undefined ? undefined : parseXmlText(xmlText(content));
    },
  };
}

/** All parts of a file that {@link openZip} has found sound, pictures and macros too, in their order. */
export function unpackZip(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes))
    .map(([path, content]): [string, Uint8Array] => [path.replace(/\\/g, "/").replace(/^\//, ""), content])
    .filter(([path]) => !path.endsWith("/"));
}

/** Packs parts, in the order given, with a constant time. */
export function packZip(parts: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const entries = Object.fromEntries(
    [...parts].map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
  );
  return zipSync(entries, { level: 6, mtime: constantTime });
}
