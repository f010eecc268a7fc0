import type { FormulaDependencyGenerator } from "@univerjs/engine-formula";

interface Node {
  readonly nodeType: number;
}
interface Reading {
  readonly node: Node | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
type ReadRanges = (this: Generator, reading: Reading) => Promise<readonly object[]>;
/** What is used of Univer's generator, all of it private. */
interface Generator {
  _nodeTraversalRef(node: Node, found: Node[]): void;
  _getRangeListByNode: ReadRanges;
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
 * For each edit Univer works out what every formula of the workbook refers to, one reference after the other: of
 * 5,000 rows that took longer than to calculate what changed. Here it is kept by the formula as parsed, which is
 * forgotten when tables or names change (parsed-formulas.ts), and by its place. To be called once.
 */
export function keepRanges(generator: typeof FormulaDependencyGenerator): void {
  const methods = generator.prototype as unknown as Generator;
  const original = methods._getRangeListByNode as ReadRanges | undefined;
  if (!original) throw new Error("Univer without _getRangeListByNode: is it still 0.25.1?");
  methods._getRangeListByNode = async function (reading) {
    const { node, refOffsetX, refOffsetY } = reading;
    if (!node) return original.call(this, reading);
    const ranges: KnownRanges = known.get(node) ?? { plain: isPlain(this, node), byPlace: new Map() };
    known.set(node, ranges);
    if (!ranges.plain) return original.call(this, reading);
    const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = this._runtimeService;
    const place = [currentUnitId, currentSubUnitId, currentRow, currentColumn, refOffsetX, refOffsetY].join(
      " ",
    );
    const found = ranges.byPlace.get(place) ?? (await original.call(this, reading));
    ranges.byPlace.set(place, found);
    return found;
  };
}

function isPlain(generator: Generator, node: Node): boolean {
  const found: Node[] = [];
  generator._nodeTraversalRef(node, found);
  return found.every(({ nodeType }) => nodeType === REFERENCE);
}
