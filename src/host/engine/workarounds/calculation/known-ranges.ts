import { FormulaDependencyGenerator } from "@univerjs/engine-formula";
import { isFixedReference } from "../../univer/fixed-references";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

interface Node {
  readonly nodeType: number;
  getToken(): string;
  setValue(value: null): void;
}
interface Reading {
  readonly node: Node | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
/** What is used of Univer's generator, all of it private. */
interface Generator {
  _nodeTraversalRef(node: Node, found: Node[]): void;
  _executeNode(node: Node, refOffsetX: number, refOffsetY: number): Promise<{ toUnitRange(): object }>;
  readonly _runtimeService: {
    readonly currentUnitId: string;
    readonly currentSubUnitId: string;
    readonly currentRow: number;
    readonly currentColumn: number;
  };
}
interface KnownRanges {
  /**
   * The references of a formula, each once; null: it has more than references. What these refer to depends on the
   * formula's place alone, not on values.
   */
  readonly references: readonly Node[] | null;
  /** What those refer to that do not move with the formula, by sheet. */
  readonly fixed: Map<string, readonly object[]>;
  readonly byPlace: Map<string, readonly object[]>;
}

/** Univer's number for a reference in a parsed formula. */
const REFERENCE = 1;
/** After these every formula still refers to the same cells: contents, results, rules. */
const KEEPS_RANGES =
  /^sheet\.mutation\.(set-range-values|[a-z-]*conditional-[a-z-]+)$|^data-validation\.|^formula\.mutation\.(set-formula|set-array|set-other|remove-other)/;

let known = new WeakMap<Node, KnownRanges>();

/** To be told of each mutation of the workbook: most but those of cells may move what formulas refer to. */
export function forgetRangesAfter(mutation: string): void {
  if (!KEEPS_RANGES.test(mutation)) known = new WeakMap();
}

/**
 * For each edit Univer 0.25.1 works out what every formula of the workbook refers to, one reference after the other:
 * of 5,000 rows that took longer than to calculate what changed. Here each is worked out once, and kept by the formula as parsed, which is
 * forgotten when tables or names change (parsed-formulas.ts), and by its place.
 */
export const knownRanges: ForClasses = {
  name: "known-ranges",
  when: "before Univer",
  replaces: [
    [FormulaDependencyGenerator.prototype, "_getRangeListByNode", "_nodeTraversalRef", "_executeNode"],
  ],
  apply: () => {
    replaceMethod<Generator, [Reading], Promise<readonly object[]>>(
      FormulaDependencyGenerator.prototype,
      "_getRangeListByNode",
      (original) =>
        async function (reading) {
          const { node, refOffsetX, refOffsetY } = reading;
          if (!node) return original.call(this, reading);
          const ranges: KnownRanges = known.get(node) ?? {
            references: referencesIn(this, node),
            fixed: new Map(),
            byPlace: new Map(),
          };
          known.set(node, ranges);
          const { references, fixed, byPlace } = ranges;
          if (!references) return original.call(this, reading);
          const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = this._runtimeService;
          const read = (which: readonly Node[]): Promise<readonly object[]> =>
            rangesOf(this, which, refOffsetX, refOffsetY);
          const sheet = [currentUnitId, currentSubUnitId].join(" ");
          const place = [sheet, currentRow, currentColumn, refOffsetX, refOffsetY].join(" ");
          const before = byPlace.get(place);
          if (before) return before;
          const still = fixed.get(sheet) ?? (await read(references.filter(isFixed)));
          fixed.set(sheet, still);
          const found = [...still, ...(await read(references.filter((one) => !isFixed(one))))];
          byPlace.set(place, found);
          return found;
        },
    );
  },
};

const isFixed = (reference: Node): boolean => isFixedReference(reference.getToken());

function referencesIn(generator: Generator, node: Node): readonly Node[] | null {
  const found: Node[] = [];
  generator._nodeTraversalRef(node, found);
  if (found.some(({ nodeType }) => nodeType !== REFERENCE)) return null;
  return [...new Map(found.map((reference) => [reference.getToken(), reference])).values()];
}

/** As Univer's own method reads them. */
async function rangesOf(
  generator: Generator,
  references: readonly Node[],
  refOffsetX: number,
  refOffsetY: number,
): Promise<readonly object[]> {
  const ranges: object[] = [];
  for (const reference of references) {
    ranges.push((await generator._executeNode(reference, refOffsetX, refOffsetY)).toUnitRange());
    reference.setValue(null);
  }
  return ranges;
}
