/** Office.js's PaperType by the number that the file has (ECMA-376 part 1, 18.3.1.63), from 1. */
const paperTypes = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 " +
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 " +
  "EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch " +
  "EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

/** The name of a paper; a number without a name stays a number. */
export function paperName(size: number): string {
  return paperTypes[size - 1] ?? String(size);
}

/** The inverse of {@link paperName}, whatever the case; undefined for a name that the file has no number for. */
export function paperNumber(name: string): number | undefined {
  const index = paperTypes.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (index >= 0) return index + 1;
  return /^\d+$/.test(name) ? Number(name) : undefined;
}
