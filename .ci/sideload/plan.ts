import { CONFORMANCE_FOLDER } from "../build/conformance-manifest";

/** What `npm run sideload` was asked, and on which machine. */
export interface Wish {
  readonly verb: "start" | "stop";
  /** `conformance` first: the page of the conformance suite. `web` for Excel on the web; otherwise Excel on this machine. */
  readonly words: readonly string[];
  /** As `process.platform`. */
  readonly platform: string;
}

/** A command to run, or the one sentence that says what is missing. */
export type SideloadPlan =
  | {
      readonly kind: "run";
      readonly program: string;
      readonly words: readonly string[];
      /** The manifest has to be written before: it is derived from manifest.xml. */
      readonly conformance: boolean;
    }
  | { readonly kind: "impossible"; readonly sentence: string };

/** Not a dependency of the project: its keytar needs a system library to install. */
const TOOL = "office-addin-debugging@7.0.0";
export const CONFORMANCE_MANIFEST = `${CONFORMANCE_FOLDER}/manifest.xml`;
const EXCEL_RUNS_ON = ["win32", "darwin"];

/** Microsoft's usual tool, which starts the https dev server, registers manifest.xml and opens Excel with it. */
export function planSideload({ verb, words, platform }: Wish): SideloadPlan {
  const conformance = words[0] === "conformance";
  const [kind = "desktop", document] = conformance ? words.slice(1) : words;
  if (!["desktop", "web"].includes(kind))
    return impossible(
      `“${kind}”不认识：写 npm run sideload，或 npm run sideload -- web 工作簿网址；自检写 npm run sideload -- conformance。`,
    );
  if (kind === "desktop" && !EXCEL_RUNS_ON.includes(platform))
    return impossible(
      "这台机器没有 Excel（只有 Windows 和 Mac 有）：请在装有 Excel 的电脑上运行，或用 npm run sideload -- web 工作簿网址 在网页版里试，不用 Excel 请运行 npm start。",
    );
  if (kind === "web" && verb === "start" && !/^https:\/\//.test(document ?? ""))
    return impossible(
      "网页版要给出一个工作簿的网址：npm run sideload -- web https://…（OneDrive 或 SharePoint 里的工作簿）。",
    );
  const serve = conformance ? "npm run sideload:server -- --env conformance" : "npm run sideload:server";
  const server = ["--dev-server", serve, "--dev-server-port", "3000"];
  const opened = kind === "web" && document !== undefined ? ["--document", document] : [];
  return {
    kind: "run",
    program: "npx",
    conformance,
    words: [
      "--yes",
      TOOL,
      verb,
      conformance ? CONFORMANCE_MANIFEST : "manifest.xml",
      ...(verb === "start" ? [kind, "--app", "excel", "--no-debug", ...server, ...opened] : []),
    ],
  };
}

function impossible(sentence: string): SideloadPlan {
  return { kind: "impossible", sentence };
}

/** Words for a Windows shell, which Node joins by blanks: those with blanks inside want quotation marks. */
export function forWindowsShell(words: readonly string[]): readonly string[] {
  return words.map((word) => (/\s/.test(word) ? `"${word}"` : word));
}
