import type { WorkbookFile } from "../model/book/workbook-file";
import { workbookTypes } from "../package/content-types";
import type { Lose } from "../package/losses";
import { PackageParts } from "../package/package-parts";
import { packZip, unpackZip } from "../package/zip-parts";
import { listSheets } from "../workbook/sheet-list";
import type { OriginalFile } from "./original-file";
import { asCalculated, workbookState } from "./state/workbook-state";
import {
  isUntouched,
  openedDraft,
  relationshipsOf,
  withoutRelationships,
  withRelationships,
  type Draft,
  type Saving,
} from "./steps/draft";
import { withCustomXml } from "./steps/custom-xml";
import { endsWithChange, withoutWhatEnds } from "./steps/endings";
import { withLists } from "./steps/lists";
import { withoutMacros } from "./steps/macros";
import { withProperties } from "./steps/properties";
import { withSettings } from "./steps/settings";
import { activeSheet, withSheets } from "./steps/sheets";
import { withSoundParts } from "./steps/sound-parts";
import { withTheme } from "./steps/theme";
import { inDialect, withContentTypes, withoutUnreachable } from "./steps/whole-package";
import { sheetEntries, withoutGoneSheets, withWorkbookPart } from "./steps/workbook-part";

/**
 * Saves a workbook that came from a file: what did not change is in the new file letter by letter as in the old one,
 * and what changed keeps all that the engine has no model for.
 * @param fileName the new file's name; its end tells whether it may hold macros. undefined: as the old one
 * @param lose hears what of the workbook, or of the old file, the new one will not hold
 */
export function updateXlsx(
  original: OriginalFile,
  file: WorkbookFile,
  fileName: string | undefined,
  lose: Lose,
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(packZip(savedParts(original, file, fileName, lose).entries()));
  });
}

function savedParts(
  original: OriginalFile,
  file: WorkbookFile,
  fileName: string | undefined,
  lose: Lose,
): PackageParts {
  const saving = savingOf(original, file, fileName, lose);
  if (endsWithChange(saving)) {
    // Stored values that are out of date are no reason to take a signature off.
    const state = asCalculated(original.state);
    const calculated = savingOf({ ...original, state }, file, fileName, () => undefined);
    if (isUntouched(changedDraft(calculated), calculated)) return saving.theirs;
  }
  const changed = changedDraft(saving);
  return isUntouched(changed, saving) ? saving.theirs : newFile(changed, saving).parts;
}

function savingOf(
  { bytes, state }: OriginalFile,
  file: WorkbookFile,
  fileName: string | undefined,
  lose: Lose,
): Saving {
  const theirs = new PackageParts(unpackZip(bytes));
  const ending = /\.(\w+)$/.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  return {
    file,
    before: state,
    now: workbookState(file, state),
    theirs,
    list: listSheets(theirs),
    type: workbookTypes[ending],
    lose,
  };
}

/** The file with all that changed since it was opened. */
function changedDraft(saving: Saving): Draft {
  const sound = withSoundParts(openedDraft(saving), saving);
  const { draft: bare, dropped } = withoutMacros(sound, saving);
  const active = activeSheet(saving);
  const written = withSheets(bare, saving, active);
  const entries = sheetEntries(saving, written.added, dropped);
  const left = withoutGoneSheets(written.draft, saving, entries);
  const workbook = withWorkbookPart(left, saving, entries, active, written.isChanged);
  const described = withProperties(workbook, saving);
  const remembering = withSettings(described, saving);
  const keeping = withCustomXml(remembering, saving);
  const listed = withLists(keeping, saving, written);
  const complete = withTheme(listed, saving.list.path, saving.file.extras);
  const chains = written.isChanged ? relationshipsOf(saving, (type) => type === "calcChain") : [];
  return withRelationships(withoutRelationships(complete, chains), saving);
}

/** The changed file as a file of its own: without what ends with a change, and with what holds the package together. */
function newFile(changed: Draft, saving: Saving): Draft {
  const lasting = withRelationships(withoutWhatEnds(changed, saving), saving);
  const reachable = withoutUnreachable(lasting, saving);
  return withContentTypes(inDialect(reachable, saving), saving);
}
