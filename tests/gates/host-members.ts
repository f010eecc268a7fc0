import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { EXCEL_CLASSES, type HostClass } from "embedded-excel/testing";

/** The highest ExcelApi set that the host claims unless a mode says otherwise. */
const CLAIMED = 14;

interface Member {
  readonly name: string;
  readonly isMethod: boolean;
}

/** Excel's classes with what of them the claimed sets have, by @types/office-js. */
function excelMembers(): Map<string, Member[]> {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const text = readFileSync(file, "utf8");
  const namespace = text.slice(text.indexOf("\ndeclare namespace Excel {"));
  const classes = new Map<string, Member[]>();
  const pattern = /\n {4}class (\w+) extends OfficeExtension\.ClientObject \{([\s\S]*?)\n {4}\}/g;
  for (const [, name = "", body = ""] of namespace.slice(0, namespace.indexOf("\n}\n")).matchAll(pattern)) {
    const members = new Map<string, Member>();
    const documented =
      /\[Api set: ExcelApi 1\.(\d+)\](?:(?!\/\*\*)[\s\S])*?\*\/\s+(?:readonly )?(\w+)(\(|\??:)/g;
    for (const [, set = "", member = "", sign] of body.matchAll(documented))
      if (Number(set) <= CLAIMED && member !== "items" && !members.has(member))
        members.set(member, { name: member, isMethod: sign === "(" });
    if (members.size > 0) classes.set(name, [...members.values()]);
  }
  return classes;
}

const COLLECTION = {
  getCount: "items",
  getItemAt: "items",
  getItem: "item",
  getItemOrNullObject: "item",
} as const;

function has(hostClass: HostClass<never, never>, { name, isMethod }: Member): boolean {
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  if (name.startsWith("on") && name.charAt(2) === name.charAt(2).toUpperCase()) {
    const events: readonly string[] = hostClass.events ?? [];
    // Only comments call it so on the wire.
    return events.includes(name.slice(2)) || (name === "onChanged" && events.includes("DataChanged"));
  }
  if (!isMethod) return hostClass.properties[wire] !== undefined;
  const ofCollection = COLLECTION[name as keyof typeof COLLECTION] as "items" | "item" | undefined;
  // Some of Excel's functions are sent with capitals within: `vlookup` as VLookup.
  const isMethodOf = Object.keys(hostClass.methods ?? {}).some(
    (one) => one.toLowerCase() === wire.toLowerCase(),
  );
  return isMethodOf || (ofCollection !== undefined && ofCollection in hostClass);
}

/** Of each of Excel's classes what the host lacks; classes that it lacks whole have no list. */
export function lackingMembers(): { readonly name: string; readonly lacks: readonly string[] | null }[] {
  return [...excelMembers()]
    .map(([name, members]) => {
      const hostClass = EXCEL_CLASSES[name as keyof typeof EXCEL_CLASSES] as
        HostClass<never, never> | undefined;
      const lacks = hostClass ? members.filter((one) => !has(hostClass, one)).map((one) => one.name) : null;
      return { name, lacks };
    })
    .filter(({ lacks }) => lacks === null || lacks.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
