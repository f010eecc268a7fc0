import type { Injector } from "@univerjs/core";
import { IFunctionService, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";

export const parsedFormulas: ForUniver = {
  name: "parsed-formulas",
  when: "with a workbook",
  replaces: (univer) => [
    [univer.__getInjector().get(LexerTreeBuilder), "dispose"],
    [univer.__getInjector().get(IFunctionService), "deleteFormulaAstCacheKey"],
  ],
};

/**
 * Makes Univer 0.25.1 parse every formula anew. It keeps parsed formulas together with the tables and names as they
 * were, and when one changes it goes on with them. Its cache has no "clear"; deleting ends after one entry, so
 * this deletes until the cache no longer asks what to compare its keys with. The lexer keeps its own; disposing
 * of it empties that and leaves it working.
 */
export function forgetParsedFormulas(injector: Injector): void {
  injector.get(LexerTreeBuilder).dispose();
  const functions = injector.get(IFunctionService);
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
