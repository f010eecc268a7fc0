import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import * as engineFormula from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-filter/facade";
import "@univerjs/sheets-sort/facade";
import "@univerjs/sheets-table/facade";
import "@univerjs/sheets-note/facade";
import type { Engine } from "./univer/engine";
import { leaveRulesUnseen } from "./workarounds/rules/unseen-rules";
import { patchUniver } from "./workarounds/patch-univer";

patchUniver(engineFormula);

/** A Univer without a screen, for Node: its model plugins, listed by hand. */
export function createHeadlessEngine(): Engine {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [engineFormula.UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED }],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsFilterPlugin],
    [UniverSheetsSortPlugin],
    [UniverSheetsTablePlugin],
    [UniverSheetsNotePlugin],
  ]);
  speakWhenDisposed(univer);
  leaveRulesUnseen(univer.__getInjector());
  return { univer, api: FUniver.newAPI(univer) };
}

/** A second after a long calculation began Univer names its progress, disposed of or not, and then throws. */
function speakWhenDisposed(univer: Univer): void {
  const locale = univer.__getInjector().get(LocaleService);
  const translate = locale.t;
  let disposed = false;
  univer.onDispose(() => (disposed = true));
  locale.t = (key, ...args) => (disposed ? key : translate(key, ...args));
}
