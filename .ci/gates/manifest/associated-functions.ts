import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Names in `Office.actions.associate("name", …)` anywhere below a folder of TypeScript. */
export function associatedFunctions(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(path.join(folder, file), "utf8");
    if (!source.includes("associate")) continue;
    const visit = (node: ts.Node): void => {
      const name = associatedIn(node);
      if (name !== null) names.add(name);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, source, ts.ScriptTarget.ESNext));
  }
  return names;
}

function associatedIn(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { expression: owner, name } = node.expression;
  const isActions =
    name.text === "associate" &&
    ts.isPropertyAccessExpression(owner) &&
    owner.name.text === "actions" &&
    ts.isIdentifier(owner.expression) &&
    owner.expression.text === "Office";
  const [first] = node.arguments;
  return isActions && first && ts.isStringLiteralLike(first) ? first.text : null;
}
