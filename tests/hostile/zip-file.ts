import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip that is written byte by byte, so that it can lie. */
export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the headers claim as unpacked size, if not the truth. */
  readonly claims?: number;
  /** Takes the packed bytes of the entry of this index instead of bytes of its own. */
  readonly overlaps?: number;
}

/** A zip file of these entries, in this order, duplicates and all. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const packed = entries.map(({ content }) => deflateRawSync(content));
  const pieces: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  const headerOf = (index: number, central: boolean): Buffer => {
    const { name, content, claims = content.length } = entries[index] as Entry;
    const path = Buffer.from(name);
    const fixed = Buffer.alloc(central ? 46 : 30);
    const shift = central ? 2 : 0;
    fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
    if (central) fixed.writeUInt16LE(20, 4);
    fixed.writeUInt16LE(20, 4 + shift);
    fixed.writeUInt16LE(0x0800, 6 + shift);
    fixed.writeUInt16LE(8, 8 + shift);
    fixed.writeUInt32LE(crc32(content), 14 + shift);
    fixed.writeUInt32LE(packed[index]?.length ?? 0, 18 + shift);
    fixed.writeUInt32LE(claims, 22 + shift);
    fixed.writeUInt16LE(path.length, 26 + shift);
    if (central) fixed.writeUInt32LE(starts[index] ?? 0, 42);
    return Buffer.concat([fixed, path]);
  };
  for (const [index, { overlaps }] of entries.entries()) {
    if (overlaps !== undefined) {
      starts.push(starts[overlaps] ?? 0);
      packed[index] = packed[overlaps] ?? Buffer.alloc(0);
      continue;
    }
    starts.push(at);
    const header = headerOf(index, false);
    pieces.push(header, packed[index] ?? Buffer.alloc(0));
    at += header.length + (packed[index]?.length ?? 0);
  }
  const central = entries.map((_, index) => headerOf(index, true));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...central, end]));
}
