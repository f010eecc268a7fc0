import ts from "typescript";
import { isGuarded } from "./guards";
import type { ApiSet } from "./version";

/** A member of Excel's API in the code. */
export interface Use extends ApiSet {
  /** As `Table.resize`. */
  readonly member: string;
  /** As `src/workbook/reading/look.ts:12`. */
  readonly place: string;
  readonly guarded: boolean;
}

export interface Uses {
  readonly uses: readonly Use[];
  /** Places whose members this check cannot know. */
  readonly unknown: readonly string[];
}

const REMARK = /\[\s*Api set:\s*(Excel[A-Za-z]*)\s*([0-9]+\.[0-9]+|Preview|BETA)/i;

/**
 * Every member of Excel's API that the program's own files name, with the set that `@types/office-js` remarks on it:
 * read, called, written in an object literal, destructured, or loaded by a string. `placeOf` names a file.
 */
export function apiUses(program: ts.Program, placeOf: (file: string) => string): Uses {
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const unknown: string[] = [];

  const placeAt = (node: ts.Node): string => {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${placeOf(file.fileName)}:${String(line + 1)}`;
  };
  const note = (declaration: ts.Declaration | undefined, node: ts.Node): void => {
    if (!declaration || !isOffice(declaration)) return;
    const set = setOf(declaration);
    if (!set) return;
    const use = {
      ...set,
      member: memberName(declaration),
      place: placeAt(node),
      guarded: isGuarded(node, set, checker),
    };
    uses.set(`${use.member} ${use.place}`, use);
  };
  const noteSymbol = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    note(real?.declarations?.find(isOffice), node);
  };
  const noteLoaded = (call: ts.CallExpression): void => {
    const callee = call.expression;
    const [argument] = call.arguments;
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "load" || !argument) return;
    const owner = checker.getTypeAtLocation(callee.expression);
    if (!owner.getProperty("context")) return;
    const paths = loadedPaths(argument);
    if (!paths) return void unknown.push(`${placeAt(argument)}: loads what is not written here`);
    for (const path of paths) {
      let type = owner;
      for (const part of path.split("/")) {
        const property = type.getProperty(part) ?? itemProperty(checker, type, part);
        if (!property) return void unknown.push(`${placeAt(argument)}: no member “${path}”`);
        noteSymbol(property, argument);
        type = elementOf(checker, checker.getTypeOfSymbol(property));
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      note(checker.getResolvedSignature(node)?.declaration, node);
      noteLoaded(node);
    } else if (ts.isPropertyAccessExpression(node)) {
      // A call is noted by the overload it takes.
      const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!called) noteSymbol(checker.getSymbolAtLocation(node.name), node.name);
    } else if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      if (key.isStringLiteral())
        noteSymbol(checker.getTypeAtLocation(node.expression).getProperty(key.value), node);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const wanted = checker.getContextualType(node.parent);
      if (wanted) noteSymbol(checker.getNonNullableType(wanted).getProperty(node.name.getText()), node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      noteSymbol(checker.getTypeAtLocation(node.parent).getProperty(name), node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return { uses: [...uses.values()], unknown };
}

const isOffice = (declaration: ts.Node): boolean =>
  /[\\/]@types[\\/]office-js/.test(declaration.getSourceFile().fileName);

/** The set remarked on a declaration, or on the class, enum or namespace around it. */
function setOf(declaration: ts.Node): ApiSet | undefined {
  for (let at = declaration; !ts.isSourceFile(at); at = at.parent) {
    const text = ts.getJSDocCommentsAndTags(at).map((remark) => remark.getText());
    const [, name, version] = REMARK.exec(text.join("\n")) ?? [];
    if (name !== undefined && version !== undefined) return { name, version };
  }
  return undefined;
}

function memberName(declaration: ts.Declaration): string {
  const nameOf = (node: ts.Node): string =>
    (ts.getNameOfDeclaration(node as ts.Declaration) as ts.Node | undefined)?.getText() ?? "";
  return [nameOf(declaration.parent), nameOf(declaration)].filter((name) => name !== "").join(".");
}

/** `"a, b/c"` and `["a", "b/c"]` as paths; null when they are not written as literals. */
function loadedPaths(argument: ts.Expression): string[] | null {
  const parts = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
  if (ts.isObjectLiteralExpression(argument)) return []; // its keys are typed: see property assignments
  if (!parts.every((part) => ts.isStringLiteralLike(part))) return null;
  return parts
    .flatMap(({ text }) => text.split(","))
    .map((path) => path.trim())
    .filter((path) => path !== "");
}

/** Office.js lets a collection's load name members of its items without `items/`. */
function itemProperty(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined {
  const items = type.getProperty("items");
  return items && elementOf(checker, checker.getTypeOfSymbol(items)).getProperty(name);
}

/** What an array holds; any other type as it is. */
function elementOf(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  return checker.isArrayType(type) ? (checker.getTypeArguments(type as ts.TypeReference)[0] ?? type) : type;
}
