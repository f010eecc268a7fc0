import type { Random } from "./random";
import { attributesOf, tagsOf } from "./tags";

/** Another spelling of the same part: whoever reads it must read the same. */
type Spelling = (xml: string, random: Random) => string | Uint8Array;

/** A part with something after tags; within `<t>`, `<v>` and `<f>` text matters, so only whole elements' ends count. */
function between(xml: string, insert: (at: number) => string): string {
  let result = "";
  let from = 0;
  tagsOf(xml).forEach(({ end, kind, name }, at) => {
    if (
      kind === "opens" ||
      !/^(?:\w+:)?(?:row|c|xf|font|fill|col|sheet|border|table|si|definedName|mergeCell)$/.test(name)
    )
      return;
    result += xml.slice(from, end) + insert(at);
    from = end;
  });
  return result + xml.slice(from);
}

const utf16 = (xml: string, endian: "little" | "big"): Uint8Array => {
  const bytes = Buffer.from(
    `\ufeff${xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-16")}`,
    "utf16le",
  );
  return new Uint8Array(endian === "little" ? bytes : bytes.swap16());
};

/** By what they are. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  "comments between elements": (xml, random) =>
    between(xml, () =>
      random.once(3) ? random.of(["<!-- </row> -->", "<!---->", "<!-- <c r='A1'/> -->"]) : "",
    ),
  "white space between elements": (xml, random) => between(xml, () => random.of(["", "\n", "\r\n  ", "\t"])),
  "processing instructions": (xml, random) => between(xml, () => (random.once(5) ? "<?by somebody?>" : "")),
  "in UTF-16, little end first": (xml) => utf16(xml, "little"),
  "in UTF-16, big end first": (xml) => utf16(xml, "big"),
  "with a byte order mark": (xml) => `\ufeff${xml}`,
  "white space within tags": (xml, random) => {
    let result = "";
    let from = 0;
    for (const { end, kind } of tagsOf(xml)) {
      result += xml.slice(from, kind === "empty" ? end - 2 : end - 1) + random.of(["", " ", "\n"]);
      from = kind === "empty" ? end - 2 : end - 1;
    }
    return result + xml.slice(from);
  },
  "attributes in apostrophes": (xml) => {
    let result = "";
    let from = 0;
    for (const tag of tagsOf(xml))
      for (const { start, end } of attributesOf(xml, tag)) {
        if (xml[end] !== '"') continue;
        result += `${xml.slice(from, start - 1)}'${xml.slice(start, end).replaceAll("'", "&apos;")}'`;
        from = end + 1;
      }
    return result + xml.slice(from);
  },
  "letters as numbers": (xml, random) =>
    xml.replace(
      /(<(?:\w+:)?(?:t|v|f)(?: [^<>]*)?>)([^<&]+)(<)/g,
      (all, open: string, text: string, close: string) =>
        random.once(3)
          ? open +
            Array.from(
              text,
              (one) =>
                `&#${random.once(2) ? `x${(one.codePointAt(0) ?? 0).toString(16)}` : String(one.codePointAt(0))};`,
            ).join("") +
            close
          : all,
    ),
  "elements that end as they begin": (xml) => xml.replace(/<([\w:]+)((?:\s[^<>]*)?)><\/\1>/g, "<$1$2/>"),
};
