import type { QueryInfo } from "./protocol";

/** All plain properties of an object, and of a collection those of its items. */
export const ALL = "*";

/** What `load` asks for: without a word all plain properties, and nothing for these, which Microsoft's samples use. */
const NOTHING = /^(\$none|NoProperties(Needed)?)$/i;

/** The properties that a query asks for, each as the names that lead to it. */
export function selectedPaths(query: QueryInfo): string[][] {
  const named = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path !== "");
  const paths = named.length > 0 ? named : [ALL];
  return paths
    .filter((path) => !NOTHING.test(path))
    .map((path) => path.split(/[/.]/).map((part) => (part === "$all" ? ALL : part)))
    .map((path) => (path[0] === "items" ? (path.length > 1 ? path.slice(1) : [ALL]) : path));
}
