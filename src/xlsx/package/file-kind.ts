import { XlsxError } from "./xlsx-error";

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Office encrypts a workbook into a compound file that has a stream of this name (MS-OFFCRYPTO 2.3.4). */
const encryptedStream = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((value, index) => bytes[at + index] === value)) return true;
  }
  return false;
}

/** Tells by the first bytes whether this can be an .xlsx at all; throws XlsxError if not. */
export function assertZipFile(bytes: Uint8Array): void {
  if (startsWith(bytes, zipMagic)) return;
  if (!startsWith(bytes, compoundFileMagic)) throw new XlsxError("not-xlsx");
  throw new XlsxError(contains(bytes, encryptedStream) ? "encrypted" : "old-format");
}
