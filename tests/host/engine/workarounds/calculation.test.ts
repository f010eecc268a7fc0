import { LRUMap, ObjectMatrix, RTree } from "@univerjs/core";
import {
  AstTreeBuilder,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaDependencyGenerator,
  IFunctionService,
  LexerTreeBuilder,
  StringValueObject,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { counted, demonstrate, onSheet, openWithout, valuesOf, write } from "./demonstrate";

const ROWS = 30;

demonstrate({
  "parsed-once": {
    show: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange(`A1:B${String(ROWS + 1)}`).values = [
          ["量", "倍"],
          ...Array.from({ length: ROWS }, () => [1, ""]),
        ];
        sheet.tables.add(`A1:B${String(ROWS + 1)}`, true).name = "账";
        sheet.getRange(`B2:B${String(ROWS + 1)}`).formulas = Array.from({ length: ROWS }, () => [
          "=账[@量]*10",
        ]);
      });
      await valuesOf(excel, "B2");
      const parsed = counted(AstTreeBuilder.prototype, "parse");
      await onSheet(excel, (sheet) => {
        sheet.tables.getItem("账").resize(`A1:B${String(ROWS + 5)}`);
      });
      await valuesOf(excel, "B2");
      return parsed() >= ROWS;
    },
    wrong: true,
    right: false,
  },
  "known-ranges": {
    show: async (excel) => {
      await write(excel, "A1:C1", [[1, "=A1*2", "=B1+A1"]]);
      await valuesOf(excel, "C1");
      const traversed = counted(FormulaDependencyGenerator.prototype, "_nodeTraversalRef");
      await write(excel, "A1", [[2]]);
      await valuesOf(excel, "C1");
      return traversed() > 0;
    },
    wrong: true,
    right: false,
  },
  "read-ranges": {
    show: async (excel) => {
      const entries = counted(RTree.prototype, "insert");
      await write(
        excel,
        `C1:C${String(ROWS)}`,
        Array.from({ length: ROWS }, () => ["=SUM(A1:A9)+MAX(A1:A9)"]),
      );
      await valuesOf(excel, "C1");
      return entries() >= ROWS * 2;
    },
    wrong: true,
    right: false,
  },
  "shared-formulas": {
    show: async (excel) => {
      const parsed = counted(AstTreeBuilder.prototype, "parse");
      await write(
        excel,
        `C1:C${String(ROWS)}`,
        Array.from({ length: ROWS }, (_row, row) => [`=A${String(row + 1)}*2`]),
      );
      await valuesOf(excel, "C1");
      return parsed() >= ROWS;
    },
    wrong: true,
    right: false,
  },
  "quick-values": {
    show: () => {
      const kept = counted(LRUMap.prototype, "set");
      StringValueObject.create("推进中");
      return Promise.resolve(kept() > 0);
    },
    wrong: true,
    right: false,
  },
  "changed-formulas": {
    show: (excel) => {
      const { injector, unitId, facade } = excel.host.workbook;
      const walks = counted(ObjectMatrix.prototype, "forValue");
      const cells = { 5: { 0: { v: 1 } } };
      injector.get(FormulaDataModel).updateFormulaData(unitId, facade.getActiveSheet().getSheetId(), cells);
      return Promise.resolve(walks() > 0);
    },
    wrong: true,
    right: false,
  },
  "parsed-formulas": {
    leaveOut: ({ host: { workbook } }) => {
      workbook.injector.get(LexerTreeBuilder).dispose = () => undefined;
      workbook.injector.get(IFunctionService).deleteFormulaAstCacheKey = () => {
        FORMULA_REF_TO_ARRAY_CACHE.forEach(() => undefined);
      };
    },
    show: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:A4").values = [["量"], [1], [2], [3]];
        sheet.tables.add("A1:A3", true).name = "账";
        sheet.getRange("C1").formulas = [["=SUM(账[量])"]];
      });
      await valuesOf(excel, "C1");
      await onSheet(excel, (sheet) => {
        sheet.tables.getItem("账").resize("A1:A4");
      });
      return valuesOf(excel, "C1");
    },
    wrong: [3],
    right: [6],
  },
  "pending-calculation": {
    leaveOut: ({ host: { workbook } }) => {
      const session = workbook.injector.get(FormulaCalculationSessionService);
      workbook.calculate = () => session.waitForLatestApplied(1_000);
    },
    show: async ({ host: { workbook } }) => {
      await workbook.calculate();
      return Promise.race([
        workbook.calculate().then(() => "told at once"),
        new Promise((resolve) => setTimeout(resolve, 100)).then(() => "waited"),
      ]);
    },
    wrong: "waited",
    right: "told at once",
  },
  "manual-calculation": {
    leaveOut: ({ host: { workbook } }) => {
      Object.defineProperty(workbook, "manualCalculation", { set: () => undefined });
    },
    show: async (excel) => {
      await write(excel, "A1:B1", [[1, "=A1*2"]]);
      await valuesOf(excel, "B1");
      excel.host.modes.manualCalculation = true;
      await write(excel, "A1", [[2]]);
      return valuesOf(excel, "B1");
    },
    wrong: [4],
    right: [2],
  },
  "changed-names": {
    show: async (excel) => {
      await write(excel, "A1:B1", [[7, "=率*2"]]);
      await valuesOf(excel, "B1");
      await onSheet(excel, (sheet, context) => {
        context.workbook.names.add("率", sheet.getRange("A1"));
      });
      return valuesOf(excel, "B1");
    },
    wrong: ["#NAME?"],
    right: [14],
  },
});

it("a change of one table parses its own formulas again, and those of no other", async () => {
  const excel = await openWithout(null);
  try {
    await onSheet(excel, (sheet) => {
      sheet.getRange("A1:C3").values = [
        ["量", "", "数"],
        [1, "", 10],
        [2, "", 20],
      ];
      sheet.tables.add("A1:A3", true).name = "甲";
      sheet.tables.add("C1:C3", true).name = "乙";
      sheet.getRange("E1:E3").formulas = [["=SUM(甲[量])"], ["=SUM(乙[数])"], ["=MAX(乙[数])"]];
    });
    await valuesOf(excel, "E1:E3");
    const parsed = counted(AstTreeBuilder.prototype, "parse");
    await onSheet(excel, (sheet) => {
      sheet.tables.getItem("甲").resize("A1:A2");
    });
    expect(await valuesOf(excel, "E1:E3")).toEqual([1, 30, 20]);
    expect(parsed()).toBe(1);
  } finally {
    await excel.close();
  }
});
