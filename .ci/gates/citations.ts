import path from "node:path";

/**
 * What pages and comments cite, and whether it is there: links, paths, files by name, headings of docs/*.md (as
 * `domain, "Lights"`), words of a page (as `domain: "one damage"`), decisions by number. Run by tests/gates/citations.test.ts.
 */
export interface Citing {
  /** From the repository's root, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** The repository: the text of each file, by its path; only that of pages is looked at. */
export type Files = ReadonlyMap<string, string>;

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly holds: (cited: readonly string[], citing: Citing, files: Files) => boolean;
}

const PAGE = /\.md$/;
const ROOM = String.raw`(?:src|tests|docs|seeds|assets|\.ci)`;
const NAME = String.raw`[\p{L}\p{N}_.-]`;

const RULES: readonly Rule[] = [
  {
    what: "link",
    pattern: /\]\((?!\w+:)([^)\s]+)\)/g,
    holds: ([target = ""], { file }, files) => {
      const [to = "", heading] = target.split("#");
      const there = to === "" ? file : path.posix.join(path.posix.dirname(file), decodeURI(to));
      if (!isThere(there, files)) return false;
      return heading === undefined || headings(there, files).some((one) => slug(one) === decodeURI(heading));
    },
  },
  {
    what: "path",
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(${ROOM}/(?:${NAME}|[/*])*)`, "gu"),
    holds: ([cited = ""], _citing, files) => isThere(cited.replace(/[./]+$/, ""), files),
  },
  {
    what: "file",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}/.*-])((?:${NAME}+/)*${NAME}+\.(?:tsx?|[cm]js|md|py))(?![\w-])`,
      "gu",
    ),
    holds: ([cited = ""], _citing, files) =>
      [...files.keys()].some((file) => file === cited || file.endsWith(`/${cited}`)),
  },
  {
    what: "heading",
    pattern: /(?<=(?:^|\s)\(|ource(?: of every rule)?: |the (?=\w+'s))([a-z][a-z-]*)(?:'s|,) "([^"]+)"/gm,
    holds: ([page = "", heading = ""], _citing, files) => headings(pageOf(page), files).includes(heading),
  },
  {
    what: "words",
    pattern: /\(([a-z][a-z-]*): "([^"]+)"/g,
    holds: ([page = "", words = ""], _citing, files) =>
      plain(files.get(pageOf(page)) ?? "").includes(plain(words)),
  },
  {
    what: "decision",
    pattern: /(?:[Dd]ecision|决定) (\d+)/g,
    holds: ([number = ""], _citing, files) =>
      [...files.keys()].some((file) => file.startsWith(`docs/decisions/${number.padStart(4, "0")}-`)),
  },
];

/** All that is cited and is not there: who cites it, what it is, and the words. */
export function brokenCitations(citing: readonly Citing[], files: Files): string[] {
  return citing.flatMap((one) => {
    const said = PAGE.test(one.file) ? withoutFences(one.text) : comments(one.text);
    return RULES.flatMap(({ what, pattern, holds }) =>
      [...said.matchAll(pattern)]
        .filter(([, ...cited]) => !holds(cited, one, files))
        .map(([all]) => `${one.file}: ${what} “${all}”`),
    );
  });
}

const pageOf = (name: string): string => `docs/${name}.md`;
const plain = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();
const withoutFences = (page: string): string => page.replace(/^```[\s\S]*?^```/gm, "");
/** As GitHub makes anchors of headings. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-");

/** The comments of a file of code, each on one line, without what frames them. */
function comments(code: string): string {
  const found = code.match(/(?<=^|[\s{(,;])(?:\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*)/g) ?? [];
  return found.map((comment) => comment.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, " ")).join("\n");
}

function headings(page: string, files: Files): string[] {
  return [...withoutFences(files.get(page) ?? "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
}

/** A file or a folder; `*` stands for anything but a slash. */
function isThere(cited: string, files: Files): boolean {
  const pattern = cited.replace(/[.+()]/g, String.raw`\$&`).replace(/\*+/g, "[^/]*");
  const sought = new RegExp(`^${pattern}(/|$)`, "u");
  return [...files.keys()].some((file) => sought.test(file));
}
