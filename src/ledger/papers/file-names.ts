/** What no name of a file may hold in Windows, and control characters. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;
/** A name of so many characters stays under 255 bytes with what is added. */
const MOST = 60;

/** Names of files without their end, `单位-函件名`, from texts of the ledger; no two alike, whatever the case. */
export function fileNames(names: readonly (readonly [unit: string, kind: string])[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(([unit, kind]) => {
    const plain = `${fileText(unit)}-${kind}`;
    let name = plain;
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${plain}（${again}）`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function fileText(text: string): string {
  const allowed = text.replace(FORBIDDEN, "_").trim().replace(/^\.+/u, "_");
  const short = Array.from(allowed).slice(0, MOST).join("");
  return short === "" ? "_" : short;
}
