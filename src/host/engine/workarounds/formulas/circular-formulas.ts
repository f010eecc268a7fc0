import { FormulaDependencyGenerator } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** A formula that is to be calculated. */
interface Tree {
  readonly treeId: number;
  readonly formula: string;
  toRTreeItem(): unknown;
}
/** What is used of Univer's generator, all of it private. */
interface Generator {
  readonly _dependencyManagerService: { searchDependency(item: unknown): Iterable<number> };
}

/** They may refer to a cell without its value, or leave a part aside: a circle through them need not be one. */
const MAY_NOT_READ =
  /\b(?:ROWS?|COLUMNS?|AREAS|SHEETS?|ISREF|ISFORMULA|FORMULATEXT|CELL|OFFSET|INDIRECT|IF|IFS|IFERROR|IFNA|CHOOSE|SWITCH|LET|LAMBDA)\s*\(/i;

/** Univer 0.25.1 calculates formulas in a circle one after the other, so that they grow each time; in Excel they are 0. */
export const circularFormulas: ForClasses = {
  name: "circular-formulas",
  when: "before Univer",
  replaces: [[FormulaDependencyGenerator.prototype, "_checkIsCycleDependency"]],
  apply: () => {
    replaceMethod<Generator, [Tree[]], boolean>(
      FormulaDependencyGenerator.prototype,
      "_checkIsCycleDependency",
      (hasCircle) =>
        function (trees) {
          if (!hasCircle.call(this, trees)) return false;
          const circular = inCircles(trees, (tree) => [
            ...this._dependencyManagerService.searchDependency(tree.toRTreeItem()),
          ]);
          for (const [place, tree] of trees.entries())
            if (circular.has(tree)) trees[place] = Object.create(tree, { formula: { value: "=0" } }) as Tree;
          return true;
        },
    );
  },
};

/** The formulas that depend on themselves, by Tarjan's walk without recursion: circles may be long. */
function inCircles(trees: readonly Tree[], dependentsOf: (tree: Tree) => readonly number[]): Set<Tree> {
  const sure = new Map(
    trees.filter(({ formula }) => !MAY_NOT_READ.test(formula)).map((tree) => [tree.treeId, tree]),
  );
  const order = new Map<Tree, number>();
  const lowest = new Map<Tree, number>();
  const open: Tree[] = [];
  const isOpen = new Set<Tree>();
  const circular = new Set<Tree>();
  const enter = (tree: Tree): { tree: Tree; left: Tree[] } => {
    lowest.set(tree, order.size);
    order.set(tree, order.size);
    open.push(tree);
    isOpen.add(tree);
    const left = dependentsOf(tree).flatMap((id) => sure.get(id) ?? []);
    if (left.includes(tree)) circular.add(tree);
    return { tree, left };
  };
  const lower = (tree: Tree, to: number | undefined): void => {
    lowest.set(tree, Math.min(lowest.get(tree) ?? 0, to ?? Infinity));
  };
  for (const first of sure.values()) {
    if (order.has(first)) continue;
    const path = [enter(first)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.left.pop();
      if (next) {
        if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(step.tree, order.get(next));
        continue;
      }
      path.pop();
      const { tree } = step;
      const before = path.at(-1);
      if (before) lower(before.tree, lowest.get(tree));
      if (lowest.get(tree) !== order.get(tree)) continue;
      const group = open.splice(open.indexOf(tree));
      for (const one of group) {
        isOpen.delete(one);
        if (group.length > 1) circular.add(one);
      }
    }
  }
  return circular;
}
