import { constants, crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip that is written byte by byte, so that it can lie. */
export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** How often the content stands in the entry; once where it is not said. */
  readonly times?: number;
  /** What the headers claim as unpacked size, if not the truth. */
  readonly claims?: number;
  /** Takes the packed bytes of the entry of this index instead of bytes of its own. */
  readonly overlaps?: number;
}

/** Of contents that many entries share. */
const packedContents = new WeakMap<Uint8Array, Buffer>();
const checksums = new WeakMap<Uint8Array, number>();
/** Above this many bytes to pack quickly matters more than to pack well. */
const LARGE = 1_000_000;

function packedOf({ content, times = 1, overlaps }: Entry): Buffer {
  if (overlaps !== undefined) return Buffer.alloc(0);
  if (times > 1) {
    // Ended by a full flush, packed bytes can stand one behind the other; two more end them all.
    const once = deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
    return Buffer.concat([...Array.from({ length: times }, () => once), Buffer.from([3, 0])]);
  }
  const packed =
    packedContents.get(content) ?? deflateRawSync(content, { level: content.length > LARGE ? 1 : 6 });
  packedContents.set(content, packed);
  return packed;
}

function checksumOf({ content, times = 1 }: Entry): number {
  if (times === 1) {
    const sum = checksums.get(content) ?? crc32(content);
    checksums.set(content, sum);
    return sum;
  }
  let sum = 0;
  for (let turn = 0; turn < times; turn++) sum = crc32(content, sum);
  return sum;
}

/** A zip file of these entries, in this order, duplicates and all. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const packed = entries.map((entry) => packedOf(entry));
  const pieces: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  const headerOf = (index: number, central: boolean): Buffer => {
    const entry = entries[index] as Entry;
    const { name, content, times = 1, claims = content.length * times } = entry;
    const path = Buffer.from(name);
    const fixed = Buffer.alloc(central ? 46 : 30);
    const shift = central ? 2 : 0;
    fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
    if (central) fixed.writeUInt16LE(20, 4);
    fixed.writeUInt16LE(20, 4 + shift);
    fixed.writeUInt16LE(0x0800, 6 + shift);
    fixed.writeUInt16LE(8, 8 + shift);
    fixed.writeUInt32LE(checksumOf(entry), 14 + shift);
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

/** How else a zip may be packed. */
export interface Packing {
  readonly stored?: boolean;
  /** Sizes and checksums stand after the contents, as from a writer that does not look back. */
  readonly sizesAfter?: boolean;
  readonly zip64?: boolean;
  readonly comment?: string;
}

const WIDE = 0xffffffff;

/** A zip file of these entries, packed as some programs do. */
export function zipAs(entries: readonly Entry[], packing: Packing): Uint8Array {
  const { stored = false, sizesAfter = false, zip64 = false, comment = "" } = packing;
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const path = Buffer.from(name);
    const sizes = (later: boolean, start?: number): { fixed: Buffer; extra: Buffer } => {
      const fixed = Buffer.alloc(16);
      fixed.writeUInt16LE(stored ? 0 : 8, 0);
      fixed.writeUInt32LE(later ? 0 : crc32(content), 6);
      fixed.writeUInt32LE(later ? 0 : zip64 ? WIDE : packed.length, 10);
      const last = Buffer.alloc(4);
      last.writeUInt32LE(later ? 0 : zip64 ? WIDE : content.length);
      const extra = Buffer.alloc(zip64 ? (start === undefined ? 20 : 28) : 0);
      if (zip64) {
        extra.writeUInt16LE(1, 0);
        extra.writeUInt16LE(extra.length - 4, 2);
        extra.writeBigUInt64LE(BigInt(content.length), 4);
        extra.writeBigUInt64LE(BigInt(packed.length), 12);
        if (start !== undefined) extra.writeBigUInt64LE(BigInt(start), 20);
      }
      return { fixed: Buffer.concat([fixed.subarray(0, 14), last]), extra };
    };
    const head = (signature: number, made: boolean, start?: number): Buffer => {
      const { fixed, extra } = sizes(sizesAfter && !made, start);
      const before = Buffer.alloc(made ? 8 : 6);
      before.writeUInt32LE(signature, 0);
      if (made) before.writeUInt16LE(45, 4);
      before.writeUInt16LE(zip64 ? 45 : 20, made ? 6 : 4);
      const flags = Buffer.alloc(2);
      flags.writeUInt16LE(0x0800 | (sizesAfter ? 8 : 0));
      const lengths = Buffer.alloc(made ? 18 : 4);
      lengths.writeUInt16LE(path.length, 0);
      lengths.writeUInt16LE(extra.length, 2);
      if (made) lengths.writeUInt32LE(zip64 ? WIDE : (start ?? 0), 14);
      return Buffer.concat([before, flags, fixed, lengths, path, extra]);
    };
    const local = head(0x04034b50, false);
    const after = Buffer.alloc(sizesAfter ? 16 : 0);
    if (sizesAfter) {
      after.writeUInt32LE(0x08074b50, 0);
      after.writeUInt32LE(crc32(content), 4);
      after.writeUInt32LE(packed.length, 8);
      after.writeUInt32LE(content.length, 12);
    }
    central.push(head(0x02014b50, true, at));
    pieces.push(local, packed, after);
    at += local.length + packed.length + after.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end64 = Buffer.alloc(zip64 ? 76 : 0);
  if (zip64) {
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeUInt16LE(45, 12);
    end64.writeUInt16LE(45, 14);
    end64.writeBigUInt64LE(BigInt(entries.length), 24);
    end64.writeBigUInt64LE(BigInt(entries.length), 32);
    end64.writeBigUInt64LE(BigInt(size), 40);
    end64.writeBigUInt64LE(BigInt(at), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(at + size), 64);
    end64.writeUInt32LE(1, 72);
  }
  const end = Buffer.alloc(22);
  const said = Buffer.from(comment);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 10);
  end.writeUInt32LE(zip64 ? WIDE : size, 12);
  end.writeUInt32LE(zip64 ? WIDE : at, 16);
  end.writeUInt16LE(said.length, 20);
  return new Uint8Array(Buffer.concat([...pieces, ...central, end64, end, said]));
}
