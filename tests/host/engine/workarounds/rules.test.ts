import { Range } from "@univerjs/core";
import { IOtherFormulaManagerService, RegisterOtherFormulaService } from "@univerjs/engine-formula";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  SetCfCommand,
} from "@univerjs/sheets-conditional-formatting";
import { calculateRules } from "../../../../src/host/engine/workarounds/rules/unseen-rules";
import type { EmbeddedExcel } from "../../../../src/host/node/embedded-excel";
import { demonstrate, onSheet } from "./demonstrate";

const colour = (excel: EmbeddedExcel, address: string, formula: string): Promise<void> =>
  onSheet(excel, (sheet) => {
    sheet.getRange(address).values = Array.from({ length: 10 }, (_row, row) => Array<number>(4).fill(row));
    const format = sheet.getRange(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#FF0000";
  });

/** Looks at a cell as a screen does: its formats' formulas are then registered, and calculated. */
async function look({ host: { workbook } }: EmbeddedExcel): Promise<void> {
  const { injector, unitId, facade } = workbook;
  const formats = injector.get(ConditionalFormattingService);
  formats.composeStyle(unitId, facade.getActiveSheet().getSheetId(), 0, 0);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await workbook.calculate();
}

/** In how many cells each formula of a rule is calculated. */
function calculatedCells({ host }: EmbeddedExcel, unitId = host.workbook.unitId): number[] {
  const data = host.workbook.injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId];
  const formulas = Object.values(data ?? {}).flatMap((ofSheet) => Object.values(ofSheet ?? {}));
  return formulas.map((one) =>
    one.ranges.reduce(
      (sum, { startRow, endRow, startColumn, endColumn }) =>
        sum + (endRow - startRow + 1) * (endColumn - startColumn + 1),
      0,
    ),
  );
}

demonstrate({
  "checked-cells": {
    show: async (excel) => {
      const foreach = Range.foreach.bind(Range);
      let walked = false;
      Range.foreach = (range, action) => {
        walked ||= range.endRow === 49;
        foreach(range, action);
      };
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:D50").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      });
      Range.foreach = foreach;
      return walked;
    },
    wrong: true,
    right: false,
  },
  "rules-without-cells": {
    show: async (excel) => {
      const { workbook } = excel.host;
      calculateRules(workbook.injector);
      await colour(excel, "A1:D10", "=A1+$A1>5");
      await onSheet(excel, (sheet) => {
        sheet.getRange("F1").formulas = [["=SUM(A1:D10)"]];
      });
      await look(excel);
      let calculated = 0;
      const progress = workbook.engine.api.getFormula().calculationProcessing((stage) => {
        calculated = Math.max(calculated, stage.totalFormulasToCalculate);
      });
      await onSheet(excel, (sheet) => {
        sheet.getRange("A9").values = [[1]];
      });
      await workbook.calculate();
      progress.dispose();
      return calculated;
    },
    wrong: 38,
    right: 5,
  },
  "narrow-rule-formulas": {
    show: async (excel) => {
      calculateRules(excel.host.workbook.injector);
      await colour(excel, "A1:D10", "=$A1>5");
      await look(excel);
      return calculatedCells(excel);
    },
    wrong: [40],
    right: [10],
  },
  "forget-changed-rules": {
    show: async (excel) => {
      const { commands, injector, unitId, facade } = excel.host.workbook;
      calculateRules(injector);
      await colour(excel, "A1:D10", "=$A1>5");
      await look(excel);
      const sheetId = facade.getActiveSheet().getSheetId();
      const [rule] = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
      const ranges = [{ startRow: 0, endRow: 4, startColumn: 0, endColumn: 3 }];
      commands.syncExecuteCommand(SetCfCommand.id, {
        unitId,
        subUnitId: sheetId,
        cfId: rule?.cfId,
        rule: { ...rule, ranges },
      });
      await look(excel);
      return calculatedCells(excel);
    },
    wrong: [10, 10, 5],
    right: [5],
  },
  "rule-movement": {
    show: async (excel) => {
      await colour(excel, "A1:D10", "=COUNTIF($A$1:$A$10,$A1)>5");
      await onSheet(excel, (sheet) => sheet.getRange("A5:D6").insert("Down"));
      const { injector, unitId, facade } = excel.host.workbook;
      const sheetId = facade.getActiveSheet().getSheetId();
      const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
      return rules.map(({ ranges, rule }) => [
        ranges.map(({ startRow, endRow }) => [startRow, endRow]),
        (rule as { value?: string }).value,
      ]);
    },
    wrong: [
      [
        [
          [0, 3],
          [6, 11],
        ],
        "=COUNTIF($A$1:$A$10,$A1)>5",
      ],
    ],
    right: [[[[0, 11]], "=COUNTIF($A$1:$A$12,$A1)>5"]],
  },
  "unseen-rules": {
    show: async (excel) => {
      await colour(excel, "A1:D10", "=$A1>5");
      await look(excel);
      return calculatedCells(excel);
    },
    wrong: [10],
    right: [],
  },
  "rule-formulas": {
    leaveOut: ({ host: { workbook } }) => {
      workbook.injector.get(RegisterOtherFormulaService).deleteFormula = () => undefined;
    },
    show: async (excel) => {
      const { injector, unitId } = excel.host.workbook;
      calculateRules(injector);
      await colour(excel, "A1:D10", "=$A1>5");
      await look(excel);
      excel.host.newWorkbook();
      await new Promise((resolve) => setTimeout(resolve, 0));
      return calculatedCells(excel, unitId);
    },
    wrong: [10, 10],
    right: [],
  },
});
