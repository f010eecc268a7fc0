import { wordingName, type Wording, type WordingKey } from "../settings/wording";
import type { Paper } from "./paper";
import { filledTemplate, filledText, wordingFault, type Fillings, type WordingFault } from "./template";

/** Words of an office that cannot be filled, and the named cell where they stand. */
export interface FaultyWording {
  readonly kind: "faulty";
  readonly cell: string;
  readonly fault: WordingFault;
}

export type PaperOrFault<Made> = { readonly kind: "made"; readonly made: Made } | FaultyWording;

/** A paper in the words of one cell, with the office's name and number; `common` fills those. */
export function paperOf(
  key: WordingKey,
  wording: Wording,
  fillings: Fillings,
  common: Fillings,
): PaperOrFault<Paper> {
  const faulty =
    faultIn(key, wording, fillings) ??
    faultIn("documentNo", wording, common) ??
    faultIn("issuer", wording, common);
  if (faulty) return faulty;
  const made = {
    ...filledTemplate(wording[key], fillings),
    documentNo: filledText(wording.documentNo, common),
    issuer: filledText(wording.issuer, common).trim(),
  };
  return { kind: "made", made };
}

function faultIn(key: WordingKey, wording: Wording, fillings: Fillings): FaultyWording | null {
  const fault = wordingFault(wording[key], fillings);
  return fault && { kind: "faulty", cell: wordingName(key), fault };
}
