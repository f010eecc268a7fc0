/** What is read of a parsed formula of Univer's. */
export interface FormulaNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): readonly FormulaNode[];
}

/** Univer's numbers for the parts of a parsed formula. */
export const REFERENCE = 1;
export const VALUE = 2;
export const OPERATOR = 3;
export const FUNCTION = 4;
export const PREFIX = 11;
const SUFFIX = 12;
/** Two references with a colon between them. */
export const UNION = 10;
const OMITTED = 13;

/** One cell, on this or another sheet. */
const ONE_CELL = /^(?:(?:'(?:[^']|'')+'|[^'!\s]+)!)?\$?[a-z]{1,3}\$?\d+$/i;

type Places = (place: number) => boolean;
const none: Places = () => false;
const all: Places = () => true;

/** Functions by those of their arguments of which an array makes an array of the result. Others may make one anyway. */
const SPREAD_BY: Readonly<Record<string, Places>> = {
  ...Object.fromEntries(
    ["SUM", "SUMPRODUCT", "COUNT", "COUNTA", "COUNTBLANK", "MIN", "MAX", "AVERAGE"].map((name) => [
      name,
      none,
    ]),
  ),
  COUNTIF: (place) => place === 1,
  SUMIF: (place) => place === 1,
  COUNTIFS: (place) => place % 2 === 1,
  SUMIFS: (place) => place > 0 && place % 2 === 0,
  AVERAGEIFS: (place) => place > 0 && place % 2 === 0,
  IF: all,
  IFERROR: all,
  IFNA: all,
  ROUND: all,
  LEN: all,
};

/** Can this part of a formula give only one value, as its syntax shows? Where it does not show: no. */
export function isSurelySingle(node: FormulaNode): boolean {
  const parts = node.getChildren();
  switch (node.nodeType) {
    case VALUE:
      return !node.getToken().trim().startsWith("{");
    case OMITTED:
      return true;
    case REFERENCE:
      return ONE_CELL.test(node.getToken().trim());
    case OPERATOR:
    case PREFIX:
    case SUFFIX:
      return parts.every(isSurelySingle);
    case FUNCTION: {
      const name = node.getToken();
      const spreads = Object.hasOwn(SPREAD_BY, name) ? SPREAD_BY[name] : undefined;
      return spreads !== undefined && parts.every((part, place) => !spreads(place) || isSurelySingle(part));
    }
    default:
      return false;
  }
}
