import {
  type IUniverConfig,
  LocaleType,
  LogLevel,
  mergeLocales,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingText from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreText from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationText from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import formulaText from "@univerjs/sheets-formula/locale/zh-CN";
import filterText from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteText from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortText from "@univerjs/preset-sheets-sort/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableText from "@univerjs/preset-sheets-table/locales/zh-CN";
import { CalculationMode } from "@univerjs/sheets-formula";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Engine } from "../univer/engine";
import { closedSheets } from "../workarounds/closed-sheets";
import { enterAfterTab } from "../workarounds/enter-after-tab";
import { pasteAsTyped } from "../workarounds/paste-as-typed";
import { fillHeights } from "../workarounds/fill-heights";
import { scrollToCells } from "../workarounds/scroll-to-cells";
import { viewportOfCell } from "../workarounds/viewport-of-cell";
import { patchUniver, WORKAROUNDS } from "../workarounds/patch-univer";

/** @univerjs/presets would do this, and brings 27 closed-source packages. */
interface Preset {
  readonly plugins: readonly (PluginCtor | [PluginCtor, unknown])[];
}

/** Univer's protection of ranges needs accounts and a server; Excel's is another thing. */
const WITHOUT_MEANING_HERE = [
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.contextMenu.permission",
];

const OF_THE_SCREEN = [closedSheets, scrollToCells, viewportOfCell, enterAfterTab, pasteAsTyped, fillHeights];

/** Options of plugins for which the presets have none, by plugin name. */
const PLUGIN_OPTIONS: Readonly<Record<string, unknown>> = {
  // A label floating over the row above each table, which Excel does not have.
  SHEET_TABLE_UI_PLUGIN: { hideAnchor: true },
};

/**
 * A Univer with its grid, formula bar and sheet tabs in `container`. It has no workbook yet. `progress`: what it says
 * while it calculates, by stage; its own Chinese lacks it.
 */
export function createUniver(container: HTMLElement, progress: Readonly<Record<string, string>>): Engine {
  patchUniver([...WORKAROUNDS, ...OF_THE_SCREEN]);
  const config: Partial<IUniverConfig> = {
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreText,
        conditionalFormattingText,
        dataValidationText,
        filterText,
        noteText,
        sortText,
        tableText,
        formulaText,
        { "sheets-formula": { progress } },
      ),
    },
    logLevel: LogLevel.ERROR,
  };
  const univer = new Univer(config);
  registerOnce(univer, [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      menu: Object.fromEntries(WITHOUT_MEANING_HERE.map((id) => [id, { hidden: true }])),
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsConditionalFormattingPreset(),
    // Excel's list has neither a search box nor an editor of the rule.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ] as Preset[]);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Presets name some plugins twice; the last one counts. */
function registerOnce(univer: Univer, presets: readonly Preset[]): void {
  const plugins = new Map<string, [PluginCtor, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, PLUGIN_OPTIONS[entry.pluginName]];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
}
