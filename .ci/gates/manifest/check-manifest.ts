import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { associatedFunctions } from "./associated-functions";
import { parseManifest } from "./element";
import { pngSize } from "./png-size";
import { RULES } from "./rules";

/** Pages that webpack makes; all else that a manifest names lies in the repository. */
const MADE_PAGES = ["taskpane.html"];

/**
 * Faults of a manifest, each `rule: where: what`. `pages` is the folder in which the addresses of the manifest lie
 * (the repository, or dist), `source` the code with the functions. Needs no network.
 */
export function checkManifest(file: string, pages: string, source: string): string[] {
  try {
    const root = parseManifest(readFileSync(file, "utf8"));
    const subject = {
      root,
      associated: associatedFunctions(source),
      pictureSize: (picture: string) => pngSize(path.join(pages, picture)),
      isBuilt: (page: string) => MADE_PAGES.includes(page) || existsSync(path.join(pages, page)),
    };
    return RULES.flatMap(({ name, faults }) => faults(subject).map((fault) => `${name}: ${fault}`));
  } catch (error) {
    return [`well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
}
