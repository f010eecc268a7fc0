import { ErrorType, LexerTreeBuilder } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** Univer goes down a step of the stack for each; Excel's formulas of 8,192 characters hold up to 4,096 of them. */
const MOST_OPERATORS = 800;
const TEXT_OR_OPERATOR = /"(?:[^"]|"")*"|[-+*/^&<>=]/g;

function operatorsIn(formula: string): number {
  return formula.match(TEXT_OR_OPERATOR)?.filter((one) => !one.startsWith('"')).length ?? 0;
}

/**
 * A formula of thousands of operators, and names that refer to each other in a circle, fill the stack of Univer 0.25.1
 * where nobody catches it: the whole program ends. Here the cell shows an error.
 */
export const endlessFormulas: ForClasses = {
  name: "endless-formulas",
  when: "before Univer",
  replaces: [[LexerTreeBuilder.prototype, "treeBuilder"]],
  apply: () => {
    replaceMethod<unknown, [string, ...unknown[]], unknown>(
      LexerTreeBuilder.prototype,
      "treeBuilder",
      (original) =>
        function (formula, ...more) {
          if (formula.length > MOST_OPERATORS && operatorsIn(formula) > MOST_OPERATORS)
            return ErrorType.VALUE;
          try {
            return original.call(this, formula, ...more);
          } catch (error) {
            if (error instanceof RangeError) return ErrorType.NAME;
            throw error;
          }
        },
    );
  },
};
