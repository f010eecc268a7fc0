import ts from "typescript";
import { type ApiSet, compareVersions } from "./version";

/**
 * Whether a place in the code is reached only where `isSetSupported(set.name, …)` said yes for this version or a
 * higher one: inside `if`, `?:` and `&&`, or after an `if (!…) return`. Support does not change while the add-in runs,
 * so a guard outside a function holds inside it too.
 */
export function isGuarded(node: ts.Node, set: ApiSet, checker: ts.TypeChecker): boolean {
  const holds = (condition: ts.Expression, truth: boolean): boolean =>
    asserts(condition, truth, set, checker);
  for (let below = node, at = node.parent; !ts.isSourceFile(below); below = at, at = at.parent) {
    if (ts.isIfStatement(at)) {
      if (below === at.thenStatement && holds(at.expression, true)) return true;
      if (below === at.elseStatement && holds(at.expression, false)) return true;
    } else if (ts.isConditionalExpression(at)) {
      if (below === at.whenTrue && holds(at.condition, true)) return true;
      if (below === at.whenFalse && holds(at.condition, false)) return true;
    } else if (ts.isBinaryExpression(at) && below === at.right) {
      if (at.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && holds(at.left, true))
        return true;
      if (at.operatorToken.kind === ts.SyntaxKind.BarBarToken && holds(at.left, false)) return true;
    } else if (ts.isBlock(at) || ts.isSourceFile(at)) {
      for (const statement of at.statements) {
        if (statement === below) break;
        if (
          ts.isIfStatement(statement) &&
          leaves(statement.thenStatement) &&
          holds(statement.expression, false)
        )
          return true;
      }
    }
  }
  return false;
}

/** Whether the condition, being `truth`, says that the set is there. */
function asserts(condition: ts.Expression, truth: boolean, set: ApiSet, checker: ts.TypeChecker): boolean {
  const again = (part: ts.Expression, partTruth: boolean): boolean => asserts(part, partTruth, set, checker);
  if (ts.isParenthesizedExpression(condition)) return again(condition.expression, truth);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return again(condition.operand, !truth);
  if (ts.isBinaryExpression(condition)) {
    const { left, right, operatorToken } = condition;
    const both = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (!both && operatorToken.kind !== ts.SyntaxKind.BarBarToken) return false;
    // A true && and a false || say something of each side; otherwise only one side is known to hold.
    return both === truth
      ? again(left, truth) || again(right, truth)
      : again(left, truth) && again(right, truth);
  }
  if (ts.isIdentifier(condition)) {
    const meaning = constantOf(condition, checker);
    return meaning !== undefined && again(meaning, truth);
  }
  return truth && ts.isCallExpression(condition) && asksFor(condition, set);
}

function asksFor(call: ts.CallExpression, set: ApiSet): boolean {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "isSetSupported") return false;
  const [name, version] = call.arguments;
  return (
    name !== undefined &&
    version !== undefined &&
    ts.isStringLiteralLike(name) &&
    ts.isStringLiteralLike(version) &&
    name.text === set.name &&
    compareVersions(version.text, set.version) >= 0
  );
}

/** What a `const` stands for. */
function constantOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  return declaration &&
    ts.isVariableDeclaration(declaration) &&
    ts.isVariableDeclarationList(declaration.parent) &&
    (declaration.parent.flags & ts.NodeFlags.Const) !== 0
    ? declaration.initializer
    : undefined;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}
