import { FormulaDependencyGenerator, type FormulaDependencyTree } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { movesNothing, relativeForm } from "./relative-form";

/** A formula as it stands in one cell. */
interface Standing {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}
/** What is used of Univer's generator, all of it private. */
interface Generator {
  readonly _lexer: {
    readonly _definedNamesService: {
      getDefinedNameMap(unitId: string): Readonly<Record<string, { formulaOrRefString: string }>> | null;
    };
  };
}
type Creation = [
  unitId: string,
  sheetId: string,
  row: number,
  column: number,
  units: object,
  item: { readonly f: string; readonly si?: string },
];

/** One for each form, whichever came first. */
const first = new Map<string, Standing>();
const MOST_FORMS = 20_000;

/**
 * Univer 0.25.1 parses each formula that is another text. Those of a column differ in the row that they name and in
 * nothing else: it can read such a formula as the first of them, moved, as it does where a file says so. So one is parsed.
 */
export const sharedFormulas: ForClasses = {
  name: "shared-formulas",
  when: "before Univer",
  replaces: [[FormulaDependencyGenerator.prototype, "_createFDtree"]],
  apply: () => {
    replaceMethod<Generator, Creation, FormulaDependencyTree>(
      FormulaDependencyGenerator.prototype,
      "_createFDtree",
      (original) =>
        function (...args) {
          const tree = original.apply(this, args);
          const [unitId, , row, column, , { f: formula, si }] = args;
          // What a file shares is moved from its first cell already.
          const form = si === undefined && formula ? relativeForm(formula, row, column) : null;
          if (form === null || holdsMovingName(this, unitId)) return tree;
          const standing = first.get(form);
          if (standing) {
            tree.formula = standing.formula;
            tree.refOffsetX = column - standing.column;
            tree.refOffsetY = row - standing.row;
            return tree;
          }
          if (first.size >= MOST_FORMS) first.clear();
          first.set(form, { formula, row, column });
          return tree;
        },
    );
  },
};

/** Univer puts what a name stands for in its place: a reference that moves would move with the formula. */
function holdsMovingName({ _lexer }: Generator, unitId: string): boolean {
  const names = Object.values(_lexer._definedNamesService.getDefinedNameMap(unitId) ?? {});
  return names.some(({ formulaOrRefString }) => !movesNothing(formulaOrRefString));
}
