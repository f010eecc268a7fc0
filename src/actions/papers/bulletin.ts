import { bulletinOf } from "../../ledger/papers/bulletin";
import { plainText } from "../../ledger/papers/paper";
import { isoOf } from "../../plan/serial";
import { wordFile } from "../../word/word-file";
import type { ActionSetup } from "../outcome/action-setup";
import type { Outcome } from "../outcome/outcome";
import { DOING } from "../outcome/progress";
import { settled } from "../outcome/settled";
import { readPack } from "./read-pack";

/** 通报: the state of the ledger as an official paper. The workbook is only read, in two requests. */
export function bulletin(setup: ActionSetup): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(async () => {
    const source = await readPack(setup);
    if ("kind" in source) return source;
    onProgress({ sentence: DOING.bulletin });
    const { pack, asOf, state } = source;
    const paper = bulletinOf(pack, asOf, { ...source, plan });
    if (paper.kind === "faulty") return { ...paper, kind: "refused", reason: "wording-faulty" };
    const bytes = await wordFile(paper.made);
    return {
      kind: "papers-made",
      papers: "bulletin",
      files: [{ name: `通报-${isoOf(asOf)}.docx`, bytes }],
      letters: [],
      without: [],
      unrecognised: [],
      text: plainText(paper.made),
      errors: pack.errors,
      changes: pack.changes,
      state,
    };
  });
}
