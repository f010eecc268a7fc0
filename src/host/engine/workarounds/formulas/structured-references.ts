import {
  ErrorType,
  ErrorValueObject,
  LexerTreeBuilder,
  ReferenceNodeFactory,
  type BaseAstNode,
  type ISequenceNode,
} from "@univerjs/engine-formula";
import type { IRange } from "@univerjs/core";
import { boundingArea } from "../../../grid/area";
import { referencedArea, type TableReference } from "../../../grid/table-references";
import type { KnownTable } from "../../univer/known-table";
import { areaOfRange, univerRange } from "../../univer/univer-range";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { decodeReferences, encodedReferences, encodeReferences } from "./encoded-references";

type KnownTables = ReadonlyMap<string, KnownTable> | undefined;

/** What is used of Univer's nodes for references, most of it private. */
interface TableNode extends BaseAstNode {
  readonly _runtimeService: { readonly currentRow: number };
  readonly _tableReferenceObject: { setRangeData(range: IRange): void; _isCurrentRowForRange: boolean };
}
interface Factory {
  _getTableMap(): KnownTables;
  _getTableReferenceNode(name: string, isLexerNode: false, isPrepareMerge: boolean, direct: true): TableNode;
}
type GetNode = [word: string, isLexerNode: boolean, isPrepareMerge: boolean, of: unknown];

/** How the lexer asks for what a name stands for. */
interface Names {
  readonly getValueByName: (
    unitId: string,
    name: string,
  ) => { formulaOrRefString: string } | null | undefined;
}

/**
 * Univer 0.25.1 reads structured references of plain names only: signs in the name of a table or a column, an escaped
 * sign, several parts, another case give #NAME? or a wrong range; and it knows no total row. Here the lexer gets each
 * reference as a word of letters, and what that word means is read as Excel does (grid/table-references.ts).
 */
export const structuredReferences: ForClasses = {
  name: "structured-references",
  when: "before Univer",
  replaces: [
    [LexerTreeBuilder.prototype, "treeBuilder", "sequenceNodesBuilder"],
    [ReferenceNodeFactory.prototype, "_getNode", "_getTableMap", "_getTableReferenceNode"],
  ],
  apply: () => {
    replaceMethod<unknown, [string, boolean | undefined, Names | undefined], unknown>(
      LexerTreeBuilder.prototype,
      "treeBuilder",
      (original) =>
        function (formula, transform, names) {
          return original.call(this, encodeReferences(formula), transform, names && encodedNames(names));
        },
    );
    replaceMethod<unknown, [string], Nodes | undefined>(
      LexerTreeBuilder.prototype,
      "sequenceNodesBuilder",
      (original) =>
        function (formula) {
          const encoded = encodeReferences(formula);
          const nodes = original.call(this, encoded);
          return encoded === formula ? nodes : nodes && decodedNodes(nodes);
        },
    );
    replaceMethod<Factory, GetNode, unknown>(
      ReferenceNodeFactory.prototype,
      "_getNode",
      (original) =>
        function (word, isLexerNode, isPrepareMerge, of) {
          const tables = this._getTableMap();
          const references = encodedReferences(word) ?? bareName(tables, word);
          if (!references)
            return original.call(this, nameOf(tables, word) ?? word, isLexerNode, isPrepareMerge, of);
          const names = new Set(references.map(({ table }) => nameOf(tables, table)));
          const [name] = names;
          const table = name === undefined ? undefined : tables?.get(name);
          if (name === undefined || !table || names.size > 1) return undefined;
          return readAs(
            this._getTableReferenceNode(name, false, isPrepareMerge, true),
            references,
            name,
            table,
          );
        },
    );
  },
};

function encodedNames(names: Names): Names {
  return {
    ...names,
    getValueByName: (unitId, name) => {
      const found = names.getValueByName(unitId, name);
      return found && { ...found, formulaOrRefString: encodeReferences(found.formulaOrRefString) };
    },
  };
}

type Nodes = (string | ISequenceNode)[];

function decodedNodes(nodes: Nodes): Nodes {
  let at = 0;
  return nodes.map((node) => {
    const start = at;
    if (typeof node === "string") {
      at += node.length;
      return node;
    }
    const token = decodeReferences(node.token);
    at += token.length;
    return { ...node, token, startIndex: start, endIndex: at - 1 };
  });
}

/** The table's name as it is written, whatever the case it is asked for in. */
function nameOf(tables: KnownTables, name: string): string | undefined {
  if (!tables || tables.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const known of tables.keys()) if (known.toLowerCase() === wanted) return known;
  return undefined;
}

/** Makes the node of a whole table that of a part of it, or of what lies between parts. */
function readAs(
  node: TableNode,
  references: readonly TableReference[],
  name: string,
  table: KnownTable,
): TableNode {
  // By its text a reference is told from those to other cells (known-ranges.ts).
  const text = references.map(({ specifier }) => `${name}[${specifier ?? ""}]`).join(":");
  node.getToken = () => text;
  const area = areaOfRange(table.range);
  const columnNames = [...table.titleMap.keys()];
  const hasHeader = table.hasHeader !== false;
  const firstRow = area.row + (hasHeader ? 1 : 0);
  const known = { name, area, columnNames, hasHeader, hasTotals: table.hasTotals === true };
  const found = spanned(references.map((one) => referencedArea(one, known, firstRow)));
  if (!found) {
    node.execute = () => {
      node.setValue(ErrorValueObject.create(ErrorType.REF));
    };
    return node;
  }
  node._tableReferenceObject.setRangeData(univerRange(found.area));
  if (found.thisRow) {
    node._tableReferenceObject._isCurrentRowForRange = true;
    const execute = node.execute.bind(node);
    node.execute = () => {
      const { currentRow } = node._runtimeService;
      if (currentRow >= firstRow && currentRow < area.row + area.rows) execute();
      else node.setValue(ErrorValueObject.create(ErrorType.VALUE));
    };
  }
  return node;
}

/** A table's bare name means its data: for Univer all but the first row, whether that holds headers or not. */
function bareName(tables: KnownTables, word: string): readonly TableReference[] | null {
  const name = nameOf(tables, word);
  const isRead = name !== undefined && tables?.get(name)?.hasHeader === false;
  return isRead ? [{ table: name, specifier: null }] : null;
}

type Referenced = ReturnType<typeof referencedArea>;

/** The range from the first to the last; null where one is not there, or they are of this row and of all. */
function spanned(parts: readonly Referenced[]): Referenced {
  return parts.reduce((one, other) =>
    one && one.thisRow === other?.thisRow ? { ...one, area: boundingArea(one.area, other.area) } : null,
  );
}
