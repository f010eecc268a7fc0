import type { SheetProtection } from "../../../xlsx/model/book/workbook-file";

type PasswordHash = NonNullable<SheetProtection["passwordHash"]>;

/** Few turns: a sheet's password guards against slips, not against attackers. Excel takes any number. */
const SPIN_COUNT = 1000;

/** The password as files keep it (ECMA-376 part 1, 18.3.1.85), under the names of its attributes. */
export async function passwordHash(password: string): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    algorithmName: "SHA-512",
    hashValue: toBase64(await spun(password, salt, SPIN_COUNT, "SHA-512")),
    saltValue: toBase64(salt),
    spinCount: SPIN_COUNT,
  };
}

export async function isPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const { algorithmName, hashValue, saltValue, spinCount } = hash;
  if (typeof algorithmName === "string" && typeof hashValue === "string" && typeof saltValue === "string") {
    const digest = await spun(password, fromBase64(saltValue), Number(spinCount ?? 0), algorithmName);
    return toBase64(digest) === hashValue;
  }
  const old = hash["password"];
  return old !== undefined && Number.parseInt(String(old), 16) === oldHash(password);
}

async function spun(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  turns: number,
  algorithm: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new Uint8Array(password.length * 2);
  for (let i = 0; i < password.length; i++)
    new DataView(text.buffer).setUint16(i * 2, password.charCodeAt(i), true);
  let digest = await digestOf(algorithm, joined(salt, text));
  for (let turn = 0; turn < turns; turn++) {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, turn, true);
    digest = await digestOf(algorithm, joined(digest, count));
  }
  return digest;
}

async function digestOf(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The 16-bit hash of Excel before 2013 (ECMA-376 part 4, 3.3.1.81), for ASCII passwords. */
function oldHash(password: string): number {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) hash = turned(hash) ^ password.charCodeAt(i);
  return turned(hash) ^ password.length ^ 0xce4b;
}

function turned(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
