import type { IFunctionService } from "@univerjs/engine-formula";

/**
 * Makes Univer parse every formula anew. It keeps parsed formulas together with the tables as they were, and
 * when a table changes it goes on with them. Its cache has no "clear"; deleting ends after one entry, so this
 * deletes until the cache no longer asks what to compare its keys with.
 */
export function forgetParsedFormulas(functions: IFunctionService): void {
  let asked = 0;
  const anyFormula = {
    toString: () => {
      asked++;
      return "";
    },
  } as unknown as string;
  for (let before = -1; before < asked;) {
    before = asked;
    functions.deleteFormulaAstCacheKey(anyFormula);
  }
}
