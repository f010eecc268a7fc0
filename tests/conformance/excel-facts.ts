import type { ExcelFacts } from "./program";

/** Higher than any set of ExcelApi that there is: 1.21 in 2026. */
const LAST_SET = 60;

/** What Office.js tells of the Excel that this page is open in. */
export function excelFacts(): ExcelFacts {
  const { diagnostics } = Office.context as Partial<Office.Context>;
  return {
    platform: String(diagnostics?.platform ?? "未知"),
    version: diagnostics?.version ?? "未知",
    apiSet: highestSet(),
  };
}

function highestSet(): number {
  let highest = 0;
  for (let set = 1; set <= LAST_SET; set++) if (supportsSet(set)) highest = set;
  return highest;
}

export function supportsSet(set: number): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", `1.${set}`);
}

export function factsLine({ platform, version, apiSet }: ExcelFacts): string {
  return `平台 ${platform}，版本 ${version}，ExcelApi 1.${apiSet}`;
}
