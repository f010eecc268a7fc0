import { IUndoRedoService, LocaleService, Styles } from "@univerjs/core";
import { ISuperTableService } from "@univerjs/engine-formula";
import { counted, demonstrate, onSheet, valuesOf, write } from "./demonstrate";
import type { OpenWorkbook } from "../../../../src/host/engine/workbook/open-workbook";
import { asOneStep } from "../../../../src/host/engine/workarounds/undo-batches";

/** What Univer calls them by; Node 20 has none. */
const helpers = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as { some?: unknown };
const some = Object.getOwnPropertyDescriptor(helpers, "some");
let openStep = ({ injector, unitId }: OpenWorkbook): void => {
  asOneStep(injector, unitId, () => undefined);
};
afterEach(() => {
  if (some) Object.defineProperty(helpers, "some", some);
});

demonstrate({
  "iterator-helpers": {
    leaveOut: () => {
      Reflect.deleteProperty(helpers, "some");
    },
    show: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:A2").values = [["量"], [1]];
        sheet.tables.add("A1:A2", true).name = "账";
      });
      const { injector, unitId } = excel.host.workbook;
      try {
        return injector.get(ISuperTableService).hasTable(unitId, "账");
      } catch {
        return "thrown";
      }
    },
    wrong: "thrown",
    right: true,
  },
  "coloured-filters": {
    show: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:A3").values = [["量"], [1], [2]];
        sheet.getRange("A3").format.fill.color = "#FF0000";
        sheet.tables.add("A1:A3", true).columns.getItem("量").filter.applyCellColorFilter("#FF0000");
      });
      const sheet = excel.host.workbook.facade.getActiveSheet().getSheet();
      return [1, 2].map((row) => sheet.getRowVisible(row));
    },
    wrong: [true, true],
    right: [false, true],
  },
  "style-writes": {
    show: async (excel) => {
      const looked = counted(Styles.prototype, "getStyleByCell");
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:A100").format.font.bold = true;
      });
      return looked() > 50;
    },
    wrong: true,
    right: false,
  },
  "undo-backwards": {
    show: async (excel) => {
      excel.host.modes.apiVersion = "1.20";
      await write(excel, "A1", [[1]]);
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1").values = [[2]];
        sheet.getRange("A1").values = [[3]];
      });
      excel.host.workbook.facade.undo();
      return valuesOf(excel, "A1");
    },
    wrong: [2],
    right: [1],
  },
  "nested-batches": {
    leaveOut: () => {
      openStep = ({ injector, unitId }) => {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer's own way.
        injector.get(IUndoRedoService).__tempBatchingUndoRedo(unitId).dispose();
      };
    },
    show: ({ host: { workbook } }) =>
      workbook
        .asOneUndo(() => {
          openStep(workbook);
          return Promise.resolve("one step");
        })
        .catch(() => "thrown"),
    wrong: "thrown",
    right: "one step",
  },
  "speech-after-disposal": {
    show: async (excel) => {
      const { univer } = excel.host.workbook.engine;
      const locale = univer.__getInjector().get(LocaleService);
      await excel.host.idle();
      univer.dispose();
      try {
        return locale.t("sheets-formula.progress.analyzing");
      } catch {
        return "thrown";
      }
    },
    wrong: "thrown",
    right: "sheets-formula.progress.analyzing",
  },
});
