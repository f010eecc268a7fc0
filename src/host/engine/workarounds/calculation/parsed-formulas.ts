import type { ICommandInfo, Injector } from "@univerjs/core";
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";

/** What Univer keeps by text; the class is not exported, one of its objects is. */
interface KeptByText {
  forEach(see: (value: unknown, text: string) => void): void;
  delete(text: string): void;
}
const KEPT_BY_TEXT = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as KeptByText;

export const parsedFormulas: ForUniver = {
  name: "parsed-formulas",
  when: "with a workbook",
  replaces: (univer) => [
    [univer.__getInjector().get(LexerTreeBuilder), "dispose"],
    [univer.__getInjector().get(IFunctionService), "deleteFormulaAstCacheKey"],
    [KEPT_BY_TEXT, "forEach", "delete"],
  ],
};

/** After these Univer would go on with formulas that it parsed against the table or the name as it was. */
const CHANGED_MEANING = /^formula\.mutation\.(set|remove)-(super-table|defined-name)$/;
/** In a formula that holds these the name need not stand: `[@量]` is of the table around it. */
const NAMELESS = /(?:^|[^\p{L}\p{N}_.\\?\]])\[|indirect\(/u;

/**
 * Makes Univer 0.25.1 parse formulas anew. It keeps parsed formulas together with the tables and names as they
 * were, and when one changes it goes on with them.
 */
export class ParsedFormulas {
  readonly #injector: Injector;
  /** Names of the workbook by Univer's id: one that is set or removed may have had another. */
  readonly #names = new Map<string, string>();

  constructor(injector: Injector) {
    this.#injector = injector;
    // Names of the workbook that was open before may mean something else in this one, or nothing.
    this.#forget(() => true);
  }

  /** To be told of each command, after Univer. */
  see({ id: command, params }: Readonly<ICommandInfo>): void {
    if (!CHANGED_MEANING.test(command)) return;
    const changed = (params ?? {}) as { unitId?: string; id?: string; name?: string; tableName?: string };
    const { unitId = "", id, name, tableName } = changed;
    const isName = id !== undefined;
    const former = isName ? this.#names.get(id) : tableName;
    if (isName && name !== undefined) this.#names.set(id, name);
    // A name that the file brought was never seen here.
    if (former === undefined) {
      this.#forget(() => true);
      return;
    }
    const words = this.#meaning(unitId, new Set([former, name ?? former].map((word) => word.toLowerCase())));
    this.#forget((formula) => NAMELESS.test(formula) || words.some((word) => formula.includes(word)));
  }

  /** The words, and the names that stand for something in which one of them stands. */
  #meaning(unitId: string, words: Set<string>): readonly string[] {
    const names = Object.values(this.#injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {}).map(
      ({ name, formulaOrRefString }) => [name.toLowerCase(), formulaOrRefString.toLowerCase()] as const,
    );
    for (let before = -1; before < words.size;) {
      before = words.size;
      for (const [name, meaning] of names)
        if ([...words].some((word) => meaning.includes(word))) words.add(name);
    }
    return [...words];
  }

  /** The lexer keeps its own; disposing of it empties that and leaves it working. */
  #forget(isMeant: (formula: string) => boolean): void {
    this.#injector.get(LexerTreeBuilder).dispose();
    const parsed = keptBy(this.#injector.get(IFunctionService));
    const texts: string[] = [];
    parsed.forEach((_formula, text) => texts.push(text));
    for (const text of texts) if (isMeant(text.toLowerCase())) parsed.delete(text);
  }
}

/** Where Univer keeps parsed formulas: nothing leads there but the deletion of some, which ends after one. */
function keptBy(functions: IFunctionService): KeptByText {
  const found: KeptByText[] = [];
  const descriptor = Object.getOwnPropertyDescriptor(KEPT_BY_TEXT, "forEach");
  KEPT_BY_TEXT.forEach = function () {
    found.push(this);
  };
  try {
    functions.deleteFormulaAstCacheKey("");
  } finally {
    if (descriptor) Object.defineProperty(KEPT_BY_TEXT, "forEach", descriptor);
  }
  const [parsed] = found;
  if (!parsed) throw new Error("Univer keeps its parsed formulas elsewhere");
  return parsed;
}
