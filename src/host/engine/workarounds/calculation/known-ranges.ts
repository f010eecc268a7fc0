import { FormulaDependencyGenerator } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

interface Node {
  readonly nodeType: number;
}
interface Reading {
  readonly node: Node | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
/** What is used of Univer's generator, all of it private. */
interface Generator {
  _nodeTraversalRef(node: Node, found: Node[]): void;
  readonly _runtimeService: {
    readonly currentUnitId: string;
    readonly currentSubUnitId: string;
    readonly currentRow: number;
    readonly currentColumn: number;
  };
}
interface KnownRanges {
  /** Nothing but references: what they refer to depends on the formula's place alone, not on values. */
  readonly plain: boolean;
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
 * of 5,000 rows that took longer than to calculate what changed. Here it is kept by the formula as parsed, which is
 * forgotten when tables or names change (parsed-formulas.ts), and by its place.
 */
export const knownRanges: ForClasses = {
  name: "known-ranges",
  when: "before Univer",
  replaces: [[FormulaDependencyGenerator.prototype, "_getRangeListByNode", "_nodeTraversalRef"]],
  apply: () => {
    replaceMethod<Generator, [Reading], Promise<readonly object[]>>(
      FormulaDependencyGenerator.prototype,
      "_getRangeListByNode",
      (original) =>
        async function (reading) {
          const { node, refOffsetX, refOffsetY } = reading;
          if (!node) return original.call(this, reading);
          const ranges: KnownRanges = known.get(node) ?? { plain: isPlain(this, node), byPlace: new Map() };
          known.set(node, ranges);
          if (!ranges.plain) return original.call(this, reading);
          const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = this._runtimeService;
          const cell = [currentUnitId, currentSubUnitId, currentRow, currentColumn];
          const place = [...cell, refOffsetX, refOffsetY].join(" ");
          const found = ranges.byPlace.get(place) ?? (await original.call(this, reading));
          ranges.byPlace.set(place, found);
          return found;
        },
    );
  },
};

function isPlain(generator: Generator, node: Node): boolean {
  const found: Node[] = [];
  generator._nodeTraversalRef(node, found);
  return found.every(({ nodeType }) => nodeType === REFERENCE);
}
