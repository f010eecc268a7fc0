import { strFromU8, unzipSync } from "fflate";

/** The values that the charts of a file keep of a reference. */
export function keptOf(bytes: Uint8Array, reference: RegExp): string[][] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  return parts
    .map(([, content]) => strFromU8(content))
    .flatMap((part) => [...part.matchAll(/<c:f>([^<]*)<\/c:f><c:numCache>(.*?)<\/c:numCache>/gs)])
    .filter(([, formula = ""]) => reference.test(formula))
    .map(([, , cache = ""]) => [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value));
}
